/// A time of day as documents give it: "5.25", "05:25", "0525", "5.25 p.m.". Whether a bare hour is of the morning or of the
/// afternoon the document may leave open; it is sorted as one of the morning.
package struct ClockTime: Sendable, Hashable {
  /// As it was written.
  package let text: String
  /// Since midnight, 0–1439.
  package let minutes: Int

  /// nil when the text is no time.
  package init?(_ text: String) {
    self.text = text
    var words = text.lowercased().filter { $0 != " " }
    var half: Int?
    for (ending, hours) in [("a.m.", 0), ("am", 0), ("p.m.", 12), ("pm", 12)] where words.hasSuffix(ending) {
      words = String(words.dropLast(ending.count))
      half = hours
      break
    }
    guard let (hour, minute) = Self.numbers(in: words), minute < 60 else { return nil }
    guard let half else {
      guard hour < 24 else { return nil }
      minutes = hour * 60 + minute
      return
    }
    guard (1...12).contains(hour) else { return nil }
    minutes = (hour % 12 + half) * 60 + minute
  }

  /// Hour and minute: parted by a colon or a full stop, four digits, or an hour alone.
  private static func numbers(in words: String) -> (hour: Int, minute: Int)? {
    guard words.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }) else { return nil }
    let parts = words.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    switch parts.count {
    case 2 where (1...2).contains(parts[0].count) && parts[1].count == 2:
      return Int(parts[0]).flatMap { hour in Int(parts[1]).map { (hour, $0) } }
    case 1 where words.count == 4: return Int(words).map { ($0 / 100, $0 % 100) }
    case 1 where (1...2).contains(words.count): return Int(words).map { ($0, 0) }
    default: return nil
    }
  }
}
