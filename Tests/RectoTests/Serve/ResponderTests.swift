import Testing

@testable import recto

@Suite("What the preview answers")
struct ResponderTests {
  private static let files = [
    "index.html": "<h1>Home</h1>", "people/index.html": "<h1>People</h1>", "pages/été à Paris.html": "<h1>Été</h1>",
    "assets/recto.css": "0123456789", "data/empty.csv": "",
  ]

  private let responder = Responder(
    port: 8080,
    file: { path in
      if path.text == "video.mp4" {
        return ServedFile("video/mp4", .onDisk(path: "Content/video.mp4", size: 5_000_000_000), tag: "video")
      }
      guard let text = files[path.text] else { return nil }
      return ServedFile(MediaType.of(path.text), .bytes(Array(text.utf8)), tag: "tag")
    },
    notFound: { ServedFile(MediaType.html, .bytes(Array("<h1>Nothing</h1>".utf8)), tag: "none") })

  private func respond(_ line: String, _ fields: [(String, String)] = [], host: String? = "localhost:8080") -> Response {
    let words = line.split(separator: " ").map(String.init)
    let all = (host.map { [("Host", $0)] } ?? []) + fields
    return responder.respond(
      to: Request(method: words[0], target: words[1], fields: all.map { (name: $0.0, value: $0.1) }))
  }

  private func response(
    _ status: Response.Status, _ fields: [(String, String)], _ body: Response.Body = .nothing
  ) -> Response {
    Response(status, (fields + [("X-Content-Type-Options", "nosniff")]).map { Response.Field($0.0, $0.1) }, body)
  }

  private func text(_ text: String) -> Response.Body { .bytes(Array(text.utf8)) }

  private func whole(_ type: String, _ body: String) -> Response {
    let fields = [
      ("Content-Type", type), ("Content-Length", String(body.utf8.count)), ("Cache-Control", "no-cache"),
      ("ETag", "\"tag\""), ("Accept-Ranges", "bytes"),
    ]
    return response(.ok, fields, text(body))
  }

  private func part(_ body: String, _ range: String) -> Response {
    let fields = [
      ("Content-Type", "text/css; charset=utf-8"), ("Content-Length", String(body.utf8.count)),
      ("Cache-Control", "no-cache"), ("ETag", "\"tag\""), ("Accept-Ranges", "bytes"),
      ("Content-Range", "bytes \(range)/10"),
    ]
    return response(.partialContent, fields, text(body))
  }

  private func refusal(_ status: Response.Status, _ sentence: String, _ more: [(String, String)] = []) -> Response {
    let fields = more + [
      ("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", String(sentence.utf8.count + 1)),
    ]
    return Response(status, fields.map { Response.Field($0.0, $0.1) }, text(sentence + "\n"))
  }

  @Test(
    "gives away a file with its type and tag, however its path is written",
    arguments: [
      ("/", "text/html; charset=utf-8", "index.html"), ("/index.html", "text/html; charset=utf-8", "index.html"),
      ("/people/", "text/html; charset=utf-8", "people/index.html"),
      ("/people/?sort=name", "text/html; charset=utf-8", "people/index.html"),
      ("/pages/%C3%A9t%c3%a9%20%C3%A0%20Paris.html", "text/html; charset=utf-8", "pages/été à Paris.html"),
      ("/assets/recto.css?styles=1", "text/css; charset=utf-8", "assets/recto.css"),
      ("/data/empty.csv", "text/csv; charset=utf-8", "data/empty.csv"),
      ("http://localhost:8080/people/", "text/html; charset=utf-8", "people/index.html"),
    ])
  func get(_ target: String, _ type: String, _ path: String) {
    #expect(respond("GET \(target)") == whole(type, Self.files[path] ?? ""))
  }

  @Test("answers HEAD as GET, without the body")
  func head() {
    var expected = whole("text/html; charset=utf-8", "<h1>Home</h1>")
    expected.body = .nothing
    #expect(respond("HEAD /") == expected)
  }

  @Test("says that a file is still the one the browser has", arguments: ["\"tag\"", "W/\"tag\"", "\"old\", \"tag\"", "*"])
  func notModified(_ tags: String) {
    let fields = [("Cache-Control", "no-cache"), ("ETag", "\"tag\""), ("Accept-Ranges", "bytes")]
    #expect(respond("GET /", [("If-None-Match", tags)]) == response(.notModified, fields))
  }

