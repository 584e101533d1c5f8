import Transcription

/// Tables, in a frame that scrolls by itself where the page is narrow.
extension TranscriptHTML {
  mutating func write(_ table: Table) {
    html.markup("<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n")
    for (number, row) in table.rows.enumerated() {
      if number == 0 { html.markup("<thead>\n") }
      if number == 1 { html.markup("<tbody>\n") }
      html.markup("<tr>\n")
      for (cell, alignment) in zip(row, table.alignments) { write(cell, alignment, isHeader: number == 0) }
      html.markup("</tr>\n")
      if number == 0 { html.markup("</thead>\n") }
    }
    if table.rows.count > 1 { html.markup("</tbody>\n") }
    html.markup("</table>\n</div>\n")
  }

  private mutating func write(_ cell: Paragraph, _ alignment: Table.Alignment?, isHeader: Bool) {
    html.markup(isHeader ? "<th scope=\"col\"" : "<td")
    writeID(of: cell)
    switch alignment {
    case .left: html.markup(" class=\"left\"")
    case .centre: html.markup(" class=\"centre\"")
    case .right: html.markup(" class=\"right\"")
    case nil: break
    }
    html.markup(">")
    write(cell.content)
    writeSigns(upTo: cell.range.end)
    html.markup(isHeader ? "</th>\n" : "</td>\n")
  }
}
