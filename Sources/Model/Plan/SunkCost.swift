extension InsatsYear {
  /// The year when an amount has been paid already: to go on is to cost at least that.
  ///
  /// Volumes that would cost less are no longer there. Where all would, the largest is there for what
  /// is paid.
  func costingAtLeast(_ paid: Kronor) -> InsatsYear {
    guard paid > .zero else { return self }
    var year = self
    year.options = options.map { option in
      YearOption(
        mode: option.mode, months: option.months,
        choices: choices(option.choices, costingAtLeast: paid))
    }
    return year
  }

  private func choices(
    _ choices: YearOption.Choices, costingAtLeast paid: Kronor
  ) -> YearOption.Choices {
    switch choices {
    case .points(let points):
      let dear = points.filter { $0.fixed + volumeCost($0.volume) >= paid }
      guard dear.isEmpty, let last = points.last else { return .points(dear) }
      return .points([raised(last, to: paid)])
    case .range(let least, let most, let continuous, let fixed, let points):
      guard fixed + volumeCost(most) >= paid else {
        let point = YearOption.Point(volume: most, fixed: fixed, points: points)
        return .points([raised(point, to: paid)])
      }
      let step = continuous ? 1 : 100
      var low = 0
      var high = (most.hundredths - least.hundredths) / step
      while low < high {
        let middle = (low + high) / 2
        let volume = Volume(hundredths: least.hundredths + middle * step)
        if fixed + volumeCost(volume) >= paid { high = middle } else { low = middle + 1 }
      }
      return .range(
        least: Volume(hundredths: least.hundredths + low * step), most: most,
        continuous: continuous, fixed: fixed, points: points)
    }
  }

  private func raised(_ point: YearOption.Point, to paid: Kronor) -> YearOption.Point {
    YearOption.Point(
      volume: point.volume, fixed: paid - volumeCost(point.volume), points: point.points,
      grant: point.grant)
  }
}
