import Foundation
import Testing

@testable import recto

@Suite("recto serve")
struct ServeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Content/edition.yaml", "title: Letters\neditors: [Nobody]\n")
    try folder.put("Content/documents/one.md", Self.letter("Hello."))
  }

  private static func letter(_ text: String) -> String { "---\ntitle: One\ndate: 1944\n---\n\(text)\n" }

  /// The program, running until the test is over.
  private final class Server {
    let process = Process()
    let port: Int
    private let output: URL

    init(_ arguments: [String], in folder: TemporaryFolder) async throws {
      process.executableURL = Program.location
      process.arguments = ["serve"] + arguments
      process.currentDirectoryURL = folder.url
      output = folder.url.appendingPathComponent(".serve")
      _ = FileManager.default.createFile(atPath: output.path, contents: nil)
      let file = try FileHandle(forWritingTo: output)
      process.standardOutput = file
      process.standardError = file
      try process.run()
      var told = ""
      let (path, process) = (output.path, process)
      _ = await eventually {
        told = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return told.contains("Ctrl-C") || !process.isRunning
      }
      let address = try #require(told.split(separator: "/").first { $0.hasPrefix("localhost:") }, "\(told)")
      port = try #require(Int(address.dropFirst("localhost:".count)))
    }

    deinit { if process.isRunning { process.terminate() } }

    var told: String {
      FileManager.default.contents(atPath: output.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// What is answered to a request for a path, field names and all.
    func get(_ path: String) throws -> (head: String, body: String) {
      let connection = try Connection(port: port)
      try connection.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
      let head = try connection.read(to: "\r\n\r\n")
      return (head, String(decoding: try connection.readAll(), as: UTF8.self))
    }
  }

  /// What goes on with a page.
  private struct Events {
    private let connection: Connection

    init(_ page: String, _ server: Server) throws {
      connection = try Connection(port: server.port)
      try connection.send("GET /__recto/events?page=\(page) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      #expect(try connection.read(to: "\r\n\r\n").contains("text/event-stream"))
    }

    struct State: Decodable {
      struct Problems: Decodable {
        struct Problem: Decodable {
          var place: String
          var message: String
          var excerpt: String?
        }
        var count: Int
        var list: [Problem]
      }
      var page: String
      var styles: String
      var problems: Problems
    }

    func next() throws -> State {
      _ = try connection.read(to: "data: ")
      return try JSONDecoder().decode(State.self, from: Data(try connection.read(to: "\n\n").utf8))
    }
  }

  @Test("shows a document as it is saved, what is wrong with it, and that it is mended")
  func edits() async throws {
    let server = try await Server(["--port", "0"], in: folder)
    let page = "/documents/one.html"
    #expect(try server.get(page).body.contains("Hello."))
    let events = try Events(page, server)
    let first = try events.next()
    #expect(try server.get(page).body.contains("data-page=\"\(first.page)\""))

    try folder.put("Content/documents/one.md", Self.letter("Good morning."))
    let edited = try events.next()
    #expect(edited.page != first.page && edited.styles == first.styles && edited.problems.count == 0)
    #expect(try server.get(page).body.contains("Good morning."))

    try folder.put("Content/documents/one.md", Self.letter("Good [evening](person:nobody) to you."))
    let broken = try events.next()
    #expect(broken.page == edited.page)
    #expect(broken.problems.count == 1)
    #expect(broken.problems.list.first?.place == "Content/documents/one.md:5:7")
    #expect(broken.problems.list.first?.excerpt == "Good [evening](person:nobody) to you.")
    #expect(try server.get(page).body.contains("Good morning."))
    #expect(await eventually { server.told.contains("Content/documents/one.md:5:7: error: ") })

    try folder.put("Content/documents/one.md", Self.letter("Good evening."))
    let mended = try events.next()
    #expect(mended.page != edited.page && mended.problems.count == 0)
    #expect(try server.get(page).body.contains("Good evening."))

    try folder.put("Templates/style/7-own.css", "p { color: red }\n")
    let restyled = try events.next()
    #expect(restyled.page == mended.page && restyled.styles != mended.styles)
    #expect(try server.get("/assets/recto.css").body.contains("color: red"))
  }

  @Test("speaks HTTP over one connection for several requests, and answers HEAD, ranges and nonsense as it should")
  func speaksHTTP() async throws {
    try folder.put("Content/scan.bin", String(repeating: "0123456789", count: 100_000))
    let server = try await Server(["--port", "0"], in: folder)
    let connection = try Connection(port: server.port)
    let host = "Host: localhost:\(server.port)\r\n"
    try connection.send(
      "HEAD /scan.bin HTTP/1.1\r\n\(host)\r\nGET /scan.bin HTTP/1.1\r\n\(host)Range: bytes=5-8\r\n\r\n")
    #expect(try connection.read(to: "\r\n\r\n").contains("Content-Length: 1000000\r\n"))
    let head = try connection.read(to: "\r\n\r\n")
    #expect(head.hasPrefix("HTTP/1.1 206 Partial Content\r\n") && head.contains("Content-Range: bytes 5-8/1000000\r\n"))
    #expect(try connection.read(4) == Array("5678".utf8))
    try connection.send("GET /scan.bin HTTP/1.1\r\n\(host)\r\n")
    _ = try connection.read(to: "\r\n\r\n")
    #expect(try connection.read(1_000_000).suffix(3) == Array("789".utf8))
    try connection.send("POST / HTTP/1.1\r\n\(host)Content-Length: 5\r\n\r\nhelloGET /nothing HTTP/1.1\r\n\(host)\r\n")
    #expect(try connection.read(to: "\r\n\r\n").hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
    _ = try connection.read(to: "GET and HEAD.\n")
    #expect(try connection.read(to: "\r\n\r\n").hasPrefix("HTTP/1.1 404 Not Found\r\n"))

    #expect(try server.get("/%2e%2e/Content/edition.yaml").head.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    let other = try Connection(port: server.port)
    try other.send("GET / HTTP/1.1\r\nHost: example.org:\(server.port)\r\nConnection: close\r\n\r\n")
    #expect(String(decoding: try other.readAll(), as: UTF8.self).hasPrefix("HTTP/1.1 421 Misdirected Request\r\n"))
    let nonsense = try Connection(port: server.port)
    try nonsense.send("nonsense\r\n\r\n")
    #expect(String(decoding: try nonsense.readAll(), as: UTF8.self).hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
  }

  @Test("names the next free port when the one asked for is in use, and ends at Ctrl-C")
  func ports() async throws {
    let server = try await Server(["--port", "0"], in: folder)
    let second = try Program.run(["serve", "--port", String(server.port)], in: folder.url)
    #expect(second.status == 1)
    #expect(second.errors.contains("recto serve: port \(server.port) is in use, and "))
    server.process.interrupt()
    #expect(await eventually { !server.process.isRunning })
  }

  @Test("starts with an edition that has errors, and says so in place of its pages")
  func startsWithErrors() async throws {
    try folder.put("Content/documents/one.md", "---\ndate: 1944\n---\nText.\n")
    let server = try await Server(["--port", "0"], in: folder)
    let page = try server.get("/")
    #expect(page.head.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
    let events = try Events("/", server)
    #expect(try events.next().problems.list.map(\.place) == ["Content/documents/one.md:1"])
    try folder.put("Content/documents/one.md", Self.letter("Text."))
    #expect(try events.next().problems.count == 0)
    #expect(try server.get("/").head.hasPrefix("HTTP/1.1 200 OK\r\n"))
  }

  @Test("does not start without content")
  func noContent() throws {
    try folder.remove("Content")
    let run = try Program.run(["serve", "--port", "0"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("[no-content]"))
  }
}
