#!/usr/bin/env python3
"""Other solvers on one program, from process start to answer.

  peers.py solve PEER PROGRAM.mps ANSWER SECONDS GAP THREADS
      PEER is highs, scip, cpsat, pulp-cbc, pulp-glpk, pulp-highs, pulp-scip, pyomo-glpk or
      pyomo-highs. Writes the answer as lines: status, value, bound, and a line for each column
      that is not zero.
  peers.py hold PROGRAM.mps COLUMNS
      The optimum of what is left when the columns of a file (name and value a line) are held.
  peers.py draws PROGRAM.mps COUNT GAP
      HiGHS, in one process, on COUNT programs whose objectives differ by up to 20 %.
  peers.py perturb PROGRAM.mps COUNT FOLDER
      Writes such programs for solvers that read files.

Only what a peer needs is imported, since its start counts.
"""

import math
import random
import sys


def read_mps(path):
    """The columns (name: [is_integer, lower, upper, cost]) and rows of a free MPS file of ours."""
    columns, rows, section, whole = {}, {}, "", False
    with open(path) as lines:
        for line in lines:
            words = line.split()
            if not line.startswith(" "):
                section = words[0]
            elif section == "ROWS":
                if words[0] != "N":
                    rows[words[1]] = [words[0], 0.0, None, []]
            elif section == "COLUMNS":
                if words[1] == "'MARKER'":
                    whole = words[2] == "'INTORG'"
                    continue
                column = columns.setdefault(words[0], [whole, 0.0, math.inf, 0.0])
                if words[1] in rows:
                    rows[words[1]][3].append((words[0], float(words[2])))
                else:
                    column[3] = float(words[2])
            elif section == "RHS":
                rows[words[1]][1] = float(words[2])
            elif section == "RANGES":
                rows[words[1]][2] = float(words[2])
            elif section == "BOUNDS":
                column, value = columns[words[2]], float(words[3]) if len(words) > 3 else 0.0
                if words[0] in ("LO", "FX", "MI", "FR"):
                    column[1] = value if words[0] in ("LO", "FX") else -math.inf
                if words[0] in ("UP", "FX", "PL", "FR"):
                    column[2] = value if words[0] in ("UP", "FX") else math.inf
    return columns, rows


def interval(row):
    """The least and the greatest that a row allows."""
    kind, side, width, _ = row
    if kind == "E":
        return side, side
    if kind == "L":
        return (-math.inf if width is None else side - width), side
    return side, (math.inf if width is None else side + width)


def answer(path, status, value=None, bound=None, columns=()):
    """Writes what a peer found."""
    with open(path, "w") as file:
        file.write(f"status {status}\n")
        for name, number in (("value", value), ("bound", bound)):
            if number is not None and math.isfinite(number):
                file.write(f"{name} {number!r}\n")
        file.writelines(f"{name} {number!r}\n" for name, number in columns if abs(number) > 1e-12)


def highs(program, path, seconds, gap, threads):
    import highspy
    model = highspy.Highs()
    for option, value in (("output_flag", False), ("time_limit", seconds), ("mip_rel_gap", gap),
                          ("mip_abs_gap", 1e-9), ("threads", threads)):
        model.setOptionValue(option, value)
    model.readModel(program)
    model.run()
    info = model.getInfo()
    found = info.primal_solution_status == 2
    optimal = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    names = [model.getColName(i)[1] for i in range(model.getNumCol())] if found else []
    answer(path, "optimal" if optimal else "feasible" if found else "none",
           info.objective_function_value if found else None, info.mip_dual_bound,
           zip(names, model.getSolution().col_value))


def scip(program, path, seconds, gap, threads):
    from pyscipopt import Model
    model = Model()
    model.hideOutput()
    model.readProblem(program)
    model.setParam("limits/time", seconds)
    model.setParam("limits/gap", gap)
    model.setParam("parallel/maxnthreads", threads)
    model.solveConcurrent() if threads > 1 else model.optimize()
    found = model.getNSols() > 0
    best = model.getBestSol() if found else None
    status = "optimal" if model.getStatus() in ("optimal", "gaplimit") else "feasible"
    answer(path, status if found else "none", model.getObjVal() if found else None,
           model.getDualbound(),
           [(v.name, model.getSolVal(best, v)) for v in model.getVars(transformed=False)]
           if found else ())


def cpsat(program, path, seconds, gap, threads):
    from ortools.linear_solver.python import model_builder
    model = model_builder.Model()
    model.import_from_mps_file(program)
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(seconds)
    solver.set_solver_specific_parameters(
        f"num_workers:{threads} relative_gap_limit:{gap} mip_max_bound:1e7")
    status = solver.solve(model).name
    found = status in ("OPTIMAL", "FEASIBLE")
    answer(path, status.lower() if found else "none", solver.objective_value if found else None,
           solver.best_objective_bound if found else None,
           [(v.name, solver.value(v)) for v in model.get_variables()] if found else ())


