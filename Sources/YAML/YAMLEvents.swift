import CYAML
import Diagnostics

/// libyaml's stream of events as Swift values; the one owner of its parser.
struct YAMLEvents: ~Copyable {
  struct Event {
    enum Kind {
      case documentStart, documentEnd
      case scalar(String, isPlain: Bool)
      case sequenceStart, sequenceEnd
      case mappingStart, mappingEnd
      /// The stream's own start and end, and what ``unsupported`` names.
      case other
    }

    var kind = Kind.other
    /// 0-based, in the bytes given.
    var line = 0
    /// 0-based, in characters; behind the opening quote of a quoted scalar.
    var column = 0
    /// The feature of YAML this event uses that editions don't, in the plural.
    var unsupported: String?
  }

  struct Problem: Error {
    /// 0-based.
    let line: Int
    let column: Int
    let message: String
    let fix: String?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: YAMLLines

  /// - Parameter bytes: must live as long as the stream.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lines = YAMLLines(bytes)
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event that says something; a document end for ever after the stream's end.
  mutating func next() -> Result<Event, Problem> {
    while true {
      var raw = yaml_event_t()
      guard yaml_parser_parse(parser, &raw) == 1 else { return .failure(problem()) }
      defer { yaml_event_delete(&raw) }
      switch raw.type {
      case YAML_STREAM_START_EVENT: continue
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .success(Event(kind: .documentEnd))
      default: return .success(event(raw))
      }
    }
  }

  private func event(_ raw: yaml_event_t) -> Event {
    let place = lines.place(line: raw.start_mark.line, column: raw.start_mark.column)
    var event = Event(line: place.line, column: place.column)
    switch raw.type {
    case YAML_DOCUMENT_START_EVENT: event.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: event.kind = .documentEnd
    case YAML_SEQUENCE_START_EVENT:
      event.kind = .sequenceStart
      event.unsupported = feature(anchor: raw.data.sequence_start.anchor, tag: raw.data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT: event.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      event.kind = .mappingStart
      event.unsupported = feature(anchor: raw.data.mapping_start.anchor, tag: raw.data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT: event.kind = .mappingEnd
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let style = scalar.style
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      event.kind = .scalar(text, isPlain: style == YAML_PLAIN_SCALAR_STYLE)
      event.unsupported = feature(anchor: scalar.anchor, tag: scalar.tag)
      let isQuoted = style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
      if isQuoted, event.unsupported == nil { event.column += 1 }
    case YAML_ALIAS_EVENT: event.unsupported = "aliases (*name)"
    default: break
    }
    return event
  }

  private func feature(anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?) -> String? {
    if anchor != nil { return "anchors (&name)" }
    if tag != nil { return "tags (!name)" }
    return nil
  }

  private func problem() -> Problem {
    let parser = self.parser.pointee
    let message = parser.problem.map { String(cString: $0) } ?? "it can't be read"
    let place = place(of: message, parser)
    return Problem(
      line: place.line, column: place.column, message: message,
      fix: Self.fixes.first { message.hasPrefix($0.problem) }?.fix)
  }

  /// Where a problem is: for quotes that are not closed, where they open; for bytes that are no text, where they stand,
  /// which libyaml tells by their offset alone.
  private func place(of message: String, _ parser: yaml_parser_t) -> (line: Int, column: Int) {
    if parser.error == YAML_READER_ERROR {
      let file = SourceFile(path: "", bytes: Array(bytes))
      let location = file.location(at: parser.problem_offset)
      return ((location.line ?? 1) - 1, (location.column ?? 1) - 1)
    }
    let isUnclosed = message == "found unexpected end of stream" && parser.context != nil
    let mark = isUnclosed ? parser.context_mark : parser.problem_mark
    return lines.place(line: mark.line, column: mark.column)
  }

  /// What editors most likely did when libyaml says so.
  private static let fixes: [(problem: String, fix: String)] = [
    ("mapping values are not allowed", "put the value in quotes when it has a colon and a space in it"),
    (
      "found character that cannot start any token",
      "indent with spaces, and put a value that begins with @, ` or % in quotes"
    ),
    ("found a tab character", "indent with spaces"),
    ("could not find expected ':'", "write 'key: value' with a space after the colon"),
    ("did not find expected <document start>", "indent all keys alike"),
    ("did not find expected key", "indent all keys alike, and close the quotes of the line before"),
    ("did not find expected '-' indicator", "indent all items of the list alike"),
    ("found unexpected end of stream", "close the quotes"),
    ("did not find expected ',' or ']'", "close the list with ]"),
    ("did not find expected ',' or '}'", "close the mapping with }"),
    ("did not find expected alphabetic or numeric character", "put a value that begins with * or & in quotes"),
  ]
}
