/// The entries of some rows by column, with what defines a column in its place.
struct ColumnEntries {
  /// Where each column's entries begin, and one more.
  private(set) var start: [Int32] = [0]
  /// The row of each entry, by its place among the rows asked for, rising within a column.
  private(set) var row: [Int32] = []
  private(set) var value: [Double] = []

  /// The entries of `asked` rows: first how many each column has, then the entries.
  init(
    of asked: [Int], _ rows: RowRoles, _ form: NormalForm,
    _ definitions: [BlockStructure.Definition]
  ) {
    var place = [Int32](repeating: -1, count: form.cost.count)
    for (number, definition) in definitions.enumerated() {
      place[definition.column] = Int32(number)
    }
    func forEachEntry(_ body: (_ column: Int, _ row: Int32, _ value: Double) -> Void) {
      for (number, row) in asked.enumerated() {
        for entry in rows.entries(of: row) {
          let (column, value) = (rows.column(entry), form.entryValue[entry])
          guard place[column] >= 0 else {
            body(column, Int32(number), value)
            continue
          }
          for term in definitions[Int(place[column])].terms {
            body(term.column, Int32(number), value * term.coefficient)
          }
        }
      }
    }
    var ends = [Int](repeating: 0, count: form.cost.count)
    forEachEntry { column, _, _ in ends[column] += 1 }
    var starts = ends
    var count = 0
    for column in ends.indices {
      starts[column] = count
      count += ends[column]
      ends[column] = starts[column]
    }
    var merged = [(row: Int32, value: Double)](repeating: (0, 0), count: count)
    forEachEntry { column, row, value in
      if ends[column] > starts[column], merged[ends[column] - 1].row == row {
        merged[ends[column] - 1].value += value
      } else {
        merged[ends[column]] = (row, value)
        ends[column] += 1
      }
    }
    for column in ends.indices {
      for entry in merged[starts[column]..<ends[column]] where entry.value != 0 {
        row.append(entry.row)
        value.append(entry.value)
      }
      start.append(Int32(row.count))
    }
  }
}
