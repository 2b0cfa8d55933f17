import Model
import Planning

extension ExplanationFindings {
  /// Every insats and figure as one long table: what turning the decision costs, and where each
  /// figure turns it.
  var table: CSVTable {
    var table = CSVTable([
      .init("insats", sv: "insats"), .init("name", sv: "namn"), .init("funded", sv: "med"),
      .init("price", sv: "pris för motsatsen"), .init("persons", sv: "personer"),
      .init("points", sv: "nyttopoäng"), .init("figure", sv: "uppgift"), .init("now", sv: "nu"),
      .init("at", sv: "vänder vid"), .init("better_from", sv: "bättre från"),
      .init("share_of_range", sv: "andel av antagandets intervall"),
      .init("share_of_figure", sv: "andel av uppgiften"), .init("exact", sv: "exakt"),
    ])
    for reason in reasons {
      let start = reason.fields
      if reason.flips.isEmpty { table.add(start) }
      for flip in reason.flips { table.add(start + flip.fields) }
    }
    return table
  }
}

extension ReasonFindings {
  fileprivate var fields: [CSVField] {
    let start: [CSVField] = [.text(id.text), .text(name), .flag(isFunded)]
    guard case .plan(let price?, let difference, _) = turned else {
      return start + [.none, .none, .none]
    }
    return start + [
      unit.field(price.units), .score(difference.persons), .score(difference.points),
    ]
  }
}

extension FlipFindings {
  fileprivate var fields: [CSVField] {
    [
      .word(flip.figure.key, sv: flip.figure.column), now.field, turning?.field ?? .none,
      better?.field ?? .none, .ratio(shareOfRange), .ratio(shareOfFigure), .flag(flip.isExact),
    ]
  }
}

extension FlipFindings.Value {
  fileprivate var field: CSVField {
    switch self {
    case .money(let amount): .amount(amount)
    case .effect(let net): .decimal(units: net.millionths, decimals: 6)
    case .participants(let volume): .volume(volume)
    case .points(let score): .score(score)
    }
  }
}

extension CSVField {
  /// A ratio with four decimals.
  fileprivate static func ratio(_ ratio: Double?) -> CSVField {
    guard let ratio, ratio.isFinite, abs(ratio) < 1e12 else { return .none }
    return .decimal(units: Int((ratio * 10_000).rounded()), decimals: 4)
  }
}

extension Valuation.Unit {
  /// So many of the unit's parts.
  fileprivate func field(_ units: Int) -> CSVField {
    switch self {
    case .persons, .personYears, .points, .perThousand: .decimal(units: units, decimals: 8)
    case .participants: .decimal(units: units, decimals: 2)
    case .kronor: .whole(units)
    }
  }
}

extension InsatsFigure {
  /// What the figure is called in a Swedish spreadsheet.
  fileprivate var column: String {
    switch self {
    case .cost: "kostnad kr"
    case .netEffect: "nettoeffekt"
    case .participants: "nya deltagare"
    case .benefitPoints: "nyttopoäng"
    }
  }
}
