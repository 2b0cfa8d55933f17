import Model

/// What gnuplot is to draw: surfaces, lines, marks and texts, at figures along the scale and rows down
/// the page.
///
/// Everything is a number or one of our own words; texts never reach gnuplot, see
/// ``GnuplotScript``.
struct Drawing: Sendable {
  /// Where something stands along one direction.
  enum Place: Sendable {
    /// So many pixels from the left or the upper edge.
    case pixels(Double)
    /// At a figure on the scale.
    case figure(Double)
  }

  /// On which side of its place a text stands.
  enum Side: String, Sendable {
    case left
    case center
    case right
  }

  /// A text at a place; the place is halfway up its letters.
  struct Label: Sendable {
    let text: Phrase
    let x: Place
    let y: Place
    let side: Side
    let isStrong: Bool
  }

  /// A filled bar from one figure to another, so many pixels from the upper edge.
  struct Bar: Sendable {
    let from: Double
    let to: Double
    let top: Double
    let height: Double
    let surface: PictureLook.Surface
  }

  /// A line through places.
  struct Line: Sendable {
    let points: [(x: Double, y: Double)]
    let isGuide: Bool
  }

  /// A mark at places.
  struct Marks: Sendable {
    let points: [(x: Double, y: Double)]
    let mark: PictureLook.Mark
  }

  /// The figures at the left and right ends of the scale.
  let scale: ClosedRange<Double>
  /// The figures at the bottom and top, and the pixels between which they lie; `nil` where rows follow
  /// one another down the page, and a place down the page is a pixel.
  var heights: (figures: ClosedRange<Double>, top: Double, bottom: Double)?
  /// The pixels left free on either side of the scale.
  var inset = Double(PictureLook.margin)
  /// The height, in pixels.
  private(set) var height = PictureLook.margin
  /// The upper edges of the rows that hold bars or marks.
  private(set) var rows: [Double] = []
  private(set) var labels: [Label] = []
  private(set) var bars: [Bar] = []
  private(set) var lines: [Line] = []
  private(set) var marks: [Marks] = []

  /// A drawing whose scale holds all of some figures.
  init(scale figures: some Sequence<Double>) {
    scale = Self.range(of: figures)
  }

  /// The smallest range that holds all of some figures; never empty.
  static func range(of figures: some Sequence<Double>) -> ClosedRange<Double> {
    let figures = figures.filter(\.isFinite)
    let lowest = figures.min() ?? 0
    return lowest...max(figures.max() ?? 1, lowest + max(1e-6, lowest.magnitude * 1e-6))
  }

  // MARK: Rows down the page

  /// Takes so many pixels more and gives the place where they begin.
  mutating func take(_ pixels: Int) -> Double {
    defer { height += pixels }
    return Double(height)
  }

  /// Adds a line of text that begins at the left edge; with `end` a second text ends at the right one,
  /// and the first is cut so that they do not meet.
  mutating func text(_ phrase: Phrase, end: Phrase? = nil, isStrong: Bool = false) {
    let middle = take(PictureLook.line) + Double(PictureLook.line) / 2 - 2
    let edge = Double(PictureLook.margin)
    let right = Double(PictureLook.width) - edge
    let cut = { (language: Language) in
      let taken = end.map { PictureLook.width(of: $0(language)) + 8 } ?? 0
      return PictureLook.cut(phrase(language).printable, to: right - edge - taken)
    }
    let (sv, en) = (cut(.sv), cut(.en))
    label(
      Phrase(sv: "\(sv)", en: "\(en)"), x: .pixels(edge), y: .pixels(middle), isStrong: isStrong)
    if let end { label(end, x: .pixels(right), y: .pixels(middle), side: .right) }
  }

  /// Adds a row for a bar or marks, and gives its middle.
  mutating func row() -> Double {
    let top = take(PictureLook.bar + 8)
    rows.append(top)
    return top + Double(PictureLook.bar) / 2
  }

  /// Adds a bar in the latest row.
  mutating func bar(from: Double, to: Double, _ surface: PictureLook.Surface) {
    guard let top = rows.last else { return }
    bars.append(
      Bar(from: from, to: to, top: top, height: Double(PictureLook.bar), surface: surface))
  }

  // MARK: Anywhere

  /// Adds a text at a place.
  mutating func label(
    _ text: Phrase, x: Place, y: Place, side: Side = .left, isStrong: Bool = false
  ) {
    labels.append(Label(text: text, x: x, y: y, side: side, isStrong: isStrong))
  }

  /// Adds a line.
  mutating func line(_ points: [(x: Double, y: Double)], isGuide: Bool = false) {
    lines.append(Line(points: points, isGuide: isGuide))
  }

  /// Adds marks.
  mutating func mark(_ points: [(x: Double, y: Double)], _ mark: PictureLook.Mark) {
    marks.append(Marks(points: points, mark: mark))
  }

  /// Adds round figures of the scale under the rows, and upright guides behind the rows but not
  /// behind their names.
  ///
  /// With a range only figures within it are written, and there are no guides: words stand there.
  mutating func axis(
    within range: ClosedRange<Double>? = nil, _ name: (Double) -> Phrase
  ) {
    let edge = Double(height)
    let middle = take(PictureLook.line) + Double(PictureLook.line) / 2 + 2
    for figure in RoundFigures.within(range ?? scale) {
      for top in rows where range == nil {
        line([(figure, top - 2), (figure, top + Double(PictureLook.bar) + 2)], isGuide: true)
      }
      line([(figure, edge - 4), (figure, edge)])
      let place = (figure - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
      label(
        name(figure), x: .figure(figure), y: .pixels(middle),
        side: place < 0.06 ? .left : place > 0.94 ? .right : .center)
    }
  }
}

/// Round figures for a scale.
enum RoundFigures {
  /// At most five figures at equal steps of 1, 2 or 5 times a power of ten.
  static func within(_ range: ClosedRange<Double>) -> [Double] {
    let least = (range.upperBound - range.lowerBound) / 4
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least, power > 1e-6 { power /= 10 }
    let step = [1, 2, 5].map { $0 * power }.first { $0 >= least } ?? power * 10
    let first = Int((range.lowerBound / step).rounded(.up))
    let last = Int((range.upperBound / step * (1 + 1e-12)).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }
}
