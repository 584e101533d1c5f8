import Testing
import YAML

@Suite("A YAML file's values")
struct YAMLValueTests {
  struct Case: CustomTestStringConvertible {
    let yaml: String
    let outline: String?

    init(_ yaml: String, _ outline: String?) {
      self.yaml = yaml
      self.outline = outline
    }

    var testDescription: String { yaml.debugDescription }
  }

  @Test(
    "stay the text that was written",
    arguments: [
      "1947-01-17", "yes", "no", "true", "off", "null", "NULL", "007", "1_000", "0x1F", "12:30", "1e3", ".inf", "-5",
      "1944~", "..", "a b", "1947-01-17T05:25:00Z", "C.I.G.S.",
    ])
  func scalars(text: String) {
    let (node, diagnostics) = parse("k: \(text)")
    #expect(node?.outline == #"1:1{1:1'k' 1:4"\#(text)"}"#)
    #expect(diagnostics == [])
  }

  @Test(
    "are nothing only where nothing or ~ stands",
    arguments: [
      Case("k:", "1:1{1:1'k' 1:3~}"), Case("k: ~", "1:1{1:1'k' 1:4~}"), Case("k: ''", #"1:1{1:1'k' 1:5""}"#),
      Case("k: '~'", #"1:1{1:1'k' 1:5"~"}"#), Case("k: \"\"", #"1:1{1:1'k' 1:5""}"#), Case("- \n- ~", "1:1[1:2~ 2:3~]"),
      Case("k: # nothing", "1:1{1:1'k' 1:3~}"),
    ])
  func null(example: Case) {
    check(example)
  }

  @Test(
    "may be blocks of text, folded or kept, with or without their last line end",
    arguments: [
      Case("k: |\n  a\n  b\nl: c", #"1:1{1:1'k' 1:4"a\nb\n" 4:1'l' 4:4"c"}"#),
      Case("k: |-\n  a\n\n  b\n", #"1:1{1:1'k' 1:4"a\n\nb"}"#),
      Case("k: >-\n  a\n  b\n\n  c\n", #"1:1{1:1'k' 1:4"a b\nc"}"#),
      Case("k: >\n  a: b\n  # c\n", #"1:1{1:1'k' 1:4"a: b # c\n"}"#),
      Case("k: |+\n  a\n\n", #"1:1{1:1'k' 1:4"a\n\n"}"#),
      Case("k: a\n  b\n", #"1:1{1:1'k' 1:4"a b"}"#),
    ])
  func blocks(example: Case) {
    check(example)
  }

  @Test(
    "begin behind an opening quote, and columns count characters",
    arguments: [
      Case(#"k: "a: b""#, #"1:1{1:1'k' 1:5"a: b"}"#),
      Case("k: 'it''s'", #"1:1{1:1'k' 1:5"it's"}"#),
      Case(#"k: "a\tb\u00e9""#, "1:1{1:1'k' 1:5\"a\tbé\"}"),
      Case(#""k": v"#, #"1:1{1:2'k' 1:6"v"}"#),
      Case("ключ: значение", #"1:1{1:1'ключ' 1:7"значение"}"#),
      Case("é: [“x”, 'ö', 𝄞]", #"1:1{1:1'é' 1:4[1:5"“x”" 1:11"ö" 1:15"𝄞"]}"#),
    ])
  func quotesAndColumns(example: Case) {
    check(example)
  }

  @Test(
    "may be lists and mappings, in blocks or in brackets, in the order of the file",
    arguments: [
      Case("k:\n  - a\n  - b: c\n    d: e\n", #"1:1{1:1'k' 2:3[2:5"a" 3:5{3:5'b' 3:8"c" 4:5'd' 4:8"e"}]}"#),
      Case("k:\n- a\n- b", #"1:1{1:1'k' 2:1[2:3"a" 3:3"b"]}"#),
      Case("z: 1\na: 2", #"1:1{1:1'z' 1:4"1" 2:1'a' 2:4"2"}"#),
      Case("k: [a, [b], {c: d, e: }]", #"1:1{1:1'k' 1:4[1:5"a" 1:8[1:9"b"] 1:13{1:14'c' 1:17"d" 1:20'e' 1:23~}]}"#),
      Case("k: []\nl: {}", #"1:1{1:1'k' 1:4[] 2:1'l' 2:4{}}"#),
      Case("k: [a,\n  b]", #"1:1{1:1'k' 1:4[1:5"a" 2:3"b"]}"#),
      Case("- - a\n  - b", #"1:1[1:3[1:5"a" 2:5"b"]]"#),
      Case("just text", #"1:1"just text""#),
    ])
  func collections(example: Case) {
    check(example)
  }

  @Test(
    "keep their places whatever ends the lines and whatever stands before them",
    arguments: [
      Case("a: b\r\nc: d\r\n", #"1:1{1:1'a' 1:4"b" 2:1'c' 2:4"d"}"#),
      Case("a: b\rc: d", #"1:1{1:1'a' 1:4"b" 2:1'c' 2:4"d"}"#),
      Case("# note\n\n--- \na: b\n", #"4:1{4:1'a' 4:4"b"}"#),
      Case("\u{FEFF}a: b\nc: d\n", #"1:1{1:1'a' 1:4"b" 2:1'c' 2:4"d"}"#),
    ])
  func lineEnds(example: Case) {
    check(example)
  }

  @Test("are none in a file without any", arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
  func empty(yaml: String) {
    check(Case(yaml, nil))
  }

  @Test("stand in the line of the file where front matter has them")
  func firstLine() {
    #expect(parse("title: a\ndate: b", firstLine: 2).node?.outline == #"2:1{2:1'title' 2:8"a" 3:1'date' 3:7"b"}"#)
  }

  private func check(_ example: Case) {
    let (node, diagnostics) = parse(example.yaml)
    #expect(node?.outline == example.outline)
    #expect(diagnostics == [])
  }
}
