/// What a plan gains the parts in one year, beside what each of them pays (rule 25).
public struct Gain: Hashable, Sendable {
  /// The gain of each part.
  ///
  /// Where persons are counted when they leave it is a gain a year, for as long as they stay in
  /// work; where person-years are counted it is the gain over the window.
  public let amounts: [Part: Kronor]
  /// Persons whose livelihood before is not stated or has no amounts.
  public let personsWithoutAmount: Score
}

extension Account {
  /// What the parts gain by the persons of the year `index`; `nil` where the scenario states no
  /// amounts.
  ///
  /// `Σ_i persons_i · Σ_g share_ig · amount(before_g, part)`, rounded to a krona for each insats,
  /// livelihood and part. Persons are the objective's, weighed as it weighs their outcomes, and are
  /// not discounted.
  public func gain(year index: Int) -> Gain? {
    let amounts = Dictionary(
      scenario.stated.benefitPerPart.map { ($0.before, $0.amounts) },
      uniquingKeysWith: { first, _ in first })
    guard !amounts.isEmpty else { return nil }
    let shares = funding[index].shares
    var gained: [Part: Kronor] = [:]
    for part in Part.allCases where shares[part] > .none { gained[part] = .zero }
    var without = Score.zero
    for (position, insats) in scenario.insatser.enumerated() {
      let persons = effect(position, year: index, by: scenario.priorityYardstick)
      guard persons != .zero else { continue }
      var known = Fraction.zero
      for (before, share) in scenario.livelihoods(of: insats) {
        guard let amounts = amounts[before] else { continue }
        known = known + share
        for (part, amount) in amounts where gained[part] != nil {
          gained[part, default: .zero] += amount.scaled(by: persons.fraction * share)
        }
      }
      without += Score(persons.fraction * (.one - known))
    }
    return Gain(amounts: gained, personsWithoutAmount: without)
  }
}

extension Scenario {
  /// How an insats' participants divide by what they lived on before, in the order of the words;
  /// those of whom nothing is stated are left out.
  public func livelihoods(of insats: Insats) -> [(before: String, share: Fraction)] {
    var shares: [String: Fraction] = [:]
    for (id, share) in insats.groups {
      guard let before = group(id)?.before else { continue }
      shares[before] = (shares[before] ?? .zero) + share.fraction
    }
    return shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
