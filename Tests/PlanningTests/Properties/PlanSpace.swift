import Model

/// Every plan of a scenario whose insatser each keep their own rules.
struct PlanSpace {
  let insatser: [OracleInsats]
  let lives: [[OracleLife]]

  /// `nil` when the lives of one insats, or the plans, are more than `most`.
  init?(_ scenario: Scenario, most: Int) {
    let stated = scenario.stated
    insatser = stated.insatser.sorted { Self.precedes($0.id.text, $1.id.text) }
      .map { OracleInsats(insats: $0, stated: stated) }
    var lives: [[OracleLife]] = []
    var count = 1
    for insats in insatser {
      guard let own = insats.lawfulLives(most: 20_000) else { return nil }
      count *= max(own.count, 1)
      guard count <= most else { return nil }
      lives.append(own)
    }
    self.lives = lives
  }

  /// How many plans there are, or `nil` when they are more than `most`.
  static func size(of scenario: Scenario, most: Int) -> Int? {
    // Continuous volumes have too many plans to try; their properties need no count.
    guard !scenario.insatser.contains(where: { $0.volume?.isContinuous == true }) else { return 0 }
    return PlanSpace(scenario, most: most).map { $0.lives.map(\.count).reduce(1, *) }
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    Array(left.unicodeScalars.map(\.value)).lexicographicallyPrecedes(
      right.unicodeScalars.map(\.value))
  }
}
