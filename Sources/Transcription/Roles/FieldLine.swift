/// A line of a telegram's or letter's head: "No: 518", "FROM FOREIGN OFFICE TO WASHINGTON", "D. 5.25 17th January 1947".
enum FieldLine {
  private static let longestLabel = 30
  /// Labels that stand without a colon, before a capital or a number.
  private static let bareLabels = ["repeated to", "rptd to", "rptd", "from", "to", "info", "no.", "d.", "r."]

  /// The fields of a line, with what each part begins with; none when the line has no label.
  static func entries(of words: String) -> [[EntryReader.Cut]] {
    let line = words.drop { $0 == " " || $0 == "□" }
    let start = words.utf8.count - line.utf8.count
    guard let label = labelLength(of: line) else { return [] }
    let text = line.utf8.dropFirst(label)
    let value = start + label + text.prefix { $0 == UInt8(ascii: " ") }.count
    guard value < words.utf8.count else { return [[(.label, 0)]] }
    // "FROM … TO …" in one line are two fields.
    if line.lowercased().hasPrefix("from"), let to = secondField(in: words[text.startIndex...]) {
      let second = start + label + to
      return [[(.label, 0), (.value, value)], [(.label, second), (.value, second + 3)]]
    }
    return [[(.label, 0), (.value, value)]]
  }

  /// The bytes of the label a line begins with, with its colon or stop.
  static func labelLength(of line: Substring) -> Int? {
    if let length = lengthWithColon(of: line) { return length }
    let lowered = line.lowercased()
    guard line.first?.isUppercase == true, let label = bareLabels.first(where: { lowered.hasPrefix($0 + " ") }),
      let value = line.dropFirst(label.count).first(where: { $0 != " " }), value.isUppercase || value.isNumber
    else { return nil }
    return label.utf8.count
  }

  /// "Repeated to Moscow:" is none; a label has at most four words and no signs but those of abbreviations.
  private static func lengthWithColon(of line: Substring) -> Int? {
    guard let colon = line.firstIndex(of: ":"), line.first?.isUppercase == true else { return nil }
    let label = line[..<colon]
    let behind = line[line.index(after: colon)...].first
    let isLabel = label.count <= longestLabel && label.split(separator: " ").count <= 4
      && label.allSatisfy { $0.isLetter || " .'’/&()-".contains($0) }
    return isLabel && (behind == nil || behind == " ") ? label.utf8.count + 1 : nil
  }

  private static func secondField(in value: Substring) -> Int? {
    for mark in [" TO ", " To ", " to "] {
      if let found = value.firstRange(of: mark), value[found.upperBound...].first?.isUppercase == true {
        return value.utf8.distance(from: value.startIndex, to: found.lowerBound) + 1
      }
    }
    return nil
  }
}
