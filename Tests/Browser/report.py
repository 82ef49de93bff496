"""One line for each check, the numbers at the end."""


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, what, problems=()):
        """Passed when nothing is said against it."""
        if isinstance(problems, bool):
            problems = [] if problems else ["is not so"]
        problems = [str(problem) for problem in problems]
        if problems:
            self.failed += 1
            print(f"FAILED  {what}", flush=True)
            for problem in problems:
                print(f"        {problem}", flush=True)
        else:
            self.passed += 1
            print(f"passed  {what}", flush=True)
        return not problems
