import Model
import Optimization

/// A range of volumes as it turns out in a future: `x' = low·chosen + (x − least·chosen)·slope`.
struct RangeInFuture {
  let volume: LinearExpression
  let most: Volume
  let fixed: Kronor
  let points: Score
  /// Whether volumes are rounded down to whole people there.
  let isRounded: Bool

  /// `nil` where it cannot run there.
  init?(
    _ option: InsatsColumns.Option, _ volume: Variable, _ year: FutureYear,
    in program: ScenarioProgram
  ) {
    let terms = program.columns[year.position][year.index].terms
    guard let planned = terms.options.first(where: { $0.mode == option.mode }) else { return nil }
    let ends = option.mode == .endsWhenDecided
    let runYear = option.mode.runYear
    func turned(_ volume: Volume) -> Plan.Choice? {
      let choice = Plan.Choice(volume: volume, endsWhenDecided: ends)
      return year.hasSameChoices
        ? choice : choice.carried(from: terms, into: year.terms, (runYear, runYear))
    }
    guard let low = turned(planned.least), let high = turned(planned.most) else { return nil }
    let point = year.terms.point(of: high, runYear: runYear)
    fixed = point?.fixed ?? year.terms.dearestFixed
    points = point?.points ?? .zero
    most = high.volume
    isRounded = !year.hasSameChoices
    let width = (planned.most - planned.least).fraction
    let slope =
      width == .zero ? 0 : ((high.volume - low.volume).fraction / width).approximate
    let start = low.volume.fraction.approximate - slope * planned.least.fraction.approximate
    self.volume = slope * volume + start * option.chosen
  }
}
