/// How a text that is not EDTF may have been meant: each mistake people make is mended in turn, and the first result
/// that is EDTF is offered.
enum Suggestion {
  /// The nearest valid spelling, or nil where none can be told without inventing a date.
  static func nearest(to text: String) -> String? {
    guard text.utf8.count <= 120, let ascii = plainASCII(text) else { return nil }
    let tidy = draftWords(ascii)
    let mended: [() -> String?] = [
      { tidy }, { tidy.uppercased() }, { EDTF.reading(text)?.description }, { numbers(tidy) }, { questionMarks(tidy) },
      { bothQualifiers(tidy) }, { eightDigits(tidy) }, { year(tidy.uppercased()) }, { time(tidy.uppercased()) },
      { reversed(tidy) },
    ]
    for mend in mended {
      if let candidate = mend(), candidate != text, case .success = EDTF.strictly(candidate) { return candidate }
    }
    return nil
  }

  /// Without white space, but for one between words or numbers, and with a hyphen or a stroke for every dash: an en
  /// dash parts years as EDTF's stroke does. Nil where other characters remain.
  private static func plainASCII(_ text: String) -> String? {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{A0}", "\u{2009}", "\u{202F}": result += " "
      case "\u{2013}", "\u{2014}": result += "/"
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2212}": result += "-"
      case "\u{2026}": result += ".."
      default:
        guard scalar.isASCII else { return nil }
        result.unicodeScalars.append(scalar)
      }
    }
    var words = result.split(separator: " ").joined(separator: " ")
    for mark in [",", "/", "[", "]", "{", "}", ".."] {
      words = replaced(replaced(words, mark + " ", mark), " " + mark, mark)
    }
    return words
  }

  /// The words of the draft of 2012, and its u for an unspecified digit.
  private static func draftWords(_ text: String) -> String {
    var text = text
    if text.hasSuffix("/open") { text = String(text.dropLast(4)) + ".." }
    if text.hasSuffix("/unknown") { text = String(text.dropLast(7)) }
    if text.hasPrefix("unknown/") { text = String(text.dropFirst(7)) }
    if text.utf8.contains(where: { (0x30...0x39).contains($0) }), !text.contains("Au"), !text.contains("au") {
      text = replaced(text, "u", "X")
    }
    return text
  }

  /// "1944-6-26", "1944/06/26", "26.06.1944", "1944-00-00", "6/1944": numbers of one or two digits around a year.
  private static func numbers(_ text: String) -> String? {
    let marks: [Character] = ["-", "/", ".", " "]
    guard let mark = marks.first(where: { text.contains($0) }) else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let values = parts.compactMap { $0.allSatisfy { ("0"..."9").contains($0) } ? Int($0) : nil }
    guard values.count == parts.count, (2...3).contains(parts.count) else { return nil }
    let isYear = parts.map { $0.count == 4 }
    guard isYear.filter({ $0 }).count == 1, parts.allSatisfy({ (1...2).contains($0.count) || $0.count == 4 }) else {
      return nil
    }
    if isYear[0] { return date(values[0], Array(values.dropFirst()), isYearFirst: true) }
    guard let year = values.last, isYear.last == true else { return nil }
    return date(year, values.dropLast().reversed(), isYearFirst: false)
  }

  /// A year and what follows it, zeros standing for what is not known. After a year the month comes first, as in
  /// ISO 8601, unless it can be none; before a year either may, and must be told from its value.
  private static func date(_ year: Int, _ rest: [Int], isYearFirst: Bool) -> String? {
    var rest = rest
    if rest.count == 2, rest[0] > 12, (1...12).contains(rest[1]) { rest.swapAt(0, 1) }
    if rest.count == 2, !isYearFirst, rest[0] != rest[1], !rest.contains(0), rest[1] <= 12 { return nil }
    if rest.count == 2, rest[0] == 0, rest[1] != 0 { return nil }
    return ([PlainDate.padded(year, to: 4)] + rest.prefix { $0 != 0 }.map { PlainDate.padded($0, to: 2) })
      .joined(separator: "-")
  }

  /// "194?", "19??", "194-", "19--", "1944-06-??": signs for digits that are not known.
  private static func questionMarks(_ text: String) -> String? {
    var characters = Array(text)
    guard characters.count >= 4, characters[0...1].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    for index in characters.indices where ["?", "*", "_"].contains(characters[index]) { characters[index] = "X" }
    if characters.count == 4 {
      for index in 2...3 where characters[index] == "-" { characters[index] = "X" }
    }
    return String(characters)
  }

  /// The draft's `?~` is `%` now.
  private static func bothQualifiers(_ text: String) -> String? {
    replaced(replaced(text, "?~", "%"), "~?", "%")
  }

  /// "19440626", the basic format of ISO 8601.
  private static func eightDigits(_ text: String) -> String? {
    guard text.utf8.count == 8 else { return nil }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  /// A year with too few or too many digits, and Y or a sign where neither belongs.
  private static func year(_ text: String) -> String? {
    let isLong = text.hasPrefix("Y")
    let unsigned = text.drop { $0 == "Y" || $0 == "-" || $0 == "+" }
    let parts = unsigned.split(separator: "E", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }), var number = Int(parts[0]) else {
      return nil
    }
    if parts.count == 2 {
      guard let exponent = Int(parts[1]), exponent < 5, number < 10_000 else { return nil }
      for _ in 0..<exponent { number *= 10 }
    }
    guard isLong || parts[0].utf8.count > 2 || text.hasPrefix("-") else { return nil }
    let sign = text.contains("-") && number != 0 ? "-" : ""
    return number > 9_999 ? "Y\(sign)\(number)" : sign + PlainDate.padded(number, to: 4)
  }

  /// "1947-01-17 05:25", "1947-01-17T5:25", "…T24:00:00", "…-00:00".
  private static func time(_ text: String) -> String? {
    guard text.utf8.count > 11, let day = EDTF(String(text.prefix(10)))?.earliest else { return nil }
    let mark = text[text.index(text.startIndex, offsetBy: 10)]
    guard mark == "T" || mark == " " else { return nil }
    var clock = String(text.dropFirst(11))
    for none in ["-00:00", "-00"] where clock.hasSuffix(none) { clock = clock.dropLast(none.utf8.count) + "Z" }
    let digits = clock.prefix { ("0"..."9").contains($0) || $0 == ":" }
    var parts = digits.split(separator: ":").map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
    if parts.count == 2 { parts.append("00") }
    let rest = clock.dropFirst(digits.count)
    if parts == ["24", "00", "00"] {
      let next = day.adding(days: 1)
      guard let month = PlainDate(day: next).spelling else { return nil }
      return month + "T00:00:00" + rest
    }
    return text.prefix(10) + "T" + parts.joined(separator: ":") + rest
  }

  /// An interval or range whose sides are exchanged.
  private static func reversed(_ text: String) -> String? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    return sides.count == 2 ? "\(sides[1])/\(sides[0])" : nil
  }

  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    var (result, rest) = ([UInt8](), Array(text.utf8)[...])
    let pattern = Array(old.utf8)
    while let byte = rest.first {
      if rest.starts(with: pattern) {
        result += new.utf8
        rest = rest.dropFirst(pattern.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
