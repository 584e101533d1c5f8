import Diagnostics
import TemplateEngine
import Testing

@Suite("Rendering")
struct RenderingTests {
  @Test(
    "Values are escaped by their type, and not in a raw tag",
    arguments: [
      ("{{title}}", "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;"),
      ("{{{title}}}", "<a href=\"x\">R&D's</a>"),
      ("{{&title}}", "<a href=\"x\">R&D's</a>"),
      ("{{body}}", "<b>&amp;</b>"),
      ("{{{body}}}", "<b>&amp;</b>"),
      ("{{#body}}{{.}}{{/body}}", "<b>&amp;</b>"),
      ("{{#people}}{{#aliases}}{{.}};{{/aliases}}{{/people}}", "P.M.;&quot;Clem&quot;;"),
    ])
  func escaping(template: String, expected: String) {
    let letter = Letter(
      title: "<a href=\"x\">R&D's</a>", body: "<b>&amp;</b>", people: [Person(aliases: ["P.M.", "\"Clem\""])])
    #expect(render(["main": template], letter) == expected)
  }

  @Test(
    "Names are looked up outwards from the innermost record",
    arguments: [
      ("{{#people}}{{name}} {{title}}{{#office}}, {{title}} {{archive.place}}{{/office}};{{/people}}",
        "Attlee Memo, Prime Minister Kew;Bevin Memo;"),
      ("{{#people}}{{^office}}{{name}}{{/office}}{{/people}}", "Bevin"),
      ("{{#archive}}{{place}}{{/archive}}{{^secret}}!{{/secret}}{{#secret}}?{{/secret}}", "Kew!"),
      ("{{^people}}none{{/people}}{{#body}}some{{/body}}{{^body}}no text{{/body}}", "no text"),
    ])
  func scope(template: String, expected: String) {
    let letter = Letter(people: [Person(office: Office()), Person(name: "Bevin")])
    #expect(render(["main": template], letter) == expected)
  }

  @Test("A dynamic name picks a partial by its text")
  func dynamicName() {
    let texts: KeyValuePairs = [
      "main": "{{#archive}}\n  {{>*kind}}\n{{/archive}}", "person": "[{{title}}\n{{place}}]", "other": "{{nonsense}}",
    ]
    #expect(render(texts) == "  [Memo\n  Kew]")
    #expect(
      render(texts, Letter(kind: "persn"))
        == "main.html:2:7: error: there is no template 'persn' [template-unknown-partial]\n  fix: write 'person'")
    #expect(
      render(texts, Letter(kind: "other"))
        == "main.html:2:7: error: template 'other' cannot be used here [template-unknown-partial]\n"
        + "  other.html:1:3: unknown name 'nonsense'")
  }

  @Test("A block inside what fills a block means the block of the template it is written in")
  func blockScope() {
    #expect(
      render([
        "main": "{{<page}}{{$main}}{{<card}}{{$body}}x{{/body}}{{/card}}{{/main}}{{/page}}",
        "page": "<{{$main}}{{/main}}>", "card": "({{$main}}card{{/main}} {{$body}}{{/body}})",
      ]) == "<(card x)>")
  }

  @Test("A record made once is rendered like a new one")
  func prepared() throws {
    struct Page: TemplateRecord {
      let archive: Prepared<Archive>
      static let fields: [Field<Self>] = [.record("archive", of: Archive.self, "where it is kept") { $0.archive }]
    }
    let template = try #require(templates(["main": "{{archive.place}}"]).compile("main", for: Page.self).0)
    var output = Array("at ".utf8)
    try template.render(Page(archive: Prepared(Archive())), into: &output)
    #expect(output == Array("at Kew".utf8))
  }

  @Test("Of the outermost record only the fields have a value that some template names")
  func namedFields() {
    struct Page: TemplateRecord {
      static let fields: [Field<Self>] = [
        .text("a", "named") { _ in "A" },
        .text("never", "not named") { _ in
          Issue.record("a field was read that no template names")
          return ""
        },
        .texts("list", "a section") { _ in ["1", "2"] },
        .record("archive", of: Archive.self, "named with a point") { _ in Archive() },
        .flag("no", "an inverted section") { _ in false },
        .text("kind", "the name of a partial") { _ in "second" },
        .text("inPartial", "named in a partial") { _ in "P" },
        .text("inChosen", "named in a partial that a text chooses") { _ in "C" },
        .text("inBlock", "named in a block") { _ in "B" },
      ]
    }
    let set = templates([
      "main": "{{#list}}{{.}}{{a}}{{>first}}{{/list}}{{archive.place}}{{<parent}}{{$block}}{{inBlock}}{{/block}}{{/parent}}",
      "first": "{{inPartial}}", "second": "{{inChosen}}", "parent": "{{^no}}{{$block}}{{/block}}{{>*kind}}{{/no}}",
    ])
    let template = set.compile("main", for: Page.self).0
    var output: [UInt8] = []
    #expect(throws: Never.self) { try template?.render(Page(), into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "1AP2APKewBC")
  }

  @Test(
    "A value of another type is an error and not a crash",
    arguments: [
      Value.text(""), .record([]), .record([.flag(true)]),
      .record([.text(""), .list([])]), .record([.text(""), .record([])]),
    ])
  func otherValue(value: Value) throws {
    let type = ValueType.record(
      RecordType(name: "A") {
        let inner = RecordType(name: "B") { [.init(name: "c", type: .text, summary: "")] }
        return [.init(name: "a", type: .text, summary: ""), .init(name: "b", type: .record(inner), summary: "")]
      })
    let template = try #require(templates(["main": "{{a}}{{b.c}}"]).compile("main", for: type).0)
    let error = #expect(throws: RenderingError.self) {
      var output: [UInt8] = []
      try template.render(value, into: &output)
    }
    #expect(
      error?.diagnostic.description
        == "main.html: error: the template was given a value of another type [template-wrong-type]")
  }

  @Test("A record type lists its fields with what they are, records of its own type included")
  func recordType() {
    #expect(
      Heading.recordType.fields == [
        .init(name: "text", type: .text, summary: "the heading"),
        .init(name: "parts", type: .list(.record(Heading.recordType)), summary: "what it is divided into"),
      ])
    #expect(Heading.recordType.name == "Heading")
    #expect(Heading.recordType != Person.recordType)
  }

  @Test("One template renders the same from many tasks at once")
  func tasks() async throws {
    let set = templates(["main": "{{#people}}{{>one}}{{/people}}", "one": "{{name}} {{title}};"])
    let template = try #require(set.compile("main", for: Letter.self).0)
    let value = Letter(people: (0..<50).map { Person(name: "P\($0)") }).value
    let outputs = await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          var output: [UInt8] = []
          do { try template.render(value, into: &output) } catch { return nil }
          return output
        }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(outputs == [Array((0..<50).map { "P\($0) Memo;" }.joined().utf8)])
  }
}
