import Model

/// How the rules stand in a plan whose amounts are cut by one share a year.
///
/// - Money is within its limits by the cut, where there is room at all.
/// - A priority on a share of what insatser cost, take in or do stands as in the whole plan, since
///   both sides are cut alike; a priority on an amount, or on a share of the pool, is judged on what
///   is left: `r·(S − L) + (r − 1)·L` for a sum S and a limit L.
/// - An insats that no longer has a volume it can have breaks rule 18, one that is decided rule 17.
/// - Group sizes and capacities are kept where the whole plan keeps them; other rules do not depend
///   on amounts.
/// - Guidance that only warns of what is left over is not judged.
struct CutVerdicts {
  let whole: Account
  private let years: [ProRataCut.Year]
  private var shares: [Fraction] { years.map(\.share) }

  init(_ whole: Account, _ years: [ProRataCut.Year]) {
    self.whole = whole
    self.years = years
  }

  /// Every verdict, in the order of the rules.
  var all: [Verdict] {
    let judged = whole.judge()
    return RuleID.allCases.flatMap { rule -> [Verdict] in
      let standing = judged.filter { $0.rule == rule }
      switch rule {
      case .funds, .noDebt, .groupSize, .capacities: return standing.map(cured)
      case .volumes: return volumes
      case .decidedInsatser: return decided(standing)
      case .priorityGroup, .sexBalance, .geography: return priorities(rule)
      case .equityCeiling: return ceilings
      case .balancedBudget, .gainAgainstContribution: return []
      default: return standing
      }
    }
  }

  /// Closing equity of each year in which the ceiling is hard.
  private var ceilings: [Verdict] {
    years.enumerated().compactMap { index, year in
      guard whole.scenario.ceilingBinds(year: index),
        let ceiling = whole.scenario.equityCeiling(year: index, pool: year.pool)
      else { return nil }
      let calendar = whole.ledger[index].year
      return Verdict(
        .equityCeiling, margin: .kronor(ceiling - year.closing),
        Phrase(sv: "år \(year: calendar)", en: "year \(year: calendar)"))
    }
  }

  /// A limit on amounts: kept, unless there is no room even for nothing.
  private func cured(_ verdict: Verdict) -> Verdict {
    guard verdict.status == .broken else { return verdict }
    let isHopeless = shares.contains { $0 == .zero }
    return Verdict(verdict.rule, isHopeless ? .broken : .kept, verdict.subject)
  }

  /// One broken verdict for each insats and year in which what is left of its participants is not a
  /// volume it can have for what is left of its money.
  private var volumes: [Verdict] {
    var broken: [Verdict] = []
    for (position, insats) in whole.scenario.insatser.enumerated() {
      for (index, share) in shares.enumerated()
      where !whole.canHave(share, of: position, year: index) {
        let year = whole.ledger[index].year
        broken.append(
          Verdict(
            .volumes, .broken,
            Phrase(
              sv: "\(insats.name) får en del av sitt belopp år \(year: year)",
              en: "\(insats.name) gets a part of its amount in \(year: year)")))
      }
    }
    return broken.isEmpty ? RuleID.volumes.rule.verdicts(on: whole) : broken
  }

  /// A decided insats whose amount is cut in a year in which it is decided breaks the decision.
  private func decided(_ standing: [Verdict]) -> [Verdict] {
    let cut = whole.scenario.insatser.enumerated().filter { position, insats in
      insats.status == .decided
        && shares.indices.contains { index in
          shares[index] < .one && whole.terms[position][index].isDecided
        }
    }
    let names = Set(cut.map(\.element.name))
    return standing.map { verdict in
      names.contains(verdict.subject.sv)
        ? Verdict(.decidedInsatser, .broken, verdict.subject) : verdict
    }
  }

  private func priorities(_ rule: RuleID) -> [Verdict] {
    whole.scenario.priorityRows.filter { $0.rule == rule }.flatMap { row in
      PriorityRow.Side.allCases.compactMap { side -> Verdict? in
        guard let excess = excess(of: row, side) else { return nil }
        let status: Verdict.Status =
          excess.sign >= 0 ? .kept : row.isHard ? .broken : .warning
        return Verdict(rule, status, row.subject(side, in: whole.scenario))
      }
    }
  }

  /// How far what is left is within one side of a priority; negative is short.
  func excess(of row: PriorityRow, _ side: PriorityRow.Side) -> ExactSum? {
    guard let limit = row.limit(side) else { return nil }
    if row.priority.quantity == .insatser { return whole.excess(of: row, side) }
    let sign = side == .atLeast ? 1 : -1
    let shares = shares
    var sum = ExactSum()
    for index in row.years {
      let year = PriorityRow(
        priority: row.priority, selection: row.selection, year: index, years: index..<(index + 1))
      guard let excess = whole.excess(of: year, side) else { continue }
      sum.add(excess.scaled(by: shares[index]))
      switch row.priority.quantity {
      case .share(of: .pool):
        let held = Share(millionths: limit).fraction * Fraction(whole.ledger[index].pool.amount)
        sum.add((shares[index] - .one) * held, times: sign)
      case .share: continue
      default:
        // `r·(S − L)` is short of `r·S` by `r·L`; the limit itself is taken once, below.
        sum.add(shares[index] * Fraction(limit), times: sign)
      }
    }
    if case .share = row.priority.quantity { return sum }
    sum.add(Fraction(-sign * limit))
    return sum
  }
}
