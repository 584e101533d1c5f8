import Transcription

/// A header's fields as a description list, those present as a list of persons with their offices.
extension TranscriptHTML {
  mutating func writeEntries(of paragraph: Paragraph) {
    html.markup("<div class=\"entries\"")
    writeID(of: paragraph)
    html.markup(">\n")
    writeLabel(of: paragraph)
    if paragraph.entries.contains(where: \.isField) { writeFields(paragraph) } else { writePersons(paragraph) }
    html.markup("</div>\n")
  }

  private mutating func writeFields(_ paragraph: Paragraph) {
    html.markup("<dl>\n")
    for (number, entry) in paragraph.entries.enumerated() {
      html.markup("<div>")
      for label in entry.parts where label.kind == .label {
        html.markup("<dt>")
        write(Array(paragraph.content[label.content]))
        html.markup("</dt> ")
      }
      html.markup("<dd>")
      for value in entry.parts where value.kind != .label { write(Array(paragraph.content[value.content])) }
      if number == paragraph.entries.count - 1 { writeAnchor(of: paragraph) }
      html.markup("</dd></div>\n")
    }
    html.markup("</dl>\n")
  }

  /// A label such as "Present:" stands above the persons it is for.
  private mutating func writePersons(_ paragraph: Paragraph) {
    var isOpen = false
    for (number, entry) in paragraph.entries.enumerated() {
      let isLast = number == paragraph.entries.count - 1
      var parts = entry.parts[...]
      if let label = parts.first, label.kind == .label {
        if isOpen { html.markup("</ul>\n") }
        isOpen = false
        html.markup("<p class=\"entry-label\">")
        write(Array(paragraph.content[label.content]))
        if isLast, parts.count == 1 { writeAnchor(of: paragraph) }
        html.markup("</p>\n")
        parts = parts.dropFirst()
      }
      if parts.isEmpty { continue }
      if !isOpen { html.markup("<ul>\n") }
      isOpen = true
      html.markup("<li>")
      for part in parts { write(part, of: paragraph) }
      if isLast { writeAnchor(of: paragraph) }
      html.markup("</li>\n")
    }
    if isOpen { html.markup("</ul>\n") }
  }

  private mutating func write(_ part: Entry.Part, of paragraph: Paragraph) {
    switch part.kind {
    case .name: html.markup("<span class=\"name\">")
    case .office: html.markup("<span class=\"office\">")
    case .label, .value, .separator: break
    }
    write(Array(paragraph.content[part.content]))
    switch part.kind {
    case .name, .office: html.markup("</span>")
    case .label, .value, .separator: break
    }
  }
}

extension Entry {
  /// Whether it is a field of a header; what says who was present has names.
  fileprivate var isField: Bool { parts.contains { $0.kind == .value } }
}
