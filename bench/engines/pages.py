"""Pages that are looked at by many at once."""


class Page:
    unit = "pages/s"

    def __init__(self, name, path):
        self.name, self.path = name, path

    def run(self, installation, seconds):
        return installation.load(seconds, connections=16, path=self.path)


MEASURES = [Page("Today", "/today"), Page("list of newcomers", "/newcomers")]
