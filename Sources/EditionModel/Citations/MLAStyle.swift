/// `modern-language-association.csl`, for archival documents.
extension Citation {
  var mla: [CitationPart] {
    var start = mlaAuthors
    let title = title.typeset(insideQuotes: true)
    start += "“\(title.endsSentence ? title : title + ".")” "
    if let genre = genre?.typeset().capitalizedFirst { start += (genre.endsSentence ? genre : genre + ".") + " " }
    let version = edition.versionInWords.map { "Version \($0)" }
    let end = [version, mlaDate] + [archive, archivePlace, collection, callNumber].map { $0?.typeset() } + [url]
    let rest = end.compactMap(\.self).map { ", " + $0 }.joined()
    return [.text(start), .title(edition.title.typeset()), .text(rest.endsSentence ? rest : rest + ".")]
  }

  /// The first one inverted; of more than two, the first alone.
  private var mlaAuthors: String {
    guard let first = authors.first else { return "" }
    let isInverted = first.inverted != first.direct
    let names =
      authors.count > 2
      ? first.inverted + (isInverted ? ", et al." : " et al.")
      : ([first.inverted] + authors.dropFirst().map(\.direct)).listed("and", commaBeforeTwo: isInverted)
    return (names.endsSentence ? names : names + ".").typeset() + " "
  }

  private var mlaDate: String? {
    switch citedDate {
    case .none: return nil
    case .words(let words): return words
    case .day(let year, let month, let day, let isAbout):
      let date = [day.map(String.init), month.map(EnglishMonth.short), "\(year)"].compactMap(\.self).joined(separator: " ")
      return isAbout ? "Circa " + date : date
    }
  }
}
