"""Plans the same candidates with `brobygger match` and with general solvers, in turn, and prints how long each took.

  compare.py BINARY [INSTANCE ...]

Only the solving is timed: scoring is ours alone, and building their input is not counted against the others. Every
solver must reach the same two sums. Read the ratios: the machine is never quiet.
"""
import statistics, subprocess, sys, tempfile, time

import numpy
from ortools.graph.python import min_cost_flow
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

import households

# volunteers, newcomers, towns, reaches, rounds, solvers that finish in a minute
INSTANCES = {
    "branch": (200, 150, 1, [5, 10, 20], 5, ("scipy dense", "scipy sparse", "ortools flow")),
    "scarce": (500, 2000, 1, [5, 10, 20], 3, ("scipy dense", "scipy sparse", "ortools flow")),
    "region": (2000, 8000, 3, [5, 10, 20, 40], 1, ("scipy dense", "ortools flow")),
    "country": (20000, 5000, 40, [5, 10, 20, 40], 1, ("scipy sparse", "ortools flow")),
    "sparse": (20000, 20000, 20000, [1, 2], 1, ("scipy sparse", "ortools flow")),
}


class Candidates:
    def __init__(self, path):
        numbers = numpy.fromfile(path, dtype="<i8")
        rows, columns, pairs = numbers[:3]
        ends = numpy.cumsum([3, rows + 1, pairs, pairs, rows, columns])
        offsets, self.columns, self.scores, self.weights, self.capacities = (
            numbers[ends[i]:ends[i + 1]] for i in range(5))
        self.rows = numpy.repeat(numpy.arange(rows), numpy.diff(offsets))
        self.row_count, self.column_count = int(rows), int(columns)
        # One more than all scores together can be: then no score outweighs a day.
        self.factor = 1000 * min(int(rows), int(self.capacities.sum())) + 1
        self.values = self.weights[self.rows] * self.factor + self.scores
        # Solvers without capacities get a column for each place.
        first = numpy.concatenate(([0], numpy.cumsum(self.capacities)))
        copies = self.capacities[self.columns]
        self.place_count = int(first[-1])
        self.place_rows = numpy.repeat(self.rows, copies)
        self.place_values = numpy.repeat(self.values, copies)
        starts = numpy.repeat(first[self.columns], copies)
        within = numpy.arange(len(starts)) - numpy.repeat(numpy.cumsum(copies) - copies, copies)
        self.places = starts + within

    def sums(self, value):
        """The sum of weights and of scores in a sum of values."""
        return divmod(value, self.factor)


def scipy_sparse(c):
    # Staying without a place is a column of one's own; a cost of 0 would count as no edge.
    most = int(c.values.max()) + 1
    rows = numpy.concatenate((c.place_rows, numpy.arange(c.row_count)))
    columns = numpy.concatenate((c.places, c.place_count + numpy.arange(c.row_count)))
    costs = numpy.concatenate((most - c.place_values, numpy.full(c.row_count, most))).astype(float)
    graph = csr_matrix((costs, (rows, columns)), shape=(c.row_count, c.place_count + c.row_count))
    start = time.process_time()
    chosen_rows, chosen_columns = min_weight_full_bipartite_matching(graph)
    seconds = time.process_time() - start
    total = sum(most - int(cost) for cost in numpy.asarray(graph[chosen_rows, chosen_columns]).ravel())
    return seconds, total


def scipy_dense(c):
    values = numpy.zeros((c.row_count, c.place_count))
    values[c.place_rows, c.places] = c.place_values
    start = time.process_time()
    chosen = linear_sum_assignment(values, maximize=True)
    return time.process_time() - start, sum(int(value) for value in values[chosen])


def ortools_flow(c):
    flow = min_cost_flow.SimpleMinCostFlow()
    sink = c.row_count + c.column_count
    rows = numpy.arange(c.row_count)
    ones = numpy.ones(len(c.rows), dtype=int)
    arcs = flow.add_arcs_with_capacity_and_unit_cost(c.rows, c.row_count + c.columns, ones, -c.values)
    flow.add_arcs_with_capacity_and_unit_cost(
        c.row_count + numpy.arange(c.column_count), numpy.full(c.column_count, sink), c.capacities,
        numpy.zeros(c.column_count, dtype=int))
    flow.add_arcs_with_capacity_and_unit_cost(
        rows, numpy.full(c.row_count, sink), numpy.ones(c.row_count, dtype=int), numpy.zeros(c.row_count, dtype=int))
    flow.set_nodes_supplies(rows, numpy.ones(c.row_count, dtype=int))
    flow.set_nodes_supplies([sink], [-c.row_count])
    start = time.process_time()
    status = flow.solve()
    seconds = time.process_time() - start
    if status != flow.OPTIMAL:
        raise SystemExit(f"OR-tools: {status}")
    used = numpy.array(flow.flows(arcs)) > 0
    return seconds, sum(int(value) for value in c.values[used])


SOLVERS = {"scipy sparse": scipy_sparse, "scipy dense": scipy_dense, "ortools flow": ortools_flow}


def ours(binary, folder):
    out = subprocess.run(
        [binary, "match", "--volunteers", f"{folder}/volunteers.csv", "--newcomers", f"{folder}/newcomers.csv",
         "--today", households.TODAY.isoformat(), "--verify", "--candidates", f"{folder}/candidates"],
        capture_output=True, text=True, check=True).stdout
    said = dict(line.split(": ") for line in out.splitlines())
    if said["verified"] != "yes":
        raise SystemExit("not verified")
    return said


def compare(binary, name):
    volunteers, newcomers, towns, reaches, rounds, solvers = INSTANCES[name]
    with tempfile.TemporaryDirectory() as folder:
        households.write(folder, volunteers, newcomers, towns, reaches, seed=20260101)
        times = {solver: [] for solver in ("brobygger", *solvers)}
        candidates = None
        for _ in range(rounds):
            said = ours(binary, folder)
            times["brobygger"].append(max(0.0005, float(said["seconds_solve"])))
            candidates = candidates or Candidates(f"{folder}/candidates")
            expected = (int(said["waited_sum"]), int(said["score_sum"]))
            for solver in solvers:
                seconds, total = SOLVERS[solver](candidates)
                if candidates.sums(total) != expected:
                    raise SystemExit(f"{name}: {solver} reaches {candidates.sums(total)}, brobygger {expected}")
                times[solver].append(seconds)
    own = statistics.median(times["brobygger"])
    print(f"{name}: {newcomers} newcomers, {volunteers} volunteers, {len(candidates.rows)} candidate pairs, "
          f"sums {expected[0]} and {expected[1]}")
    for solver, seconds in times.items():
        median = statistics.median(seconds)
        print(f"  {solver:13} {median:9.3f} s   {median / own:7.1f} times brobygger", flush=True)


for name in sys.argv[2:] or INSTANCES:
    compare(sys.argv[1], name)
