extension EDTF {
  /// The date a text means that people and archives wrote in English, as a document's heading or an archive's catalogue
  /// has it; nil when it is none or may be two.
  ///
  /// The whole text must be the date, but for white space around it and one full stop or comma at its end. EDTF itself
  /// is read as it is. Beside it are read: "June 26, 1944", "26 June 1944", "17th January 1947", "Sept. 1944",
  /// "Monday, 26 June 1944" (when it was a Monday), "1944 June 26", "spring 1944", "the 1940s", "the 20th century",
  /// numbers whose order cannot be mistaken ("26/06/1944", but not "06/07/1944"); "c." and "circa" (`~`), "possibly"
  /// and a question mark (`?`); an interval "10–17 January 1947", "from June to July 1944", "1939–45"; one of several
  /// days "between 10 and 17 January 1947", "1944 or 1945"; "before" and "after" a date, which do not include it, "by",
  /// "until" and "since" it, which do.
  ///
  /// "1921-22" is nil: as EDTF it is the summer of 1921, and people mean two years by it.
  package static func reading(_ text: String) -> EDTF? {
    let bytes = trimmed(Array(text.utf8))
    guard !bytes.isEmpty, bytes.count <= 120 else { return nil }
    if let date = EDTF(String(decoding: bytes, as: UTF8.self)) {
      return isTakenForTwoYears(date) ? nil : date
    }
    guard let tokens = PlainToken.tokens(of: bytes) else { return nil }
    var reader = PlainReader(tokens: tokens)
    return reader.whole().flatMap { EDTF($0) }
  }

  private static func isTakenForTwoYears(_ date: EDTF) -> Bool {
    guard case .date(let date) = date.value, date.qualification.isEmpty, let season = date.season,
      let year = date.year.magnitude, year.isSpecified, !date.year.isNegative
    else { return false }
    return season > year.low % 100
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes[...]
    trimWhiteSpace(&bytes)
    if bytes.last == UInt8(ascii: "."), bytes.dropLast().last != UInt8(ascii: ".") {
      bytes.removeLast()
    } else if bytes.last == UInt8(ascii: ",") {
      bytes.removeLast()
    }
    trimWhiteSpace(&bytes)
    return Array(bytes)
  }

  private static func trimWhiteSpace(_ bytes: inout ArraySlice<UInt8>) {
    let noBreakSpace: [UInt8] = [0xC2, 0xA0]
    while true {
      if let first = bytes.first, PlainToken.isSpace(first) {
        bytes.removeFirst()
      } else if let last = bytes.last, PlainToken.isSpace(last) {
        bytes.removeLast()
      } else if bytes.starts(with: noBreakSpace) {
        bytes.removeFirst(2)
      } else if bytes.count >= 2, bytes.suffix(2).elementsEqual(noBreakSpace) {
        bytes.removeLast(2)
      } else {
        return
      }
    }
  }
}
