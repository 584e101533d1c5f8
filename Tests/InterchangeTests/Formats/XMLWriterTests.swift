import Testing

@testable import Interchange

@Suite("XML")
struct XMLWriterTests {
  private static func xml(_ write: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter()
    write(&xml)
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  @Test("escapes what is markup, in texts and in attributes")
  func escapes() {
    let hostile = "a<b>&\"'\t\n\r]]>"
    #expect(
      Self.xml { $0.element(.p, [(.n, hostile), (.type, nil)], hostile) } == Self.head
        + "<p n=\"a&lt;b&gt;&amp;&quot;'&#9;&#10;&#13;]]&gt;\">a&lt;b&gt;&amp;\"'\t\n&#13;]]&gt;</p>")
  }

  @Test("has U+FFFD for what XML can't have, and all else as it is")
  func forbidden() {
    let text = "\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}"
    #expect(Self.xml { $0.text(text) } == Self.head + String(repeating: "\u{FFFD}", count: 6))
    for allowed in ["\u{7F}", "\u{85}", "п", "\u{FFBF}", "\u{EFFF}", "\u{FFFD}", "\u{1F600}", "\u{1FFFE}", "\u{10FFFF}"] {
      #expect(Self.xml { $0.text(allowed) } == Self.head + allowed)
    }
  }

  @Test("has only names that are names")
  func names() {
    for name in XMLElement.allCases.map(\.rawValue) + XMLAttribute.allCases.map(\.rawValue) {
      #expect(name.wholeMatch(of: /[A-Za-z_]+(:[A-Za-z_]+)?(-[a-z]+)?/) != nil, "\(name)")
    }
  }

  @Test("has ids that are NCNames, each once")
  func ids() {
    #expect(
      ["p1", "1a", "-x", "", "é b:c", "a.b-c_d"].map { XMLID($0).description }
        == ["p1", "_1a", "_-x", "_", "___b_c", "a.b-c_d"])
    #expect(
      Self.xml { xml in
        xml.empty(.p, id: XMLID("a"))
        xml.element(.div, id: XMLID("a")) { $0.empty(.lb) }
      } == Self.head + "<p xml:id=\"a\"/><div><lb/></div>")
  }
}
