"""Writes volunteers.csv and newcomers.csv at random, in the form that `brobygger match` reads."""
import csv, datetime, itertools, os, random

INTERESTS = ("art baking ballgames books chess children cinema computers cooking cycling dancing fitness football gardening "
             "hiking history music nature painting running sewing swimming travel walking writing yoga").split()
HOPES = "danish everyday network leisure school work family culture".split()
TIMES = [f"{day}-{part}" for day in "mon tue wed thu fri sat sun".split() for part in ("morning", "afternoon", "evening")]
TODAY = datetime.date(2026, 11, 20)


def words(chance, words, most, unknown):
    return "" if chance.random() < unknown else " ".join(chance.sample(words, chance.randint(1, most)))


def household(chance, number, town, is_volunteer):
    family = chance.random() < 0.4
    return {
        "id": f"{'v' if is_volunteer else 'n'}{number:06d}",
        "kind": "family" if family else "person",
        "gender": "" if family else chance.choice(["woman", "man"]),
        "children": " ".join(str(chance.randint(2007, 2026)) for _ in range(chance.randint(0, 4))) if family else "",
        "languages": "da en" if is_volunteer else chance.choice(["ar", "ti", "fa", "uk en", "so en"]),
        "interests": words(chance, INTERESTS, 7, 0.2), "hopes": words(chance, HOPES, 4, 0.2),
        "times": words(chance, TIMES, 8, 0.2),
        "lat": f"{chance.gauss(town[0], 0.03):.5f}", "lon": f"{chance.gauss(town[1], 0.05):.5f}",
        "gender_wish": chance.choice(["", "prefer", "any", "require"]), "paused": "",
    }


def write(folder, volunteers, newcomers, towns, reaches, seed):
    """`reaches` are the distances volunteers will go, in km: the shorter, the sparser."""
    chance = random.Random(seed)
    places = [(chance.uniform(54.8, 57.5), chance.uniform(8.3, 12.5)) for _ in range(towns)]
    sizes = list(itertools.accumulate(chance.paretovariate(1.1) for _ in places))
    os.makedirs(folder, exist_ok=True)
    for name, count, is_volunteer in (("volunteers", volunteers, True), ("newcomers", newcomers, False)):
        with open(os.path.join(folder, name + ".csv"), "w", newline="") as file:
            rows = None
            for number in range(1, count + 1):
                row = household(chance, number, chance.choices(places, cum_weights=sizes)[0], is_volunteer)
                if is_volunteer:
                    row |= {"reach_km": chance.choice(reaches), "capacity": chance.choices([1, 2, 3], [80, 15, 5])[0],
                            "cleared": "yes", "child_certificate": chance.choice(["yes", "no"])}
                else:
                    since = TODAY - datetime.timedelta(days=int(chance.expovariate(1 / 60)))
                    row |= {"consent": "yes", "waiting_since": since.isoformat()}
                if rows is None:
                    rows = csv.DictWriter(file, list(row))
                    rows.writeheader()
                rows.writerow(row)
