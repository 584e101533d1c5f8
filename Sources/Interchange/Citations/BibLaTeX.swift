import Dates
import EditionModel

/// BibLaTeX, in UTF-8 as biber reads it. The standard styles print every field of these records but the abstract.
enum BibLaTeX {
  typealias Entry = DataField<Citation, String?>

  static let fields: [Entry] = [
    Entry("author", "names", "those who wrote it; a name without parts is in braces") { names($0.authors) },
    Entry("title", "text", "the document’s title, in braces that keep its capitals") { "{\(escaped($0.title))}" },
    Entry("titleaddon", "text", "of a letter or telegram, those it was sent to, in braces like the title") { citation in
      let names = citation.recipients.map(\.direct).joined(separator: ", ")
      return names.isEmpty ? nil : "{to \(escaped(names))}"
    },
    Entry("date", "EDTF", "when it was written, where BibLaTeX can say it") { isKnown($0.date) ? $0.date.description : nil },
    Entry("year", "text", "else when it was written, in words") { citation in
      if isKnown(citation.date) { return nil }
      if case .words(let words) = citation.citedDate { return escaped(words) }
      return nil
    },
    Entry("type", "text", "its genre") { $0.genre.map(escaped) },
    Entry("note", "text", "where the original is, from the smallest unit: call number, collection, archive, place") {
      $0.original.map(escaped)
    },
    Entry("addendum", "text", "the edition’s title, version and day of release") { citation in
      let version = citation.edition.versionInWords.map { ", version \(escaped($0))" } ?? ""
      return "In \\emph{\(escaped(citation.edition.title))}" + version
    },
    Entry("url", "text", "the document’s page, where the edition has a base-url") { $0.url.map(address) },
    Entry("abstract", "text", "the summary") { $0.abstract.map(escaped) },
  ]

  static func write(_ citation: Citation, into output: inout [UInt8]) {
    output += "@\(citation.kind == .letter ? "letter" : "unpublished"){\(citation.id),\n".utf8
    for field in fields {
      if let value = field.value(citation) { output += "  \(field.name) = {\(value)},\n".utf8 }
    }
    output += "}\n".utf8
  }

  private static func names(_ names: [CitedName]) -> String? {
    let parts = names.map { name in
      switch name {
      case .inParts(let family, let given): "\(escaped(family)), \(escaped(given))"
      case .whole(let name): "{\(escaped(name))}"
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  /// EDTF's levels 0 and 1 but long years and seasons beyond the four: no sets, and marks of doubt at the end alone.
  private static func isKnown(_ date: EDTF) -> Bool {
    !date.isUndated && date.dates.allSatisfy { $0.season.map { $0 <= 24 } ?? true }
      && date.description.split(separator: "/").allSatisfy { side in
        side == ".." || (side.last.map { "~?%".contains($0) } == true ? side.dropLast() : side).utf8.allSatisfy {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "X")
        }
      }
  }

  /// Text without what means something to TeX, and with a space for all white space between two words.
  private static func escaped(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.appendFolded(text)
    var escaped: [UInt8] = []
    for byte in folded {
      switch byte {
      case UInt8(ascii: "\\"): escaped += "\\textbackslash{}".utf8
      case UInt8(ascii: "~"): escaped += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): escaped += "\\textasciicircum{}".utf8
      case let byte:
        if "#$%&_{}".utf8.contains(byte) { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// An address is taken as it is, so its braces must not part the field.
  private static func address(_ url: String) -> String {
    guard url.utf8.contains(where: "{}".utf8.contains) else { return url }
    return url.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }
}
