public import Model

/// A scenario to begin from, with what each key means beside it.
///
/// The comments are the meanings that the reader's own description gives, so the template says what
/// is read and nothing else.
public enum ScenarioTemplate {
  /// The template with comments in one language.
  public static func text(in language: Language) -> String {
    let head =
      language == .sv
      ? "# Underlag för Insatsval. Byt ut allt som är påhittat. Siffror utan source: visas som antaganden."
      : "# A scenario for Insatsval. Replace all that is made up. Figures without source: are shown as assumptions."
    let composition = NodeComposer.compose(Array(body.utf8), file: "")
    var meanings: [Int: (column: Int, meaning: String)] = [:]
    if let root = composition.root {
      collect(root, Record<ScenarioDraft>.scenario.description, language, &meanings)
    }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { number, line in
        guard let meaning = meanings[number + 1]?.meaning else { return String(line) }
        let room = max(46 - line.count, 2)
        return line + String(repeating: " ", count: room) + "# " + meaning
      }
    return head + "\n" + lines.joined(separator: "\n")
  }

  /// Notes the meaning of the first key on each line.
  private static func collect(
    _ node: Node, _ description: ValueDescription, _ language: Language,
    _ meanings: inout [Int: (column: Int, meaning: String)]
  ) {
    switch description {
    case .scalar, .words, .anything: return
    case .list(let item):
      for node in node.items ?? [] { collect(node, item, language, &meanings) }
    case .map(_, let item):
      for entry in node.entries ?? [] { collect(entry.value, item, language, &meanings) }
    case .either(let some):
      for description in some { collect(node, description, language, &meanings) }
    case .record(_, let properties):
      for entry in node.entries ?? [] {
        guard let property = properties.first(where: { $0.key == entry.key }) else { continue }
        if meanings[entry.place.line].map({ entry.place.column < $0.column }) ?? true {
          meanings[entry.place.line] = (entry.place.column, property.meaning(language))
        }
        collect(entry.value, property.value, language, &meanings)
      }
    }
  }

  /// The template without comments.
  static let body = """
    insatsval: 1
    forbund:
      name: Samordningsförbundet Exempel
      fictional: yes
      budget_year: 2027
      plan_years: 2
    forbundsordning:
      notice: 3 years
      budget_by: 11-30
    decision:
      samrad: 2026-10-14
      announced: 2026-11-11
      meeting: 2026-11-25

    members:
      fk: {name: Försäkringskassan, part: state, contribution: 2 000 tkr}
      af: {name: Arbetsförmedlingen, part: state, contribution: paid by fk}
      regionen: {name: Regionen, part: region, contribution: 1 000 tkr}
      norrby: {name: Norrby kommun, part: kommun, inhabitants: 30 000}
      soderby: {name: Söderby kommun, part: kommun, inhabitants: 20 000}
    contributions:
      kommun: {total: 1 000 tkr, key: inhabitants, round_to: 1 tkr}

    indexation: {insatser: 2 %, fixed_costs: 2 %}
    fixed_costs:
      styrelse: 120 tkr
      kansli: 600 tkr
      revision: 60 tkr
    reserve:
      amount: 0 tkr
    equity:
      opening: 500 tkr
      basis: prognos
      use: {2027: 200 tkr, 2028: 100 tkr, 2029: 0 tkr}
      motive: Det egna kapitalet är högre än rekommenderat.

    target_groups:
      unga:
        name: Unga som varken arbetar eller studerar
        ages: 16–29
        people: 150
        before: ekonomiskt bistånd
        baseline: 30 %

    insatser:
      I01:
        name: Steget vidare
        focus: individual
        owner: norrby
        parts: [kommun, af, region]
        reaches: all
        group: unga
        tags: [unga]
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [coaching, vägledning]
        status: ongoing
        agreement: accepted
        cost: {fixed: 300 tkr, per_participant: 20 tkr}
        volume: {none_or: 20–40 new participants}
        women: 48 %
        effect:
          outcome: arbete_eller_studier
          gross: 40 %
          net: {low: 4 pe, likely: 10 pe, high: 16 pe}
          months_to_effect: 9 months
          retention: 85 %
          source: none
        priority: 5
      S01:
        name: Samverkansarena
        focus: structural
        owner: regionen
        parts: [kommun, region, fk, af]
        purpose: samverkan
        contains: [samverkansarena]
        status: new
        agreement: asked
        cost: 250 tkr
        benefit_points: 1.0

    objective:
      maximise: arbete_eller_studier
      estimate: likely
      benefit_point: 1 person
      confidence: assumed

    priorities:
      unga: {at_least: 25 %, of: insats money, over: {tag: unga}, because: Styrelsens inriktning}
      kvinnor: {between: 45 % – 60 %, of: participants, over: {sex: women}}

    last_year:
      I01: {cost: 1 000 tkr, participants: 35 participants}

    """
}
