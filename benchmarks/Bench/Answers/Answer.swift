/// What a solver said.
struct Answer: Sendable, Equatable {
  /// How far it came.
  enum Status: String, Sendable {
    /// A plan, and the claim that nothing better by more than the asked gap exists.
    case optimal
    /// A plan without that claim.
    case feasible
    /// That there is no lawful plan.
    case infeasible
    /// No plan.
    case none
  }

  var status: Status
  /// The value it claims, the larger the better.
  var value: Double?
  /// How large it says that values can be.
  var bound: Double?
  /// What rounding to hundredths of a person cost, where the solver says.
  var rounding = 0.0
  /// Columns that are not zero.
  var columns: [String: Double] = [:]
  /// The plan, where the answer is one.
  var plan: ProposedPlan?

  /// No answer.
  static let nothing = Answer(status: .none)
}
