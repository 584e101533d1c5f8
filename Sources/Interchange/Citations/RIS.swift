import EditionModel

/// RIS, by whose tags reference managers exchange records: a line for each value, ended by CR and LF.
///
/// Which tag is which field of a manuscript or a letter is Zotero's (its translator "RIS"), because the format's own
/// description knows no archives.
enum RIS {
  typealias Tag = DataField<Citation, [String]>

  static let tags: [Tag] = [
    Tag("TY", "text", "the first line: MANSCPT; PCOMM for a letter or a telegram") {
      [$0.kind == .letter ? "PCOMM" : "MANSCPT"]
    },
    Tag("ID", "text", "the document’s id") { [$0.id] },
    Tag("TI", "text", "the document’s title") { [$0.title] },
    Tag("AU", "text", "a line for each who wrote it: “Family, Given”") { $0.authors.map(\.inverted) },
    Tag("A2", "text", "of a letter or telegram, a line for each it was sent to") { $0.recipients.map(\.inverted) },
    Tag("DA", "date", "when it was written: year/month/day/, where that is sure; else EDTF") {
      [date($0)].compactMap(\.self)
    },
    Tag("M3", "text", "its genre") { [$0.genre].compactMap(\.self) },
    Tag("DB", "text", "the institution that has the original, behind its department") { [$0.archive].compactMap(\.self) },
    Tag("AN", "text", "call number and collection") { [$0.archiveLocation].compactMap(\.self) },
    Tag("T2", "text", "the edition’s title") { [$0.edition.title] },
    Tag("UR", "text", "the document’s page, where the edition has a base-url") { [$0.url].compactMap(\.self) },
    Tag("LA", "text", "its language, a BCP 47 tag") { [$0.language].compactMap(\.self) },
    Tag("KW", "text", "a line for each of its subjects") { $0.subjects },
    Tag("AB", "text", "the summary") { [$0.abstract].compactMap(\.self) },
    Tag(
      "M2", "text",
      "lines for Zotero’s field Extra, with CSL’s names: the edition’s title and version, the archive’s place"
    ) {
      $0.extra
    },
  ]

  static func write(_ citation: Citation, into output: inout [UInt8]) {
    for tag in tags {
      for value in tag.value(citation) { line(tag.name, value, into: &output) }
    }
    line("ER", "", into: &output)
  }

  /// White space in a value is one space: a line end would end the value.
  private static func line(_ tag: String, _ value: String, into output: inout [UInt8]) {
    output += tag.utf8
    output += "  - ".utf8
    output.appendFolded(value)
    output += "\r\n".utf8
  }

  private static func date(_ citation: Citation) -> String? {
    if citation.date.isUndated { return nil }
    guard let numbers = citation.citedDate.numbers("/") else { return citation.date.description }
    return numbers + String(repeating: "/", count: 3 - numbers.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
