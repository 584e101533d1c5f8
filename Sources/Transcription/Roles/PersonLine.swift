/// A line of a list of those present: "Mr. Edward Page, Second Secretary of Embassy",
/// "The American Ambassador, Mr. Harriman".
enum PersonLine {
  /// The persons of a line, with what each part begins with; none when the line goes on with the one before it.
  static func entries(of words: String, behind before: String) -> [[EntryReader.Cut]] {
    let line = words.drop { $0 == " " || $0 == "□" }
    guard !line.isEmpty, !continues(line, before) else { return [] }
    let start = words.utf8.count - line.utf8.count
    var label: EntryReader.Cut?
    var nameStart = 0
    if let length = labelLength(of: line) {
      label = (.label, 0)
      nameStart = start + length + words.utf8.dropFirst(start + length).prefix { $0 == UInt8(ascii: " ") }.count
    }
    let persons = persons(in: words, from: nameStart)
    guard let label else { return persons }
    return persons.isEmpty ? [[label]] : [[label] + persons[0]] + persons.dropFirst()
  }

  /// "Present:" and the like.
  private static func labelLength(of line: Substring) -> Int? {
    line.contains(":") ? FieldLine.labelLength(of: line) : nil
  }

  /// A line that begins in lower case, or stands behind one that stops before its end.
  private static func continues(_ line: Substring, _ before: String) -> Bool {
    if line.first?.isLowercase == true { return true }
    let last = before.split(separator: " ").last.map(String.init) ?? ""
    return before.trimmingSpaces().hasSuffix(",") || openWords.contains(last.lowercased())
  }

  private static let openWords: Set<String> = ["of", "for", "to", "the", "and", "in", "at", "on", "de"]

  private static func persons(in words: String, from start: Int) -> [[EntryReader.Cut]] {
    let place = { (index: String.Index) in words.utf8.distance(from: words.startIndex, to: index) }
    let line = words[words.utf8.index(words.startIndex, offsetBy: start)...]
    guard line.contains(where: { $0 != " " }) else { return [] }
    guard let mark = firstSeparator(in: line) else { return [[(.name, start)]] }
    let (left, right) = (line[..<mark.lowerBound], line[mark.upperBound...])
    let (name, office): (Entry.Kind, Entry.Kind)
    if isOffice(right) {
      (name, office) = (.name, .office)
    } else if left.trimmingSpaces().lowercased().hasPrefix("the ") || isOffice(left) {
      (name, office) = (.office, .name)
    } else {
      // Names one behind the other.
      return [[(.name, start)]]
        + continued(persons(in: words, from: place(mark.upperBound)), separator: place(mark.lowerBound))
    }
    return [[(name, start), (.separator, place(mark.lowerBound)), (office, place(mark.upperBound))]]
  }

  /// The comma between two persons stands with the second.
  private static func continued(_ persons: [[EntryReader.Cut]], separator: Int) -> [[EntryReader.Cut]] {
    guard let first = persons.first else { return [] }
    return [[(.separator, separator)] + first] + persons.dropFirst()
  }

  /// A comma that no part of a name follows, a dash between spaces, or a bracket.
  private static func firstSeparator(in line: Substring) -> Range<String.Index>? {
    let found = [", ", " - ", " – ", " — ", " ("].compactMap { mark -> Range<String.Index>? in
      var rest = line
      while let range = rest.firstRange(of: mark) {
        let next = line[range.upperBound...].prefix { $0.isLetter }
        if !["Jr", "Sr", "Esq", "II", "III"].contains(next) {
          return mark == " (" ? range.lowerBound..<line.index(after: range.lowerBound) : range
        }
        rest = line[range.upperBound...]
      }
      return nil
    }
    return found.min { $0.lowerBound < $1.lowerBound }
  }

  /// Whether words name an office: one of them does, or is in lower case as no name is.
  private static func isOffice(_ words: Substring) -> Bool {
    words.split { !$0.isLetter && $0 != "'" && $0 != "’" }.contains { word in
      officeWords.contains(word.lowercased()) || (word.count > 2 && word.first?.isLowercase == true && word != "and")
    }
  }

  private static let officeWords: Set<String> = [
    "adviser", "advisor", "aide", "ambassador", "assistant", "attaché", "chairman", "charge", "chargé", "chief", "clerk",
    "commander", "commissar", "consul", "counselor", "counsellor", "deputy", "director", "head", "interpreter", "member",
    "minister", "observer", "of", "officer", "representative", "secretary", "stenographer", "translator", "undersecretary",
  ]
}
