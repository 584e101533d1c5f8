/// `chicago-notes.csl`, for archival documents.
extension Citation {
  var chicago: [CitationPart] {
    var start = authors.isEmpty ? "" : Self.chicagoNames(authors) + ", "
    start += "“\(title.typeset(insideQuotes: true, endingIn: ","))”"
    if let genre { start += " " + genre.typeset() }
    if !recipients.isEmpty { start += " to " + Self.chicagoNames(recipients) }
    // A comma stands inside the quotation mark already where nothing has come behind it.
    start += genre == nil ? " in " : ", in "
    let version = edition.versionInWords.map { ", version \($0)" } ?? ""
    // A bracketed date has no comma before it, but in a letter.
    let isBracketed = kind == .manuscript && chicagoDate.hasPrefix("[")
    let end = [isBracketed ? nil : chicagoDate, callNumber, collection, archive, archivePlace, url].compactMap(\.self)
    let rest = version + (isBracketed ? " " + chicagoDate : "") + (end.isEmpty ? "." : ", " + end.sentence)
    return [.text(start), .title(edition.title.typeset()), .text(rest)]
  }

  /// Up to six; of more, the first three.
  private static func chicagoNames(_ names: [CitedName]) -> String {
    if names.count > 6 { return names.prefix(3).map(\.direct).joined(separator: ", ").typeset() + ", et al." }
    return names.map(\.direct).listed("and").typeset()
  }

  private var chicagoDate: String {
    switch citedDate {
    case .none: return "n.d."
    case .words(let words): return words
    case .day(let year, let month, let day, let isAbout):
      let date = month.map { EnglishMonth.name($0) + (day.map { " \($0)," } ?? "") + " \(year)" } ?? "\(year)"
      return isAbout ? "[\(date)?]" : date
    }
  }
}
