import Diagnostics
import Foundation
import Testing
import Transcription

@testable import EditionModel

@Suite("What the edition does to its texts")
struct InterventionTests {
  /// One intervention in a line: `B 12 correction 'hop' → 'hope'`.
  private static func line(_ one: Intervention) -> String {
    let kind = if case .layout(let rule) = one.kind { rule.rawValue } else { "\(one.kind)" }
    var words = [one.witness, one.line.map(String.init), kind].compactMap(\.self)
    if one.count != 1 { words.append("×\(one.count)") }
    words.append("'\(one.source ?? "?")' → '\(one.given ?? "?")'")
    if let responsible = one.responsible { words.append("by the \(responsible)") }
    if one.certainty == .doubtful { words.append("in doubt") }
    return words.joined(separator: " ")
  }

  /// The package's own edition, from its files.
  private static func ownDocument(_ name: String) async throws -> (document: Document, source: SourceFile) {
    var root = URL(fileURLWithPath: #filePath)
    while !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let content = root.appendingPathComponent("Content")
    var sources = EditionSources()
    let path = "documents/\(name).md"
    sources.add(
      SourceFile(path: "Content/\(path)", bytes: Array(try Data(contentsOf: content.appendingPathComponent(path)))),
      as: EditionSources.place(of: path))
    let document = try #require(await EditionBuilder.build(sources).edition.document(name))
    let source = try #require(document.source)
    let received = Array(try Data(contentsOf: content.appendingPathComponent(source)))
    return (document, SourceFile(path: "Content/\(source)", bytes: received))
  }

  @Test(
    "the three documents of this edition have all their words, and just these interventions",
    arguments: [
      (
        "joint-military-organization-1944", 320,
        [
          "nbsp-lines ×5 '\u{A0}' → '' by the editor", "58 correction 'not' → 'act' by the editor",
          "58 correction 'consultive' → 'consultative' by the editor",
          "58 correction 'high-running' → 'high-ranking' by the editor",
        ]
      ),
      (
        "montgomery-stalin-1947", 1206,
        [
          "box-indents ×16 '□' → '' by the editor", "94 correction 'Marshall' → 'Marshal' by the editor",
          "100 correction 'hop' → 'hope' by the editor", "100 correction 'though' → 'thought' by the editor",
          "100 correction 'a' → 'an' by the editor", "104 pageJoin '2' → ' ' by the program",
          "110 correction 'had' → 'he' by the editor",
        ]
      ),
      (
        "stalin-harriman-1944", 1355,
        [
          "B redacted-indents ×8 '[REDACTED]' → '' by the editor", "A 115 pageJoin '2' → ' ' by the program",
          "B 173 errorKept 'turn.' → 'turn.' by the transcriber", "B 175 pageJoin '2' → ' ' by the program",
        ]
      ),
    ])
  func own(_ name: String, _ words: Int, _ expected: [String]) async throws {
    var (document, source) = try await Self.ownDocument(name)
    document.receivedMarks = ReceivedMarks(of: document, in: source)
    #expect(document.interventions.map(Self.line) == expected)
    let proof = Fidelity.check(document, against: source)
    #expect(proof.diagnostics == [])
    #expect(proof.words == words)
  }

  @Test("a word of the file as received that is another is found, wherever in the three documents it stands", arguments: [
    "joint-military-organization-1944", "montgomery-stalin-1947", "stalin-harriman-1944",
  ])
  func everyWord(_ name: String) async throws {
    let (document, source) = try await Self.ownDocument(name)
    let text = String(decoding: source.bytes, as: UTF8.self)
    let body = try #require(text.range(of: "MEMORANDUM:") ?? text.range(of: "[This telegram") ?? text.range(of: "Condair"))
    var words = text[body.lowerBound...].split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    if name.hasPrefix("joint") { words.removeLast(26) }
    for word in words.enumerated().filter({ $0.offset % 17 == 0 }).map(\.element) where !["sic", "REDACTED"].contains(word) {
      var changed = text
      changed.replaceSubrange(word.startIndex..<word.endIndex, with: "Xyz")
      let found = Fidelity.check(document, against: SourceFile(path: source.path, text: changed)).diagnostics
      #expect(found.map(\.id) == [.wordsDiffer], "\(word)")
    }
  }

  @Test(
    "a mark is the transcriber's where the file as received has it",
    arguments: [
      ("hop [sic: hope]", "to hop\n[sic: hope] that", "transcriber"),
      ("hop [sic: hope]", "to hop [sic] that", "editor"), ("hop, [sic: hope]", "to hop, [sic: hope]", "transcriber"),
      ("(hop [sic: hope])", "(hop [sic: hope])", "transcriber"), ("trus [sic]", "trus  [sic]", "transcriber"),
      ("trus [sic]", "trus", "editor"), ("[word?]", "a [word?]", "transcriber"), ("[word?]", "a word?", "editor"),
      ("Mei[kl]ejohn", "Mei[kl]ejohn", "transcriber"), ("Mei[kl]ejohn", "Meiejohn", "editor"),
    ])
  func responsible(_ text: String, _ received: String, _ expected: String) async throws {
    let (edition, _) = await build(["edition.yaml": editionFile, "documents/d.md": document(text)])
    var document = try #require(edition.document("d"))
    #expect(document.interventions.map(\.responsible) == [nil])
    document.receivedMarks = ReceivedMarks(of: document, in: SourceFile(path: "s.txt", text: received))
    #expect(document.interventions.map { "\($0.responsible.map { "\($0)" } ?? "-")" } == [expected])
  }

  @Test("every mark is one, in the order of the text, witness by witness")
  func marks() async throws {
    let text = """
      I hop [sic: hope] and trus [sic] that ~~[Harriman?]~~ met Mei[kl]ejohn on the

      -2-

      Commission. □□[p. 3] [REDACTED] [illegible]

      > # A *hed* [sic: head]

      <!-- witness: B -->

      - [REDACTED] One [two?]
      \u{A0}
      ::: stamp

      ~~*[thre [sic: three]](person:x)*~~

      :::
      """
    let layout = "layout: [box-indents, {rule: redacted-indents, witness: B}]\n"
    let (edition, _) = await build(["edition.yaml": editionFile, "documents/d.md": document(text, more: layout)])
    let found = try #require(edition.document("d")).interventions
    #expect(
      found.map(Self.line) == [
        "box-indents '□' → '' by the editor", "B redacted-indents '[REDACTED]' → '' by the editor",
        "nbsp-lines '\u{A0}' → '' by the program in doubt", "A 7 correction 'hop' → 'hope'",
        "A 7 errorKept 'trus' → 'trus'", "A 7 doubtfulReading '?' → 'Harriman' in doubt",
        "A 7 suppliedLetters '' → 'kl'", "A 9 pageJoin '2' → ' ' by the program", "A 13 correction 'hed' → 'head'",
        "B 17 doubtfulReading '?' → 'two' in doubt", "B 21 correction 'thre' → 'three'",
      ])
  }
}
