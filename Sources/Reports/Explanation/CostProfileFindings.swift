public import Model
import Planning

/// How the best value changes as an insats becomes cheaper, where cheaper is not always better.
public struct CostProfileFindings: Sendable {
  /// The best value over some costs.
  public struct Piece: Hashable, Sendable {
    /// The least and the most that it costs.
    public let cost: ClosedRange<Kronor>
    /// The best value with it in units of the first level; `nil` where no lawful plan has it.
    public let units: Int?
  }

  /// The pieces, from what it costs now down to nothing.
  public let pieces: [Piece]
  /// The priorities in whose shares the cost counts in its favour.
  public let priorities: [PriorityID]
  /// What the value is counted in.
  public let unit: Valuation.Unit

  init(
    _ profile: CostProfile, of insats: Insats, in scenario: Scenario, _ unit: Valuation.Unit
  ) {
    let cost = { (shift: Int) in
      guard case .money(let amount) = FlipFindings.value(of: .cost, insats, shift, scenario)
      else { return Kronor.zero }
      return amount
    }
    pieces = profile.pieces.map { piece in
      let (least, most) = (cost(piece.shifts.lowerBound), cost(piece.shifts.upperBound))
      return Piece(cost: min(least, most)...max(least, most), units: piece.units)
    }
    priorities = profile.priorities
    self.unit = unit
  }

  /// Where the value is best and what it is free of charge, with why; `nil` unless free of charge is
  /// worse than what it costs now.
  var warning: Phrase? {
    guard let best = pieces.max(by: { ($0.units ?? .min) < ($1.units ?? .min) }),
      let now = pieces.first, let last = pieces.last,
      (last.units ?? .min) < (now.units ?? .min)
    else { return nil }
    guard (best.units ?? .min) > (now.units ?? .min) else {
      return Phrase(
        sv:
          "Blir den billigare blir förslaget sämre: \(value(last)) när den kostar \(last.span). \(why)",
        en:
          "As it becomes cheaper the plan gets worse: \(value(last)) when it costs \(last.span). \(why)"
      )
    }
    return Phrase(
      sv:
        "Blir den billigare blir förslaget först bättre och sedan sämre: \(value(best)) när den kostar \(best.span), \(value(last)) när den kostar \(last.span). \(why)",
      en:
        "As it becomes cheaper the plan first gets better and then worse: \(value(best)) when it costs \(best.span), \(value(last)) when it costs \(last.span). \(why)"
    )
  }

  /// Every piece, with why.
  var everything: Phrase {
    let all = pieces.map {
      Phrase(sv: "\(value($0)) vid \($0.span)", en: "\(value($0)) at \($0.span)")
    }
    return Phrase(
      sv: "Värdet när den blir billigare: \(list: all.map(\.sv)). \(why)",
      en: "The value as it becomes cheaper: \(list: all.map(\.en)). \(why)")
  }

  private func value(_ piece: Piece) -> Phrase {
    piece.units.map { Valuation.Level.bare($0, unit) }
      ?? Phrase(sv: "inget lagligt förslag med den", en: "no lawful plan with it")
  }

  private var why: Phrase {
    let names = priorities.map(\.text)
    return Phrase(
      sv:
        "Det beror på att dess kostnad räknas i andelen i prioriteringen \(list: names): blir den mindre måste annat bort.",
      en:
        "That is because its cost counts in the share of the priority \(list: names): as it shrinks, other things must go."
    )
  }
}

extension CostProfileFindings.Piece {
  /// The costs: `475–600 tkr`.
  fileprivate var span: Phrase {
    if cost.upperBound == .zero { return Phrase(sv: "ingenting", en: "nothing") }
    if cost.lowerBound == cost.upperBound {
      return Phrase(sv: "\(cost.upperBound)", en: "\(cost.upperBound)")
    }
    return Phrase(
      sv: "\(cost.lowerBound) till \(cost.upperBound)",
      en: "\(cost.lowerBound) to \(cost.upperBound)")
  }
}
