/// Reads a date in plain English by recursive descent over its tokens, and spells it in EDTF.
struct PlainReader {
  let tokens: [PlainToken]
  private var position = 0
  /// `?`, `~`, `%` or nothing: what was said before or after the date.
  private var qualifier = ""

  init(tokens: [PlainToken]) { self.tokens = tokens }

  /// The EDTF spelling of the whole, or nil.
  mutating func whole() -> String? {
    qualifier = takeQualifier()
    guard let spelling = span(), position == tokens.count else { return nil }
    return spelling
  }

  /// "about" and "possibly", alone or together, as a character of EDTF.
  private mutating func takeQualifier() -> String {
    let isUncertain = takeWord("possibly", "probably", "perhaps")
    let isApproximate = takeWord("c", "ca", "circa", "about", "around", "approximately", "approx")
    return isUncertain ? (isApproximate ? "%" : "?") : (isApproximate ? "~" : "")
  }

  private mutating func span() -> String? {
    if qualifier.isEmpty, let bounded = boundedSpan() { return bounded }
    if let period = period() { return period + trailing() }
    let isFrom = takeWord("from")
    guard let first = PlainDate(reading: &self) else { return nil }
    if takeWord("or") {
      guard qualifier.isEmpty, !isFrom, let last = PlainDate(reading: &self) else { return nil }
      return pair(first, last).map { "[\($0),\($1)]" }
    }
    if isFrom ? takeWord("to", "until", "till", "through") : takeJoint() {
      guard let last = PlainDate(reading: &self), let (begin, end) = pair(first, last) else { return nil }
      let mark = trailing()
      return begin + mark + "/" + end + mark
    }
    guard let spelling = first.spelling else { return nil }
    if isFrom {
      guard takeWord("on", "onward", "onwards") else { return nil }
      return spelling + qualifier + "/.."
    }
    return spelling + trailing()
  }

  /// The qualifier, with a question mark after the date counted in.
  private mutating func trailing() -> String {
    if take(.questionMark) { qualifier = qualifier == "~" || qualifier == "%" ? "%" : "?" }
    return qualifier
  }

  /// "between … and …", "before …", "after …", "by …", "until …", "since …".
  private mutating func boundedSpan() -> String? {
    if takeWord("between") {
      guard let first = PlainDate(reading: &self), takeWord("and"), let last = PlainDate(reading: &self),
        let (begin, end) = pair(first, last)
      else { return nil }
      return begin.utf8.count == end.utf8.count ? "[\(begin)..\(end)]" : nil
    }
    if takeWord("before") { return PlainDate(reading: &self)?.before.map { "[..\($0)]" } }
    if takeWord("after") { return PlainDate(reading: &self)?.after.map { "[\($0)..]" } }
    if takeWord("by") { return PlainDate(reading: &self)?.spelling.map { "[..\($0)]" } }
    if takeWord("until", "till") { return PlainDate(reading: &self)?.spelling.map { "../\($0)" } }
    if takeWord("since") { return PlainDate(reading: &self)?.spelling.map { "\($0)/.." } }
    return nil
  }

  /// "the 1940s", "the 20th century". The 1900s may be ten years or a hundred, and are neither.
  private mutating func period() -> String? {
    let start = position
    _ = takeWord("the")
    if case .decade(let year)? = peek, year.isMultiple(of: 10), !year.isMultiple(of: 100) {
      position += 1
      return PlainDate.padded(year / 10, to: 3) + "X"
    }
    if case .ordinal(let number)? = peek, (1...100).contains(number) {
      position += 1
      if takeWord("century") { return PlainDate.padded(number - 1, to: 2) + "XX" }
    }
    position = start
    return nil
  }

  private mutating func takeJoint() -> Bool { take(.dash) || takeWord("to", "until", "till", "through") }

  /// Two dates that may share their month or year, as EDTF; nil when the first does not precede the last.
  private func pair(_ first: PlainDate, _ last: PlainDate) -> (String, String)? {
    var (first, last) = (first, last)
    if let year = last.asShortYear(after: first) { last = PlainDate(year: year) }
    if first.month == nil, first.season == nil, first.day != nil, last.day != nil { first.month = last.month }
    if last.month == nil, last.season == nil, last.day != nil, first.day != nil { last.month = first.month }
    first.year = first.year ?? last.year
    last.year = last.year ?? first.year
    guard let begin = first.spelling, let end = last.spelling, let earliest = EDTF(begin)?.earliest,
      let latest = EDTF(end)?.earliest, earliest < latest
    else { return nil }
    return (begin, end)
  }
}

extension PlainReader {
  var peek: PlainToken? { position < tokens.count ? tokens[position] : nil }

  /// The token `distance` after the next.
  func token(_ distance: Int) -> PlainToken? {
    position + distance < tokens.count ? tokens[position + distance] : nil
  }

  mutating func skip(_ count: Int) { position += count }

  mutating func take(_ token: PlainToken) -> Bool {
    guard peek == token else { return false }
    position += 1
    return true
  }

  mutating func takeWord(_ words: String...) -> Bool {
    guard case .word(let word)? = peek, words.contains(word) else { return false }
    position += 1
    return true
  }
}
