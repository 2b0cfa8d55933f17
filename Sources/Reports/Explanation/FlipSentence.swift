import Model
import Planning

extension FlipFindings {
  /// One condition of "goes in when": `om kostnaden sjunker till 260 tkr (nu 760 tkr)`; `nil` where
  /// nothing about the figure turns the decision.
  var condition: Phrase? {
    guard let turning else { return nil }
    let there = turning.phrase
    let now = Phrase(
      sv: "(nu \(now.short(beside: turning)))", en: "(now \(now.short(beside: turning)))")
    switch (flip.figure, isFunded) {
    case (.cost, false):
      return Phrase(
        sv: "\(cost.sv) sjunker till \(there) \(now)", en: "\(cost.en) falls to \(there) \(now)")
    case (.cost, true) where turning == self.now:
      return Phrase(
        sv: "\(cost.sv) stiger alls (nu \(there))", en: "\(cost.en) rises at all (now \(there))")
    case (.cost, true):
      return Phrase(
        sv: "\(cost.sv) stiger över \(there) \(now)",
        en: "\(cost.en) rises above \(there) \(now)")
    case (.netEffect, false):
      return Phrase(
        sv: "nettoeffekten når \(there) \(now)\(beyond)",
        en: "its net effect reaches \(there) \(now)\(beyond)")
    case (.netEffect, true):
      return Phrase(
        sv: "nettoeffekten sjunker under \(there) \(now)\(beyond)",
        en: "its net effect falls below \(there) \(now)\(beyond)")
    case (.participants, false):
      return Phrase(
        sv: "deltagarna blir minst \(there) \(now)",
        en: "its participants become at least \(there) \(now)")
    case (.participants, true):
      return Phrase(
        sv: "deltagarna blir färre än \(there) \(now)",
        en: "its participants become fewer than \(there) \(now)")
    case (.benefitPoints, false):
      return Phrase(
        sv: "nyttopoängen når \(there) \(now)", en: "its benefit points reach \(there) \(now)")
    case (.benefitPoints, true):
      return Phrase(
        sv: "nyttopoängen sjunker under \(there) \(now)",
        en: "its benefit points fall below \(there) \(now)")
    }
  }

  /// What the cost is called: its own, or the förbund's part of it that year.
  private var cost: Phrase {
    isPartOfCost
      ? Phrase(
        sv: "förbundets del av kostnaden det året", en: "the förbund's part of its cost that year")
      : Phrase(sv: "kostnaden", en: "its cost")
  }

  /// A remark where the turning point lies outside the scenario's own assumption.
  private var beyond: Phrase {
    guard let stated, case .effect(let there)? = turning else { return Phrase(sv: "", en: "") }
    if there > stated.upperBound {
      return Phrase(
        sv: ", vilket är över dess eget högsta antagande (\(stated.upperBound.short))",
        en: ", which is above its own highest assumption (\(stated.upperBound.short))")
    }
    if there < stated.lowerBound {
      return Phrase(
        sv: ", vilket är under dess eget lägsta antagande (\(stated.lowerBound.short))",
        en: ", which is below its own lowest assumption (\(stated.lowerBound.short))")
    }
    return Phrase(sv: "", en: "")
  }

  /// The intervals where there are several, with why: the figure stands in a share; `nil` where one
  /// interval says all.
  var intervals: Phrase? {
    guard asGood.count > 1 else { return farEnd }
    let spans = asGood.map { Phrase(sv: "\($0.phrase)", en: "\($0.phrase)") }
    let name = flip.figure.name
    return Phrase(
      sv:
        "den är minst lika bra att ha med när \(name.sv) är \(list: spans.map(\.sv)) men inte däremellan, eftersom andra regler också ser till \(name.sv)",
      en:
        "it is at least as good in when \(name.en) is \(list: spans.map(\.en)) but not between, since other rules look at \(name.en) too"
    )
  }

  /// Where one interval has a far end as well: beyond it other rules are in the way.
  private var farEnd: Phrase? {
    guard let interval = flip.asGood.first, let values = asGood.first, !isOneEnded(interval) else {
      return nil
    }
    let name = flip.figure.name
    let end = flip.figure == .cost ? values.least.phrase : values.most.phrase
    return flip.figure == .cost
      ? Phrase(
        sv: "under \(end) är andra regler i vägen för \(name.sv)",
        en: "below \(end) other rules are in the way of \(name.en)")
      : Phrase(
        sv: "över \(end) är andra regler i vägen för \(name.sv)",
        en: "above \(end) other rules are in the way of \(name.en)")
  }

