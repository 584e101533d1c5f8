import Diagnostics
import EditionModel
import Search
import SiteRendering

@testable import recto

/// What is made of a whole edition: its index for the search, and the changes of `recto check --fix`.
extension FuzzedReader {
  private static let head = Array("---\ntitle: T\ndate: 1944\n---\n".utf8)

  /// The index has files that a browser can read, each of its own name, whatever words there are.
  static func index(_ bytes: [UInt8]) async -> [String] {
    let (edition, problems) = await build(["documents/a.md": bytes, "documents/b.md": head + bytes])
    let site = Site(edition, theme: theme)
    let index = await SearchIndex.make(of: edition, site.mentions, site.searchFacets)
    let unreadable = index.files.filter { !isScript($0.bytes) }.map { "makes no script of '\($0.path)'" }
    return problems + unreadable + (Set(index.files.map(\.path)).count == index.files.count ? [] : ["makes a file twice"])
  }

  /// Whether it is one call in one line, its literals and brackets closed.
  private static func isScript(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == UInt8(ascii: "\n"), String(validating: bytes, as: UTF8.self) != nil else { return false }
    var (open, isLiteral, isEscaped) = ([UInt8](), false, false)
    for byte in bytes.dropLast() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return false
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isLiteral
      case UInt8(ascii: "\""): isLiteral.toggle()
      case _ where isLiteral: break
      case UInt8(ascii: "("): open.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte + 2)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): if open.popLast() != byte { return false }
      default: break
      }
    }
    return open.isEmpty && !isLiteral
  }

  /// Changes made unasked leave the files as well written as they were, and come to an end: what is mended may show what
  /// else is to be mended, as a date does without which a document is not read.
  static func mend(_ bytes: [UInt8]) async -> [String] {
    let known = Array("stalin: {name: Joseph Stalin}\nkoba: {name: Koba, see: stalin}\n".utf8)
    var files = ["documents/a.md": bytes, "documents/b.md": head + bytes, "people.yaml": bytes, "people/known.yaml": known]
    let first = await check(files)
    var (last, problems) = (first, first.problems)
    for _ in 0..<3 where !last.changes.isEmpty {
      for change in last.changes {
        _ = UnifiedDiff(change, shownAs: { $0 }).text(.none)
        files[String(change.file.path.dropFirst("Content/".count))] = change.new.bytes
      }
      last = await check(files)
      problems += last.problems
    }
    return problems + (last.changes.isEmpty ? [] : ["is never mended"])
      + (last.ill <= first.ill ? [] : ["is no YAML when it is mended"])
  }

  /// - Returns: the changes that may be made, and how many faults the YAML itself has.
  private static func check(_ files: [String: [UInt8]]) async -> (changes: [FileChange], ill: Int, problems: [String]) {
    let (edition, diagnostics, problems) = await diagnose(files)
    let found = diagnostics + (await Lint.check(edition))
    let sources = files.map { SourceFile(path: "Content/" + $0, bytes: $1) }
    let byPath = Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0) })
    let findings = Finding.all(of: found.map { ($0, nil) }, in: byPath) { $0 }
    let ill = found.count { [.yamlSyntax, .yamlDuplicateKey, .yamlUnsupported].contains($0.id) }
    return (FileChange.safe(findings, in: byPath, edition.info.rules), ill, problems)
  }
}
