public import Model

/// The pictures of a report, drawn, each with the table of its figures.
public struct BoardPictures: Sendable {
  /// What pictures a report can have.
  enum Name: String, CaseIterable {
    case allocation, frontier, tornado, groups, kommuner, effects
  }

  /// A picture with its figures.
  struct Drawn: Sendable {
    /// The picture.
    let picture: Picture
    /// Its figures.
    let table: Table
  }

  /// No picture is drawn.
  public static let none = BoardPictures(drawn: [:])

  fileprivate let drawn: [String: Drawn]

  /// The picture of that name, where it was drawn.
  subscript(name: Name) -> Drawn? { drawn[name.rawValue] }
}

extension BoardReport {
  /// The most scenarios that one picture shows beside one another.
  private static let mostScenarios = 8
  /// The most figures that one picture shows.
  private static let mostFigures = 12

  /// Draws the report's pictures, all in one run of gnuplot.
  ///
  /// - Parameter language: The language of the words in them.
  /// - Returns: The pictures that there is something to show in.
  /// - Throws: why gnuplot gave none.
  public func pictures(in language: Language) async throws(ProgramFailure) -> BoardPictures {
    let descriptions = descriptions
    let pictures = try await Gnuplot.draw(descriptions, in: language)
    return BoardPictures(
      drawn: Dictionary(
        zip(descriptions, pictures).map { description, picture in
          (
            description.id,
            BoardPictures.Drawn(picture: picture, table: description.table(in: language))
          )
        }, uniquingKeysWith: { first, _ in first }))
  }

  private var descriptions: [PictureDescription] {
    guard let plan = findings.plan else { return [] }
    return [
      allocation, frontierPicture, tornado,
      coverage(
        .groups, groupRows(plan).filter { $0.participants != .shown(0) },
        Phrase(
          sv: "Nya deltagare och personer i behov, efter målgrupp",
          en: "New participants and people in need, by target group")),
      coverage(
        .kommuner, kommunRows(plan),
        Phrase(sv: "Nya deltagare efter kommun", en: "New participants by kommun")),
      effects,
    ].compactMap(\.self)
  }

  /// Where the budget year's money goes, in the proposal and in the first scenarios beside it.
  private var allocation: PictureDescription? {
    guard let comparison, let year = findings.forbund.years.first else { return nil }
    let rows = comparison.columns.prefix(Self.mostScenarios).compactMap { column in
      column.plan.map { Allocation(column.name, $0) }
    }
    return .allocation(
      id: BoardPictures.Name.allocation.rawValue,
      title: Phrase(
        sv: "Vart pengarna går \(year: year), tkr",
        en: "Where the money goes in \(year: year), SEK thousand"), rows)
  }

  private var frontierPicture: PictureDescription? {
    guard let frontier, frontier.unit == .persons || frontier.unit == .personYears else {
      return nil
    }
    let points = frontier.points.compactMap { point in
      point.plan.map { plan in
        FrontierPoint(
          pool: point.pools[0], value: Score(units: plan.value.first.units),
          isToday: point.pools[0] == frontier.today)
      }
    }
    guard points.count > 1 else { return nil }
    return .frontier(
      id: BoardPictures.Name.frontier.rawValue,
      title: Phrase(
        sv: "Vad större och mindre medel ger", en: "What a larger or smaller pool gives"),
      unit: Phrase(
        sv: "värde: personer och nyttopoäng", en: "value: persons and benefit points"), points)
  }

  /// The net effects and points that would soonest change a decision.
  private var tornado: PictureDescription? {
    let reasons = findings.explanation?.reasons ?? []
    let rows = reasons.flatMap { reason in
      reason.flips.compactMap { flip -> (change: Double, row: SwitchingRow)? in
        guard let change = flip.shareOfFigure, change != 0 else { return nil }
        let size = Share(millionths: Int((abs(change) * 1_000_000).rounded()))
        let name = SpokenName.of(reason.name)
        return (
          abs(change),
          SwitchingRow(
            name: Phrase(sv: "\(name)", en: "\(name)"), now: flip.now.phrase,
            down: change < 0 ? size : nil, up: change > 0 ? size : nil)
        )
      }
    }
    guard !rows.isEmpty else { return nil }
    let nearest = rows.sorted { ($0.change, $0.row.name.sv) < ($1.change, $1.row.name.sv) }
    return .tornado(
      id: BoardPictures.Name.tornado.rawValue,
      title: Phrase(
        sv: "Hur mycket en effekt måste ändras för att beslutet ska bli ett annat",
        en: "How much an effect must change before the decision is another"),
      nearest.prefix(Self.mostFigures).map(\.row))
  }

  private func coverage(
    _ name: BoardPictures.Name, _ rows: [Reach], _ title: Phrase
  ) -> PictureDescription? {
    guard !rows.isEmpty else { return nil }
    return .coverage(
      id: name.rawValue, title: title,
      rows.map {
        CoverageRow(
          name: Phrase(sv: "\($0.name)", en: "\($0.name)"), participants: $0.participants,
          people: $0.need)
      })
  }

  /// How uncertain the persons of each insats are.
  private var effects: PictureDescription? {
    let shown = range?.insatser.filter { !hidden.contains($0.id) } ?? []
    guard !shown.isEmpty, let year = findings.forbund.years.first else {
      return nil
    }
    return .intervals(
      id: BoardPictures.Name.effects.rawValue,
      title: Phrase(
        sv: "Hur osäkra effekterna är \(year: year)",
        en: "How uncertain the effects are in \(year: year)"),
      unit: Phrase(
        sv: "fler personer än utan insatsen", en: "more persons than without the insats"),
      shown.map { row in
        let name = SpokenName.of(row.name)
        return IntervalRow(
          name: Phrase(sv: "\(name)", en: "\(name)"), low: row.low, likely: row.assumed,
          high: row.high)
      })
  }
}

extension Allocation {
  /// The budget year of a plan.
  fileprivate init(_ name: Phrase, _ plan: PlanFindings) {
    func cost(_ focus: Insats.Focus) -> Kronor {
      plan.insatser.filter { $0.focus == focus }.map { $0.years[0].cost }.total
    }
    let ledger = plan.years[0].ledger
    let structural = cost(.structural)
    self.init(
      name: name, fixedCosts: ledger.fixedCosts + ledger.reserve,
      individual: ledger.insatser - structural, structural: structural)
  }
}
