/// `apa.csl`, for archival documents.
extension Citation {
  var apa: [CitationPart] {
    let title = title.typeset()
    let titleSentence = title.endsSentence ? title : title + "."
    var start: String
    if authors.isEmpty {
      start = "\(titleSentence) (\(apaDate)). " + (apaGenre.map { "\($0). " } ?? "")
    } else {
      let names = Self.apaNames(authors.map(\.initialed))
      start = (names.endsSentence ? names : names + ".") + " (\(apaDate)). "
      start += apaGenre.map { "\(title) \($0). " } ?? titleSentence + " "
    }
    start += "In "
    let version = edition.versionInWords.map { " (Version \($0))." } ?? "."
    let archive = apaArchive.map { $0.endsSentence ? " " + $0 : " \($0)." } ?? ""
    return [.text(start), .title(edition.title.typeset()), .text(version + archive + (url.map { " " + $0 } ?? ""))]
  }

  /// Up to twenty; of more, the first nineteen and the last.
  private static func apaNames(_ names: [String]) -> String {
    if names.count > 20 { return (names.prefix(19).joined(separator: ", ") + ", . . . " + (names.last ?? "")).typeset() }
    return names.listed("&", commaBeforeTwo: true).typeset()
  }

  /// "[Telegram to A & B]".
  private var apaGenre: String? {
    guard let genre else { return nil }
    let names = recipients.map(\.direct).listed("&")
    return "[" + (names.isEmpty ? genre : "\(genre) to \(names)").typeset().capitalizedFirst + "]"
  }

  /// The call number stands with the collection, or else with the archive.
  private var apaArchive: String? {
    let holders = [collection, archive].compactMap { $0?.typeset() }
    var parts = holders
    if let callNumber = callNumber?.typeset() {
      parts = [[holders.first, "(\(callNumber))"].compactMap(\.self).joined(separator: " ")] + holders.dropFirst()
    }
    if let archivePlace { parts.append(archivePlace.typeset()) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Of a manuscript the year alone.
  private var apaDate: String {
    switch citedDate {
    case .none: return "n.d."
    case .words(let words): return words
    case .day(let year, let month, let day, let isAbout):
      let about = isAbout ? "ca. \(year)" : "\(year)"
      guard kind == .letter, let month else { return about }
      return "\(about), \(EnglishMonth.name(month))" + (day.map { " \($0)" } ?? "")
    }
  }
}
