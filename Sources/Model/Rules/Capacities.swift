/// Rule 33: staff and other capacities are enough.
public enum Capacities: Rule {
  /// What the rule says.
  public static let description = RuleDescription(
    Phrase(
      sv: "Personal och andra resurser räcker till.", en: "Staff and other capacities are enough."),
    formula: "Σ_i (fixed_ir · y_it + per participant_ir · x_it) ≤ capacity_rt",
    reference: "parternas besked", validFrom: nil, kind: .data, strength: .hard)

  /// One verdict for each capacity and year.
  public static func verdicts(on account: Account) -> [Verdict] {
    account.scenario.stated.resources.sorted { $0.id < $1.id }.flatMap { resource in
      account.ledger.indices.map { index in
        var left = Fraction(account.scenario.capacity(of: resource, year: index))
        for (position, insats) in account.scenario.insatser.enumerated() {
          guard let use = insats.uses[resource.id], account.plan.choices[position][index] != nil
          else { continue }
          left =
            left - Fraction(use.fixedHundredths)
            - account.volume(position, year: index).fraction
            * Fraction(use.perParticipantHundredths)
        }
        let year = account.ledger[index].year
        return Verdict(
          .capacities, margin: .capacity(hundredths: left.floor),
          Phrase(
            sv: "\(resource.label) år \(year: year)", en: "\(resource.label) in \(year: year)"))
      }
    }
  }
}

extension Scenario {
  /// Hundredths of a capacity in the year `index`; what a member holds is there for the months of its
  /// membership, rounded down.
  public func capacity(of resource: Resource, year index: Int) -> Int {
    let hundredths = resource.capacityHundredths[index]
    guard case .member(let holder) = resource.holder else { return hundredths }
    return hundredths * memberMonths(of: holder, year: index) / 12
  }
}
