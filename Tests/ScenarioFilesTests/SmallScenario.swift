import Model
import ScenarioFiles

/// A small scenario without mistakes, for tests that change one thing in it.
enum SmallScenario {
  static let text = """
    insatsval: 1
    forbund: {name: Förbundet, fictional: yes, budget_year: 2027, plan_years: 1}
    members:
      fk: {name: Försäkringskassan, part: state, contribution: 2 000 tkr}
      af: {name: Arbetsförmedlingen, part: state, contribution: paid by fk}
      regionen: {name: Regionen, part: region, contribution: 1 000 tkr}
      norrby: {name: Norrby kommun, part: kommun, inhabitants: 30 000}
      soderby: {name: Söderby kommun, part: kommun, inhabitants: 20 000}
    contributions: {kommun: {total: 1 000 tkr, key: inhabitants, round_to: 1 tkr}}
    fixed_costs: {kansli: [500 tkr, 510 tkr]}
    indexation: {insatser: 2 %}
    equity: {opening: 300 tkr, use: {2027: 200 tkr, 2028: 100 tkr}}
    target_groups:
      unga: {name: Unga utanför, ages: 16–29, people: 150}
    insatser:
      I01:
        name: Steget
        focus: individual
        owner: norrby
        parts: [kommun, af, region]
        reaches: all
        group: unga
        tags: [unga]
        status: ongoing
        cost: {fixed: 300 tkr, per_participant: 20 tkr}
        volume: {none_or: 20–40 new participants}
        women: 48 %
        effect: {outcome: arbete, net: {low: 4 pe, likely: 10 pe, high: 16 pe}}
      I02:
        name: Bryggan
        focus: individual
        owner: regionen
        parts: [region, fk]
        reaches: [norrby]
        group: unga
        status: new
        cost: 400 tkr
        volume: 24 new participants
        women: 60 %
        effect: {outcome: arbete, net: 8 pe}
        requires: [I01]
    overlaps:
      - {insatser: [I01, I02], people: 5}
    objective: {maximise: arbete}
    priorities:
      unga: {at_least: 25 %, of: insats money, over: {tag: unga}}

    """

  /// The text with one thing changed, which must stand there exactly once.
  static func changed(_ old: String, _ new: String) -> String {
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "“\(old)” stands \(parts.count - 1) times")
    return parts.joined(separator: new)
  }

  /// Reads a text as a file named `f.yaml`.
  static func read(_ text: String) throws(Diagnostics) -> ScenarioFile {
    try read(Array(text.utf8))
  }

  /// Reads bytes as a file named `f.yaml`.
  static func read(_ bytes: [UInt8]) throws(Diagnostics) -> ScenarioFile {
    try ScenarioFile(bytes: bytes, named: "f.yaml")
  }

  /// The lines of diagnostics that a text gives; none when it reads.
  static func lines(_ bytes: [UInt8], _ language: Language) -> [String] {
    do {
      _ = try read(bytes)
      return []
    } catch {
      return error.all.map { $0.text(in: language) }
    }
  }
}
