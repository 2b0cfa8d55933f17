import Model

extension Record where Owner == Cost {
  /// The parts of a cost.
  static let cost = Record("cost") { record in
    record.evidence()
    record.optional(
      "fixed", \.fixed, .yearlyAmount, figure: .always, standard: "0 kr",
      sv: "varje finansierat år", en: "in every funded year")
    record.optional(
      "per_participant", \.perParticipant, .yearlyAmount, figure: .always, standard: "0 kr",
      sv: "per ny deltagare", en: "per new participant")
    record.optional(
      "per_team", \.team, .team, sv: "per påbörjat lag av så många deltagare",
      en: "per started team of so many participants")
    record.optional(
      "start_up", \.startUp, .yearlyAmount, figure: .always, standard: "0 kr",
      sv: "det år insatsen startar", en: "in the year it starts")
    record.optional(
      "wind_down", \.windDown, .yearlyAmount, figure: .always, standard: "0 kr",
      sv: "året efter det sista", en: "in the year after its last")
    record.optional(
      "wind_down_after_last_year", \.windDownAfterLastYear, .flag, standard: "no",
      sv: "om avveckling räknas också efter planens sista år",
      en: "whether wind-down counts also after the last planned year")
    record.optional(
      "may_grant", \.grants, .list(.amount), figure: .always, standard: "what is asked for",
      sv: "belopp som får beviljas, stigande; det sista är det sökta",
      en: "amounts that may be granted, rising; the last is what is asked for")
    record.optional(
      "indexation", \.indexation, .change, figure: .always,
      sv: "egen årlig prisändring", en: "a yearly price change of its own")
    record.optional(
      "financed_by", \.financiers, .financiers, standard: "none",
      sv: "andra som bär en andel", en: "others that carry a share")
    record.later("benefit", "overrun", "uncertainty")
  }
}

extension Shape where Value == [Cost.Financier] {
  /// Others that carry a share.
  static var financiers: Shape {
    let draft = Record<FinancierDraft>.financier.shape(from: FinancierDraft())
    return Shape<[FinancierDraft]>.list(draft).map { drafts in
      drafts.map { Cost.Financier(name: $0.name, share: $0.share, until: $0.until) }
    }
  }
}

/// A financier as it stands.
struct FinancierDraft: Sendable {
  var name = ""
  var share = Share.none
  var until: CivilDate?
}

extension Record where Owner == FinancierDraft {
  /// Someone outside the pool that carries a share.
  static let financier = Record("financier") { record in
    record.evidence()
    record.required("name", \.name, .text, sv: "vem", en: "who")
    record.required(
      "share", \.share, .share, figure: .always, sv: "andel av varje kostnad",
      en: "share of every cost")
    record.optional("until", \.until, .date, sv: "till och med", en: "the last day")
  }
}

/// A team as it stands.
struct TeamDraft: Sendable {
  var size = Volume.zero
  var cost = YearlyAmount.zero
}

extension Shape where Value == Cost.Team {
  /// `{of: 15 participants, cost: 600 tkr}`.
  static var team: Shape {
    let record = Record<TeamDraft>("team") { record in
      record.evidence()
      record.required(
        "of", \.size, .volume, figure: .always, sv: "deltagare per lag", en: "participants per team"
      )
      record.required(
        "cost", \.cost, .yearlyAmount, figure: .always, sv: "vad ett lag kostar per år",
        en: "what a team costs a year")
    }
    return record.shape(from: TeamDraft()).check { draft, node, reading in
      guard draft.size.isWhole else {
        reading.refuse(
          node.place,
          Phrase(
            sv: "Ett lag har ett helt antal deltagare.", en: "A team has whole participants."),
          remedy: Phrase(sv: "Skriv ett heltal.", en: "Write a whole number."))
        return nil
      }
      return Cost.Team(size: draft.size.hundredths / 100, cost: draft.cost)
    }
  }
}

extension Shape where Value == Cost {
  /// One amount, amounts by year, or the parts of a cost.
  static var cost: Shape {
    let short = Shape<YearlyAmount>.yearlyAmount.map { amount in
      var cost = Cost()
      cost.fixed = amount
      return cost
    }
    let long = Record.cost.shape(from: Cost())
    return Shape(.either([short.description, long.description])) { node, reading in
      node.entries == nil || node.isByYear ? short.read(node, &reading) : long.read(node, &reading)
    }
  }
}
