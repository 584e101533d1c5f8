/// `apa.csl`, for archival documents.
extension Citation {
  var apa: [CitationPart] {
    let sentence = title.typeset(endingIn: ".")
    var start: String
    if authors.isEmpty {
      start = "\(sentence) (\(apaDate)). " + (apaGenre.map { "\($0). " } ?? "")
    } else {
      start = Self.apaNames(authors.map(\.initialed)).typeset(endingIn: ".") + " (\(apaDate)). "
      start += (apaGenre.map { "\(title.typeset()) \($0)." } ?? sentence) + " "
    }
    start += "In "
    let version = edition.versionInWords.map { " (Version \($0))." } ?? "."
    let archive = apaArchive.isEmpty ? "" : " " + apaArchive.sentence
    // A page with no date of its own could change.
    let address = url.map { (citedDate == .none ? " Retrieved " : " ") + $0 } ?? ""
    return [.text(start), .title(edition.title.typeset()), .text(version + archive + address)]
  }

  /// Up to twenty; of more, the first nineteen and the last.
  private static func apaNames(_ names: [String]) -> String {
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", . . . " + (names.last ?? "") }
    return names.listed("&", commaBeforeTwo: true)
  }

  /// "[Telegram to A & B]".
  private var apaGenre: String? {
    guard let genre else { return nil }
    let names = recipients.map(\.direct).listed("&")
    return "[" + (names.isEmpty ? genre : "\(genre) to \(names)").typeset().capitalizedFirst + "]"
  }

  /// The call number stands with the collection, or else with the archive.
  private var apaArchive: [String] {
    var holders = [collection, archive].compactMap(\.self)
    if let callNumber {
      let holder = holders.isEmpty ? "" : holders.removeFirst() + " "
      holders.insert(holder + "(\(callNumber))", at: 0)
    }
    return holders + [archivePlace].compactMap(\.self)
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
