import Testing

@testable import Transcription

@Suite("Fenced blocks")
struct DivisionTests {
  @Test("each role is a division with ids of its own", arguments: BlockRole.allCases)
  func roles(_ role: BlockRole) throws {
    let name = role.rawValue
    try Case(
      name, "a\n\n::: \(name)\nb\n\nc\n:::\n\nd\n\n:::\(name)\ne\n:::::",
      ["p1| a", "::: \(name)", "  \(name)1| b", "  \(name)2| c", "p2| d", "::: \(name)", "  \(name)3| e"]
    ).check()
  }

  @Test("a fence ends the block before it and begins its own", arguments: [
    Case("inside a paragraph's lines", "a\n::: stamp\nb\n:::\nc", ["p1| a", "::: stamp", "  stamp1| b", "p2| c"]),
    Case("behind a list", "- a\n::: stamp\n- b\n:::", ["- p1| a", "::: stamp", "  - stamp1| b"]),
    Case("behind a quote", "> a\n::: stamp\nb\n:::", [">", "  p1| a", "::: stamp", "  stamp1| b"]),
    Case("indented by up to three spaces", "   ::: stamp\na\n   :::", ["::: stamp", "  stamp1| a"]),
    Case("behind CR LF", "::: stamp\r\na\r\n:::\r\nb", ["::: stamp", "  stamp1| a", "p1| b"]),
    Case("behind lone CR", "::: stamp\ra\r:::\rb", ["::: stamp", "  stamp1| a", "p1| b"]),
    Case("nested", "::: header\na\n::: dateline\nb\n:::\nc\n:::\nd",
      ["::: header", "  header1| a", "  ::: dateline", "    dateline1| b", "  header2| c", "p1| d"]),
    Case("with nothing in it", "::: stamp\n:::\na", ["::: stamp", "p1| a"]),
    Case("around numbers, headings and code", "::: attendees\n1. a\n\n# b\n\n```\nc\n```\n:::",
      ["::: attendees", "  attendees1 1.| a", "  h1| b", "  code | c⏎"]),
  ])
  func fences(_ row: Case) throws { try row.check() }

  @Test("colons that are no fence stay text", arguments: [
    Case("two", ":: stamp", ["p1| :: stamp"]),
    Case("in a line", "a ::: stamp", ["p1| a ::: stamp"]),
    Case("in fenced code", "```\n::: stamp\n:::\n```\n\na", ["code | ::: stamp⏎:::⏎", "p1| a"]),
    Case("in code fenced by tildes that holds backticks", "~~~~ x\n```\n::: stamp\n~~~\n~~~~\na",
      ["code x| ```⏎::: stamp⏎~~~⏎", "p1| a"]),
    Case("in code that has no end", "a\n\n```\n::: stamp", ["p1| a", "code | ::: stamp⏎"]),
    Case("in indented code", "    ::: stamp\n    :::", ["code | ::: stamp⏎:::⏎"]),
    Case("in a comment", "<!--\n::: stamp\n-->\na", ["p1| a"]),
    Case("behind a comment they are fences", "<!-- a --> \n::: stamp\nb\n:::", ["::: stamp", "  stamp1| b"]),
    Case("behind struck words they are fences", "~~a~~\n::: stamp\nb\n:::",
      ["p1| [del: a]", "::: stamp", "  stamp1| b"]),
    Case("behind code in a line they are fences", "```a``` b\n::: stamp\nc\n:::",
      ["p1| [code: a] b", "::: stamp", "  stamp1| c"]),
  ])
  func notFences(_ row: Case) throws { try row.check() }

  @Test("a wrong fence is an error and no word is lost", arguments: [
    Case("an unknown role near a known one", "::: stmap\na\n\nb\n:::\nc", ["p1| a", "p2| b", "p3| c"],
      [unknown("stmap", 1, "\n  fix: did you mean '::: stamp'?")]),
    Case("an unknown role near none", "a\n\n::: marginalia\nb\n:::", ["p1| a", "p2| b"], [unknown("marginalia", 3)]),
    Case("an unknown role in a known one", "::: stamp\n::: x\na\n:::\nb\n:::\nc",
      ["::: stamp", "  stamp1| a", "  stamp2| b", "p1| c"], [unknown("x", 2)]),
    Case("unclosed", "a\n\n::: stamp\nb\n\nc", ["p1| a", "::: stamp", "  stamp1| b", "  stamp2| c"], [unclosed(3)]),
    Case("two unclosed", "::: header\n::: stamp\na", ["::: header", "  ::: stamp", "    stamp1| a"],
      [unclosed(1), unclosed(2)]),
    Case("unclosed before a witness", "::: stamp\na\n\n<!-- witness: B -->\n\nb",
      ["witness A", "::: stamp", "  stamp1| a", "witness B", "b-p1| b"], [unclosed(1)]),
    Case("a closing line that closes nothing", "a\n:::\nb", ["p1| a", "p2| b"], [stray(2)]),
    Case("one closing line too many", "::: stamp\na\n:::\n:::\n\nb", ["::: stamp", "  stamp1| a", "p1| b"], [stray(4)]),
    Case("behind front matter", "---\nlayout: []\n---\n:::\na", ["p1| a"], [stray(4)]),
  ])
  func wrong(_ row: Case) throws { try row.check() }

  @Test("a fence inside HTML is no fence to Markdown, and an error")
  func insideHTML() {
    #expect(
      diagnostics(Array("<div>\n::: stamp\na\n:::\n</div>".utf8)) == [
        html(1),
        "d.md:2: error: '::: stamp' can't begin a block here [stray-fence]\n  fix: put an empty line before it",
        Self.stray(4),
      ])
  }

  private static func unknown(_ name: String, _ line: Int, _ fix: String = "") -> String {
    "d.md:\(line): error: there is no block '\(name)' [unknown-block]\n  blocks are: classification, stamp, header, "
      + "attendees, dateline, subject, salutation, closer, initials, distribution, handling\(fix)"
  }

  private static func unclosed(_ line: Int) -> String {
    "d.md:\(line): error: the block that begins here has no end [unclosed-block]\n"
      + "  fix: add a line ':::' behind its last line"
  }

  private static func stray(_ line: Int) -> String {
    "d.md:\(line): error: ':::' closes no block here [stray-fence]\n"
      + "  fix: remove the line, or open a block before it with '::: name'"
  }
}

/// What an editor is told of raw HTML.
func html(_ line: Int) -> String {
  "d.md:\(line): warning: HTML is shown as text [raw-html]\n"
    + "  fix: use Markdown or a mark of the source format, or put the code in backticks to show it"
}