  @Test("gives away a file that is another one now")
  func modified() {
    #expect(
      respond("GET /", [("If-None-Match", "\"old\"")]) == whole("text/html; charset=utf-8", "<h1>Home</h1>"))
  }

  @Test(
    "gives away a part of a file",
    arguments: [
      ("bytes=0-3", "0123", "0-3"), ("bytes=7-", "789", "7-9"), ("bytes=-2", "89", "8-9"), ("bytes=5-99", "56789", "5-9"),
      ("bytes=-99", "0123456789", "0-9"), ("Bytes= 9-9", "9", "9-9"),
    ])
  func ranges(_ field: String, _ body: String, _ range: String) {
    #expect(respond("GET /assets/recto.css", [("Range", field)]) == part(body, range))
  }

  @Test(
    "gives away the whole where a range is none, or several, or of another version",
    arguments: ["bytes=3-1", "bytes=a-b", "bytes=-", "bytes=0-1,4-5", "lines=0-3", "bytes=0-3=4"])
  func noRanges(_ field: String) {
    let whole = whole("text/css; charset=utf-8", "0123456789")
    #expect(respond("GET /assets/recto.css", [("Range", field)]) == whole)
    #expect(respond("GET /assets/recto.css", [("Range", "bytes=0-3"), ("If-Range", "\"old\"")]) == whole)
    #expect(respond("GET /assets/recto.css", [("Range", "bytes=0-3"), ("If-Range", "\"tag\"")]) == part("0123", "0-3"))
  }

  @Test(
    "says when a range is beyond the end",
    arguments: ["bytes=10-", "bytes=99999999999999999999-", "bytes=-0", "bytes=10-12"])
  func rangeBeyondEnd(_ field: String) {
    var expected = refusal(.rangeNotSatisfiable, "The file has 10 bytes.", [("Content-Range", "bytes */10")])
    expected.fields.append(.init("X-Content-Type-Options", "nosniff"))
    #expect(respond("GET /assets/recto.css", [("Range", field)]) == expected)
  }

  @Test("gives away a part of a large file without reading it")
  func largeFile() {
    let fields = [
      ("Content-Type", "video/mp4"), ("Content-Length", "1000"), ("Cache-Control", "no-cache"), ("ETag", "\"video\""),
      ("Accept-Ranges", "bytes"), ("Content-Range", "bytes 4999999000-4999999999/5000000000"),
    ]
    let body = Response.Body.file(path: "Content/video.mp4", 4_999_999_000..<5_000_000_000)
    #expect(respond("GET /video.mp4", [("Range", "bytes=-1000")]) == response(.partialContent, fields, body))
  }

  @Test("leads from a folder's name to the folder", arguments: [("/people", "/people/"), ("/people?a=b", "/people/?a=b")])
  func folders(_ target: String, _ location: String) {
    let fields = [("Location", location), ("Cache-Control", "no-store"), ("Content-Length", "0")]
    #expect(respond("GET \(target)") == response(.found, fields))
  }

  @Test(
    "shows the edition's own page for what is not there",
    arguments: ["/nothing", "/index.html/", "/data/", "/documents"])
  func notFound(_ target: String) {
    let fields = [
      ("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "16"), ("Cache-Control", "no-cache"),
    ]
    #expect(respond("GET \(target)") == response(.notFound, fields, text("<h1>Nothing</h1>")))
  }

  @Test(
    "refuses what leads out of the site or is no path",
    arguments: [
      "/../secret", "/%2e%2e/secret", "/people/%2E%2E%2F%2e%2e%2fsecret", "/people/..", "/./index.html", "//example.org/",
      "/%00", "/%", "/%4", "/%zz", "/%ff", "*", "index.html", "/a%0Ab", "/.recto-0123456789abcdef",
    ])
  func refusesPaths(_ target: String) {
    var expected = refusal(.badRequest, "The address can be that of no file of the site.")
    expected.fields.append(.init("X-Content-Type-Options", "nosniff"))
    #expect(respond("GET \(target)") == expected)
  }

  @Test("answers no other method", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
  func methods(_ method: String) {
    #expect(
      respond("\(method) /")
        == refusal(.methodNotAllowed, "The preview answers GET and HEAD.", [("Allow", "GET, HEAD")]))
  }

  @Test(
    "answers under the names of this machine alone",
    arguments: ["localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"])
  func ownHosts(_ host: String) {
    #expect(respond("GET /", host: host) == whole("text/html; charset=utf-8", "<h1>Home</h1>"))
  }

  @Test(
    "refuses other names",
    arguments: ["example.org:8080", "localhost", "localhost:80", "127.0.0.1:8081", "localhost:8080.example.org", ""])
  func otherHosts(_ host: String) {
    let expected = refusal(
      .misdirectedRequest, "The preview is at http://localhost:8080/ and under no other name.")
    #expect(respond("GET /", host: host) == expected)
    #expect(respond("GET http://\(host)/") == expected)
  }

  @Test("refuses a request that names no host, or two")
  func noHost() {
    let expected = refusal(.badRequest, "The request names no host, or several.")
    #expect(respond("GET /", host: nil) == expected)
    #expect(respond("GET /", [("host", "localhost:8080")]) == expected)
  }

  @Test("tells what goes on with a page")
  func events() {
    let fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
    #expect(
      respond("GET /__recto/events?page=%2Fpeople%2F") == response(.ok, fields, .events(ofPage: "/people/")))
    #expect(respond("HEAD /__recto/events?page=/") == response(.ok, fields))
    #expect(respond("GET /__recto/events").status == .badRequest)
  }
}
