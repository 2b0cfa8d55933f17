package import Model
import Optimization

extension Relations: RuleRows {
  /// `y_i ≤ y_j`, `y_i + y_j ≤ 1`, `Σ y ≤ k` and `x_B ≤ ρ · x_A`, in every year.
  package static func addRows(to program: inout ScenarioProgram) -> RowOutcome {
    for index in 0..<program.scenario.yearCount {
      for (position, insats) in program.scenario.insatser.enumerated() {
        addPairs(of: insats, at: position, year: index, to: &program)
      }
      for choice in program.scenario.stated.atMostOf {
        let funded = choice.insatser.compactMap { program.scenario.position[$0] }.map {
          program.funded($0, year: index)
        }
        program.add(
          .relations, "at most \(choice.count) of \(choice.id)", LinearExpression.sum(funded),
          .lessOrEqual, Double(choice.count), for: .atMostOf(choice.id))
      }
    }
    return .rows
  }

  private static func addPairs(
    of insats: Insats, at position: Int, year index: Int, to program: inout ScenarioProgram
  ) {
    let scenario = program.scenario
    let funded = program.funded(position, year: index)
    guard !funded.terms.isEmpty else { return }
    for needed in insats.requires.sorted() {
      guard let other = scenario.position[needed] else { continue }
      program.add(
        .relations, program.name("requires \(needed)", position, index),
        funded - program.funded(other, year: index), .lessOrEqual, 0,
        for: .requires(insats.id, needed))
    }
    for excluded in insats.excludes.sorted() {
      guard let other = scenario.position[excluded] else { continue }
      program.add(
        .relations, program.name("excludes \(excluded)", position, index),
        funded + program.funded(other, year: index), .lessOrEqual, 1,
        for: .excludes(insats.id, excluded))
    }
    for (source, share) in insats.referrals.sorted(by: { $0.key < $1.key }) {
      guard let feeder = scenario.position[source] else { continue }
      let fed = share.fraction.approximate * program.columns[feeder][index].volume
      program.add(
        .relations, program.name("referred from \(source)", position, index),
        program.columns[position][index].volume - fed, .lessOrEqual, 0,
        for: .referral(insats.id, from: source))
    }
  }
}
