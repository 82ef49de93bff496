"""Matches that are decided about by eight leaders at once, each about their own: a yes for the volunteer, and back again,
each with its step, its line in the log and what follows from it, and acknowledged when it is flushed."""


class Decisions:
    name, unit = "matches decided", "steps/s"

    def run(self, installation, seconds):
        waiting = installation.ask(
            "SELECT pairing.id, pairing.version FROM pairing JOIN session ON session.organisation_id = pairing.organisation_id "
            "WHERE state = 'asking-volunteer' GROUP BY pairing.id, pairing.version ORDER BY pairing.id")
        words = [f"{match}:{version}" for match, version in waiting]
        return installation.load(seconds, connections=8, script="matches.lua", words=words)


MEASURES = [Decisions()]
