import Model

/// A scenario as it stands, before its sections are put together.
struct ScenarioDraft: Sendable {
  var version = 0
  var stated = ScenarioDescription()
  var contributions = ContributionDraft()
  var fixedCosts: [FixedCostDraft] = []
  var resources: [ResourceDraft] = []
  var insatser: [InsatsDraft] = []
  /// Never stated when records are read: the table's insatser stand among the others by then.
  var insatserTable: String?
  var sharedCosts: [SharedCostDraft] = []
  var priorities: [PriorityDraft] = []
  var objective: ObjectiveDraft?
  var national = NationalDraft()
  var whatIfs: [WhatIfDraft] = []
}

extension Record where Owner == ScenarioDraft {
  /// The whole file.
  ///
  /// Sections are read in this order, wherever they stand.
  static let scenario = Record("scenario") { record in
    record.required(
      "insatsval", \.version, .version, sv: "formatets version, 1",
      en: "the version of the format, 1")
    record.required(
      "forbund", \.stated.forbund, .forbund, sv: "förbundet och dess år",
      en: "the förbund and its years")
    record.optional(
      "forbundsordning", \.stated.forbundsordning,
      Record<Forbundsordning>.forbundsordning.shape(from: Forbundsordning()),
      standard: "the law's own", sv: "vad förbundsordningen bestämmer",
      en: "what the förbundsordning settles")
    record.optional(
      "decision", \.stated.decision, Record<Decision>.decision.shape(from: Decision()),
      standard: "no dates yet", sv: "när styrelsen beslutar", en: "when the board decides")
    describeMoney(&record)
    describeCandidates(&record)
    describeWishes(&record)
    record.optional(
      "last_year", \.stated.lastYear, .lastYear, sv: "vad som finansierades förra året",
      en: "what was funded last year")
    record.optional(
      "last_year_money", \.stated.lastYearMoney,
      Record<LastYearMoney>.lastYearMoney.shape(from: LastYearMoney()),
      sv: "medlemmarnas bidrag och förbundets egna kostnader förra året, att visa bredvid budgeten",
      en: "members' contributions and the förbund's own costs last year, to show beside the budget")
    record.optional(
      "mid_year", \.stated.midYear, Record<MidYear>.midYear.shape(from: MidYear()),
      sv: "vad som redan är utbetalt när budgeten ändras under året",
      en: "what is paid already when the budget is changed within the year")
    record.optional(
      "national", \.national, Record<NationalDraft>.national.shape(from: NationalDraft()),
      standard: "the figures that come with Insatsval",
      sv: "egna siffror i stället för de nationella", en: "own figures instead of the national ones"
    )
    record.optional(
      "what_ifs", \.whatIfs, .whatIfs, standard: "none",
      sv: "frågor om vad som händer om något ändras",
      en: "questions of what happens if something changes")
    record.later("changes", "simulation", "draws")
  }

  private static func describeMoney(_ record: inout Record) {
    record.required(
      "members", \.stated.members, .named(.member) { Member(id: MemberID($0)) },
      sv: "medlemmarna", en: "the members")
    record.optional(
      "contributions", \.contributions,
      Record<ContributionDraft>.contributions.shape(from: ContributionDraft()),
      standard: "what each member offers", sv: "vad parterna betalar tillsammans",
      en: "what the parts pay together")
    record.optional(
      "indexation", \.stated.indexation, Record<Indexation>.indexation.shape(from: Indexation()),
      standard: "0 %", sv: "årliga prisändringar", en: "yearly price changes")
    record.optional(
      "fixed_costs", \.fixedCosts, .fixedCosts, standard: "none",
      sv: "förbundets egna kostnader, rad för rad", en: "the förbund's own costs, line by line")
    record.optional(
      "reserve", \.stated.reserve, Record<Reserve>.reserve.shape(from: Reserve()),
      standard: "none", sv: "pengar till styrelsens förfogande",
      en: "money for the board's disposal")
    record.optional(
      "national_grant", \.stated.nationalGrant,
      Record<NationalGrant>.nationalGrant.shape(from: NationalGrant()),
      sv: "räkna statens bidrag med den nationella modellen",
      en: "work out the state's grant by the national model")
    record.optional(
      "equity", \.stated.equity, .equity, standard: "none", sv: "eget kapital", en: "saved funds")
  }

