import Model
import Optimization

extension ScenarioProgram {
  /// A continuous volume that a solution chooses, its corners on the hull, and what it costs.
  struct ChosenRange {
    let volume: Variable
    let corners: [InsatsColumns.Breakpoint]
    let payment: InsatsColumns.Payment?

    /// Whether a solution has the volume between two hundredths.
    func isBetweenHundredths(in solution: Solution) -> Bool {
      let hundredths = solution[volume] * 100
      return abs(hundredths - hundredths.rounded()) > 1e-6
    }

    /// Moves the volume to so many hundredths: its place on the hull between the two corners beside it,
    /// and what it costs.
    func move(to hundredths: Double, in point: inout [Double]) {
      point[volume.index] = hundredths / 100
      if let payment { point[payment.amount.index] = payment.kronor(for: hundredths) }
      guard let above = corners.firstIndex(where: { Double($0.volume.hundredths) >= hundredths })
      else { return }
      for corner in corners { point[corner.weight.index] = 0 }
      let high = Double(corners[above].volume.hundredths)
      guard above > 0, hundredths < high else {
        point[corners[above].weight.index] = 1
        return
      }
      let low = Double(corners[above - 1].volume.hundredths)
      let share = (hundredths - low) / (high - low)
      point[corners[above].weight.index] = share
      point[corners[above - 1].weight.index] = 1 - share
    }
  }

  /// The continuous volumes that a solution chooses.
  func chosenRanges(in solution: Solution) -> [ChosenRange] {
    columns.joined().flatMap(\.options).compactMap { option in
      guard case .range(let volume, let corners, continuous: true) = option.choice,
        solution[option.chosen] > 0.5
      else { return nil }
      return ChosenRange(volume: volume, corners: corners, payment: option.payment)
    }
  }

  /// The columns of the ranges that a solution does not choose, which are zero by their hulls: what
  /// is known to stand still need not be solved for.
  func idleColumns(in solution: Solution) -> [Variable] {
    columns.joined().flatMap(\.options).flatMap { option -> [Variable] in
      guard case .range(let volume, let corners, _) = option.choice,
        solution[option.chosen] <= 0.5
      else { return [] }
      return [volume] + corners.map(\.weight) + [option.payment?.amount].compactMap(\.self)
    }
  }
}

extension InsatsColumns.Payment {
  /// What so many hundredths of a participant cost, rounded up to a krona.
  func kronor(for hundredths: Double) -> Double {
    (Double(price.amount) * hundredths / 100 - 1e-6).rounded(.up)
  }
}
