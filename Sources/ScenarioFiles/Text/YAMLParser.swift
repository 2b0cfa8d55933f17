import CYAML

/// Reads YAML event by event.
///
/// The only owner of libyaml's parser.
///
/// The parser and its input live on the heap, since libyaml keeps pointers to both.
@safe
struct YAMLParser: ~Copyable {
  /// What can stand in a YAML text.
  enum Event {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias
    case scalar(String, isPlain: Bool)
    case listStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    /// The end of the innermost list or mapping.
    case end
  }

  /// An event, where it stands, and what it carries besides.
  struct Located {
    let event: Event
    let start: Place
    let end: Place
    let hasAnchor: Bool
    let hasTag: Bool
  }

  /// What libyaml says when text is not YAML.
  struct SyntaxError: Error {
    let problem: String
    let place: Place
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// A parser over UTF-8 text.
  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(from: bytes)
    let status = unsafe yaml_parser_initialize(parser)
    precondition(status == 1, "libyaml has no memory left")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event.
  ///
  /// Nothing may be asked for after the end of the stream or an error.
  mutating func next() throws(SyntaxError) -> Located {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      let mark = unsafe parser.pointee.problem_mark
      let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
      throw SyntaxError(problem: problem, place: Place(mark))
    }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe Place(event.start_mark)
    let end = unsafe Place(event.end_mark)
    var kind = Event.streamEnd
    var hasAnchor = false
    var hasTag = false
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = unsafe .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      unsafe (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe event.data.sequence_start
      kind = unsafe .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE)
      unsafe (hasAnchor, hasTag) = (list.anchor != nil, list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      kind = unsafe .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      unsafe (hasAnchor, hasTag) = (mapping.anchor != nil, mapping.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .end
    default: kind = .streamEnd
    }
    return Located(event: kind, start: start, end: end, hasAnchor: hasAnchor, hasTag: hasTag)
  }
}

extension Place {
  /// A position as libyaml counts it, from 0.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
