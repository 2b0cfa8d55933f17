import Model

extension Table {
  /// The table with a caption, and a scope on every heading.
  ///
  /// `name` is what it is called where it has no caption of its own, for those who do not see the
  /// heading above it; `label` is a name that no other table of the document has.
  func markup(called name: String, label: String) -> Markup {
    let shown = caption
    var parts: [Markup] = [
      .element(.caption, shown == nil ? [.style(.spoken)] : [], shown ?? name)
    ]
    let head = rows.prefix { row in
      switch row {
      case .groups, .headings: true
      case .section, .cells, .rule: false
      }
    }
    if !head.isEmpty { parts.append(.element(.thead, [], head.map(headRow))) }
    parts += bodies(of: rows.dropFirst(head.count))
    return .element(
      .div, [.style(.wide), .region, .label(label), .focusable], [.element(.table, [], parts)])
  }

  private func headRow(_ row: Row) -> Markup {
    switch row {
    case .groups(let groups):
      .element(
        .tr, [],
        groups.map { group in
          group.name.isEmpty
            ? .element(.td, [.colspan(group.span)], "")
            : .element(
              .th, [.scope(.columns), .colspan(group.span), .style(.figure)], group.name)
        })
    case .headings(let cells):
      .element(
        .tr, [],
        cells.enumerated().map { column, cell in
          cell.isEmpty
            ? .element(.td, [], "")
            : .element(.th, [.scope(.column)] + style(ofColumn: column), cell)
        })
    case .section, .cells, .rule: .all([])
    }
  }

  /// The rows under the headings, a body for each section.
  private func bodies(of rows: ArraySlice<Row>) -> [Markup] {
    var bodies: [[Markup]] = [[]]
    var isSum = false
    for row in rows {
      switch row {
      case .rule: isSum = true
      case .section(let name):
        if bodies.last?.isEmpty == false { bodies.append([]) }
        let head = Markup.element(
          .tr, [], [.element(.th, [.scope(.rows), .colspan(sides.count)], name)])
        bodies[bodies.count - 1].append(head)
      case .cells(let cells):
        bodies[bodies.count - 1].append(bodyRow(cells, isSum: isSum))
        isSum = false
      case .groups, .headings: break
      }
    }
    return bodies.filter { !$0.isEmpty }.map { .element(.tbody, [], $0) }
  }

  private func bodyRow(_ cells: [String], isSum: Bool) -> Markup {
    let columns = cells.enumerated().map { column, cell -> Markup in
      guard column == 0, !cell.isEmpty else {
        return .element(.td, style(ofColumn: column), cell)
      }
      let depth = cell.prefix { $0 == " " }.count / 2
      let style: [Markup.Attribute] =
        switch depth {
        case 0: self.style(ofColumn: 0)
        case 1: [.style(.under)]
        default: [.style(.furtherUnder)]
        }
      return .element(.th, [.scope(.row)] + style, String(cell.drop { $0 == " " }))
    }
    return .element(.tr, isSum ? [.style(.sum)] : [], columns)
  }

  private func style(ofColumn column: Int) -> [Markup.Attribute] {
    sides[column] == .right ? [.style(.figure)] : []
  }
}