def pulp(backend, program, path, seconds, gap, threads):
    import pulp as library
    columns, rows = read_mps(program)
    problem = library.LpProblem("program", library.LpMinimize)
    variables = {
        name: library.LpVariable(
            name, None if low == -math.inf else low, None if high == math.inf else high,
            "Integer" if whole else "Continuous")
        for name, (whole, low, high, _) in columns.items()}
    problem += library.LpAffineExpression(
        [(variables[name], column[3]) for name, column in columns.items() if column[3]])
    for name, row in rows.items():
        expression = library.LpAffineExpression([(variables[n], a) for n, a in row[3]])
        low, high = interval(row)
        if low == high:
            problem += library.LpConstraint(expression, 0, name, low)
            continue
        if high < math.inf:
            problem += library.LpConstraint(expression, -1, name, high)
        if low > -math.inf:
            problem += library.LpConstraint(expression, 1, name + "low", low)
    usual = {"msg": False, "timeLimit": math.ceil(seconds)}
    solver = {
        "cbc": lambda: library.PULP_CBC_CMD(gapRel=gap, threads=threads, **usual),
        "glpk": lambda: library.GLPK_CMD(options=["--mipgap", str(gap)], **usual),
        "highs": lambda: library.HiGHS(gapRel=gap, threads=threads, **usual),
        "scip": lambda: library.SCIP_PY(gapRel=gap, threads=threads, **usual),
    }[backend]()
    problem.solve(solver)
    found = problem.sol_status in (1, 2)
    answer(path, "optimal" if problem.sol_status == 1 else "feasible" if found else "none",
           library.value(problem.objective) if found else None, None,
           [(v.name, v.value() or 0.0) for v in variables.values()] if found else ())


def pyomo(backend, program, path, seconds, gap, threads):
    import pyomo.environ as library
    columns, rows = read_mps(program)
    model = library.ConcreteModel()
    names = list(columns)
    place = {name: number for number, name in enumerate(names)}
    bounds = [tuple(None if math.isinf(x) else x for x in columns[n][1:3]) for n in names]
    model.x = library.Var(
        range(len(names)), bounds=lambda _, i: bounds[i],
        within=lambda _, i: library.Integers if columns[names[i]][0] else library.Reals)
    model.cost = library.Objective(expr=library.quicksum(
        columns[n][3] * model.x[place[n]] for n in names if columns[n][3]))
    model.rows = library.ConstraintList()
    for row in rows.values():
        body = library.quicksum(a * model.x[place[n]] for n, a in row[3])
        low, high = (None if math.isinf(x) else x for x in interval(row))
        model.rows.add(body == low if low == high else library.inequality(low, body, high)
                       if None not in (low, high) else body >= low if high is None
                       else body <= high)
    if backend == "glpk":
        solver = library.SolverFactory("glpk")
        solver.options["mipgap"], solver.options["tmlim"] = gap, math.ceil(seconds)
    else:
        solver = library.SolverFactory("appsi_highs")
        solver.options.update(
            {"mip_rel_gap": gap, "mip_abs_gap": 1e-9, "time_limit": seconds, "threads": threads})
    result = solver.solve(model, load_solutions=False)
    ended = str(result.solver.termination_condition)
    try:
        model.solutions.load_from(result) if backend == "glpk" else solver.load_vars()
        found = all(v.value is not None for v in model.x.values())
    except Exception:
        found = False
    bound = result.problem.lower_bound
    answer(path, ("optimal" if ended == "optimal" else "feasible") if found else "none",
           library.value(model.cost) if found else None,
           float(bound) if bound is not None else None,
           [(names[i], v.value) for i, v in model.x.items()] if found else ())


def solve(peer, program, path, seconds, gap, threads):
    family, _, backend = peer.partition("-")
    limits = (program, path, float(seconds), float(gap), int(threads))
    if backend:
        {"pulp": pulp, "pyomo": pyomo}[family](backend, *limits)
    else:
        {"highs": highs, "scip": scip, "cpsat": cpsat}[family](*limits)


def hold(program, held):
    import highspy
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.readModel(program)
    for line in open(held):
        name, value = line.split()
        column, value = model.getColByName(name)[1], float(value)
        # What a solver wrote in floating point may leave a row by a hair; whole numbers do not.
        whole = abs(value - round(value)) < 1e-7
        value, room = (round(value), 0.0) if whole else (value, 1e-6 * max(1.0, abs(value)))
        model.changeColBounds(column, value - room, value + room)
    model.run()
    print(model.getModelStatus() == highspy.HighsModelStatus.kOptimal,
          model.getInfo().objective_function_value)


def factors(number, count):
    """What the costs of one program are multiplied by."""
    dice = random.Random(number)
    return [dice.uniform(0.8, 1.2) for _ in range(count)]


def draws(program, count, gap):
    import highspy
    import time
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("mip_rel_gap", float(gap))
    model.readModel(program)
    costs = list(model.getLp().col_cost_)
    start = time.perf_counter()
    for number in range(int(count)):
        for column, factor in enumerate(factors(number, len(costs))):
            if costs[column]:
                model.changeColCost(column, costs[column] * factor)
        model.run()
    print((time.perf_counter() - start) / int(count))


def perturb(program, count, folder):
    lines = open(program).read().splitlines()
    columns = list(dict.fromkeys(
        line.split()[0] for line in lines if len(line.split()) == 3 and line.split()[1] == "obj"))
    for number in range(int(count)):
        scale = dict(zip(columns, factors(number, len(columns))))
        with open(f"{folder}/draw-{number}.mps", "w") as file:
            for line in lines:
                words = line.split()
                if len(words) == 3 and words[1] == "obj" and line.startswith(" "):
                    line = f" {words[0]} obj {float(words[2]) * scale[words[0]]!r}"
                file.write(line + "\n")


if __name__ == "__main__":
    {"solve": solve, "hold": hold, "draws": draws, "perturb": perturb}[sys.argv[1]](*sys.argv[2:])
