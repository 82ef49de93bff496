"""Browses the whole product as people do. Run by script/browse.

usage: python Tests/Browser PROGRAM --pages FOLDER [--shots FOLDER] [PART]
"""

import argparse
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from house import House
from report import Report
from server import Server

import calling
import corners
import every
import job

JOBS = {
    "the whole job, Arabic, 1280 px": ("ar", 1280, True, "Yasmin Wali", True),
    "told by others, Danish, 390 px": ("da", 390, True, "Kaia Lotus", False),
    "the whole job, Danish, 390 px, no script": ("da", 390, False, "Nilufar Bay", True),
    "told by others, Arabic, 1280 px, no script": ("ar", 1280, False, "Tahir Sola", False),
}
CALLING = "calling with a bad connection"
CORNERS = "corners"
EVERY = "every page"
#: Each share has a town and a browser of its own, and all run at once.
SHARES = [[CALLING, CORNERS, EVERY], [*JOBS]]


def browse(part, house):
    if part in JOBS:
        job.whole_job(house, *JOBS[part])
    elif part == CALLING:
        calling.calling(house, "Rolf Sandvad")
    elif part == CORNERS:
        corners.all_corners(house)
    else:
        every.every_page(house)


def browse_all(parts, asked):
    """Each part by itself, so that one that breaks leaves the others."""
    report = Report()
    with Server(asked.program) as server, sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        house = House(browser, server.url, report, asked.shots, asked.pages)
        for part in parts:
            began = time.monotonic()
            try:
                browse(part, house)
            except (Error, StopIteration, AttributeError) as error:
                where = [f"at {context.pages[0].url}" for context in house.contexts if context.pages]
                report.check(part, [*str(error).splitlines()[:1], *where])
            house.close()
            print(f"        {part}: {time.monotonic() - began:.0f} s", flush=True)
        browser.close()
        if asked.share is not None:
            print("".join(f"met {kind}\n" for kind in sorted(house.met)), end="")
    print(f"{report.passed} passed, {report.failed} failed", flush=True)
    return report.failed


def share_out(asked):
    """The numbers of all shares together; a share that breaks off has failed."""
    lines = queue.Queue()
    threads = []
    for number in range(len(SHARES)):
        command = [sys.executable, *sys.argv, "--share", str(number)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        thread = threading.Thread(target=lambda process=process: [*map(lines.put, process.stdout), lines.put(None)])
        thread.start()
        threads.append(thread)
    report, met, ended, counted = Report(), [], 0, 0
    while ended < len(SHARES):
        line = lines.get()
        if line is None:
            ended += 1
        elif numbers := re.fullmatch(r"(\d+) passed, (\d+) failed\n", line):
            report.passed += int(numbers[1])
            report.failed += int(numbers[2])
            counted += 1
        elif line.startswith("met "):
            met.append(line.split()[1])
        else:
            print(line, end="", flush=True)
    report.check("all shares have come to their end", counted == len(SHARES))
    report.check("every page that can be read has been browsed", every.left_out(asked.program, met))
    print(f"{report.passed} passed, {report.failed} failed")
    return report.failed


def main():
    # Asked to stop, it still takes its server down.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    reader = argparse.ArgumentParser()
    reader.add_argument("program")
    reader.add_argument("part", nargs="?", default="")
    reader.add_argument("--shots", type=Path)
    reader.add_argument("--pages", type=Path, required=True)
    reader.add_argument("--share", type=int)
    asked = reader.parse_intermixed_args()
    asked.program = os.path.abspath(asked.program)
    if asked.share is not None:
        return 1 if browse_all(SHARES[asked.share], asked) else 0
    for folder in filter(None, (asked.shots, asked.pages)):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    parts = [part for share in SHARES for part in share if asked.part in part]
    failed = browse_all(parts, asked) if asked.part else share_out(asked)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
