/// The place of a cell by its name, `D7`.
struct CellName: Hashable, Sendable {
  let row: Int
  let column: Int

  init?(_ name: String) {
    var column = 0
    var row = 0
    for scalar in name.unicodeScalars where scalar != "$" {
      switch scalar {
      case "A"..."Z" where row == 0 && column < 20_000:
        column = column * 26 + Int(scalar.value) - 64
      case "0"..."9" where column > 0 && row < 10_000_000:
        row = row * 10 + Int(scalar.value) - 48
      default: return nil
      }
    }
    guard row > 0, column > 0, row <= 1_048_576, column <= 16_384 else { return nil }
    (self.row, self.column) = (row, column)
  }
}
