import Transcription

/// A header's fields as a description list, those present as a list of persons with their offices.
extension TranscriptHTML {
  mutating func writeEntries(of paragraph: Paragraph) {
    html.markup("<div class=\"entries\"")
    if options.hasIDs {
      html.markup(" id=\"")
      html.text(paragraph.id)
      html.markup("\"")
    }
    html.markup(">\n")
    writeLabel(of: paragraph)
    if paragraph.entries.contains(where: \.isField) { writeFields(paragraph) } else { writePersons(paragraph) }
    writeAnchor(of: paragraph)
    html.markup("</div>\n")
  }

  private mutating func writeFields(_ paragraph: Paragraph) {
    html.markup("<dl>\n")
    for entry in paragraph.entries {
      html.markup("<div>")
      for part in entry.parts {
        let isLabel = part.kind == .label
        html.markup(isLabel ? "<dt>" : "<dd>")
        write(Array(paragraph.content[part.content]))
        html.markup(isLabel ? "</dt> " : "</dd>")
      }
      if entry.parts.count == 1 { html.markup("<dd></dd>") }
      html.markup("</div>\n")
    }
    html.markup("</dl>\n")
  }

  /// A label such as "Present:" stands above the persons it is for.
  private mutating func writePersons(_ paragraph: Paragraph) {
    var isOpen = false
    for entry in paragraph.entries {
      var parts = entry.parts[...]
      if let label = parts.first, label.kind == .label {
        if isOpen { html.markup("</ul>\n") }
        isOpen = false
        html.markup("<p class=\"entry-label\">")
        write(Array(paragraph.content[label.content]))
        html.markup("</p>\n")
        parts = parts.dropFirst()
      }
      if parts.isEmpty { continue }
      if !isOpen { html.markup("<ul>\n") }
      isOpen = true
      html.markup("<li>")
      for part in parts { write(part, of: paragraph) }
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
