/// What is answered, as values.
struct Response: Sendable, Equatable {
  enum Status: Int, Sendable {
    case ok = 200
    case partialContent = 206
    case found = 302
    case notModified = 304
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case rangeNotSatisfiable = 416
    case misdirectedRequest = 421
    case internalServerError = 500
    case serviceUnavailable = 503
  }

  enum Body: Sendable, Equatable {
    case nothing
    case bytes([UInt8])
    /// Some bytes of a file of the edition, however large it is.
    case file(path: String, Range<Int>)
    /// What goes on with a page of the site, without an end.
    case events(ofPage: String)
  }

  struct Field: Sendable, Equatable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
      (self.name, self.value) = (name, value)
    }
  }

  var status: Status
  var fields: [Field]
  var body: Body

  init(_ status: Status, _ fields: [Field], _ body: Body = .nothing) {
    (self.status, self.fields, self.body) = (status, fields, body)
  }

  /// A refusal, in a sentence for people.
  static func refusal(_ status: Status, _ sentence: String, _ fields: [Field] = []) -> Response {
    let text = Array("\(sentence)\n".utf8)
    return Response(
      status, fields + [Field("Content-Type", "text/plain; charset=utf-8"), Field("Content-Length", String(text.count))],
      .bytes(text))
  }
}
