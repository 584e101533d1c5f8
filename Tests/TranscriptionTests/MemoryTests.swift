import CMarkMemory
import Diagnostics
import Testing
import Transcription

@Suite("libcmark's memory")
struct MemoryTests {
  /// Texts that need one piece of memory, many, and one that is larger than the usual.
  private static let texts = [
    "One *paragraph* and [a link](x).",
    String(repeating: "- item\n\n  > quote [a][b] `code`\n\n", count: 200),
    String(repeating: "word ", count: 30_000),
    String(repeating: "[", count: 500) + String(repeating: "![a](b) *c ", count: 500),
    String(repeating: "> ", count: 300) + "deep",
  ]

  @Test("A document gives all of it back")
  func givenBack() {
    let before = cmark_memory_mark()
    for text in Self.texts {
      _ = DocumentParser.parse(SourceFile(path: "a.md", text: text))
      let behind = cmark_memory_mark()
      #expect(behind.piece == before.piece && behind.used == before.used)
    }
  }

  @Test("What is marked first stays when what was taken behind it is given back")
  func nested() {
    let outer = cmark_memory_mark()
    let parser = cmark_memory_parser_new(CMARK_OPT_DEFAULT)
    "outer *text*".withCString { cmark_parser_feed(parser, $0, 12) }
    let taken = cmark_memory_mark()
    _ = DocumentParser.parse(SourceFile(path: "a.md", text: Self.texts[1]))
    let behind = cmark_memory_mark()
    #expect(behind.piece == taken.piece && behind.used == taken.used)
    let root = cmark_parser_finish(parser)
    let html = cmark_render_html(root, CMARK_OPT_DEFAULT)
    #expect(html.map { String(cString: $0) } == "<p>outer <em>text</em></p>\n")
    cmark_memory_give_back(outer)
    #expect(cmark_memory_mark().piece == outer.piece)
  }

  @Test("Documents parsed on many threads at once are the same as alone")
  func threads() async {
    let alone = Self.texts.map(Self.text)
    await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<40 {
        group.addTask { (number % Self.texts.count, Self.text(of: Self.texts[number % Self.texts.count])) }
      }
      for await (number, text) in group { #expect(text == alone[number]) }
    }
  }

  private static func text(of source: String) -> [UInt8] {
    DocumentParser.parse(SourceFile(path: "a.md", text: source)).document?.transcript.text ?? []
  }
}
