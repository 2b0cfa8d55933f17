import Model

extension Page {
  /// Which insatser are in each plan: participants by year in the baseline, and in the others only
  /// what differs.
  mutating func addInsatser(of comparison: Comparison) {
    guard let baseline = comparison.baseline.plan, !comparison.others.isEmpty else { return }
    let differing = Set(
      comparison.differences.flatMap(\.insatser).filter { $0.kind != .repriced }.map(\.id))
    let names = allInsatser(comparison)
    let shown = isDetailed ? names : names.filter { differing.contains($0.id) }
    let arePlanned = comparison.columns.allSatisfy { $0.findings.plan != nil }
    let same = names.filter { insats in
      arePlanned && !differing.contains(insats.id)
        && baseline.funded.contains { $0.id == insats.id }
    }
    heading(
      Phrase(
        sv: "Insatserna: nya deltagare per år, – utan pengar, = som i 1",
        en: "The insatser: new participants a year, – without money, = as in 1"))
    if !shown.isEmpty {
      for block in blocks(of: comparison) { addMatrix(comparison, shown, block) }
    }
    guard !isDetailed, !same.isEmpty else { return }
    let list = same.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    paragraph(Phrase(sv: "Lika i alla: \(list).", en: "The same in all: \(list)."))
  }

  private mutating func addMatrix(
    _ comparison: Comparison, _ insatser: [(id: InsatsID, name: String)], _ block: [Int]
  ) {
    var table = Table(
      [.left, .left, .right] + block.map { _ in .right }, gap: 2)
    table.addHeadings(
      ["", "id", comparison.number(of: 0)] + block.map { comparison.number(of: $0) })
    for insats in insatser {
      let base = comparison.baseline.plan?.insatser.first { $0.id == insats.id }
      let cells = block.map { place -> String in
        guard comparison.others[place - 1].plan != nil else { return "–" }
        let difference = comparison.differences[place - 1].insatser.first { $0.id == insats.id }
        guard let difference, difference.kind != .repriced else { return "=" }
        return cell(difference)
      }
      table.add([insats.name, insats.id.text, base.map(volumes) ?? "–"] + cells)
    }
    self.table(table)
  }

  /// Every insats that is a candidate somewhere, in the order of identifiers.
  private func allInsatser(_ comparison: Comparison) -> [(id: InsatsID, name: String)] {
    var names: [InsatsID: String] = [:]
    for column in comparison.columns {
      for insats in column.scenario.insatser where names[insats.id] == nil {
        names[insats.id] = insats.name
      }
    }
    return names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func cell(_ difference: InsatsDifference) -> String {
    let volumes = written(difference.years.map(\.after))
    switch difference.kind {
    case .left: return Phrase(sv: "ut", en: "out")(language)
    case .came: return Phrase(sv: "in \(volumes)", en: "in \(volumes)")(language)
    case .moved, .resized, .repriced: return volumes
    }
  }

  private func volumes(_ insats: InsatsFindings) -> String {
    written(insats.years.map(\.choice))
  }

  /// Participants by year, once where all years are alike.
  private func written(_ choices: [Plan.Choice?]) -> String {
    let cells = choices.map { choice -> String in
      guard let choice else { return "–" }
      return choice.volume > .zero
        ? NumberWriting.decimal(choice.volume.hundredths, decimals: 2, in: language)
        : Phrase(sv: "ja", en: "yes")(language)
    }
    return Set(cells).count == 1 ? cells[0] : cells.joined(separator: " ")
  }
}
