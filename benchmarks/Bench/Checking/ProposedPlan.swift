/// Participants of each candidate in each year; `nil` where it is not funded.
struct ProposedPlan: Sendable, Equatable {
  var volumes: [[Double?]]

  /// A plan that funds nothing.
  init(_ instance: Instance) {
    volumes = Array(
      repeating: Array(repeating: nil, count: instance.family.years),
      count: instance.candidates.count)
  }
}
