import Diagnostics
import TemplateEngine
import Testing

@Suite("Templates that include themselves")
struct RecursionTests {
  @Test("A partial follows data of its own type to its end")
  func tree() {
    let sections = [Heading(text: "a", parts: [Heading(text: "b", parts: [Heading(text: "c")]), Heading(text: "d")])]
    #expect(
      render(
        ["main": "{{#sections}}{{>one}}{{/sections}}", "one": "<{{text}}{{#parts}}{{>one}}{{/parts}} {{title}}>"],
        Letter(title: "T", sections: sections)) == "<a<b<c T> T><d T> T>")
  }

  static let fix = "\n  fix: include it in a section over a list that is a part of the one before"

  @Test(
    "A partial that would include itself without end is an error",
    arguments: [
      ("{{>main}}", "", "main.html:1:4: error: 'main' includes itself without end [template-recursion]"),
      (
        "{{#secret}}{{>main}}{{/secret}}", "",
        "main.html:1:15: error: 'main' includes itself without end [template-recursion]"
      ),
      ("{{<main}}{{/main}}", "", "main.html:1:4: error: 'main' includes itself without end [template-recursion]"),
      (
        "{{<main}}{{$a}}{{/a}}{{/main}}{{$a}}{{/a}}", "",
        "main.html:1:4: error: 'main' includes itself without end [template-recursion]\n  main.html:1:4: included here"
      ),
      (
        "{{>other}}", "{{>main}}", "main.html:1:4: error: 'main' includes itself without end [template-recursion]"
      ),
      (
        "{{#people}}{{>main}}{{/people}}", "",
        "main.html:1:15: error: 'main' includes itself without end [template-recursion]\n"
          + "  main.html:1:15: included here"
      ),
      (
        "{{>other}}", "{{#title}}{{>other}}{{/title}}",
        "other.html:1:14: error: 'other' includes itself without end [template-recursion]\n"
          + "  other.html:1:14: included here\n  main.html:1:4: included here"
      ),
    ])
  func endless(main: String, other: String, expected: String) {
    #expect(errors(["main": main, "other": other]) == [expected + Self.fix])
  }

  @Test("A recursion that depends on a dynamic name ends with an error while rendering")
  func dynamic() {
    #expect(
      render(["main": "{{>*kind}}"], Letter(kind: "main"))
        == "main.html: error: sections and partials are nested more than 256 deep [template-recursion]")
  }

  @Test("Partials that indent themselves more each time are stopped")
  func indentation() {
    let set = templates([
      "main": "{{#sections}}\n  {{>one}}\n{{/sections}}", "one": "{{#parts}}\n {{>one}}\n{{/parts}}",
    ])
    let (template, diagnostics) = set.compile("main", for: Letter.self)
    #expect(template == nil)
    #expect(diagnostics.map(\.id) == [.templateRecursion])
    #expect(diagnostics.map(\.message) == ["templates include one another too deeply here"])
    #expect(diagnostics.map(\.location) == [SourceLocation(path: "one.html", line: 2, column: 5)])
  }

  @Test("A type that holds a new type at every level is stopped")
  func growingType() {
    @Sendable func level(_ depth: Int) -> RecordType {
      RecordType(name: "level \(depth)") {
        [.init(name: "next", type: .list(.record(level(depth + 1))), summary: "the next level")]
      }
    }
    let set = templates(["main": "{{#next}}{{>main}}{{/next}}"])
    #expect(set.compile("main", for: .record(level(0))).1.map(\.id) == [.templateRecursion])
  }

  @Test("A template nested too deep is an error, and one as deep as can be is not")
  func nesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#secret}}", count: depth) + String(repeating: "{{/secret}}", count: depth)
    }
    #expect(errors(["main": nested(100)]) == [])
    #expect(
      errors(["main": nested(101)]) == [
        "main.html:1:1101: error: tags are nested more than 100 deep [template-syntax]"
      ])
    #expect(errors(["main": nested(100_000)]).count == 1)
  }

  @Test("Blocks that fill one another are bounded")
  func chainOfBlocks() {
    let blocks = (0..<300).map { "{{$b\($0)}}{{$b\($0 + 1)}}{{/b\($0 + 1)}}{{/b\($0)}}" }.joined()
    let page = (0..<300).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()
    #expect(render(["main": "{{<page}}\(blocks){{/page}}", "page": page]) == "")
  }

  @Test("Delimiters without end are read in one go")
  func openings() {
    #expect(errors(["main": String(repeating: "{{", count: 200_000) + "title}}"]).count == 1)
  }
}
