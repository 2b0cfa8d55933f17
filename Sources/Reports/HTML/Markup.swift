import Model

/// HTML that is escaped by construction: text enters only as text, and elements and attributes only
/// as the cases below.
///
/// Nothing here can hold a script, a handler or an address outside the document. What is written is
/// both HTML and well-formed XML.
struct Markup: Hashable, Sendable {
  /// The finished HTML.
  let html: String

  private init(html: String) { self.html = html }

  /// Text as it stands, with room for a break in words that no line holds, and with what is written
  /// from right to left kept apart from what stands beside it.
  static func text(_ text: String) -> Markup {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let broken = words.map { breakable(String($0)) }.joined(separator: " ")
    return all(
      DirectionRun.all(in: broken).map { run in
        run.isRightToLeft
          ? Markup(html: "<bdi>" + escaped(run.text) + "</bdi>") : Markup(html: escaped(run.text))
      })
  }

  /// The longest word that is left whole.
  private static let longestWord = 40

  /// A word with places to break at, invisible, where it is very long.
  private static func breakable(_ word: String) -> String {
    guard word.count > longestWord else { return word }
    var rest = word[...]
    var parts: [Substring] = []
    while !rest.isEmpty {
      parts.append(rest.prefix(longestWord / 2))
      rest = rest.dropFirst(longestWord / 2)
    }
    return parts.joined(separator: "\u{200B}")
  }

  /// Several pieces after one another.
  static func all(_ parts: [Markup], separator: String = "") -> Markup {
    Markup(html: parts.map(\.html).joined(separator: separator))
  }

  /// An element with what is in it.
  static func element(
    _ tag: Tag, _ attributes: [Attribute] = [], _ children: [Markup] = []
  ) -> Markup {
    let start = "<" + tag.rawValue + attributes.map { " " + $0.html }.joined()
    guard !tag.isVoid else { return Markup(html: start + "/>") }
    let inside = all(children, separator: tag.holdsBlocks ? "\n" : "").html
    return Markup(html: "\(start)>\(inside)</\(tag.rawValue)>")
  }

  /// An element with nothing but text in it.
  static func element(_ tag: Tag, _ attributes: [Attribute] = [], _ text: String) -> Markup {
    element(tag, attributes, [.text(text)])
  }

  /// A style sheet of our own, which holds nothing that a user wrote.
  static func style(_ sheet: StaticString) -> Markup { Markup(html: "<style>\(sheet)</style>") }

  /// The text with the five characters that mean something in HTML or XML escaped.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The elements that documents use.
  enum Tag: String {
    case a, body, caption, col, colgroup, details, div, figcaption, figure, h1, h2, h3, head,
      header, html
    case img, li, main, meta, nav, ol, p, section, span, strong, summary, table, tbody, td, th,
      thead, title
    case tr, ul, footer

    fileprivate var isVoid: Bool { self == .img || self == .meta || self == .col }

    fileprivate var holdsBlocks: Bool {
      switch self {
      case .body, .details, .div, .figure, .head, .header, .html, .main, .nav, .ol, .section,
        .table, .tbody,
        .thead, .tr, .ul, .footer:
        true
      default: false
      }
    }
  }

  /// The attributes that documents use.
  enum Attribute {
    case id(String)
    case style(Style)
    case lang(Language)
    case charset
    case meta(name: MetaName, content: String)
    case policy(StaticString)
    case scope(Scope)
    case colspan(Int)
    case anchor(String)
    case source(PictureAddress)
    case alternative(String)
    case label(String)
    case region
    case focusable

    fileprivate var html: String {
      switch self {
      case .id(let id): Self.pair("id", id)
      case .style(let style): Self.pair("class", style.rawValue)
      case .lang(let language): Self.pair("lang", language.rawValue)
      case .charset: Self.pair("charset", "utf-8")
      case .meta(let name, let content):
        Self.pair("name", name.rawValue) + " " + Self.pair("content", content)
      case .policy(let policy):
        Self.pair("http-equiv", "Content-Security-Policy") + " "
          + Self.pair("content", "\(policy)")
      case .scope(let scope): Self.pair("scope", scope.rawValue)
      case .colspan(let columns): Self.pair("colspan", String(columns))
      case .anchor(let id): Self.pair("href", "#" + id)
      case .source(let address): Self.pair("src", address.text)
      case .alternative(let text): Self.pair("alt", text)
      case .label(let text): Self.pair("aria-label", text)
      case .region: Self.pair("role", "region")
      case .focusable: Self.pair("tabindex", "0")
      }
    }

    private static func pair(_ name: String, _ value: String) -> String {
      name + "=\"" + escaped(value) + "\""
    }
  }

  /// How something looks; the style sheet says what each means.
  enum Style: String {
    /// A figure in a table.
    case figure
    /// A row that sums up the ones before it.
    case sum
    /// A name that stands under the row before it, once or twice.
    case under
    case furtherUnder = "further-under"
    /// A line that stands by itself.
    case line
    /// A list whose items go on where the one before ended.
    case unmarked
    /// Words for those who do not see the page.
    case spoken
    /// A link that leads past what is the same on every page.
    case skip
    /// What may be wider than the screen, and is then moved sideways by itself.
    case wide
    /// What begins on a new page in print.
    case newPage = "new-page"
  }

  /// Which cells a heading names.
  enum Scope: String {
    case column = "col"
    case columns = "colgroup"
    case row
    case rows = "rowgroup"
  }

  /// What is said about the document.
  enum MetaName: String {
    case viewport, author, description, generator
  }
}

/// A picture inside the document itself.
struct PictureAddress: Hashable, Sendable {
  /// The address, which holds all of the picture.
  let text: String

  /// The address of a picture in SVG.
  init(svg: String) { text = "data:image/svg+xml;base64," + Self.base64(Array(svg.utf8)) }

  /// Bytes as letters (RFC 4648 §4).
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
