import Model
import Reports
import ScenarioFiles

/// One point of a sweep: a file and the changes made to it.
struct SweepPoint: Sendable {
  private let source: ScenarioSource
  private let changes: ChangeSelection
  /// The point as a row, before anything came of it.
  let row: SweepRow

  init(_ source: ScenarioSource, _ changes: ChangeSelection, _ row: SweepRow) {
    self.source = source
    self.changes = changes
    self.row = row
  }

  /// The scenario, over its first years where so many are asked for.
  func scenario(years: Int?) throws(Diagnostics) -> ScenarioFile {
    let file = try source.scenario(changes)
    guard let years, years < file.scenario.yearCount else { return file }
    return try file.limited(toYears: years)
  }
}

/// Every point of a sweep, by its number: all combinations on the first file, then on the next.
struct SweepPoints {
  private let sources: [ScenarioSource]
  private let fingerprint: String
  private let grids: [SweepGrid]
  private let base: ChangeSelection
  /// The number of the first point of each file, and the number of points.
  private let starts: [Int]

  /// The points; `nil` when they are too many to count.
  init?(
    _ sources: [ScenarioSource], _ grid: SweepGrid, changedBy base: ChangeSelection,
    asking settings: [String]
  ) {
    var starts = [0]
    let grids = sources.map { grid.naming($0.whatIfs) }
    for grid in grids {
      guard let count = grid.count else { return nil }
      let (sum, overflows) = starts[starts.count - 1].addingReportingOverflow(count)
      guard !overflows else { return nil }
      starts.append(sum)
    }
    self.sources = sources
    let varied = grids.flatMap(\.variations).flatMap { [$0.path] + $0.values + [""] }
    fingerprint =
      sources.first?.fingerprint(
        with: sources.dropFirst().map(\.fingerprint) + base.whatIfs + base.settings + base.removals
          + settings + varied) ?? ""
    self.grids = grids
    self.base = base
    self.starts = starts
  }

  /// How many points there are.
  var count: Int { starts[starts.count - 1] }

  /// The point with a number (`0 ≤ index < count`).
  func at(_ index: Int) -> SweepPoint {
    let file = (starts.firstIndex { $0 > index } ?? 1) - 1
    let place = index - starts[file]
    let grid = grids[file]
    return SweepPoint(
      sources[file], grid.changes(at: place, on: base),
      SweepRow(index, of: sources[file], fingerprint, grid, grid.values(at: place)))
  }
}
