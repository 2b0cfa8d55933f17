/// The one look of all pictures: narrow enough for a phone, read from above, in Okabe and Ito's colours.
///
/// Nothing is told by colour alone: each surface also has its own hatching, and each mark its own
/// shape. Names stand above what they name and figures beside it, so no picture needs a legend.
enum PictureLook {
  /// The width of every picture, in pixels at 100 %; on a phone of 320 px letters keep 11 px.
  static let width = 360
  /// The margin to the left and right.
  static let margin = 8
  /// The size of letters, in pixels.
  static let letters = 14
  /// The height of a line of text.
  static let line = 20
  /// The thickness of a bar.
  static let bar = 16
  /// The font, which every Debian and most others have.
  static let font = "DejaVu Sans"
  /// The fonts that a reader may have instead, each about as wide.
  static let fonts = "DejaVu Sans, Verdana, sans-serif"

  /// The colour of text and outlines.
  static let ink = "#222222"
  /// The colour of lines that only guide the eye.
  static let guide = "#c8c8c8"
  /// The colour behind everything.
  static let paper = "#ffffff"

  /// A way to fill a surface.
  enum Surface: Int, CaseIterable, Sendable {
    /// Nothing but an outline: all that could be filled. It is drawn behind the others.
    case empty
    /// Blue, whole.
    case first
    /// Orange, hatched downwards.
    case second
    /// Green, hatched upwards.
    case third
    /// Purple, cross-hatched.
    case fourth

    /// The colour.
    var colour: String {
      switch self {
      case .first: "#0072b2"
      case .second: "#d55e00"
      case .third: "#009e73"
      case .fourth: "#a0568c"
      case .empty: "#ffffff"
      }
    }

    /// gnuplot's fill style.
    var fill: String {
      switch self {
      case .first, .empty: "solid 1.0"
      case .second: "pattern 5"
      case .third: "pattern 4"
      case .fourth: "pattern 2"
      }
    }
  }

  /// A mark at a point.
  enum Mark: Sendable {
    /// A small filled circle.
    case dot
    /// A large filled diamond, for the one that matters.
    case diamond

    /// gnuplot's point type and size.
    var type: (type: Int, size: Double) {
      switch self {
      case .dot: (7, 0.6)
      case .diamond: (13, 1.3)
      }
    }
  }

  /// How many pixels a text takes at the ordinary size, on the safe side.
  static func width(of text: String) -> Double {
    Double(DisplayWidth.of(text)) * Double(letters) * 0.62
  }

  /// The text, cut with … where it would be wider than so many pixels.
  static func cut(_ text: String, to width: Double) -> String {
    guard Self.width(of: text) > width else { return text }
    var kept = ""
    for character in text {
      guard Self.width(of: kept + String(character) + "…") <= width else { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
