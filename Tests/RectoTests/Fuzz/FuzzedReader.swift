import Dates
import Diagnostics
import EditionModel
import Interchange
import Foundation
import SiteRendering
import TemplateEngine
import Transcription
import YAML

@testable import recto

/// Everything that reads what others wrote.
enum FuzzedReader: String, CaseIterable, Sendable {
  case yaml, frontMatter, labelledHeader, transcription, page, authority, editionFile, events, ledger, record
  case template, edtf, plainDate, range, requestPath, request, search, mending, edition

  /// How many of a run's inputs it gets: the whole way to the pages takes a hundred times as long as a date.
  var share: Int {
    switch self {
    case .edition: 1
    case .search, .mending: 3
    default: 10
    }
  }

  /// Whether it makes more of an edition than the edition, so that not every pair of its signs can be tried in a long text: each
  /// is with itself and with a line end.
  var isSlow: Bool { share < 10 }

  /// Reads an input, and returns what is wrong with what it said.
  func read(_ bytes: [UInt8]) async -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .yaml: return Self.misplaced(YAMLParser.parse(bytes[...], path: "f").1, in: bytes)
    case .frontMatter, .labelledHeader, .transcription:
      return Self.misplaced(DocumentParser.parse(SourceFile(path: "f", bytes: bytes)).1, in: bytes)
    case .page: return Self.misplaced(DocumentParser.parsePage(SourceFile(path: "f", bytes: bytes)).1, in: bytes)
    case .authority: return await Self.build(["people.yaml": bytes]).problems
    case .editionFile: return await Self.build(["edition.yaml": bytes]).problems
    case .events: return await Self.build(["events.yaml": bytes]).problems
    case .ledger:
      let (ledger, problems) = Ledger.read(SourceFile(path: "f", bytes: bytes))
      let again = Ledger.read(SourceFile(path: "f", bytes: ledger.bytes)).ledger
      return Self.misplaced(problems, in: bytes) + (again.bytes == ledger.bytes ? [] : ["is not written as it was read"])
    case .record:
      _ = Manifest(parsing: bytes)
      return []
    case .template:
      let set = TemplateSet([("home", SourceFile(path: "f", bytes: bytes)), ("layout", SourceFile(path: "g", bytes: bytes))])
      let problems = set.diagnostics + Theme.PageKind.allCases.flatMap { set.compile("home", for: .record($0.recordType)).1 }
      return Self.misplaced(problems.filter { $0.location.path == "f" }, in: bytes)
    case .edtf:
      guard let date = EDTF(text) else { return [] }
      return date.description == text && !date.display(.english).isEmpty ? [] : ["is printed as \(date.description)"]
    case .plainDate:
      guard let date = EDTF.reading(text) else { return [] }
      return EDTF(date.description) == nil ? ["is read as what is no EDTF"] : []
    case .range:
      if case .part(let part) = ByteRange(text, size: bytes.count), part.upperBound > bytes.count { return ["is beyond the end"] }
      return []
    case .requestPath:
      let path = RequestPath.file(text)?.text
      return path.map { SitePath($0) == nil || "/\($0)/".contains("/../") ? ["leads to '\($0)'"] : [] } ?? []
    case .request: return Self.answer(text)
    case .search: return await Self.index(bytes)
    case .mending: return await Self.mend(bytes)
    case .edition: return await Self.render(bytes)
    }
  }

  /// Whatever is told has a place in the file.
  private static func misplaced(_ diagnostics: [Diagnostic], in bytes: [UInt8]) -> [String] {
    let lines = 2 + bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return diagnostics.filter { !(1...lines).contains($0.location.line ?? 1) }.map { "tells of a line that is not there: \($0)" }
  }

  static func build(_ files: [String: [UInt8]]) async -> (edition: Edition, problems: [String]) {
    let (edition, _, problems) = await diagnose(files)
    return (edition, problems)
  }

  static func diagnose(_ files: [String: [UInt8]]) async -> (edition: Edition, found: [Diagnostic], problems: [String]) {
    var sources = EditionSources()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      sources.add(SourceFile(path: "Content/" + path, bytes: bytes), as: EditionSources.place(of: path))
    }
    let (edition, diagnostics) = await EditionBuilder.build(sources)
    let problems = files.flatMap { path, bytes in
      misplaced(diagnostics.filter { $0.location.path == "Content/" + path }, in: bytes)
    }
    return (edition, diagnostics, problems)
  }

  static let theme = Theme.compile(
    DefaultTheme.files.map { path, text in SourceFile(path: "Templates/\(path)", text: "\(text)") }).theme

  /// An input in all parts of an edition at once, up to the bytes of its pages.
  private static func render(_ bytes: [UInt8]) async -> [String] {
    let head = Array("---\ntitle: T\ndate: 1944\n---\n".utf8)
    let files = [
      "documents/a.md": bytes, "documents/b.md": head + bytes, "people.yaml": bytes, "events.yaml": bytes,
      "edition.yaml": Array("base-url: https://example.org/\nreleased: 2026\n".utf8) + bytes,
    ]
    let (edition, problems) = await build(files)
    let site = Site(edition, theme: theme, formats: DocumentFormat.all(of: edition))
    do {
      for file in DataFile.all(of: edition) { _ = try file.bytes(edition, site.mentions) }
    } catch {
      return ["can't make the data: \(error)"]
    }
    for number in 0..<site.count {
      do {
        guard case .bytes(let page) = try site.render(number).content, !page.isEmpty else { return ["makes an empty page"] }
        // The marks of the program alone make markup; what an editor wrote never begins a script.
        let isMarkup = site.paths[number].hasSuffix(".html")
        let hasScript = isMarkup && String(decoding: page, as: UTF8.self).lowercased().contains("<script>fuzz")
        if hasScript { return ["makes a script of a text"] }
      } catch {
        return ["\(error)"]
      }
    }
    return problems
  }

  private static func answer(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.removeFirst().split(separator: " ", maxSplits: 1).map(String.init)
    let fields = lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      return (name: parts.first ?? "", value: parts.count > 1 ? parts[1] : "")
    }
    let responder = Responder(
      port: 80, file: { path in ServedFile("text/plain", .bytes(Array("0123456789".utf8)), tag: path.text) }, notFound: { nil })
    let request = Request(method: first.first ?? "", target: first.count > 1 ? first[1] : "", fields: fields)
    let response = responder.respond(to: request)
    let split = response.fields.filter { $0.value.contains { $0.isNewline } }
    return split.isEmpty ? [] : ["answers with a field of two lines"]
  }
}
