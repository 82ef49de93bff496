"""Pages of this program against the same pages of an earlier one, on the same town, in one run.

  compare.py BINARY EARLIER [ROUNDS]

The two in turn, medians of all rounds; the ratio is by the time of one connection and by CPU.
"""
import os, shutil, sqlite3, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../web"))
import compare as web

ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 5
MOST = 1.5
SIZE = 1000


def servers():
    data, clear = web.town(SIZE)
    earlier = os.path.join(web.KEPT, "earlier")
    shutil.rmtree(earlier, ignore_errors=True)
    os.makedirs(earlier)
    shutil.copy(clear, os.path.join(earlier, "brobygger.sqlite"))
    started = [web.Server("now", [web.BRIDGE, "serve", "--data", data, "--port", "PORT"]),
               web.Server("earlier", [web.HELLO, "serve", "--data", earlier, "--port", "PORT"])]
    web.confirm(data)
    return started, clear


def paths(clear):
    """Pages of the leader whose session the town has, each about a record that stands in both."""
    with sqlite3.connect(clear) as town:
        (branch,) = town.execute("SELECT organisation_id FROM session").fetchone()

        def one(sql):
            return town.execute(sql, (branch,)).fetchone()[0]

        newcomer = one("SELECT newcomer_id FROM pairing WHERE organisation_id = ? AND state = 'running'")
        waiting = one("""SELECT id FROM household WHERE organisation_id = ? AND side = 'newcomer' AND ended_on IS NULL
                         AND waiting_since IS NOT NULL AND id NOT IN (SELECT newcomer_id FROM pairing) LIMIT 1""")
        volunteer = one("SELECT volunteer_id FROM pairing WHERE organisation_id = ? AND state = 'running'")
        match = one("SELECT id FROM pairing WHERE organisation_id = ? AND state = 'running'")
    return ["/about", "/sign-in", "/account", "/today", "/newcomers", f"/newcomers/{waiting}", f"/newcomers/{newcomer}",
            f"/newcomers/{newcomer}/edit", "/volunteers", f"/volunteers/{volunteer}", "/matches", f"/matches/{match}",
            "/overview", "/activities", "/people"]


def main():
    os.makedirs(web.KEPT, exist_ok=True)
    (now, earlier), clear = servers()
    session = f"session={web.TOKEN}"
    try:
        pairs = [(path, web.Case(path, now, path, session), web.Case(path, earlier, path, session)) for path in paths(clear)]
        for _, one, other in pairs:
            for case in (one, other):
                case.check()
                case.run(1, seconds=1)
        for _ in range(ROUNDS):
            for _, one, other in pairs:
                for case in (one, other):
                    case.single.append(case.run(1, seconds=1))
        for path, one, other in pairs:
            time = one.median(one.single, "p50") / other.median(other.single, "p50")
            cpu = one.median(one.single, "cpu") / other.median(other.single, "cpu")
            print(f"{'ok ' if time <= MOST else 'NOT'}  {path:60.60} {one.median(one.single, 'p50'):7.2f} ms  "
                  f"{time:5.2f} times the time, {cpu:5.2f} times the CPU")
    finally:
        now.stop()
        earlier.stop()


if __name__ == "__main__":
    main()
