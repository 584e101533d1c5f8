/// The preview's side of HTTP (RFC 9110): what is answered to a request, and nothing else happens.
struct Responder: Sendable {
  /// The one it listens on.
  let port: Int
  /// The file at a path of the site; nil when there is none.
  let file: @Sendable (SitePath) -> ServedFile?
  /// What is shown in the place of a file that is not there.
  let notFound: @Sendable () -> ServedFile?

  /// Below it is what the preview itself needs; no edition has a file there.
  static let ownFolder = "/__recto/"
  static let events = ownFolder + "events"

  func respond(to request: Request) -> Response {
    var target = request.target[...]
    var hosts = request.values("host")
    // A target may be a whole address; its host is the one that counts then (RFC 9112, clause 3.2.2).
    if target.hasPrefix("http://") {
      let rest = target.dropFirst("http://".count)
      hosts = [String(rest.prefix { $0 != "/" })]
      target = rest.drop { $0 != "/" }
    }
    if let refusal = refusal(of: hosts) { return refusal }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .refusal(.methodNotAllowed, "The preview answers GET and HEAD.", [.init("Allow", "GET, HEAD")])
    }
    var response = answer(request, target)
    response.fields += [.init("X-Content-Type-Options", "nosniff")]
    if request.method == "HEAD" { response.body = .nothing }
    return response
  }

  /// A page of another host whose name was made to lead here (DNS rebinding) is not to read what is written.
  private func refusal(of hosts: [String]) -> Response? {
    guard hosts.count == 1, let host = hosts.first?.lowercased() else {
      return .refusal(.badRequest, "The request names no host, or several.")
    }
    let names = ["localhost", "127.0.0.1", "[::1]"]
    if names.contains(where: { host == "\($0):\(port)" || (port == 80 && host == $0) }) { return nil }
    return .refusal(.misdirectedRequest, "The preview is at http://localhost:\(port)/ and under no other name.")
  }

  private func answer(_ request: Request, _ target: Substring) -> Response {
    let raw = target.prefix { $0 != "?" && $0 != "#" }
    let query = target.dropFirst(raw.count).prefix { $0 != "#" }
    guard let path = RequestPath.file(raw) else {
      return .refusal(.badRequest, "The address can be that of no file of the site.")
    }
    if raw == Self.events { return events(query) }
    if let file = file(path) { return answer(request, with: file) }
    if file(SitePath(unchecked: path.text + "/index.html")) != nil {
      return Response(
        .found,
        [.init("Location", "\(raw)/\(query)"), .init("Cache-Control", "no-store"), .init("Content-Length", "0")])
    }
    guard var page = notFound() else { return .refusal(.notFound, "There is no such file.") }
    if page.status == .ok { page.status = .notFound }
    return answer(request, with: page)
  }

  private func events(_ query: Substring) -> Response {
    let page = query.dropFirst().split(separator: "&").first { $0.hasPrefix("page=") }
    guard let page, let path = RequestPath.decoded(page.dropFirst("page=".count)), path.hasPrefix("/") else {
      return .refusal(.badRequest, "Which page? Ask for '\(Self.events)?page=/…'.")
    }
    return Response(
      .ok, [.init("Content-Type", "text/event-stream"), .init("Cache-Control", "no-store")], .events(ofPage: path))
  }

  private func answer(_ request: Request, with file: ServedFile) -> Response {
    let size = file.content.size
    var fields: [Response.Field] = [
      .init("Content-Type", file.type), .init("Content-Length", String(size)),
      // The browser may keep it, and asks each time whether it is still the same.
      .init("Cache-Control", "no-cache"),
    ]
    guard file.status == .ok else { return Response(file.status, fields, file.content.part(0..<size)) }
    fields += [.init("ETag", "\"\(file.tag)\""), .init("Accept-Ranges", "bytes")]
    if isKnown(file.tag, request.values("if-none-match")) {
      return Response(.notModified, fields.filter { !$0.name.hasPrefix("Content-") })
    }
    switch range(request, of: file) {
    case .whole: return Response(.ok, fields, file.content.part(0..<size))
    case .part(let range):
      fields[1].value = String(range.count)
      fields.append(.init("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"))
      return Response(.partialContent, fields, file.content.part(range))
    case .unsatisfiable:
      return .refusal(
        .rangeNotSatisfiable, "The file has \(size) bytes.", [.init("Content-Range", "bytes */\(size)")])
    }
  }

  /// Compared weakly, as If-None-Match is.
  private func isKnown(_ tag: String, _ fields: [String]) -> Bool {
    let tags = fields.joined(separator: ",").split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
    return tags.contains { $0 == "*" || $0 == "\"\(tag)\"" || $0 == "W/\"\(tag)\"" }
  }

  private func range(_ request: Request, of file: ServedFile) -> ByteRange {
    let ranges = request.values("range")
    let conditions = request.values("if-range")
    let isMeant = conditions.allSatisfy { $0 == "\"\(file.tag)\"" }
    guard request.method == "GET", ranges.count == 1, isMeant else { return .whole }
    return ByteRange(ranges[0], size: file.content.size)
  }
}
