/// Something that a board needs to know of and that the scenario does not say.
///
/// It stops no plan; every answer lists it, so that silence is seen.
public struct Unstated: Hashable, Sendable {
  /// Where it would stand, as a path of keys: `priorities.unga.because`.
  public let path: String
  /// What it would say.
  public let meaning: Phrase
}

extension Scenario {
  /// What is not stated, in the order of sections and names.
  ///
  /// How many a target group has and what it lives on, who takes over a new individual insats when
  /// the money ends, and why the board wants a priority.
  public var unstated: [Unstated] {
    stated.targetGroups.sorted { $0.id < $1.id }.flatMap(\.unstated)
      + insatser.compactMap(\.unstated)
      + stated.priorities.sorted { $0.id < $1.id }.compactMap(\.unstated)
  }
}

extension TargetGroup {
  fileprivate var unstated: [Unstated] {
    var missing: [Unstated] = []
    if people == nil {
      missing.append(
        Unstated(
          path: "target_groups.\(id).people",
          meaning: Phrase(
            sv: "hur många målgruppen är", en: "how many people the group has")))
    }
    if before == nil {
      missing.append(
        Unstated(
          path: "target_groups.\(id).before",
          meaning: Phrase(
            sv: "vad målgruppen försörjer sig på", en: "what the group lives on")))
    }
    return missing
  }
}

extension Insats {
  fileprivate var unstated: Unstated? {
    guard implementation == nil, status == .new, focus == .individual else { return nil }
    return Unstated(
      path: "insatser.\(id).implementation",
      meaning: Phrase(
        sv: "vem som tar över när pengarna tar slut",
        en: "who takes over when the money ends"))
  }
}

extension Priority {
  fileprivate var unstated: Unstated? {
    guard because == nil else { return nil }
    return Unstated(
      path: "priorities.\(id).because",
      meaning: Phrase(sv: "varför styrelsen vill det", en: "why the board wants it"))
  }
}
