import Diagnostics
import Testing
import YAML

@Suite("What is wrong with YAML")
struct YAMLErrorTests {
  struct Case: CustomTestStringConvertible {
    let yaml: String
    /// Line and column in a file whose YAML begins at line 2, and the message.
    let error: String
    let fix: String

    init(_ yaml: String, _ error: String, _ fix: String) {
      self.yaml = yaml
      self.error = error
      self.fix = fix
    }

    var testDescription: String { yaml.debugDescription }
  }

  @Test("is told of each of ten thousand keys that stand twice")
  func manyKeys() {
    let keys = (0..<10_000).map { "k\($0): a\n" }.joined()
    let diagnostics = YAMLParser.parse(Array((keys + keys).utf8)[...], path: "f").diagnostics
    #expect(diagnostics.map(\.id) == Array(repeating: .yamlDuplicateKey, count: 10_000))
    #expect(diagnostics.last?.location == SourceLocation(path: "f", line: 20_000, column: 1))
    #expect(diagnostics.last?.notes.map(\.location) == [SourceLocation(path: "f", line: 10_000, column: 1)])
  }

  @Test(
    "stands in the line that an editor shows, though YAML has more line ends",
    arguments: [
      ("title: \"a\u{2028}b\"\ntitle: c\n", ["2:1"]), ("title: a\u{2029}title: b\n", ["1:10"]),
      ("title: \"é\u{85}\u{85}\"\r\ngenre: c\rgenre: d\n", ["3:1"]), ("title: \"\u{2028}\u{2028}\"\ndate: @b\n", ["2:7"]),
    ])
  func lines(yaml: String, places: [String]) {
    let diagnostics = YAMLParser.parse(Array(yaml.utf8)[...], path: "f").diagnostics
    #expect(diagnostics.map(\.location.description) == places.map { "f:" + $0 })
  }

  @Test(
    "is told with the line of the file and what the editor most likely did",
    arguments: [
      Case(
        "title: Report: the second\n",
        "2:14: error: this is not valid YAML: mapping values are not allowed in this context",
        "put the value in quotes when it has a colon and a space in it"),
      Case(
        "title: a\n\tdate: b\n", "3:1: error: this is not valid YAML: found a tab character that violates indentation",
        "indent with spaces"),
      Case(
        "archive:\n\tplace: b\n", "3:1: error: this is not valid YAML: found character that cannot start any token",
        "indent with spaces, and put a value that begins with @, ` or % in quotes"),
      Case(
        "title: a\ndate: @b\n", "3:7: error: this is not valid YAML: found character that cannot start any token",
        "indent with spaces, and put a value that begins with @, ` or % in quotes"),
      Case(
        "title: é\ndate:1944\ngenre: c\n", "4:1: error: this is not valid YAML: could not find expected ':'",
        "write 'key: value' with a space after the colon"),
      Case(
        "title: a\n date: b\n", "3:6: error: this is not valid YAML: mapping values are not allowed in this context",
        "put the value in quotes when it has a colon and a space in it"),
      Case(
        "  title: a\n date: b\n", "3:2: error: this is not valid YAML: did not find expected <document start>",
        "indent all keys alike"),
      Case(
        "archive:\n  place: a\n url: b\n", "4:2: error: this is not valid YAML: did not find expected key",
        "indent all keys alike, and close the quotes of the line before"),
      Case(
        "title: 'it's'\ndate: b\n", "2:12: error: this is not valid YAML: did not find expected key",
        "indent all keys alike, and close the quotes of the line before"),
      Case(
        "people:\n  - a\n  b: c\n", "4:3: error: this is not valid YAML: did not find expected '-' indicator",
        "indent all items of the list alike"),
      Case(
        "date: b\ntitle: \"a\ngenre: c\n", "3:8: error: this is not valid YAML: found unexpected end of stream",
        "close the quotes"),
      Case(
        "people: [a, b\ntitle: c\n", "3:6: error: this is not valid YAML: did not find expected ',' or ']'",
        "close the list with ]"),
      Case(
        "archive: {a: b\ntitle: c\n", "3:6: error: this is not valid YAML: did not find expected ',' or '}'",
        "close the mapping with }"),
      Case(
        "title: *\n",
        "2:9: error: this is not valid YAML: did not find expected alphabetic or numeric character",
        "put a value that begins with * or & in quotes"),
    ])
  func syntax(example: Case) {
    let (node, diagnostics) = parse(example.yaml, firstLine: 2)
    #expect(diagnostics.map(\.description) == ["f.yaml:\(example.error) [yaml-syntax]\n  fix: \(example.fix)"])
    #expect(node == nil)
  }

