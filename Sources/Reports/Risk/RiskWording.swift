import Model
import Planning

extension RiskFindings {
  /// What the answer is best at, with its value: `31,20 personer i det sämsta fallet`.
  var heading: Phrase? {
    guard let aim = risk.aim, let value = chosen.value else { return nil }
    let amount = phrase(aim.direction == .maximise ? value.floor : value.ceiling)
    switch aim {
    case .mean:
      return Phrase(sv: "\(amount) i medel över \(over)", en: "\(amount) on average over \(over)")
    case .cvar where risk.weight == .all:
      return Phrase(
        sv: "\(amount) i medel i de sämsta \(risk.level) av \(over)",
        en: "\(amount) on average in the worst \(risk.level) of \(over)")
    case .cvar:
      return Phrase(
        sv:
          "\(amount), där de sämsta \(risk.level) av \(over) väger \(risk.weight) och medelvärdet resten",
        en:
          "\(amount), where the worst \(risk.level) of \(over) weigh \(risk.weight) and the mean the rest"
      )
    case .worstCase:
      return Phrase(
        sv: "minst \(amount) i var och en av \(over)", en: "at least \(amount) in each of \(over)")
    case .regret:
      return Phrase(
        sv: "högst \(amount) sämre än det bästa i var och en av \(over)",
        en: "at most \(amount) worse than the best in each of \(over)")
    }
  }

  /// A value: without the word persons where it is more than persons.
  func phrase(_ units: Int) -> Phrase {
    countsMore ? Valuation.Level.bare(units, unit) : Valuation.Level.phrase(units, unit)
  }

  /// What is weighed: `200 dragningar`, `3 framtider`.
  var over: Phrase {
    guard !futures.isEmpty else {
      let count = chosen.valuation?.values.count ?? chosen.budget?.draws ?? 0
      return Phrase(
        sv: "\(count, "dragning", "dragningar")", en: "\(count, "draw", "draws")")
    }
    return Phrase(
      sv: "\(futures.count, "framtid", "framtider")", en: "\(futures.count, "future", "futures")")
  }
}

extension Fraction {
  /// A share rounded to tenths of a percent, against the one who asks: never more than it is.
  var flooredShare: Share {
    Share(millionths: (self * Fraction(1_000)).floor * 1_000)
  }
}
