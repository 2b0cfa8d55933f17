import Optimization

/// The farmer of Birge and Louveaux (2011, section 1.1): how many acres of wheat, corn and beets to
/// sow before the weather is known.
///
/// He has 500 acres, needs 200 tons of wheat and 240 of corn for his cattle, buys what he lacks and
/// sells what he has over; beets beyond a quota of 6 000 tons sell at little.
struct Farmer {
  let wheat: Variable
  let corn: Variable
  let beets: Variable
  let program: StochasticProgram

  /// - Parameters:
  ///   - yields: What share of a usual harvest each scenario gives, all equally likely.
  ///   - sense: Whether profit is made large, or its opposite small.
  init(
    yields: [Double] = [0.8, 1, 1.2], _ sense: MathematicalProgram.Sense = .maximise
  ) {
    var farm = MathematicalProgram(name: "farm", sense: sense)
    let (wheat, corn, beets) = (
      farm.addVariable("wheat", .continuous), farm.addVariable("corn", .continuous),
      farm.addVariable("beets", .continuous)
    )
    farm.addConstraint("land", wheat + corn + LinearExpression(beets), .lessOrEqual, 500)
    var program = StochasticProgram(firstStage: farm)
    for yield in yields {
      program.addScenario("yield \(yield)") { season in
        let boughtWheat = season.addVariable("bought wheat", .continuous)
        let soldWheat = season.addVariable("sold wheat", .continuous)
        let boughtCorn = season.addVariable("bought corn", .continuous)
        let soldCorn = season.addVariable("sold corn", .continuous)
        let quota = season.addVariable("beets within the quota", .continuous, upper: 6_000)
        let beyond = season.addVariable("beets beyond the quota", .continuous)
        season.addConstraint(
          "wheat for cattle", 2.5 * yield * wheat + (boughtWheat - soldWheat), .greaterOrEqual, 200)
        season.addConstraint(
          "corn for cattle", 3 * yield * corn + (boughtCorn - soldCorn), .greaterOrEqual, 240)
        season.addConstraint("beets", 20 * yield * beets - (quota + beyond), .greaterOrEqual, 0)
        let sown = 150 * wheat + 230 * corn + 260 * beets
        let sold = 170 * soldWheat + 150 * soldCorn + 36 * quota + 10 * beyond
        let bought = 238 * boughtWheat + 210 * boughtCorn
        let profit = sold - bought - sown
        season.setObjective(sense == .maximise ? profit : -profit)
      }
    }
    (self.wheat, self.corn, self.beets, self.program) = (wheat, corn, beets, program)
  }
}
