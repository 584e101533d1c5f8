import Transcription

/// Paragraphs, and the entries of headers and of lists of those present.
extension TEIText {
  mutating func write(_ paragraph: Paragraph, _ context: Context) {
    let (name, attributes, inner) = Self.element(of: context)
    if !paragraph.entries.isEmpty, name != .opener { return writeList(paragraph, context) }
    element(name, attributes, id: paragraph.id) { text in
      guard let inner else { return text.writeWords(of: paragraph, in: name) }
      text.element(inner) { $0.writeWords(of: paragraph, in: inner) }
    }
  }

  /// The element of a paragraph, and one in it that has the words.
  private static func element(of context: Context) -> (XMLElement, [XMLWriter.Attribute], inner: XMLElement?) {
    switch context {
    case .text: return (.p, [], nil)
    case .block(let role): return (.ab, [(.type, role.rawValue)], nil)
    case .role(let role):
      switch role {
      case .classification, .handling: return (.fw, [(.type, role.rawValue)], nil)
      case .stamp: return (.ab, [(.type, role.rawValue)], .stamp)
      case .header: return (.opener, [], nil)
      case .dateline: return (.dateline, [], nil)
      case .salutation: return (.salute, [], nil)
      case .closer: return (.closer, [], nil)
      case .attendees, .subject, .initials, .distribution: return (.ab, [(.type, role.rawValue)], nil)
      }
    }
  }

  private mutating func writeWords(of paragraph: Paragraph, in name: XMLElement) {
    writeLabel(of: paragraph, as: name == .p || name == .ab ? .label : .seg)
    if paragraph.entries.isEmpty { write(paragraph.content) } else { writeFields(paragraph) }
    writeAnchors(upTo: paragraph.range.end)
  }

  /// The number the source prints before a paragraph.
  private mutating func writeLabel(of paragraph: Paragraph, as name: XMLElement) {
    write(paragraph.beforeLabel)
    guard let label = paragraph.label else { return }
    element(name, [(.type, "number")]) { $0.xml.text($0.transcript.text[label.range]) }
    xml.text(" ")
  }

  /// The fields of a header, each in a line.
  private mutating func writeFields(_ paragraph: Paragraph) {
    for (number, entry) in paragraph.entries.enumerated() {
      if number > 0 { xml.empty(.lb) }
      for part in entry.parts { write(part, of: paragraph) }
    }
  }

  private mutating func writeList(_ paragraph: Paragraph, _ context: Context) {
    let type: String? =
      switch context {
      case .text: nil
      case .role(let role), .block(let role): role.rawValue
      }
    element(.list, [(.type, type)], id: paragraph.id) { text in
      text.xml.line()
      for (number, entry) in paragraph.entries.enumerated() {
        text.element(.item) { text in
          if number == 0 { text.writeLabel(of: paragraph, as: .label) }
          for part in entry.parts { text.write(part, of: paragraph) }
          if number == paragraph.entries.count - 1 { text.writeAnchors(upTo: paragraph.range.end) }
        }
        text.xml.line()
      }
    }
  }

  private mutating func write(_ part: Entry.Part, of paragraph: Paragraph) {
    let content = Array(paragraph.content[part.content])
    switch part.kind {
    case .label:
      element(.seg, [(.type, "label")]) { $0.write(content) }
      xml.text(" ")
    case .value: element(.seg, [(.type, "value")]) { $0.write(content) }
    case .name: element(.name, [(.type, "person")]) { $0.write(content) }
    case .office: element(.roleName) { $0.write(content) }
    case .separator: write(content)
    }
  }
}
