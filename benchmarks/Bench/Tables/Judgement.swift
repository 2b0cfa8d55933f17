/// Which answers are wrong, by what all solvers together found on an instance.
struct Judgement {
  /// A wrong answer, and why.
  struct Wrong: Sendable, Equatable {
    let record: RunRecord
    let why: String
  }

  private struct Subject: Hashable {
    let family: String
    let seed: Int
  }

  /// The wrong answers.
  let wrong: [Wrong]
  private let keys: Set<RunKey>

  /// Judges all measurements together.
  init(_ records: [RunRecord]) {
    let instances = Dictionary(grouping: records) {
      Subject(family: $0.key.family, seed: $0.key.seed)
    }
    var wrong: [Wrong] = []
    for record in records {
      let others = instances[Subject(family: record.key.family, seed: record.key.seed)] ?? []
      let best = others.filter(\.broken.isEmpty).compactMap(\.checked).max()
      if let why = Self.fault(of: record, best: best) {
        wrong.append(Wrong(record: record, why: why))
      }
    }
    self.wrong = wrong
    keys = Set(wrong.map(\.record.key))
  }

  /// Whether an answer is wrong.
  func isWrong(_ record: RunRecord) -> Bool { keys.contains(record.key) }

  /// Why an answer is wrong beside the best plan that anybody found; `nil` where it is not.
  static func fault(of record: RunRecord, best: Double?) -> String? {
    if !record.broken.isEmpty { return "the plan breaks a rule: \(record.broken)" }
    if record.status == .infeasible, best != nil {
      return "says that there is no plan, and there is"
    }
    let room = PlanChecker.tolerance * max(1, abs(best ?? 0))
    if let claimed = record.claimed, let checked = record.checked,
      claimed - checked > 10 * room
    {
      return "claims \(claimed), and its plan is worth \(checked)"
    }
    guard let best else { return nil }
    if let bound = record.bound, bound < best - room {
      return "says that no plan is better than \(bound), and one is worth \(best)"
    }
    let gap = Double(record.key.gap) ?? 0
    if record.status == .optimal, let checked = record.checked,
      checked + record.rounding < best - gap * abs(best) - room
    {
      return "claims a gap of \(record.key.gap), and \(checked) is further from \(best)"
    }
    return nil
  }
}
