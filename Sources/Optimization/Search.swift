/// What is known of a program while it is being solved: the best point, the bound, the work.
///
/// Objective values are normal ones: minimised and scaled.
struct Search {
  /// A point that survived our own check.
  struct Candidate {
    let values: [Double]
    let objective: Double
  }

  /// What a part of the search established about the whole program.
  enum Finding {
    /// The incumbent is proven, as far as the goal demands.
    case proven
    /// A limit came first.
    case stopped
    /// GLPK's tree is empty, but rounding left a gap that the goal does not allow.
    case exhausted
    /// No point keeps every constraint.
    case infeasible
    /// Feasible, and without a bound.
    case unbounded
  }

  let program: MathematicalProgram
  /// What the solver sees: the whole program, or what a guess leaves of it.
  private(set) var form: NormalForm
  let goal: Goal
  private(set) var incumbent: Candidate?
  private(set) var bound: Double?
  var nodes = 0
  var method: SolveOptions.Method
  /// Whether the rational simplex method confirmed the incumbent.
  var isConfirmedExactly = false
  /// A bound worked out in whole numbers.
  var integerBound: Double?

  init(_ program: MathematicalProgram, _ options: SolveOptions) {
    self.program = program
    form = NormalForm(program)
    goal = Goal(options, program, form)
    method = options.method
    if let start = options.incumbent { _ = offer(start) }
  }

  /// Takes a point as incumbent if it keeps every constraint and beats the one we have.
  ///
  /// - Returns: whether the point keeps every constraint.
  mutating func offer(_ values: [Double]) -> Bool {
    guard program.violations(of: values).isEmpty else { return false }
    let clean = values.map { $0 == 0 ? 0 : $0 }
    let objective = form.normal(program.objective.value(at: clean))
    if objective < incumbent?.objective ?? .infinity {
      incumbent = Candidate(values: clean, objective: objective)
    }
    return true
  }

  /// Takes a bound if it is tighter than the one we have.
  mutating func raise(_ bound: Double?) {
    guard let bound, bound.isFinite else { return }
    self.bound = max(bound, self.bound ?? bound)
  }

  /// Leaves only points within `room` of the relaxation, in normal objective values; the bound
  /// starts anew.
  ///
  /// The incumbent stays, wherever it is, and so does the demand for something better.
  ///
  /// - Returns: whether anything was left out.
  mutating func narrow(by relaxation: LinearSolution, room: Double) -> Bool {
    let narrowed = program.narrowed(by: relaxation, room: room / abs(form.costScale))
    form = NormalForm(narrowed)
    bound = nil
    return narrowed != program
  }

  /// Lets the bound on what was searched bound everything: nothing is better than `best`, and what
  /// was left out is no better than `limit`.
  mutating func widenBound(from best: Double, to limit: Double, isEmpty: Bool) {
    bound = isEmpty ? limit : min(max(bound ?? best, best), limit)
  }

  /// Goes back to the whole program and what is known of it.
  mutating func restoreWhole(bound known: Double) {
    form = NormalForm(program)
    bound = known
  }

  /// Whether the bound proves the incumbent.
  var isProven: Bool {
    guard let incumbent, let bound else { return false }
    return goal.isReached(incumbent: incumbent.objective, bound: bound)
  }

  /// The answer, when the search ended with `finding`.
  func outcome(_ finding: Finding) -> Outcome {
    switch finding {
    case .infeasible where incumbent == nil: return .infeasible
    case .unbounded: return .unbounded
    case .proven, .stopped, .exhausted, .infeasible:
      guard let incumbent else { return .limit(bound: bound.map(form.original)) }
      let solution = solution(at: incumbent)
      return isProven ? .optimal(solution) : .feasible(solution)
    }
  }

  private func solution(at incumbent: Candidate) -> Solution {
    let objective = program.objective.value(at: incumbent.values)
    let known = bound ?? -.infinity
    let tight = goal.rounded(known, below: incumbent.objective)
    let isInteger = integerBound.map {
      goal.isReached(incumbent: incumbent.objective, bound: $0)
    }
    let proof =
      isInteger == true
      ? .integers : goal.proof(incumbent: incumbent.objective, bound: known)
    return Solution(
      values: incumbent.values, objective: objective,
      bound: tight == incumbent.objective ? objective : form.original(tight),
      proof: isConfirmedExactly ? .exactLinearProgram : proof, method: method, nodes: nodes)
  }
}
