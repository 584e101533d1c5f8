import Diagnostics
import TemplateEngine
import Testing

@Suite("Errors in templates")
struct ErrorTests {
  static let letter = "names in Letter: title, body, secret, kind, people, archive, sections"
  static let person = "names in Person: name, aliases, office"

  @Test("A misspelt name is an error with its place, the nearest name and all names")
  func unknownName() {
    let (template, diagnostics) = templates(["main": "<h1>\n  é{{titel}}"]).compile("main", for: Letter.self)
    #expect(template == nil)
    #expect(
      diagnostics == [
        Diagnostic(
          .error, .templateUnknownName, "unknown name 'titel'",
          at: SourceLocation(path: "main.html", line: 2, column: 6), notes: [.init(Self.letter)], fix: "write 'title'")
      ])
  }

  @Test(
    "A name is checked where it stands",
    arguments: [
      (
        "{{#people}}{{^people}}{{nmae}}{{/people}}{{/people}}",
        "main.html:1:25: error: unknown name 'nmae' [template-unknown-name]\n  \(person)\n  \(letter)\n"
          + "  fix: write 'name'"
      ),
      (
        "{{#secret}}{{archive.plaec}}{{/secret}}",
        "main.html:1:22: error: unknown name 'plaec' in 'archive' [template-unknown-name]\n  names in Archive: place\n"
          + "  fix: write 'place'"
      ),
      (
        "{{nothing_like_it}}",
        "main.html:1:3: error: unknown name 'nothing_like_it' [template-unknown-name]\n  \(letter)"
      ),
      (
        "{{people.name}}",
        "main.html:1:10: error: 'people' is a list and has no name 'name' in it [template-wrong-type]\n"
          + "  fix: write {{#people}}…{{/people}} around 'name'"
      ),
      (
        "{{title.length}}",
        "main.html:1:9: error: 'title' is text and has no name 'length' in it [template-wrong-type]"
      ),
      (
        "{{secret}}",
        "main.html:1:3: error: 'secret' is a flag and cannot be written as text [template-wrong-type]\n"
          + "  fix: write {{#secret}}…{{/secret}} around what it decides"
      ),
      (
        "{{{people}}}",
        "main.html:1:4: error: 'people' is a list and cannot be written as text [template-wrong-type]\n"
          + "  fix: write {{#people}}…{{/people}} around what is shown of each"
      ),
      (
        "{{& archive}}",
        "main.html:1:5: error: 'archive' is a record (Archive) and cannot be written as text [template-wrong-type]\n"
          + "  fix: write one of its names, as in 'archive.place'"
      ),
      (
        "{{>*people}}",
        "main.html:1:5: error: 'people' is a list and cannot name a partial [template-wrong-type]\n  fix: use a text"
      ),
    ])
  func names(template: String, expected: String) {
    #expect(errors(["main": template]) == [expected])
  }

  @Test("Two errors in one template are reported together, in their order")
  func together() {
    #expect(
      errors(["main": "{{>persn}}\n{{titel}}\n{{#people}}", "person": ""]) == [
        "main.html:1:4: error: there is no template 'persn' [template-unknown-partial]\n"
          + "  templates: main, person\n  fix: write 'person'",
        "main.html:2:3: error: unknown name 'titel' [template-unknown-name]\n  \(Self.letter)\n  fix: write 'title'",
        "main.html:3:1: error: section 'people' is never closed [template-syntax]\n"
          + "  fix: write '{{/people}}' where it ends",
      ])
  }

  @Test("An error in a partial is reported once, where it is, with the way that leads there")
  func partial() {
    let texts: KeyValuePairs = [
      "main": "{{>list}}\n{{>list}}", "list": "\n{{#people}}{{>one}}{{/people}}{{>one}}", "one": "{{kimd}}",
    ]
    #expect(
      errors(texts) == [
        "one.html:1:3: error: unknown name 'kimd' [template-unknown-name]\n  \(Self.person)\n  \(Self.letter)\n"
          + "  list.html:2:15: included here\n  main.html:1:4: included here\n  fix: write 'kind'"
      ])
  }

  @Test("An error in the syntax of a partial is reported where it is included, and by the set itself")
  func syntaxInPartial() {
    let set = templates(["main": "{{>one}}", "one": "{{/people}}", "unused": "{{}}"])
    let message = "one.html:1:1: error: '{{/people}}' closes nothing [template-syntax]"
    let fix = "\n  fix: remove it, or open 'people' before it"
    #expect(
      set.compile("main", for: Letter.self).1.map(\.description) == [
        message + "\n  main.html:1:4: included here" + fix
      ])
    #expect(
      set.diagnostics.map(\.description) == [
        message + fix,
        "unused.html:1:1: error: a tag without a name [template-syntax]\n"
          + "  fix: write a name without white space, or names parted by single points",
      ])
  }

  @Test("A block that the parent and its parents do not have is an error")
  func unknownBlock() {
    let texts: KeyValuePairs = [
      "main": "{{<page}}{{$mian}}{{/mian}}{{$head}}{{/head}}{{/page}}",
      "page": "{{<layout}}{{$main}}{{/main}}{{/layout}}",
      "layout": "{{#secret}}{{$head}}{{/head}}{{/secret}}{{$main}}{{/main}}",
    ]
    #expect(
      errors(texts) == [
        "main.html:1:13: error: 'page' has no block 'mian' [template-unknown-block]\n"
          + "  blocks of 'page': head, main\n  fix: write 'main'"
      ])
  }

  @Test("An error in a block is reported in the template that fills the block")
  func errorInBlock() {
    let texts: KeyValuePairs = [
      "main": "{{<page}}{{$row}}{{nam}}{{/row}}{{/page}}", "page": "{{#people}}{{$row}}{{/row}}{{/people}}",
    ]
    #expect(
      errors(texts) == [
        "main.html:1:20: error: unknown name 'nam' [template-unknown-name]\n  \(Self.person)\n  \(Self.letter)\n"
          + "  page.html:1:15: in the place of this block\n  fix: write 'name'"
      ])
  }

  @Test("Each of five thousand errors in one template is told in its place")
  func many() {
    let text = String(repeating: "{{titel}}", count: 2_500) + String(repeating: "\n{{titel}}", count: 2_500)
    let diagnostics = templates(["main": text]).compile("main", for: Letter.self).1
    #expect(diagnostics.map(\.id) == Array(repeating: .templateUnknownName, count: 5_000))
    #expect(diagnostics.prefix(2_500).last?.location == SourceLocation(path: "main.html", line: 1, column: 2_499 * 9 + 3))
    #expect(diagnostics.last?.location == SourceLocation(path: "main.html", line: 2_501, column: 3))
  }

  @Test("A template that is not there is an error with the nearest name")
  func missing() {
    #expect(
      templates(["document": ""]).compile("documnet", for: Letter.self).1 == [
        Diagnostic(
          .error, .templateMissing, "there is no template 'documnet'", at: SourceLocation(path: "documnet"),
          fix: "name it 'document'")
      ])
  }

  @Test(
    "Bad syntax is reported where it is, with what was opened before",
    arguments: [
      (
        "a {{#people}}\n{{#aliases}}\n{{/people}}",
        [
          "main.html:3:1: error: '{{/people}}' stands where '{{/aliases}}' is expected [template-syntax]\n"
            + "  main.html:2:1: section 'aliases' was opened here\n  fix: close 'aliases' before"
        ]
      ),
      (
        "{{#people}}{{/peple}}{{/people}}",
        [
          "main.html:1:12: error: '{{/peple}}' stands where '{{/people}}' is expected [template-syntax]\n"
            + "  main.html:1:1: section 'people' was opened here\n  fix: close 'people' before"
        ]
      ),
      (
        "{{title\n{{kind}} {{{body}}",
        [
          "main.html:1:1: error: a tag is opened with '{{' and never closed [template-syntax]\n"
            + "  fix: write '}}' where it ends",
          "main.html:2:10: error: a tag is opened with '{{' and never closed [template-syntax]\n"
            + "  fix: write '}}}' where it ends",
        ]
      ),
      (
        "{{=<% =%>=}}",
        [
          "main.html:1:1: error: '{{=<% =%>=}}' does not set two delimiters [template-syntax]\n"
            + "  fix: write the opening and the closing delimiter, "
            + "parted by a space and without '=', as in '{{=<% %>=}}'"
        ]
      ),
      (
        "{{a..b}}{{> a b}}",
        [
          "main.html:1:1: error: 'a..b' is not a name [template-syntax]\n"
            + "  fix: write a name without white space, or names parted by single points",
          "main.html:1:9: error: 'a b' is not a name [template-syntax]\n"
            + "  fix: write a name without white space, or names parted by single points",
        ]
      ),
      (
        "{{<main}}{{title}}{{/main}}",
        [
          "main.html:1:10: error: '{{title}}' is never shown: a parent holds nothing but blocks [template-syntax]\n"
            + "  main.html:1:1: parent 'main' was opened here\n  fix: move it into a block"
        ]
      ),
      (
        "{{<*kind}}{{/*kind}}",
        [
          "main.html:1:1: error: the name of a parent cannot be chosen while rendering [template-syntax]\n"
            + "  fix: name the parent itself"
        ]
      ),
      (
        "{{<page}}{{$a}}{{/a}}{{$a}}{{/a}}{{/page}}",
        [
          "main.html:1:25: error: block 'a' is given twice [template-syntax]\n"
            + "  main.html:1:13: first given here\n  fix: remove one of the two"
        ]
      ),
    ])
  func syntax(template: String, expected: [String]) {
    #expect(templates(["main": template]).diagnostics.map(\.description) == expected)
  }
}
