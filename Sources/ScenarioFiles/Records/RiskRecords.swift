import Model

extension Record where Owner == Risk {
  /// How risk is weighed.
  static let risk = Record("risk") { record in
    record.optional(
      "aim", \.aim, .word(),
      sv: "det som görs bäst över framtiderna; utan det gäller siffrorna som de står",
      en: "what is made best over the futures; without it the figures hold as they stand")
    record.optional(
      "level", \.level, .share, standard: "10 %",
      sv: "andelen av framtiderna som är de sämsta, för cvar",
      en: "the share of the futures that are the worst, for cvar")
    record.optional(
      "weight", \.weight, .share, standard: "50 %",
      sv: "hur mycket cvar väger mot medelvärdet", en: "how much cvar weighs against the mean")
    record.optional(
      "draws", \.draws, .whole(1...Risk.mostDraws),
      sv: "hur många gånger de osäkra siffrorna dras; annars 200",
      en: "how many times the uncertain figures are drawn; otherwise 200")
    record.optional(
      "over", \.over, .list(.identifier), standard: "draws",
      sv: "what_ifs som är framtiderna i stället för dragningar; base är filen som den står",
      en: "what_ifs that are the futures instead of draws; base is the file as it stands")
    record.optional(
      "budget", \.budget, .budgetChance,
      sv: "hur säkert pengarna ska räcka, till exempel 90 %",
      en: "how surely the money must suffice, for example 90 %")
  }
}

/// A chance as it stands.
private struct BudgetChanceDraft: Sendable {
  var probability = Share.all
  var isJoint = true
}

extension Shape where Value == Risk.BudgetChance {
  /// `90 %` or `{probability: 90 %, joint: no}`.
  static var budgetChance: Shape {
    let record = Record<BudgetChanceDraft>("budget_chance") { record in
      record.required(
        "probability", \.probability, .share, sv: "andelen dragningar där pengarna räcker",
        en: "the share of the draws in which the money suffices")
      record.optional(
        "joint", \.isJoint, .flag, standard: "yes",
        sv: "om de ska räcka alla år i samma dragning",
        en: "whether it must suffice in every year of a draw")
    }
    return .forms(
      scalar: Shape<Share>.share.map { Risk.BudgetChance(probability: $0) },
      mapping: record.shape(from: BudgetChanceDraft()).map {
        Risk.BudgetChance(probability: $0.probability, isJoint: $0.isJoint)
      })
  }
}
