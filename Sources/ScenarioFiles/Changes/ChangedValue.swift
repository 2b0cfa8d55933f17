import Model

/// The new value that a change gives: written out, or counted from what stands in the base.
///
/// A value that begins with a sign is counted from the base: `−10 %` of an amount, a number of
/// people or a volume, `−10 pe` of a share, `+200 tkr`, `+6 months`. `relative −10 %` is a tenth
/// less of any figure, and `exactly −2 %` is the value itself where a figure may be negative.
enum ChangedValue: Sendable {
  /// This very value.
  case exactly(Node)
  /// So much more or less, relative to the base.
  case relative(Fraction, isSpelledOut: Bool)
  /// A difference of the same kind as the base.
  case difference(Figure)

  /// The change that a node writes.
  init(_ node: Node) {
    guard let text = node.text else {
      self = .exactly(node)
      return
    }
    if let rest = text.removing(word: "exactly") {
      self = .exactly(Node(place: node.place, content: .scalar(rest, isPlain: true)))
    } else if let rest = text.removing(word: "relative"), let change = Figure(rest.plainMinus),
      change.kind == .share
    {
      self = .relative(change.fractionOfPercent, isSpelledOut: true)
    } else if let change = Figure(text.plainMinus), text.beginsWithSign {
      self =
        change.kind == .share
        ? .relative(change.fractionOfPercent, isSpelledOut: false) : .difference(change)
    } else {
      self = .exactly(node)
    }
  }

  /// What the base's value becomes; `written` is the change as it stands in the file.
  func applied(to base: Node?, written: Node) throws(Refusal) -> Node {
    if case .exactly(let value) = self {
      if let refusal = Self.unsigned(written, on: base) { throw refusal }
      return value
    }
    guard let base else { throw Self.nothingToCountOn(written.line) }
    guard base.text == nil else { return try changed(base, written) }
    let figures = base.leaves.compactMap { $0.text.flatMap(Figure.init)?.kind }
    let kinds = Set(figures)
    if kinds.count == 1 || (isPlainPercent && kinds.contains(.amount)) {
      return try changedInside(base, kind: kinds.count == 1 ? kinds.first : .amount, written)
    }
    throw Refusal(
      Phrase(
        sv:
          "”\(excerpt(base.line))” är flera slags uppgifter, så ”\(written.line)” kan inte gälla alla.",
        en:
          "“\(excerpt(base.line))” is figures of several kinds, so “\(written.line)” cannot apply to all."
      ),
      remedy: Phrase(
        sv: "Peka ut en av dem i sökvägen.", en: "Point one of them out in the path."))
  }

  private var isPlainPercent: Bool {
    if case .relative(_, isSpelledOut: false) = self { true } else { false }
  }

  /// Every figure of a kind inside a list or mapping, changed alike.
  private func changedInside(
    _ node: Node, kind: Figure.Kind?, _ written: Node
  ) throws(Refusal) -> Node {
    switch node.content {
    case .scalar(let text, _):
      return Figure(text)?.kind == kind ? try changed(node, written) : node
    case .list(let items):
      var changed: [Node] = []
      for item in items { changed.append(try changedInside(item, kind: kind, written)) }
      return Node(place: written.place, content: .list(changed))
    case .mapping(let entries):
      var changed: [Node.Entry] = []
      for entry in entries {
        let value = try changedInside(entry.value, kind: kind, written)
        changed.append(Node.Entry(key: entry.key, place: entry.place, value: value))
      }
      return Node(place: written.place, content: .mapping(changed))
    }
  }

  /// One figure or date, changed.
  private func changed(_ base: Node, _ written: Node) throws(Refusal) -> Node {
    let text = base.text ?? ""
    return Node(
      place: written.place,
      content: .scalar(try newText(for: text, written.line), isPlain: true))
  }

  private func newText(for text: String, _ written: String) throws(Refusal) -> String {
    if case .difference(let step) = self, step.kind == .duration,
      let date = try? Time.date(text)
    {
      guard let moved = date.adding(months: step.units) else {
        throw Self.outsideCalendar(text, written)
      }
      return moved.iso
    }
    guard let figure = Figure(text) else { throw Self.noFigure(text, written) }
    switch self {
    case .exactly: return text
    case .difference(let difference):
      guard let sum = figure.adding(difference) else { throw Self.otherKind(text, written) }
      return sum.text
    case .relative(let change, let isSpelledOut):
      if !isSpelledOut, figure.kind == .share || figure.kind == .points {
        throw Self.shareOfShare(text, figure, written, change)
      }
      do throws(Figure.Uncountable) {
        return try figure.times(.one + change).text
      } catch {
        throw Self.uncountable(text, written, error)
      }
    }
  }
}

extension String {
  /// Whether the text is a sign and then a digit.
  fileprivate var beginsWithSign: Bool {
    let scalars = unicodeScalars.prefix(2)
    guard scalars.count == 2, let first = scalars.first, let second = scalars.last else {
      return false
    }
    return ["+", "-", "\u{2212}", "\u{2013}"].contains(first) && ("0"..."9").contains(second)
  }

  /// The text with a dash for a sign written as a minus.
  fileprivate var plainMinus: String {
    hasPrefix("\u{2013}") ? "\u{2212}" + dropFirst() : self
  }

  /// What follows a word and a space.
  fileprivate func removing(word: String) -> String? {
    guard hasPrefix(word + " ") else { return nil }
    return String(dropFirst(word.count + 1).drop { $0 == " " })
  }
}

extension Figure {
  /// A share in percent as a fraction of the whole.
  fileprivate var fractionOfPercent: Fraction { Fraction(Int128(units), over: 1_000_000) }
}

extension Node {
  /// Every scalar inside.
  fileprivate var leaves: [Node] {
    switch content {
    case .scalar: [self]
    case .list(let items): items.flatMap(\.leaves)
    case .mapping(let entries): entries.flatMap(\.value.leaves)
    }
  }
}

extension CivilDate {
  /// The same day so many months on, or the last day of a month that is too short for it; `nil`
  /// outside the calendar that is read.
  fileprivate func adding(months: Int) -> CivilDate? {
    let count = year * 12 + month - 1 + months
    for day in stride(from: day, through: 28, by: -1) {
      let date = CivilDate(year: count / 12, month: count % 12 + 1, day: day)
      if let date { return date }
    }
    return CivilDate(year: count / 12, month: count % 12 + 1, day: min(day, 28))
  }
}
