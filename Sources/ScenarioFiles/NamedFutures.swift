public import Model

/// A future that a scenario names: the scenario with a what-if, or as it stands.
public struct NamedFuture: Hashable, Sendable {
  /// The identifier of the what-if, or ``Model/Risk/base``.
  public let id: String
  /// What people call it.
  public let name: Phrase
  /// The scenario there.
  public let scenario: Scenario

  /// The scenario as it stands, among futures.
  static let baseName = Phrase(sv: "grundläget", en: "the base")
}

extension ScenarioSource {
  /// The futures that a scenario's `objective.risk` names, in its order.
  ///
  /// Each is the scenario with one what-if more; the changes that the scenario was read with hold in
  /// all of them.
  ///
  /// - Parameters:
  ///   - risk: How risk is weighed.
  ///   - selection: The changes that the scenario was read with.
  ///   - years: How many years are planned; `nil` is all.
  /// - Returns: the futures, in the order in which they are named.
  /// - Throws: what is wrong with a future, with the name of its what-if.
  public func futures(
    of risk: Risk, _ selection: ChangeSelection = ChangeSelection(), years: Int? = nil
  ) throws(Diagnostics) -> [NamedFuture] {
    var futures: [NamedFuture] = []
    for id in risk.over {
      var changed = selection
      if id != Risk.base, !changed.whatIfs.contains(id) { changed.whatIfs.append(id) }
      var file = try scenario(changed)
      if let years { file = try file.limited(toYears: years) }
      let name = drafts.first { $0.id == id }?.name ?? id
      futures.append(
        NamedFuture(
          id: id,
          name: id == Risk.base ? NamedFuture.baseName : Phrase(sv: "\(name)", en: "\(name)"),
          scenario: file.scenario))
    }
    return futures
  }

  /// Refuses a scenario that names futures that no what-if is.
  ///
  /// - Throws: each such name, with its place.
  func refuseUnknownFutures(in file: ScenarioFile) throws(Diagnostics) {
    let known = [Risk.base] + drafts.map(\.id)
    let named = (file.scenario.stated.objective.risk?.over ?? []).enumerated()
    let unknown = named.filter { !known.contains($0.element) }.map { place, id in
      file.diagnostic(
        of: ScenarioProblem(
          at: ["objective", "risk", "over", String(place)],
          Phrase(sv: "Det finns ingen what_if ”\(id)”.", en: "There is no what_if “\(id)”."),
          remedy: NearestName.of(id, among: known).map {
            Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?")
          }
            ?? Phrase(
              sv: "De som finns är \(list: known).", en: "Those that exist are \(list: known).")))
    }
    if !unknown.isEmpty { throw Diagnostics(unknown) }
  }
}
