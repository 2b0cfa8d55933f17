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
    row = Array(repeating: 0, count: count)
    value = Array(repeating: 0, count: count)
    forEachEntry { column, place, amount in
      if ends[column] > starts[column], row[ends[column] - 1] == place {
        value[ends[column] - 1] += amount
      } else {
        row[ends[column]] = place
        value[ends[column]] = amount
        ends[column] += 1
      }
    }
    // What is left of each column moves down over what was merged or came to nothing.
    var kept = 0
    start.reserveCapacity(ends.count + 1)
    for column in ends.indices {
      for entry in starts[column]..<ends[column] where value[entry] != 0 {
        row[kept] = row[entry]
        value[kept] = value[entry]
        kept += 1
      }
      start.append(Int32(kept))
    }
    row.removeLast(count - kept)
    value.removeLast(count - kept)
  }
}