  private static func describeCandidates(_ record: inout Record) {
    record.optional(
      "target_groups", \.stated.targetGroups, .targetGroups, standard: "none",
      sv: "målgrupperna", en: "the target groups")
    record.optional(
      "resources", \.resources,
      .named(.resource) { ResourceDraft(resource: Resource(id: ResourceID($0))) },
      standard: "none", sv: "det som är knappt utöver pengar", en: "what is scarce besides money")
    record.required(
      "insatser", \.insatser, .insatser, sv: "insatserna att välja bland",
      en: "the insatser to choose among")
    record.optional(
      "insatser_table", \.insatserTable, .answeredTable,
      sv: "en CSV-tabell med fler insatser, sedd från underlagets mapp",
      en: "a CSV table with more insatser, seen from the folder of the scenario")
    record.optional(
      "overlaps", \.stated.overlaps,
      .list(Record<Overlap>.overlap.shape(from: Overlap(insatser: [], people: 0))),
      standard: "none", sv: "personer som insatser delar", en: "people that insatser share")
    record.optional(
      "shared_costs", \.sharedCosts,
      .named(.sharedCost) {
        SharedCostDraft(cost: SharedCost(id: $0, name: "", insatser: [], amount: .zero))
      }, standard: "none", sv: "kostnader som insatser delar", en: "costs that insatser share")
    record.optional(
      "at_most_of", \.stated.atMostOf,
      .named(.atMostOf) { AtMostOf(id: $0, count: 0, insatser: []) }, standard: "none",
      sv: "högst så många av några insatser", en: "at most so many of some insatser")
    record.optional(
      "uncertainty", \.stated.uncertainty,
      Record<Uncertainty>.uncertainty.shape(from: Uncertainty()),
      standard: "only the ranges of net effects", sv: "hur siffrorna kan falla ut",
      en: "how the figures may turn out")
  }

  private static func describeWishes(_ record: inout Record) {
    record.required(
      "objective", \.objective, .objective, sv: "vad som är bäst", en: "what is best")
    record.optional(
      "priorities", \.priorities, .priorities, standard: "none", sv: "styrelsens egna regler",
      en: "the board's own rules")
    record.optional(
      "benefit_per_part", \.stated.benefitPerPart, .benefitPerPart, standard: "not shown",
      sv: "vad parterna tjänar på en person i arbete, efter försörjning före insatsen",
      en: "what the parts gain by a person in work, by livelihood before the insats")
  }
}

extension Shape where Value == Int {
  /// The version of the format.
  static var version: Shape {
    let form = ScalarForm(
      Phrase(sv: "versionen 1", en: "the version 1"), pattern: "^1$", mayBeNumber: true,
      example: "1")
    return .scalar(form) { text throws(Refusal) in
      guard text == "1" else {
        throw Refusal(
          Phrase(
            sv: "Formatets version ”\(excerpt(text))” läses inte här.",
            en: "The format's version “\(excerpt(text))” is not read here."),
          remedy: Phrase(sv: "Skriv insatsval: 1.", en: "Write insatsval: 1."))
      }
      return 1
    }
  }
}

extension Shape where Value == Forbund {
  /// The förbund, whose years the rest of the file is read by.
  static var forbund: Shape {
    Record.forbund.shape(from: Forbund()).check { forbund, _, reading in
      if !reading.hasTaint {
        reading.years = forbund.budgetYear...(forbund.budgetYear + forbund.planYears)
      }
      return forbund
    }
  }
}

extension Shape where Value == [TargetGroup] {
  /// The target groups, whose baselines effects fall back on.
  static var targetGroups: Shape {
    Shape<[GroupDraft]>.named(.targetGroup) { GroupDraft(group: TargetGroup(id: GroupID($0))) }
      .map { drafts in drafts.map(\.group) }.check { groups, _, reading in
        for group in groups { reading.baselines[group.id] = group.baseline }
        return groups
      }
  }
}

extension Shape where Value == [InsatsDraft] {
  /// The candidates, each with its groups and effects held together.
  static var insatser: Shape {
    let record = Record<InsatsDraft>.insats
    let map = Shape<[(key: String, value: InsatsDraft)]>.map(
      keys: .identifier, record.description
    ) { key, node, reading in
      var draft = InsatsDraft(insats: Insats(id: InsatsID(key)))
      guard record.read(node, into: &draft, &reading) else { return nil }
      draft.assemble(node, &reading)
      return draft
    }
    return map.map { pairs in pairs.map(\.value) }
  }
}

extension Shape where Value == [PriorityDraft] {
  /// The board's rules, each with its place.
  static var priorities: Shape {
    .named(.priority) { PriorityDraft(id: PriorityID($0)) }
  }
}

extension Shape where Value == ObjectiveDraft {
  /// The objective with its place.
  static var objective: Shape {
    Record.objective.shape(from: ObjectiveDraft()).check { draft, node, _ in
      var draft = draft
      draft.place = node.place
      return draft
    }
  }
}

extension InsatsDraft {
  /// Puts groups, effects and points in place.
  mutating func assemble(_ node: Node, _ reading: inout Reading) {
    if let group, groups == nil {
      insats.groups = [group: .all]
    } else if let groups, group == nil {
      insats.groups = groups
    } else if group != nil, groups != nil {
      reading.within("groups") { reading in
        reading.refuse(
          node.place,
          Phrase(
            sv: "Insatsen har både group och groups.", en: "The insats has both group and groups."),
          remedy: Phrase(sv: "Behåll en av dem.", en: "Keep one of them."))
      }
    }
    insats.benefitPoints = points?.points
    insats.benefitYears = points?.years
    let groups = insats.groups
    let baseline = groups.count == 1 ? groups.keys.first.flatMap { reading.baselines[$0] } : nil
    insats.effects = effects.compactMap { effect in
      let outer = reading.path
      reading.path = effect.path
      defer { reading.path = outer }
      return effect.effect(groupBaseline: baseline, &reading)
    }
    effects = []
  }
}
