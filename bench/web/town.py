"""Fills a data folder with an installation of any size, straight into the tables: nothing here is a real person.

  town.py FOLDER HOUSEHOLDS

As an installation from before the vault: the first start of the product seals it. Prints the token of a session of the
first leader. The leader's branch has up to 2,000 of the households, and other branches as many each. Half are newcomers,
in every state that the flow knows.
"""
import datetime, hashlib, itertools, os, random, sqlite3, sys

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMA = os.path.join(HERE, "../../Sources/Storage/Migrations")
BRANCH_SIZE = 2000
TOKEN = "bench-" + "0123456789" * 4
INTERESTS = ("art baking ballgames books chess children cinema computers cooking cycling dancing fitness football gardening "
             "hiking history music nature painting running sewing swimming travel walking writing yoga").split()
HOPES = "danish everyday network leisure school work family culture".split()
TIMES = [f"{day}-{part}" for day in "mon tue wed thu fri sat sun".split() for part in ("morning", "afternoon", "evening")]
FIRST = ("Amina Birgit Carl Dorte Elias Fatima Grete Hassan Ingrid Jamal Kirsten Leyla Mogens Nadia Ole Parwin Rahel Samir "
         "Tove Ulla Viggo Yasmin Zahra Åse").split()
LAST = "Abdi Bjerg Christiansen Dahl Eriksen Farah Gebre Holm Iversen Jensen Karimi Lund Møller Nasser Olsen Petersen Østergård".split()
POSTCODES = [("4000", 55.6415, 12.0803), ("8000", 56.1629, 10.2039), ("5000", 55.4038, 10.4024), ("9000", 57.0488, 9.9217)]
NOW = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
# What becomes of a newcomer, in per cent: the state of the match, or none.
FATES = [("waiting", 25), ("asking-volunteer", 3), ("asking-newcomer", 3), ("agreed", 2), ("meeting", 4), ("met", 4),
         ("running", 42), ("ended", 12), ("gone", 5)]
PATH = ["asking-volunteer", "asking-newcomer", "agreed", "meeting", "met", "running"]
EVENTS = ["volunteer-says-yes", "newcomer-says-yes", "arranged", "contact-made", "goes-on"]


def day(days_ago):
    return (NOW - datetime.timedelta(days=days_ago)).strftime("%Y-%m-%d")


