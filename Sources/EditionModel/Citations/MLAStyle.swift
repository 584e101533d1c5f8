/// `modern-language-association.csl`, for archival documents.
extension Citation {
  var mla: [CitationPart] {
    var start = mlaAuthors
    start += "“\(title.typeset(insideQuotes: true, endingIn: "."))” "
    if let genre { start += genre.typeset(endingIn: ".").capitalizedFirst + " " }
    let version = edition.versionInWords.map { "Version \($0)" }
    let end = [version, mlaDate, archive, archivePlace, collection, callNumber, url].compactMap(\.self)
    return [.text(start), .title(edition.title.typeset()), .text(end.isEmpty ? "." : ", " + end.sentence)]
  }

  /// The first one inverted; of more than two, the first alone.
  private var mlaAuthors: String {
    guard let first = authors.first else { return "" }
    let isInverted = first.inverted != first.direct
    let names =
      authors.count > 2
      ? first.inverted + (isInverted ? ", et al." : " et al.")
      : ([first.inverted] + authors.dropFirst().map(\.direct)).listed("and", commaBeforeTwo: isInverted)
    return names.typeset(endingIn: ".") + " "
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