  @Test("has its own place where bytes are no text")
  func bytes() {
    let yaml = Array("title: a\ndate: é".utf8) + [0xFF, 0x0A]
    #expect(
      YAMLParser.parse(yaml[...], path: "f.yaml", firstLine: 2).diagnostics.map(\.description) == [
        "f.yaml:3:8: error: this is not valid YAML: invalid leading UTF-8 octet [yaml-syntax]"
      ])
    #expect(
      parse("title: a\ndate: b\u{7}\n").diagnostics.map(\.description) == [
        "f.yaml:2:8: error: this is not valid YAML: control characters are not allowed [yaml-syntax]"
      ])
  }

  @Test("is told of a key that stands twice, with the first one's place; the first one counts")
  func duplicateKeys() {
    let (node, diagnostics) = parse("title: a\ndate: b\n'title': c\ntitle: d\n", firstLine: 2)
    #expect(node?.outline == #"2:1{2:1'title' 2:8"a" 3:1'date' 3:7"b"}"#)
    #expect(
      diagnostics.map(\.description) == [
        """
        f.yaml:4:2: error: the key 'title' stands here twice [yaml-duplicate-key]
          f.yaml:2:1: first here
          fix: remove one of the two
        """,
        """
        f.yaml:5:1: error: the key 'title' stands here twice [yaml-duplicate-key]
          f.yaml:2:1: first here
          fix: remove one of the two
        """,
      ])
  }

  @Test(
    "is told of what no edition uses",
    arguments: [
      ("a: &x b", "1:4: error: YAML's anchors (&name) are not used in an edition", "write the value out"),
      ("a: &x [b]", "1:4: error: YAML's anchors (&name) are not used in an edition", "write the value out"),
      ("a:\n  - &x {b: c}", "2:5: error: YAML's anchors (&name) are not used in an edition", "write the value out"),
      ("a: b\nc: *a", "2:4: error: YAML's aliases (*name) are not used in an edition", "write the value out"),
      ("a: !!str b", "1:4: error: YAML's tags (!name) are not used in an edition", "write the value out"),
      ("a: !date 'b'", "1:4: error: YAML's tags (!name) are not used in an edition", "write the value out"),
      ("a: b\n---\nc: d", "2:1: error: a second YAML document in one file", "remove the line '---' before it"),
      ("[a]: b", "1:1: error: a key that is not text", "put the key in quotes"),
      ("? {a: b}\n: c", "1:3: error: a key that is not text", "put the key in quotes"),
    ])
  func unsupported(yaml: String, error: String, fix: String) {
    #expect(
      parse(yaml).diagnostics.map(\.description) == ["f.yaml:\(error) [yaml-unsupported]\n  fix: \(fix)"])
  }

  @Test("is told of what a second document would hide", arguments: ["a: b\n---\n", "a: b\n...\n---\nc"])
  func secondDocument(yaml: String) {
    #expect(parse(yaml).diagnostics.map(\.message) == ["a second YAML document in one file"])
  }

  @Test("is told of values nested too deep to be an edition's, and of no others")
  func depth() {
    let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(parse(nested(64)).diagnostics == [])
    #expect(
      parse(nested(65)).diagnostics.map(\.description) == [
        "f.yaml:1:65: error: values are nested deeper than 64 levels [yaml-unsupported]"
      ])
    #expect(parse(nested(100_000)).diagnostics.map(\.id) == [.yamlUnsupported])
  }
}
