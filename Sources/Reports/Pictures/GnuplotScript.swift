import Model

/// The script that gnuplot reads, made of numbers and our own words only.
///
/// Every text has a number, and gnuplot writes `T0001T` where it is to stand; the text itself is put in
/// afterwards, escaped as XML. So nothing in a name can be code, a format or a data mark, and gnuplot
/// need not know how wide letters are. Figures go in as data blocks.
struct GnuplotScript {
  /// The script.
  private(set) var text = ""
  /// The texts by number.
  private(set) var texts: [String] = []

  /// The script of some pictures, drawn one after another to the standard output.
  init(_ pictures: [PictureDescription], language: Language) {
    text = "set encoding utf8\n"
    for picture in pictures { add(picture, language: language) }
    text += "unset output\n"
  }

  /// What stands in the drawing where a text is to be.
  static func standIn(_ number: Int) -> String {
    let digits = String(number)
    return "T" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "T"
  }

  private mutating func add(_ picture: PictureDescription, language: Language) {
    let drawing = picture.drawing
    let (width, height) = (Double(PictureLook.width), Double(drawing.height + PictureLook.margin))
    text += """
      reset
      set terminal svg size \(PictureLook.width),\(Int(height)) dynamic font \
      '\(PictureLook.font),\(PictureLook.letters)' noenhanced rounded background \
      '\(PictureLook.paper)' name '\(picture.id)'
      set output
      unset key
      unset border
      unset tics
      set lmargin at screen \(Self.number(drawing.inset / width))
      set rmargin at screen \(Self.number(1 - drawing.inset / width))
      set xrange [\(Self.number(drawing.scale.lowerBound)):\(Self.number(drawing.scale.upperBound))]

      """
    if let heights = drawing.heights {
      text += """
        set tmargin at screen \(Self.number(1 - heights.top / height))
        set bmargin at screen \(Self.number(1 - heights.bottom / height))
        set yrange [\(Self.number(heights.figures.lowerBound)):\(Self.number(heights.figures.upperBound))]

        """
    } else {
      text += """
        set tmargin at screen 1
        set bmargin at screen 0
        set yrange [\(Self.number(height)):0]

        """
    }
    for label in drawing.labels { add(label, height: height, language: language) }
    plot(drawing)
  }

  private mutating func add(_ label: Drawing.Label, height: Double, language: Language) {
    texts.append(label.text(language))
    let font = label.isStrong ? "\(PictureLook.font):Bold,\(PictureLook.letters)" : ""
    let x =
      switch label.x {
      case .pixels(let pixels): "screen \(Self.number(pixels / Double(PictureLook.width)))"
      case .figure(let figure): "first \(Self.number(figure))"
      }
    let y =
      switch label.y {
      case .pixels(let pixels): "screen \(Self.number(1 - pixels / height))"
      case .figure(let figure): "first \(Self.number(figure))"
      }
    text += "set label '\(Self.standIn(texts.count))' at \(x), \(y) \(label.side.rawValue)"
    text += " textcolor rgb '\(PictureLook.ink)'"
    text += font.isEmpty ? "\n" : " font '\(font)'\n"
  }

  /// The data blocks and the one plot command that draws them, guides first.
  private mutating func plot(_ drawing: Drawing) {
    var plots: [String] = []
    var blocks = 0
    func block(_ rows: [String]) -> String {
      blocks += 1
      text += "$d\(blocks) << E\n" + rows.joined(separator: "\n") + "\nE\n"
      return "$d\(blocks)"
    }
    for line in drawing.lines.filter(\.isGuide) + drawing.lines.filter({ !$0.isGuide }) {
      let name = block(line.points.map { "\(Self.number($0.x)) \(Self.number($0.y))" })
      plots.append(
        "\(name) using 1:2 with lines lw \(line.isGuide ? 1 : 2) lc rgb "
          + "'\(line.isGuide ? PictureLook.guide : PictureLook.ink)'")
    }
    for surface in PictureLook.Surface.allCases {
      let bars = drawing.bars.filter { $0.surface == surface }
      guard !bars.isEmpty else { continue }
      let name = block(
        bars.map { bar in
          [bar.from, bar.top, bar.from, bar.to, bar.top, bar.top + bar.height]
            .map(Self.number).joined(separator: " ")
        })
      plots.append(
        "\(name) using 1:2:3:4:5:6 with boxxyerror fc rgb '\(surface.colour)' "
          + "fs \(surface.fill) border rgb '\(PictureLook.ink)'")
    }
    for marks in drawing.marks {
      let name = block(marks.points.map { "\(Self.number($0.x)) \(Self.number($0.y))" })
      let form = marks.mark.type
      plots.append(
        "\(name) using 1:2 with points pt \(form.type) ps \(form.size) lc rgb "
          + "'\(PictureLook.ink)'")
    }
    text += plots.isEmpty ? "plot NaN\n" : "plot " + plots.joined(separator: ", \\\n  ") + "\n"
  }

  /// A number as gnuplot reads it: digits and a point, the same in every locale.
  private static func number(_ number: Double) -> String {
    let units = (number * 1_000_000).rounded()
    guard units.magnitude < 9e18 else { return "0" }
    return DecimalDigits.of(Int(units), decimals: 6, point: ".")
  }
}