def moment(days_ago, minutes=0):
    return (NOW - datetime.timedelta(days=days_ago, minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Town:
    def __init__(self, connection, households):
        self.connection = connection
        self.chance = random.Random(households)
        self.numbers = itertools.count(1)
        self.households = households

    def id(self):
        # Formed as UUIDv7, so that ids sort by birth as the product's own do.
        number = next(self.numbers)
        return f"0193{number >> 16 & 0xffff:04x}-{number & 0xffff:04x}-7000-8000-{self.chance.getrandbits(48):012x}"

    def put(self, table, **row):
        self.connection.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))

    def some(self, words, most):
        return " ".join(sorted(self.chance.sample(words, self.chance.randint(1, most)), key=words.index))

    def account(self, role, organisation, number, household=None):
        id = self.id()
        name = f"{self.chance.choice(FIRST)} {self.chance.choice(LAST)}"
        self.put("account", id=id, email=f"{role}{number}@{organisation[-12:]}.example", name=name, created_at=moment(400))
        self.put("membership", account_id=id, organisation_id=organisation, role=role, household_id=household, created_at=moment(400))
        return id

    def settle(self):
        self.municipality = self.id()
        self.put("organisation", id=self.municipality, kind="municipality", name="Lindby Kommune", created_at=moment(900))
        self.caseworkers = [self.account("caseworker", self.municipality, number) for number in range(20)]
        left = self.households
        while left > 0:
            size = min(left, BRANCH_SIZE)
            self.branch(size)
            left -= size

    def branch(self, size):
        self.organisation, self.activity = self.id(), self.id()
        is_first = not self.connection.execute("SELECT 1 FROM activity").fetchone()
        self.put("organisation", id=self.organisation, kind="branch", name="Afdeling Lindby", created_at=moment(900))
        self.put("activity", id=self.activity, organisation_id=self.organisation, name="Netværk", volunteer_name="netværker",
                 contact_name="Carl Holm", contact_phone="12345678", created_at=moment(900))
        self.put("sending", municipality_id=self.municipality, activity_id=self.activity)
        self.leaders = [self.account("leader", self.organisation, number) for number in range(3)]
        if is_first:
            self.put("session", token_hash=hashlib.blake2b(TOKEN.encode(), digest_size=32).hexdigest(),
                     account_id=self.leaders[0], organisation_id=self.organisation, created_at=moment(0), seen_on=day(0),
                     expires_at=moment(-30))
        volunteers = [self.volunteer(number) for number in range(size // 2)]
        for number in range(size - size // 2):
            fate = self.chance.choices(*zip(*FATES))[0]
            self.newcomer(fate, volunteers[number % len(volunteers)])

    def household(self, side, **more):
        id = self.id()
        family = self.chance.random() < 0.35
        name = f"{self.chance.choice(FIRST)} {self.chance.choice(LAST)}"
        postcode, latitude, longitude = self.chance.choice(POSTCODES)
        erased = more.pop("erased", False)
        self.put("household", id=id, organisation_id=self.organisation, activity_id=self.activity, side=side,
                 reference=f"{side[0].upper()}-{next(self.numbers):X}", kind="family" if family else "person",
                 gender=None if family else self.chance.choice(["woman", "man"]), name=None if erased else name,
                 sort_key=b"" if erased else name.lower().encode(), language=self.chance.choice(["da", "ar", "fa", "ti", "en"]),
                 children=" ".join(str(self.chance.randint(2009, 2025)) for _ in range(self.chance.randint(0, 3) if family else 0)),
                 languages="da en" if side == "volunteer" else self.chance.choice(["ar", "fa", "ti", "uk en"]),
                 interests=self.some(INTERESTS, 6), hopes=self.some(HOPES, 3), times=self.some(TIMES, 6), postcode=postcode,
                 latitude=latitude, longitude=longitude, own_words="Jeg vil gerne lære byen at kende.", created_at=moment(400), **more)
        for position in range(2 if family else 1):
            self.put("adult", id=self.id(), household_id=id, position=position, name=None if erased else name,
                     certificate_on=day(100) if side == "volunteer" else None)
        if not erased:
            self.put("contact", household_id=id, phone="12345678", email=f"{id[-12:]}@example.org", address="Torvet 1")
        return id

    def volunteer(self, number):
        id = self.household("volunteer", interviewed_on=day(300), agreement_on=day(290), guidelines_on=day(290),
                            capacity=2, paused_on=day(20) if self.chance.random() < 0.05 else None)
        if number % 4 == 0:
            self.account("volunteer", self.organisation, number, id)
        return id

    def newcomer(self, fate, volunteer):
        waited = int(self.chance.expovariate(1 / 70))
        id = self.household("newcomer", erased=fate == "gone", waiting_since=day(waited),
                            ended_on=day(5) if fate == "gone" else None)
        caseworker = self.chance.choice(self.caseworkers)
        unopened = fate == "waiting" and self.chance.random() < 0.03
        self.put("intake_form", id=self.id(), municipality_id=self.municipality, account_id=caseworker,
                 activity_id=self.activity, household_id=id, language="ar", created_at=moment(waited), saved_at=moment(waited),
                 sent_at=moment(waited), received_at=None if unopened else moment(waited),
                 received_by=None if unopened else self.leaders[0], replay_key=id)
        # A consent runs out soon for one in fifty.
        keep_until = day(-self.chance.randint(0, 29)) if self.chance.random() < 0.02 else day(-self.chance.randint(31, 180))
        for adult, in self.connection.execute("SELECT id FROM adult WHERE household_id = ?", (id,)).fetchall():
            self.put("consent", id=self.id(), household_id=id, adult_id=adult, purpose="match", municipality_part=1,
                     volunteer_part=1, fields="name first-name phone email address profile", activity_id=self.activity,
                     municipality_id=self.municipality, keep_until=keep_until, wording="2026-11", language="ar", how="paper",
                     witness_account_id=caseworker, given_at=moment(waited),
                     withdrawn_at=moment(5) if fate == "gone" else None,
                     contact_ended_at=moment(3) if fate in ("running", "met") else None)
        self.put("newcomer_link", token_hash=id, household_id=id, created_at=moment(waited))
        self.put("disclosure", id=self.id(), household_id=id, holder="branch", holder_id=self.organisation,
                 fields="name phone profile", from_at=moment(waited))
        for number in range(4):
            self.put("access_log", id=self.id(), at=moment(waited, -number), reader=f"account {caseworker}",
                     deed="saw-contact", household_id=id)
        if fate not in ("waiting", "gone"):
            self.match(fate, id, volunteer, waited)

    def match(self, state, newcomer, volunteer, waited):
        id = self.id()
        # What runs began long ago; what is on its way moved lately.
        since = self.chance.randint(30, 600) if state == "running" else self.chance.randint(0, 20)
        if state == "ended":
            since = self.chance.randint(0, 300)
        told = self.chance.random() < 0.6
        reached = PATH.index(state) if state in PATH else 2
        row = dict(
            volunteer_due=day(since - 3), newcomer_due=day(since - 3) if reached >= 1 else None,
            volunteer_told_at=moment(since) if told else None, newcomer_told_at=moment(since) if told else None)
        if reached >= 3:
            row |= dict(meeting_form="self", contact_opened_at=moment(since), contact_until=day(since - 30))
        if reached >= 4:
            row |= dict(contact_made_at=moment(since))
        if state == "ended":
            row |= dict(ending=self.chance.choice(["volunteer-declined", "newcomer-declined", "newcomer-ended"]),
                        ended_at=moment(since), asked_about_new=self.chance.random() < 0.7)
            self.put("kept_apart", volunteer_id=volunteer, newcomer_id=newcomer, since=moment(since))
        self.put("pairing", id=id, organisation_id=self.organisation, activity_id=self.activity, volunteer_id=volunteer,
                 newcomer_id=newcomer, state=state, score=self.chance.randint(300, 900), waited_days=waited,
                 created_at=moment(since + 10), changed_at=moment(since, self.chance.randint(0, 1000)), **row)
        for number in range(reached):
            self.put("pairing_event", id=self.id(), match_id=id, at=moment(since + 10 - number), actor="leader",
                     actor_id=self.leaders[0], for_whom="self", how="page", what=EVENTS[number], from_state=PATH[number],
                     to_state=PATH[number + 1])
        if state == "running":
            for side in ("volunteer", "newcomer"):
                done = self.chance.random() < 0.9
                self.put("follow_up", id=self.id(), organisation_id=self.organisation, match_id=id, side=side,
                         due_on=day(self.chance.randint(-20, 10)) if not done else day(since - 30), reason="first",
                         done_at=moment(since - 30) if done else None, going="well" if done else None)
        if state in PATH[:4] and self.chance.random() < 0.3:
            self.put("task_claim", organisation_id=self.organisation, task=f"tell-volunteer {id}",
                     account_id=self.chance.choice(self.leaders), at=moment(1))


def main():
    folder, households = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    connection = sqlite3.connect(os.path.join(folder, "brobygger.sqlite"), isolation_level=None)
    for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = OFF", "BEGIN"):
        connection.execute(statement)
    connection.execute("CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
    for name in sorted(name for name in os.listdir(SCHEMA) if name.endswith(".sql") and name < "0003"):
        text = "\n".join(line for line in open(os.path.join(SCHEMA, name)) if not line.startswith("--"))
        for statement in text.split(";\n"):
            connection.execute(statement)
        connection.execute("INSERT INTO migration VALUES (?, ?)", (name, moment(0)))
    Town(connection, households).settle()
    for statement in ("COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)"):
        connection.execute(statement)
    connection.close()
    print(TOKEN)


if __name__ == "__main__":
    main()