  /// Whether an interval has one end only: a cost that may be as low as it likes, or a number that
  /// may be as large.
  private func isOneEnded(_ interval: ClosedRange<Int>) -> Bool {
    flip.figure == .cost
      ? interval.lowerBound <= flip.range.lowerBound
      : interval.upperBound >= flip.range.upperBound
  }

  /// What is said where no value of the figure turns the decision.
  var nothingHelps: Phrase? {
    guard turning == nil, flip.isExact else { return nil }
    switch (flip.figure, isFunded) {
    case (.cost, false):
      return Phrase(
        sv: "inte ens gratis kommer den in", en: "it does not come in even free of charge")
    case (.netEffect, true):
      return Phrase(
        sv: "den är kvar även utan effekt", en: "it stays even without any effect")
    case (.benefitPoints, true):
      return Phrase(
        sv: "den är kvar även utan nyttopoäng", en: "it stays even without benefit points")
    default: return nil
    }
  }

  /// From where it is strictly better, where that is not where it is as good.
  var betterFrom: Phrase? {
    guard let better, let turning, better.phrase != turning.phrase else { return nil }
    let there = better.phrase
    switch (flip.figure, isFunded) {
    case (.cost, false):
      return Phrase(
        sv: "vid \(turning.phrase) är den lika bra, från \(there) bättre",
        en: "at \(turning.phrase) it is as good, from \(there) better")
    case (.cost, true):
      return Phrase(
        sv: "till \(there) är den bättre, sedan lika bra till \(turning.phrase)",
        en: "up to \(there) it is better, then as good up to \(turning.phrase)")
    case (.participants, false):
      return Phrase(
        sv: "med \(turning.phrase) deltagare är den lika bra, med \(there) bättre",
        en: "with \(turning.phrase) participants it is as good, with \(there) better")
    case (.participants, true):
      return Phrase(
        sv: "till \(there) deltagare är den bättre, sedan lika bra till \(turning.phrase)",
        en: "down to \(there) participants it is better, then as good down to \(turning.phrase)")
    case (.netEffect, _), (.benefitPoints, _): return nil
    }
  }
}

extension FlipFindings.ClosedValues {
  /// The interval: `100 tkr till 380 tkr`.
  fileprivate var phrase: Phrase {
    Phrase(
      sv: "\(least.phrase) till \(most.phrase)", en: "\(least.phrase) to \(most.phrase)")
  }
}

extension FlipFindings.Value {
  /// The value with its unit; effects to the nearest hundredth of a percentage point upwards, which
  /// is always where the insats is as good in.
  var phrase: Phrase {
    switch self {
    case .money(let amount): Phrase(sv: "\(amount)", en: "\(amount)")
    case .effect(let net):
      Phrase(sv: "\(net.upToHundredths)", en: "\(net.upToHundredths)")
    case .participants(let volume): Phrase(sv: "\(volume)", en: "\(volume)")
    case .points(let score):
      Phrase(sv: "\(score.upToHundredths)", en: "\(score.upToHundredths)")
    }
  }
}

extension FlipFindings.Value {
  /// The value without its unit where another value in the same sentence has it.
  fileprivate func short(beside other: Self) -> Phrase {
    switch (self, other) {
    case (.money(let amount), .money(let there))
    where amount.amount % 1_000 == 0 && there.amount % 1_000 == 0:
      let thousands = amount.amount / 1_000
      return Phrase(sv: "\(thousands)", en: "\(thousands)")
    case (.effect(let net), _): return net.short
    default: return phrase
    }
  }
}

extension InsatsFigure {
  /// What the figure is called in a sentence.
  var name: Phrase {
    switch self {
    case .cost: Phrase(sv: "kostnaden", en: "its cost")
    case .netEffect: Phrase(sv: "nettoeffekten", en: "its net effect")
    case .participants: Phrase(sv: "antalet deltagare", en: "its number of participants")
    case .benefitPoints: Phrase(sv: "nyttopoängen", en: "its benefit points")
    }
  }
}

extension PercentagePoints {
  /// Rounded up to hundredths of a percentage point.
  fileprivate var upToHundredths: PercentagePoints {
    PercentagePoints(millionths: Fraction(Int128(millionths), over: 100).ceiling * 100)
  }

  /// The number without the words.
  fileprivate var short: Phrase {
    Phrase(
      sv: "\(NumberWriting.decimal(millionths, decimals: 4, in: .sv))",
      en: "\(NumberWriting.decimal(millionths, decimals: 4, in: .en))")
  }
}

extension Score {
  /// Rounded up to hundredths.
  fileprivate var upToHundredths: Score {
    let size = Score.unitsPerWhole / 100
    return Score(units: Fraction(Int128(units), over: Int128(size)).ceiling * size)
  }
}
