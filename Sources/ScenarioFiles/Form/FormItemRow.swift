/// A row of a table as the item that it is, put together when somebody asks.
struct FormItemRow: Sendable {
  /// Its cells, the first of which names it.
  let cells: ArraySlice<SheetGrid.Cell>
  /// Where it begins.
  let place: Place
  /// What its columns lead to.
  let columns: FormItemColumns
  /// Whether its name is one, so that it is known what the item means.
  let isKnown: Bool

  /// The item as if somebody had written it; cells that cannot be read are left out.
  var node: Node {
    var leaves: [FormItemColumns.Leaf] = []
    leaves.reserveCapacity(cells.count)
    for cell in cells.dropFirst() {
      guard case .part(let part) = columns[cell.column] else { continue }
      let read = part.node(
        for: cell.content, at: place.inColumn(cell.column), isKnown: isKnown)
      guard case .node(let node) = read else { continue }
      leaves.append(FormItemColumns.Leaf(steps: part.steps, node: node))
    }
    return columns.node(of: leaves, at: place, isKnown: isKnown)
  }
}
