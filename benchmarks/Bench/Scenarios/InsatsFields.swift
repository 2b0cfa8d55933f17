/// A candidate's figures as a scenario spells them: by key, in the order of the table's columns.
struct InsatsFields {
  /// Key and value; a value that is empty is left out of a scenario.
  let fields: [(key: String, value: String)]

  init(_ instance: Instance, _ place: Int) {
    let candidate = instance.candidates[place]
    let last = candidate.volumes.last ?? 0
    let levels = candidate.volumes.map(String.init).joined(separator: ", ")
    let isContinuous = !candidate.hasLevels && !instance.family.isWhole
    fields = [
      ("name", "Insats \(place + 1)"),
      ("focus", "individual"),
      ("owner", Self.kommun(candidate.kommuner[0].place)),
      ("parts", "[kommun, region, fk, af]"),
      ("groups", Self.portions(candidate.groups, Self.group)),
      ("reaches", Self.portions(candidate.kommuner, Self.kommun)),
      ("purpose", "förvärvsarbete"),
      ("coordinated_need", "yes"),
      ("contains", "[coaching]"),
      ("status", "new"),
      ("agreement", "accepted"),
      ("runs.at_least", instance.family.years > 1 ? "24 months" : ""),
      ("cost.fixed", "\(candidate.fixedCost) tkr"),
      ("cost.start_up", candidate.startUp > 0 ? "\(candidate.startUp) tkr" : ""),
      ("cost.per_participant", "\(candidate.unitCost) tkr"),
      (
        "volume.none_or",
        candidate.hasLevels ? "" : "\(candidate.volumes[0])–\(last) new participants"
      ),
      ("volume.continuous", isContinuous ? "yes" : ""),
      ("volume.levels", candidate.hasLevels ? "[\(levels) new participants]" : ""),
      ("effect.outcome", "arbete"),
      ("effect.curve", Self.curve(of: candidate, instance.family)),
      ("requires", Self.list(instance.requires.filter { $0.first == place })),
      ("excludes", Self.list(instance.excludes.filter { $0.first == place })),
    ]
  }

  /// The identifier of a candidate.
  static func id(_ place: Int) -> String { "I\(String(100_001 + place).dropFirst())" }

  /// The identifier of a target group.
  static func group(_ place: Int) -> String { "grupp\(place + 1)" }

  /// The identifier of a kommun.
  static func kommun(_ place: Int) -> String { "kommun\(place + 1)" }

  private static func list(_ pairs: [Instance.Pair]) -> String {
    pairs.isEmpty ? "" : "[\(pairs.map { id($0.second) }.joined(separator: ", "))]"
  }

  private static func portions(
    _ portions: [Instance.Portion], _ name: (Int) -> String
  ) -> String {
    let shares = portions.map { "\(name($0.place)): \(WrittenFigures.percent($0.share))" }
    return "{\(shares.joined(separator: ", "))}"
  }

  private static func curve(of candidate: Instance.Candidate, _ family: Family) -> String {
    let stages = zip(candidate.volumes, candidate.effects).map { volume, effect in
      "{to: \(volume) participants, net: "
        + "\(family.draws > 0 || family.hasRanges ? range(around: effect, candidate.spread) : WrittenFigures.points(effect))}"
    }
    return "[\(stages.joined(separator: ", "))]"
  }

  /// A triangle whose standard deviation is `spread`, cut at nothing and at everybody.
  private static func range(around effect: Int, _ spread: Int) -> String {
    // The half-width of a symmetric triangle is √6 standard deviations. Millionths keep the stages
    // of a curve in proportion.
    let likely = 100 * effect
    let width = likely * spread * 2_449 / 1_000_000
    let (low, high) = (max(0, likely - width), min(1_000_000, likely + width))
    return "{low: \(WrittenFigures.finePoints(low)), likely: \(WrittenFigures.points(effect)), "
      + "high: \(WrittenFigures.finePoints(high))}"
  }
}
