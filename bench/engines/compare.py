"""The same work on each engine, side by side in one run, medians of all rounds.

  compare.py BINARY [ROUNDS]

What is measured stands in files of its own beside this one, each with a list MEASURES of things that have a name, a unit and
`run(installation, seconds)`, which gives what was done a second, and the median and the worst hundredth in milliseconds.
On one machine a second node takes from the first and from the database: this tells what the engine costs, not what more
machines give.
"""
import glob, importlib, os, statistics, sys, tempfile

import installation
import nodes

PROGRAM, ROUNDS = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
SECONDS = int(os.environ.get("BENCH_SECONDS", 4))
HOUSEHOLDS = int(os.environ.get("BENCH_HOUSEHOLDS", 2000))
HERE = os.path.dirname(os.path.abspath(__file__))
FILES = sorted({os.path.basename(path)[:-3] for path in glob.glob(os.path.join(HERE, "*.py"))} - {"compare", "installation"})


def measure(places, measures):
    found = {}
    for place in places:
        # The first look opens every name, one key after the other.
        for path in ("/today", "/newcomers", "/volunteers"):
            place.look(path)
        for one in measures:
            one.run(place, 1)
    for _ in range(ROUNDS):
        for one in measures:
            for place in places:
                found.setdefault((one.name, place.name), []).append(one.run(place, SECONDS))
    return {key: [statistics.median(run[index] for run in runs) for index in range(3)] for key, runs in found.items()}


def show(places, measures, found):
    print(f"{'':24}" + "".join(f"{place.name:>34}" for place in places))
    for one in measures:
        cells = []
        first = found[one.name, places[0].name][0]
        for place in places:
            rate, middle, worst = found[one.name, place.name]
            cells.append(f"{rate:>9.0f} {one.unit} ({rate / first:.2f}) {middle:.1f}/{worst:.0f} ms".rjust(34))
        print(f"{one.name:24}" + "".join(cells))


def main():
    measures = [one for name in FILES for one in importlib.import_module(name).MEASURES]
    with tempfile.TemporaryDirectory(prefix="brobygger-engines-") as folder:
        os.chmod(folder, 0o777)
        places = []
        try:
            town = os.path.join(folder, "town")
            nodes.town(PROGRAM, town, HOUSEHOLDS)
            places.append(installation.OnSQLite(PROGRAM, town, folder))
            for count in (1, 2):
                places.append(installation.OnPostgres(PROGRAM, town, folder, count))
            before = os.getloadavg()[0]
            found = measure(places, measures)
            print(f"{HOUSEHOLDS:,} households, {os.cpu_count()} cores for servers, databases and those who ask; "
                  f"load before {before:.1f}, after {os.getloadavg()[0]:.1f}; in brackets against the first; median/99th of 100")
            show(places, measures, found)
        finally:
            for place in places:
                place.stop()


if __name__ == "__main__":
    main()
