import Model

/// A small scenario that plans as it stands, with a comment above what has to be filled in.
enum ScenarioTemplate {
  /// The scenario with comments in one language.
  static func text(in language: Language) -> String {
    lines.map { line in
      guard let comment = line.comment else { return line.yaml + "\n" }
      let indentation = line.yaml.prefix { $0 == " " }
      return "\(indentation)# \(comment(language))\n\(line.yaml)\n"
    }.joined()
  }

  /// A line of the file and what is said above it.
  private struct Line {
    let yaml: String
    var comment: Phrase?

    init(_ yaml: String, _ comment: Phrase? = nil) {
      self.yaml = yaml
      self.comment = comment
    }
  }

  private static let lines = opening + members + money + candidates + wishes

  private static let opening = [
    Line(
      "insatsval: 1",
      Phrase(
        sv: "Ett påhittat förbund att börja från. Byt ut varje uppgift mot er egen.",
        en: "A made-up förbund to begin from. Put your own figures in place of these.")),
    Line(
      "forbund: {name: Samordningsförbundet Exempel, fictional: yes, budget_year: 2027, plan_years: 2}",
      Phrase(
        sv: "Ta bort fictional när förbundet är ert. Lagen begär två planår (KL 11:6).",
        en: "Remove fictional when the förbund is yours. The law asks for two plan years (KL 11:6)."
      )),
    Line(
      "decision: {case: Dnr 2026/1, samrad: 2026-10-14, announced: 2026-11-11, meeting: 2026-11-25}",
      Phrase(
        sv: "Budgeten fastställs senast den 30 november, efter samråd (23 §).",
        en: "The budget is fixed by 30 November, after consultation (23 §).")),
  ]

  private static let members = [
    Line(""),
    Line(
      "members:",
      Phrase(
        sv: "Staten står för hälften, regionen och kommunerna för en fjärdedel var (5 §).",
        en: "The state pays half, the region and the kommuner a quarter each (5 §).")),
    Line(
      "  fk: {name: Försäkringskassan, part: state, contribution: 4 000 tkr, source: besked}",
      Phrase(
        sv: "source säger varifrån uppgiften kommer; utan källa räknas den som ett antagande.",
        en: "source says where a figure is from; without one it counts as an assumption.")),
    Line("  af: {name: Arbetsförmedlingen, part: state, contribution: paid by fk}"),
    Line("  regionen: {name: Regionen, part: region, contribution: 2 000 tkr}"),
    Line("  norrby: {name: Norrby kommun, part: kommun, inhabitants: 31 000}"),
    Line("  soderby: {name: Söderby kommun, part: kommun, inhabitants: 19 000}"),
    Line(
      "contributions: {kommun: {total: 2 000 tkr, key: inhabitants, round_to: 1 tkr}}",
      Phrase(
        sv: "Nyckeln kan vara inhabitants, equal, {mixed: {equal: 20 %}} eller {fixed: {…}}.",
        en: "The key can be inhabitants, equal, {mixed: {equal: 20 %}} or {fixed: {…}}.")),
  ]

  private static let money = [
    Line(""),
    Line(
      "fixed_costs:",
      Phrase(
        sv: "Ett belopp räknas upp varje år; en lista gäller som den står.",
        en: "One amount is indexed every year; a list is taken as it stands.")),
    Line("  styrelse: 200 tkr"),
    Line("  kansli: [1 100 tkr, 1 130 tkr, 1 160 tkr]"),
    Line("indexation:"),
    Line("  insatser: 2 %"),
    Line("  fixed_costs: 3 %"),
    Line(
      "equity:",
      Phrase(
        sv: "Eget kapital: vad som finns, och vad som högst får användas varje år.",
        en: "Equity: what there is, and the most that may be used each year.")),
    Line("  opening: 1 500 tkr"),
    Line("  use: {2027: 300 tkr, 2028: 200 tkr, 2029: 100 tkr}"),
    Line(
      "  motive: Det egna kapitalet är högre än rekommenderat.",
      Phrase(
        sv: "Ett underskott kräver ett motiv (KL 11:5).",
        en: "A deficit needs a motive (KL 11:5).")),
  ]

  private static let candidates = [
    Line(""),
    Line("target_groups:"),
    Line(
      "  unga: {name: Unga utan arbete eller studier, ages: 16–29, people: 150, baseline: 30 %}"),
    Line(""),
    Line(
      "insatser:",
      Phrase(
        sv: "Volymer är nya deltagare per år. Effekten är skillnaden mot utan insats, i pe.",
        en: "Volumes are new participants a year. The effect is the difference it makes, in pe.")),
    Line("  I1:"),
    Line("    name: Unga på väg"),
    Line("    focus: individual"),
    Line("    owner: norrby"),
    Line("    parts: [kommun, af, region]"),
    Line("    group: unga"),
    Line("    purpose: förvärvsarbete"),
    Line("    coordinated_need: yes"),
    Line("    contains: [coaching, vägledning]"),
    Line("    status: ongoing"),
    Line("    agreement: accepted"),
    Line(
      "    cost: {fixed: 400 tkr, per_participant: 22 tkr}",
      Phrase(
        sv: "Även per_team, start_up, wind_down, may_grant och financed_by finns.",
        en: "There are also per_team, start_up, wind_down, may_grant and financed_by.")),
    Line(
      "    volume: {none_or: 30–60 new participants}",
      Phrase(
        sv: "Eller en volym (allt eller inget), eller {levels: [20, 40, 60 new participants]}.",
        en: "Or one volume (all or nothing), or {levels: [20, 40, 60 new participants]}.")),
    Line("    women: 47 %"),
    Line(
      "    effect: {outcome: arbete, net: {low: 3 pe, likely: 8 pe, high: 13 pe}, source: none}"),
    Line("  S1:"),
    Line("    name: Gemensam arena"),
    Line("    focus: structural"),
    Line("    owner: regionen"),
    Line("    parts: [kommun, region, fk, af]"),
    Line("    purpose: samverkan"),
    Line("    contains: [samverkansarena]"),
    Line("    status: new"),
    Line("    agreement: asked"),
    Line("    cost: 350 tkr"),
    Line(
      "    benefit_points: 1.5",
      Phrase(
        sv: "En strukturövergripande insats ger nyttopoäng, en bedömning.",
        en: "A structural insats gives benefit points, a judgement.")),
  ]

  private static let wishes = [
    Line(""),
    Line(
      "objective: {maximise: arbete, measure: at exit, benefit_point: 1 person}",
      Phrase(
        sv: "Vad som är bäst. Utan benefit_point räknas nyttopoäng inte i målet.",
        en: "What is best. Without benefit_point points stay out of the objective.")),
    Line(
      "priorities:",
      Phrase(
        sv: "Styrelsens egna regler. Lagens regler behöver inte skrivas.",
        en: "The board's own rules. Those of the law need not be written.")),
    Line(
      "  struktur: {at_most: 20 %, of: insats money, over: {focus: structural}, because: Styrelsens inriktning}"
    ),
  ]
}
