import Diagnostics
import Testing
import YAML

@Suite("A mapping read key by key")
struct MappingReaderTests {
  /// What is wrong with the YAML once `read` has asked for what it wants.
  private func diagnostics<Value: Equatable>(
    of yaml: String, gives expected: Value, _ read: (inout MappingReader) -> Value,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let node = try #require(parse(yaml).node, sourceLocation: sourceLocation)
    var reader = MappingReader(node, subject: "the header")
    #expect(read(&reader) == expected, sourceLocation: sourceLocation)
    return reader.finish().map(\.description)
  }

  @Test("gives texts with their places")
  func text() throws {
    let place = Diagnostics.SourceLocation(path: "f.yaml", line: 1, column: 9)
    let problems = try diagnostics(of: "title: 'a'\ndate:\n", gives: [Located("a", at: place), nil, nil]) {
      [$0.text("title"), $0.text("date"), $0.text("place")]
    }
    #expect(problems == [])
  }

  @Test("names the nearest key for one that nobody asked for")
  func nearKey() throws {
    let problems = try diagnostics(of: "title: a\nautors: b\n", gives: "a" as String?) { reader in
      _ = reader.texts("authors")
      return reader.text("title")?.value
    }
    #expect(
      problems == [
        "f.yaml:2:1: error: unknown key 'autors' in the header [unknown-key]\n  fix: did you mean 'authors'?"
      ])
  }

  @Test("lists the keys there are, each once, for a key like none of them")
  func farKey() throws {
    let problems = try diagnostics(of: "title: a\nweather: b\n", gives: "a" as String?) { reader in
      _ = reader.node("date")
      _ = reader.text("date")
      return reader.requiredText("title", fix: "add it")?.value
    }
    #expect(
      problems == [
        "f.yaml:2:1: error: unknown key 'weather' in the header [unknown-key]\n  known keys are: date, title"
      ])
  }

  @Test(
    "misses a key that must be there, and takes one with nothing behind it for missing",
    arguments: ["a: b", "a: b\ntitle: ~"])
  func missing(yaml: String) throws {
    let problems = try diagnostics(of: yaml, gives: nil as String?) { reader in
      _ = reader.text("a")
      return reader.requiredText("title", fix: "add a line 'title: '")?.value
    }
    #expect(problems == ["f.yaml:1:1: error: the header has no 'title' [missing-key]\n  fix: add a line 'title: '"])
  }

  @Test(
    "tells a wrong type from a right one",
    arguments: [
      ("title: [a]", "1:8: error: 'title' should be text, and is a list"),
      ("title: {a: b}", "1:8: error: 'title' should be text, and is a mapping"),
    ])
  func wrongType(yaml: String, error: String) throws {
    let problems = try diagnostics(of: yaml, gives: nil as String?) { $0.requiredText("title", fix: "")?.value }
    #expect(problems == ["f.yaml:\(error) [wrong-type]"])
  }

  @Test(
    "must be a mapping, or nothing",
    arguments: [
      ("just text", ["f.yaml:1:1: error: the header should be 'key: value' lines, and is text [wrong-type]"]),
      ("- a", ["f.yaml:1:1: error: the header should be 'key: value' lines, and is a list [wrong-type]"]),
      ("~", []),
    ])
  func noMapping(yaml: String, expected: [String]) throws {
    #expect(try diagnostics(of: yaml, gives: nil as String?) { $0.text("title")?.value } == expected)
  }

  @Test(
    "takes a single value for a list of one, and nothing for an empty one",
    arguments: [
      ("a: b", ["b"]), ("a: [b, c]", ["b", "c"]), ("a:\n  - b\n", ["b"]), ("a:", []), ("a: []", []), ("{}", []),
    ])
  func lists(yaml: String, texts: [String]) throws {
    #expect(try diagnostics(of: yaml, gives: texts) { $0.texts("a").map(\.value) } == [])
  }

  @Test("tells which item of a list has a wrong type, and keeps the others")
  func wrongItems() throws {
    let problems = try diagnostics(of: "a:\n- b\n- {c: d}\n-\n- e", gives: ["b", "e"]) { $0.texts("a").map(\.value) }
    #expect(
      problems == [
        "f.yaml:3:3: error: an item of 'a' should be text, and is a mapping [wrong-type]",
        "f.yaml:4:2: error: an item of 'a' should be text, and is nothing [wrong-type]",
      ])
  }

  @Test(
    "reads a flag by its four words",
    arguments: [
      ("a: yes", true, []), ("a: true", true, []), ("a: no", false, []), ("a: 'false'", false, []), ("a:", nil, []),
      ("a: on", nil, ["f.yaml:1:4: error: 'a' is 'on' [invalid-value]\n  fix: write yes or no"]),
      ("a: [yes]", nil, ["f.yaml:1:4: error: 'a' should be text, and is a list [wrong-type]"]),
    ] as [(String, Bool?, [String])])
  func flags(yaml: String, value: Bool?, expected: [String]) throws {
    #expect(try diagnostics(of: yaml, gives: value) { $0.flag("a") } == expected)
  }

  @Test("reads a mapping in a mapping under a name of its own")
  func inner() throws {
    let problems = try diagnostics(of: "archive: {place: a, plase: b}", gives: "a" as String?) { reader in
      guard var inner = reader.mapping("archive", subject: "the archive") else { return nil }
      let place = inner.text("place")?.value
      reader.absorb(inner.finish())
      return place
    }
    #expect(
      problems == ["f.yaml:1:21: error: unknown key 'plase' in the archive [unknown-key]\n  fix: did you mean 'place'?"]
    )
  }

  @Test("hands over the entries of a mapping whose keys are the editor's own")
  func entries() throws {
    let node = try #require(parse("b: c\na: ~").node)
    let (entries, diagnostics) = MappingReader.entries(of: node, subject: "'people'")
    #expect(entries.map { "\($0.key) \($0.value.outline)" } == ["b 1:4\"c\"", "a 2:4~"])
    #expect(diagnostics == [])
    let list = try #require(parse("- a").node)
    #expect(
      MappingReader.entries(of: list, subject: "'people'").diagnostics.map(\.description) == [
        "f.yaml:1:1: error: 'people' should be 'key: value' lines, and is a list [wrong-type]"
      ])
  }
}
