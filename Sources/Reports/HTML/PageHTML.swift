import Model

extension Page {
  /// What a laid-out document is for.
  enum Medium: Sendable {
    /// A browser, and paper by way of it: with a list of contents and a way past it.
    case screen
    /// Paper, through a program that makes PDF.
    case paper
    /// A word processor, which makes its own list of contents.
    case word
  }

  /// The page as one HTML document that needs nothing outside itself.
  func document(for medium: Medium, author: String) -> String {
    let markup = Markup.element(
      .html, [.lang(language)], [head(author: author), .element(.body, [], body(for: medium))])
    return "<!DOCTYPE html>\n" + markup.html + "\n"
  }

  /// What the document is called in a window and in a list of files.
  var name: String {
    let titles = blocks.compactMap { block in
      if case .heading(let text, level: 1) = block { text } else { nil }
    }
    return titles.first ?? "Insatsval"
  }

  private func head(author: String) -> Markup {
    .element(
      .head, [],
      [
        .element(.meta, [.charset]),
        .element(
          .meta, [.meta(name: .viewport, content: "width=device-width, initial-scale=1")]),
        .element(
          .meta, [.policy(Stylesheet.policy)]),
        .element(.title, [], name),
        .element(.meta, [.meta(name: .author, content: author)]),
        .element(.meta, [.meta(name: .generator, content: "Insatsval")]),
        .style(Stylesheet.page),
      ])
  }

  private func body(for medium: Medium) -> [Markup] {
    guard medium == .screen else { return [.element(.main, [], sections(after: []))] }
    let skip = Phrase(sv: "Hoppa till innehållet", en: "Skip to the content")(language)
    return [
      .element(.a, [.style(.skip), .anchor("main")], skip),
      .element(.main, [.id("main")], sections(after: contents())),
    ]
  }

  /// Links to the sections, where there are several, folded until they are asked for.
  private func contents() -> [Markup] {
    let sections = numberedHeadings.filter { $0.level == 2 }
    guard sections.count > 2 else { return [] }
    let name = Phrase(sv: "Innehåll", en: "Contents")(language)
    return [
      .element(
        .nav, [.label(name)],
        [
          .element(
            .details, [],
            [
              .element(.summary, [], name),
              .element(
                .ol, [],
                sections.map { .element(.li, [], [.element(.a, [.anchor($0.id)], $0.text)]) }),
            ])
        ])
    ]
  }

  private var numberedHeadings: [(text: String, level: Int, id: String)] {
    var number = 0
    return blocks.compactMap { block in
      guard case .heading(let text, let level) = block else { return nil }
      number += 1
      return (text, level, "h\(number)")
    }
  }

  /// What stands on the page, a section for each heading of level 2, with the contents before the
  /// first one.
  private func sections(after contents: [Markup]) -> [Markup] {
    var layout = SectionLayout(contents: contents)
    var headings = numberedHeadings[...]
    for block in blocks {
      let heading: String
      if case .heading = block { heading = headings.popFirst()?.id ?? "" } else { heading = "" }
      layout.add(block, id: heading, language)
    }
    return layout.finished()
  }
}

/// Puts blocks under their headings, and items beside one another in lists.
private struct SectionLayout {
  private var contents: [Markup]
  private var done: [Markup] = []
  private var open: [Markup] = []
  private var items: [(text: String, depth: Int, isMarked: Bool)] = []
  private var heading = ""
  private var isSection = false
  private var labels: [String: Int] = [:]
  private var breaks = false
  private var isOnNewPage = false

  init(contents: [Markup]) { self.contents = contents }

  mutating func add(_ block: Block, id: String, _ language: Language) {
    if case .item(let text, let depth, let isMarked) = block {
      return items.append((text, depth, isMarked))
    }
    closeList()
    switch block {
    case .heading(let text, let level):
      if level <= 2 {
        closeSection()
        isOnNewPage = breaks
        breaks = false
        isSection = level == 2
      }
      heading = text
      let tag: Markup.Tag = level == 1 ? .h1 : level == 2 ? .h2 : .h3
      open.append(.element(tag, [.id(id)], text))
    case .paragraph(let text): open.append(.element(.p, [], text))
    case .line(let text): open.append(.element(.p, [.style(.line)], text))
    case .table(let table):
      open.append(table.markup(called: heading, label: label(table.caption ?? heading)))
    case .picture(let picture): open.append(picture.markup(in: language))
    case .pageBreak: breaks = true
    case .item: break
    }
  }

  /// The name with a number after it from the second time on.
  private mutating func label(_ name: String) -> String {
    labels[name, default: 0] += 1
    let count = labels[name] ?? 1
    return count == 1 ? name : "\(name) (\(count))"
  }

  mutating func finished() -> [Markup] {
    closeList()
    closeSection()
    return done
  }

  private mutating func closeSection() {
    guard !open.isEmpty else { return }
    if isSection {
      done.append(.element(.section, isOnNewPage ? [.style(.newPage)] : [], open))
    } else {
      done += open + contents
      contents = []
    }
    open = []
    isOnNewPage = false
  }

  private mutating func closeList() {
    guard let first = items.map(\.depth).min() else { return }
    open.append(list(items[...], depth: first))
    items = []
  }

  /// The items of one depth, each with those under it.
  private func list(
    _ items: ArraySlice<(text: String, depth: Int, isMarked: Bool)>, depth: Int
  ) -> Markup {
    var entries: [Markup] = []
    var rest = items
    while let item = rest.first {
      guard item.depth == depth else {
        // What stands under nothing is moved up.
        let under = rest.prefix { $0.depth > depth }
        entries.append(.element(.li, [], [list(under, depth: item.depth)]))
        rest = rest.dropFirst(under.count)
        continue
      }
      rest = rest.dropFirst()
      let under = rest.prefix { $0.depth > depth }
      let inner = under.map(\.depth).min().map { [list(under, depth: $0)] } ?? []
      entries.append(.element(.li, [], [.text(item.text)] + inner))
      rest = rest.dropFirst(under.count)
    }
    let isUnmarked = items.first.map { !$0.isMarked } ?? false
    return .element(.ul, isUnmarked ? [.style(.unmarked)] : [], entries)
  }
}

extension Picture {
  /// The picture with its caption, and its words where it cannot be seen.
  fileprivate func markup(in language: Language) -> Markup {
    .element(
      .figure, [],
      [
        .element(
          .img,
          [.source(PictureAddress(svg: svg)), .alternative(alternative(language).printable)]),
        .element(.figcaption, [], caption(language).printable),
      ])
  }
}
