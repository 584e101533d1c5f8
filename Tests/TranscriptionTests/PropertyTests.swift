import Diagnostics
import Testing

@testable import Transcription

@Suite("Texts made at random")
struct PropertyTests {
  /// Words of these letters are in no bracket, role, rule or page number that the format knows.
  private static let letters: Set<Unicode.Scalar> = ["a", "b", "e", "f", "g", "h", "k", "é", "Ж"]

  /// No colon, round bracket behind a square one, `<` or `&`: link addresses, comments, tags and entities are no words.
  private static let marks = [
    "a", "b", "ef", "gh", "k", "é", "Ж", " ", " ", " ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "\u{A0}", "□",
    "~~", "~", "{++", "++}", "{--", "--}", "[", "]", "[sic]", "[sic: x]", "?]", "[p. 2]", "\n-2-\n", "\n\n- 2 -\n\n",
    "*", "**", "_", "`", "```", "\n```\n", "> ", "- ", "\n2. ", "\n3) ", "# ", "\\", "…", "”", "—", "!", ".", ",", "-",
    "+",
  ]

  private static let hostile = marks + [
    "::: stamp\n", "\n:::\n", "\n::: x\n", "\n<!-- witness: B -->\n", "<!--", "-->", "<br>", "<b>", "<", "&amp;", "&",
    "](", ")", "[a](person:b)", "[a](javascript:b)", "![", "\n[a]: b\n", "[REDACTED]", "[illegible: 2 words]", "---\n",
    "layout: box-indents\n", "**Date:** ", "\n**Title**\n", "26 June 1944", "\n# Contents\n", "(p. 1)", "\u{FEFF}",
    "\0",
  ]

  private static let layout = "---\nlayout: [nbsp-lines, box-indents, redacted-indents]\n---\n"

  /// Every letter of the text is a word of the tree, in the order of the text; but for the words in a code fence's line,
  /// which are a block's `info`, every one stands in `transcript.text` too.
  @Test("no letter is lost, doubled or moved", arguments: 0..<40 as Range<UInt64>)
  func letters(_ seed: UInt64) throws {
    var generator = Generator(seed: seed)
    for _ in 0..<50 {
      let source = generator.text(of: Self.marks, upTo: 40) + "a"
      let transcript = try document(source).transcript
      let pieces = Pieces(of: transcript)
      #expect(Self.letters(in: pieces.words) == Self.letters(in: source), "\(source.debugDescription)")
      let text = pieces.infos.isEmpty ? String(decoding: transcript.text, as: UTF8.self) : pieces.words
      #expect(Self.letters(in: text) == Self.letters(in: source), "\(source.debugDescription)")
    }
  }

  @Test("ranges lie in the text, on characters' edges, in rising order, inside their paragraphs",
    arguments: 0..<40 as Range<UInt64>)
  func ranges(_ seed: UInt64) {
    var generator = Generator(seed: seed)
    for _ in 0..<50 {
      let source = (Bool.random(using: &generator) ? Self.layout : "") + generator.text(of: Self.hostile, upTo: 40)
      guard let found = DocumentParser.parse(SourceFile(path: "d.md", text: source)).document else { continue }
      #expect(Pieces(of: found.transcript).problems == [], "\(source.debugDescription)")
    }
  }

  /// Code keeps its boxes as words.
  @Test("no box is lost", arguments: 0..<40 as Range<UInt64>)
  func boxes(_ seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let own = ["*", "**", "_", "`", "```", "\n```\n", "\\", "> ", "# ", "- ", "-", "+", "~", "\t", "\r"]
    let marks = Self.marks.filter { !own.contains($0) } + ["□□", "\n\n□> □", "\n\n□# ", "  \n", "\n\n- □", "\n□"]
    for _ in 0..<50 {
      let source = "a\n\n" + generator.text(of: marks, upTo: 40) + "\n\na"
      let transcript = try document("---\nlayout: box-indents\n---\n" + source).transcript
      let dump = Dump.lines(of: transcript).joined(separator: "\n")
      // What stands before code that has no end is in no paragraph.
      if dump.contains("code ") { continue }
      #expect(dump.count { $0 == "□" } == source.count { $0 == "□" }, "\(source.debugDescription)")
    }
  }

  @Test("any bytes are read or refused, with a reason and in the file", arguments: 0..<20 as Range<UInt64>)
  func bytes(_ seed: UInt64) {
    var generator = Generator(seed: seed)
    for _ in 0..<50 {
      var bytes = Array(generator.text(of: Self.hostile, upTo: 60).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let file = SourceFile(path: "d.md", bytes: bytes)
      let lines = file.location(at: bytes.count).line ?? 1
      for result in [DocumentParser.parse(file), DocumentParser.parsePage(file)] {
        #expect(result.document != nil || result.diagnostics.hasErrors, "\(bytes)")
        #expect(result.diagnostics.allSatisfy { (1...lines).contains($0.location.line ?? 1) }, "\(bytes)")
      }
    }
  }

  private static func letters(in text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(letters.contains)))
  }
}

/// The words of a tree in its order, and what is wrong with its ranges.
private struct Pieces {
  private let transcript: Transcript
  private(set) var words = ""
  private(set) var infos: [String] = []
  private(set) var problems: [String] = []
  private var end = 0

  init(of transcript: Transcript) {
    self.transcript = transcript
    for witness in transcript.witnesses { add(witness.blocks) }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if let label = paragraph.label { add(label) }
        add(paragraph.content, in: paragraph.range)
      case .heading(_, let content, let range): add(content, in: range)
      case .division(_, let inner), .blockQuote(let inner): add(inner)
      case .list(let list): list.items.forEach { add($0) }
      case .codeBlock(let info, let range):
        if !info.isEmpty { infos.append(info) }
        words += info
        add(range)
      case .htmlBlock(let range): add(range)
      case .table(let table): for cell in table.rows.joined() { add(cell.content, in: cell.range) }
      case .thematicBreak, .pageBreak: break
      }
    }
  }

  private mutating func add(_ content: [Inline], in range: TextRange) {
    if Int(range.start) < end { problems.append("\(range) begins before \(end)") }
    add(content)
    if Int(range.end) < end { problems.append("\(range) ends before \(end)") }
    for inline in content {
      guard let inner = inline.range else { continue }
      if inner.start < range.start || inner.end > range.end { problems.append("\(inner) is not in \(range)") }
    }
  }

  private mutating func add(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let range), .code(let range), .html(let range), .unclear(let range), .gap(_, let range),
      .supplied(let range):
        add(range)
      case .emphasis(let inner), .strong(let inner), .deletion(let inner), .addition(let inner), .sic(let inner, _),
        .mention(_, let inner), .foreign(_, let inner), .link(_, _, let inner), .image(_, _, let inner):
        add(inner)
      case .lineBreak, .artefact, .pageBreak, .note: break
      }
    }
  }

  private mutating func add(_ range: TextRange) {
    guard end <= range.start, range.start <= range.end, range.end <= transcript.text.count else {
      return problems.append("\(range) behind \(end) in \(transcript.text.count)")
    }
    end = Int(range.end)
    let isCut = [Int(range.start), end].contains { $0 < transcript.text.count && transcript.text[$0] & 0xC0 == 0x80 }
    if isCut { problems.append("\(range) cuts a character") }
    words += transcript.string(range)
  }
}
