public import Model

/// A number of people as a published document may show it.
///
/// One to four people could be recognised, so such a number is hidden. Where the hidden number could
/// be worked out from a sum, another one is hidden with it; both look the same, so that nobody can
/// tell which was the small one.
public enum SmallCount: Hashable, Sendable {
  /// A number that may be shown: none, or at least five.
  case shown(Int)
  /// A number that is hidden: one to four people, or what would give them away.
  case hidden

  /// The numbers that are hidden for their own sake.
  public static let small = 1...4

  /// The number; `nil` where it is hidden.
  public var number: Int? {
    if case .shown(let number) = self { number } else { nil }
  }

  /// The number as it is written; a hidden one is two points, as Swedish statistics write it.
  public var phrase: Phrase {
    switch self {
    case .shown(let number): Phrase(sv: "\(number)", en: "\(number)")
    case .hidden: Phrase(sv: "..", en: "..")
    }
  }

  /// What two points stand for, to be said wherever one stands.
  public static let explanation = Phrase(
    sv: "Två punkter (..) står för 1–4 personer, eller för ett antal som skulle röja dem.",
    en: "Two points (..) stand for 1–4 people, or for a number that would give them away.")
}

/// Numbers of people in rows and columns that add up, with the small ones hidden.
///
/// The last of each row is the sum of the others where the row has one, and the last row is the sum of
/// the rows above. With at most three columns, sums included, hiding until no row and no column has a
/// single hidden number is enough: every hidden number then lies in a ring of hidden numbers around
/// which people can be moved without any sum changing.
struct CountTable {
  /// The numbers, `nil` where there is none to show.
  private let counts: [[Int?]]
  private var isHidden: [[Bool]]

  /// A table of rows of equal length, at most three numbers in each; the last row is the sums.
  ///
  /// What is hidden `besides` the small numbers is hidden for what other tables show.
  init(_ counts: [[Int?]], besides: Set<Int> = []) {
    self.counts = counts
    isHidden = counts.enumerated().map { row, cells in
      cells.map { count in
        guard let count else { return false }
        return SmallCount.small.contains(count) || (besides.contains(row) && count > 0)
      }
    }
    while hideOneMore() {}
  }

  /// The numbers as they may be shown.
  var rows: [[SmallCount?]] {
    zip(counts, isHidden).map { counts, hidden in
      zip(counts, hidden).map { count, isHidden in
        count.map { isHidden ? .hidden : .shown($0) }
      }
    }
  }

  /// Hides a second number in the first row or column that has a single hidden one; `false` where
  /// none has.
  private mutating func hideOneMore() -> Bool {
    let columns = counts.first?.indices ?? 0..<0
    let rowLines = counts.indices.map { row in columns.map { (row, $0) } }
    let columnLines = columns.map { column in counts.indices.map { ($0, column) } }
    for line in rowLines + columnLines {
      let cells = line.filter { counts[$0.0][$0.1] != nil }
      // A number that stands alone is in no sum.
      guard cells.count > 1, cells.count(where: { isHidden[$0.0][$0.1] }) == 1 else { continue }
      guard let next = nextToHide(cells) else { continue }
      isHidden[next.0][next.1] = true
      return true
    }
    return false
  }

  /// The one whose hiding costs a reader least: the smallest that is more than nobody, and nobody
  /// only where there is nothing else.
  private func nextToHide(_ cells: [(Int, Int)]) -> (Int, Int)? {
    cells.filter { !isHidden[$0.0][$0.1] }.min { first, second in
      let (left, right) = (counts[first.0][first.1] ?? 0, counts[second.0][second.1] ?? 0)
      return (left == 0 ? Int.max : left) < (right == 0 ? Int.max : right)
    }
  }
}
