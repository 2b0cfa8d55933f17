/// Orders key paths as the records name their keys: what a key itself says before what stands in it.
struct FormOrder {
  private let description: ValueDescription

  init(_ description: ValueDescription) { self.description = description }

  /// The paths in order; names of one's own keep the order in which they come.
  func sorted(_ paths: [[String]]) -> [[String]] {
    let ranked = paths.enumerated().map { (rank: rank(of: $1), offset: $0, path: $1) }
    return ranked.sorted { left, right in
      left.rank == right.rank
        ? left.offset < right.offset : left.rank.lexicographicallyPrecedes(right.rank)
    }.map(\.path)
  }

  private func rank(of path: [String]) -> [Int] {
    var rank: [Int] = []
    var place = description as ValueDescription?
    for step in path {
      let position = place?.properties.firstIndex { $0.key == step }
      // Years stand before the keys of a record, in their own order.
      rank.append(position.map { $0 + 10_000 } ?? Year.number(step) ?? 20_000)
      place = place?.inside(step)
    }
    return rank
  }
}
