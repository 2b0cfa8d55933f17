import CXML

/// Reads XML event by event.
///
/// The only owner of expat's parser. A document type is refused before anything in it is read, so
/// that there are no entities but the five that XML itself has; nesting is limited.
@safe
struct XMLReader: ~Copyable {
  /// What can stand in a document; names come without their prefixes.
  enum Event {
    case start(String, Attributes)
    case end(String)
    case text(String)
  }

  /// The attributes of an element by name, without prefixes.
  struct Attributes {
    fileprivate var pairs: [(name: String, value: String)] = []

    /// The value of an attribute; `nil` where there is none.
    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }
  }

  /// Why a document cannot be read to its end.
  enum Problem: Error {
    /// It states a document type.
    case documentType
    /// It is nested deeper than any workbook.
    case tooDeep
    /// It ends before its first element does.
    case cut
    /// It is not XML from here on.
    case broken
  }

  /// The deepest nesting that is read.
  static let deepest = 64
  private static let chunk = 1 << 16

  /// What expat's callbacks leave for ``next()``.
  private struct Found {
    var events: [Event] = []
    var depth = 0
    var problem: Problem?
  }

  private let parser: XML_Parser
  private let found: UnsafeMutablePointer<Found>
  private let bytes: [UInt8]
  private var offset = 0
  private var isFinished = false
  private var taken = 0

  /// A reader over the bytes of a document; `nil` where there is no memory for it.
  init?(_ bytes: [UInt8]) {
    guard let made = unsafe XML_ParserCreate(nil) else { return nil }
    unsafe parser = made
    unsafe found = .allocate(capacity: 1)
    unsafe found.initialize(to: Found())
    self.bytes = bytes
    unsafe XML_SetUserData(parser, found)
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      unsafe XMLReader.found(data)?.pointee.problem = .documentType
    }
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let found = unsafe XMLReader.found(data), let name = unsafe name else { return }
        unsafe found.pointee.depth += 1
        if unsafe found.pointee.depth > XMLReader.deepest {
          unsafe found.pointee.problem = .tooDeep
        }
        guard unsafe found.pointee.problem == nil else { return }
        unsafe found.pointee.events.append(
          .start(XMLReader.localName(name), XMLReader.attributes(attributes)))
      },
      { data, name in
        guard let found = unsafe XMLReader.found(data), let name = unsafe name else { return }
        unsafe found.pointee.depth -= 1
        unsafe found.pointee.events.append(.end(XMLReader.localName(name)))
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let found = unsafe XMLReader.found(data), let text = unsafe text else { return }
      let piece = unsafe UnsafeBufferPointer(start: text, count: Int(length))
      let written = unsafe String(decoding: piece.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      unsafe found.pointee.events.append(.text(written))
    }
  }

  deinit {
    unsafe XML_ParserFree(parser)
    unsafe found.deinitialize(count: 1)
    unsafe found.deallocate()
  }

  /// The next event; `nil` after the end.
  mutating func next() throws(Problem) -> Event? {
    while unsafe taken == found.pointee.events.count {
      if let problem = unsafe found.pointee.problem { throw problem }
      guard !isFinished else { return nil }
      unsafe found.pointee.events.removeAll(keepingCapacity: true)
      taken = 0
      try feed()
    }
    defer { taken += 1 }
    return unsafe found.pointee.events[taken]
  }

  /// Gives expat the next piece of the document.
  private mutating func feed() throws(Problem) {
    let end = min(offset + Self.chunk, bytes.count)
    isFinished = end == bytes.count
    let last: Int32 = isFinished ? 1 : 0
    let status = unsafe bytes[offset..<end].withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe XML_Parse(parser, text.baseAddress, Int32(text.count), last)
      }
    }
    offset = end
    guard status != XML_STATUS_OK, unsafe found.pointee.problem == nil else { return }
    let code = unsafe XML_GetErrorCode(parser)
    let isCut = [
      XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION,
    ].contains(code)
    unsafe found.pointee.problem = isFinished && isCut ? .cut : .broken
  }

  private static func found(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Found>? {
    unsafe data?.assumingMemoryBound(to: Found.self)
  }

  /// A name without its prefix.
  private static func localName(_ name: UnsafePointer<CChar>) -> String {
    let whole = unsafe String(cString: name)
    return whole.lastIndex(of: ":").map { String(whole[whole.index(after: $0)...]) } ?? whole
  }

  private static func attributes(
    _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> Attributes {
    var attributes = Attributes()
    guard let pairs = unsafe pairs else { return attributes }
    var place = 0
    while let name = unsafe pairs[place], let value = unsafe pairs[place + 1] {
      unsafe attributes.pairs.append((localName(name), String(cString: value)))
      place += 2
    }
    return attributes
  }
}
