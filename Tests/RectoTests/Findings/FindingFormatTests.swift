import Diagnostics
import EditionModel
import Foundation
import Testing

@testable import recto

@Suite("Findings")
struct FindingFormatTests {
  private let findings: [Finding] = {
    let file = SourceFile(path: "Content/a, b.md", text: "Dear [Mr. X](person:x),\n")
    let place = SourceLocation(path: file.path, line: 1, column: 6, endColumn: 12)
    let diagnostic = Diagnostic(
      .warning, .unknownReference, "the mark [Mr. X](person:x) is 100% wrong", at: place,
      notes: [.init("see", at: SourceLocation(path: "Content/ö.md", line: 2))], fix: "one\ntwo",
      correction: Correction("[Mr. X]", to: "Mr. X", isSafe: false))
    let whole = Diagnostic(.error, .emptyFile, "empty", at: SourceLocation(path: "Content/c.md"))
    return Finding.all(of: [(diagnostic, nil), (whole, nil)], in: [file.path: file]) { $0 }
  }()

  @Test("are commands of a GitHub workflow, with all escaped that would end them")
  func github() {
    #expect(
      String(decoding: FindingsGitHub.render(findings), as: UTF8.self) == """
        ::warning file=Content/a%2C b.md,line=1,endLine=1,col=6,endColumn=11,title=unknown-reference::the mark \
        [Mr. X](person:x) is 100%25 wrong%0Afix: one%0Atwo
        ::error file=Content/c.md,title=empty-file::empty

        """)
  }

  @Test("are a SARIF log with the essential members, addresses as URIs and brackets that are no links")
  func sarif() throws {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(FindingsSARIF.render(findings))) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(
      (driver["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["empty-file", "unknown-reference"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["level"] as? String } == ["warning", "error"])
    #expect(results.compactMap { $0["ruleIndex"] as? Int } == [1, 0])
    let message = results[0]["message"] as? [String: String]
    #expect(message?["text"] == #"the mark \[Mr. X\](person:x) is 100% wrong; fix: one"# + "\ntwo")
    let text = String(decoding: FindingsSARIF.render(findings), as: UTF8.self)
    #expect(text.contains(#""uri": "Content/a%2C%20b.md""#))
    #expect(text.contains(#""region": {"startLine": 1, "startColumn": 6, "endColumn": 12, "snippet""#))
    #expect(
      text.contains(#""deletedRegion": {"byteOffset": 5, "byteLength": 7}, "insertedContent": {"text": "Mr. X"}"#))
  }

  @Test("are JSON with places in lines, columns and bytes")
  func json() throws {
    let bytes = Data(FindingsJSON.render(findings, documents: 2))
    let value = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(value["version"] as? Int == 1)
    #expect(value["counts"] as? [String: Int] == ["errors": 1, "warnings": 1, "notes": 0, "accepted": 0])
    let first = try #require((value["findings"] as? [[String: Any]])?.first)
    #expect(first["column"] as? Int == 6 && first["endColumn"] as? Int == 12 && first["offset"] as? Int == 5)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        .contains(#""edit": {"offset": 5, "length": 7, "replacement": "Mr. X", "safe": false}"#))
  }

  @Test("are text with colours, the line and what is meant underlined")
  func text() {
    let text = FindingText(colours: .none, explains: true).render(findings)
    #expect(
      text == """
        Content/a, b.md:1:6: warning: the mark [Mr. X](person:x) is 100% wrong [unknown-reference]
            1 | Dear [Mr. X](person:x),
              |      ^^^^^^
          Content/ö.md:2: see
          fix: one
               two
          why: The reader would be led to a page that is not there.
        Content/c.md: error: empty [empty-file]
          why: A page with nothing on it is mostly a file that was lost while it was saved.

        """)
  }
}

@Suite("recto explain")
struct ExplainTests {
  @Test("says of every message what it means and why it matters")
  func all() throws {
    let folder = try TemporaryFolder()
    let list = try Program.run(["explain"], in: folder.url)
    #expect(list.output.split(separator: "\n").map(String.init) == DiagnosticID.allCases.map(\.rawValue))
    #expect(DiagnosticID.allCases.filter { (Explanation.all[$0]?.why ?? "").isEmpty } == [])
    let one = try Program.run(["explain", "[missing-licence]"], in: folder.url)
    #expect(
      one.output == """
        missing-licence

          'recto check': 'edition.yaml' has no 'licence'.

          Why: Without it nobody may use the edition for more than reading.

        """)
  }

  @Test("offers the nearest name for one there is not")
  func nearest() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["explain", "missing-license"], in: folder.url)
    #expect(
      run
        == Program.Run(
          status: 1, output: "",
          errors: "recto explain: there is no message 'missing-license'; did you mean 'missing-licence'?\n"))
  }
}
