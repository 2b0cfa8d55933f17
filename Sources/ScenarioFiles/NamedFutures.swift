public import Model

/// A future that a scenario names: the scenario with a what-if, or as it stands.
public struct NamedFuture: Hashable, Sendable {
  /// The identifier of the what-if, or ``Model/Risk/base``.
  public let id: String
  /// What people call it.
  public let name: Phrase
  /// The scenario there.
  public internal(set) var scenario: Scenario

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
  ///   - file: The scenario.
  ///   - selection: The changes that it was read with.
  /// - Returns: the futures, in the order in which they are named.
  /// - Throws: what is wrong with a future, with the name of its what-if.
  func futures(
    of file: ScenarioFile, _ selection: ChangeSelection
  ) throws(Diagnostics) -> [NamedFuture] {
    var futures: [NamedFuture] = []
    for id in file.scenario.stated.objective.risk?.over ?? [] {
      guard id != Risk.base else {
        futures.append(NamedFuture(id: id, name: NamedFuture.baseName, scenario: file.scenario))
        continue
      }
      var changed = selection
      if !changed.whatIfs.contains(id) { changed.whatIfs.append(id) }
      let name = drafts.first { $0.id == id }?.name ?? id
      futures.append(
        NamedFuture(
          id: id, name: Phrase(sv: "”\(name)”", en: "“\(name)”"),
          scenario: try self.changed(by: changed, namesFutures: false).scenario))
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
