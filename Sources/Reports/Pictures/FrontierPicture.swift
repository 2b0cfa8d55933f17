import Model

/// One point of the frontier between a pool and what it gives.
struct FrontierPoint: Hashable, Sendable {
  /// The pool of the budget year.
  let pool: Kronor
  /// What the best plan at that pool is worth.
  let value: Score
  /// Whether it is today's pool.
  let isToday: Bool
}

extension PictureDescription {
  /// What more or less money would give, with today's point marked.
  static func frontier(
    id: String, title: Phrase, unit: Phrase, _ points: [FrontierPoint]
  ) -> PictureDescription {
    let places = points.map {
      (x: Double($0.pool.amount) / 1_000, y: $0.value.fraction.approximate)
    }
    var drawing = Drawing(scale: places.map(\.x))
    drawing.text(unit)
    let top = drawing.take(200)
    let bottom = Double(drawing.height)
    let heights = Drawing.range(of: places.map(\.y))
    let room = (heights.upperBound - heights.lowerBound) * 0.08
    let figures = (heights.lowerBound - room)...(heights.upperBound + room)
    drawing.heights = (figures, top, bottom)
    drawing.inset = 40
    let width = drawing.scale.upperBound - drawing.scale.lowerBound
    for tick in RoundFigures.within(figures) {
      let start = drawing.scale.lowerBound
      drawing.line([(start, tick), (start + width * 0.02, tick)])
      drawing.label(
        written(tick), x: .pixels(34), y: .figure(tick), side: .right)
    }
    drawing.line(places)
    drawing.mark(zip(points, places).filter { !$0.0.isToday }.map(\.1), .dot)
    let today = zip(points, places).filter { $0.0.isToday }
    drawing.mark(today.map(\.1), .diamond)
    let axis = drawing.take(2 * PictureLook.line)
    for tick in RoundFigures.within(drawing.scale) {
      drawing.label(
        Phrase(sv: "\(Int(tick))", en: "\(Int(tick))"), x: .figure(tick),
        y: .pixels(axis + 12), side: .center)
    }
    drawing.label(
      Phrase(sv: "medel, tkr", en: "pool, SEK thousand"),
      x: .pixels(Double(PictureLook.width - PictureLook.margin)), y: .pixels(axis + 31),
      side: .right)
    if let (point, place) = today.first {
      // More money never gives less, so the curve leaves room above to the left and below to the
      // right.
      let isLeft =
        place.x <= (drawing.scale.lowerBound + drawing.scale.upperBound) / 2
      drawing.label(
        Phrase(
          sv: "I dag: \(point.pool.inThousands), \(point.value)",
          en: "Today: \(point.pool.inThousands), \(point.value)"),
        x: .figure(place.x), y: .figure(place.y + (isLeft ? -1.6 : 1.6) * room),
        side: isLeft ? .left : .right, isStrong: true)
    }
    return PictureDescription(
      id: id, title: title, alternative: alternative(points, unit: unit),
      headings: [Phrase(sv: "Medel, tkr", en: "Pool, SEK thousand"), unit],
      rows: points.map { point in
        let today = Phrase(sv: " (i dag)", en: " (today)")
        return [
          point.isToday
            ? Phrase(
              sv: "\(point.pool.inThousands)\(today)", en: "\(point.pool.inThousands)\(today)")
            : point.pool.inThousands, Phrase(sv: "\(point.value)", en: "\(point.value)"),
        ]
      }, drawing: drawing)
  }

  private static func alternative(_ points: [FrontierPoint], unit: Phrase) -> Phrase {
    guard let first = points.first, let last = points.last else {
      return Phrase(sv: "Inga punkter.", en: "No points.")
    }
    let sentence = Phrase(
      sv:
        "En kurva över \(unit) vid olika stora medel: \(first.value) vid \(first.pool) och \(last.value) vid \(last.pool).",
      en:
        "A curve of \(unit) at pools of different sizes: \(first.value) at \(first.pool) and \(last.value) at \(last.pool)."
    )
    guard let today = points.first(where: \.isToday) else { return sentence }
    return Phrase(
      sv: "\(sentence) Dagens punkt är \(today.value) vid \(today.pool).",
      en: "\(sentence) Today's point is \(today.value) at \(today.pool).")
  }

  /// A figure of an axis with as few decimals as it has, at most one.
  private static func written(_ figure: Double) -> Phrase {
    let tenths = Int((figure * 10).rounded())
    let sv = NumberWriting.decimal(tenths, decimals: 1, in: .sv)
    let en = NumberWriting.decimal(tenths, decimals: 1, in: .en)
    return Phrase(sv: "\(sv)", en: "\(en)")
  }
}
