import Model
import Optimization

/// What a plan comes to in a future, in the columns of the program that chooses it.
struct FutureForm: Sendable {
  /// What the objective comes to there, in ``Model/Score`` units.
  var value = LinearExpression()
  /// What insatser cost there in each year, in kronor.
  var money: [LinearExpression]
  /// Within how many units the value is right: nothing where the same choices can be made there,
  /// otherwise what rounding volumes to whole people can make.
  var valueSlack = 0.0
  /// Whether the value is right within its slack for every plan, so that bounds are bounds.
  var isExact = true

  init(years: Int) { money = Array(repeating: LinearExpression(), count: years) }
}

/// One insats in one year of a future.
struct FutureYear {
  let position: Int
  let index: Int
  /// The insats as it is planned.
  let planned: Insats
  /// The insats there.
  let turned: Insats
  /// What can be chosen there.
  let terms: InsatsYear
  /// What is paid already there.
  let paid: Kronor
  /// Whether every choice stands as it is.
  let hasSameChoices: Bool
  /// The effect there by the objective.
  let curves: [EffectCurve]

  /// `terms` are what can be chosen there, where that is known.
  init(
    _ position: Int, _ index: Int, from base: Scenario, in future: Scenario, terms: InsatsYear?
  ) {
    self.position = position
    self.index = index
    planned = base.insatser[position]
    turned = future.insatser[position]
    self.terms = terms ?? future.year(index, of: turned)
    paid = future.paidOut(position, year: index)
    hasSameChoices = planned.hasSameChoices(as: turned)
    curves = future.curves(
      of: turned, year: index, by: .objective(future.objectiveWeights))
  }

  /// The effect of a volume, in ``Model/Score`` units.
  func effect(of volume: Volume) -> Double {
    Double(curves.map { $0.effect(of: volume).units }.reduce(0, +))
  }

  /// What a choice costs there, as the account prices it, without start-up and wind-down.
  func cost(of choice: Plan.Choice, runYear: Int) -> Kronor {
    let fixed = terms.point(of: choice, runYear: runYear)?.fixed ?? terms.dearestFixed
    return max(fixed + terms.volumeCost(choice.volume), paid)
  }

  /// The volumes at which the effect bends below a volume, rising.
  func bends(below most: Volume) -> [Volume] {
    var ends: [Volume] = []
    for curve in curves {
      for stage in curve.stages {
        if let end = stage.end, .zero < end, end < most { ends.append(end) }
      }
    }
    // The stages of one curve mostly rise already.
    let rises = zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 }
    return rises ? ends : Set(ends).sorted()
  }

  /// The rate of each stage between bends, in units per participant.
  func rates(between bends: [Volume]) -> [Double] {
    (0...bends.count).map { place in
      let start = place == 0 ? .zero : bends[place - 1]
      // A millionth of a person is a hundred units.
      return Double(curves.reduce(0) { $0 + 100 * $1.rate(after: start) })
    }
  }
}

extension YearOption.Mode {
  /// The year of the run that it is.
  var runYear: Int { if case .running(let year) = self { year } else { 1 } }
}
