import Dates

/// What the blocks around a document's text plainly are: the words that tell it. Only what is unmistakable stands here; all
/// else is the editor's to mark.
enum RolePatterns {
  /// Where a paragraph stands: above the first prose, below the last, or both where there is none.
  struct Position {
    var isAbove: Bool
    var isBelow: Bool
  }

  /// The role of a short paragraph; nil when nothing in it tells.
  static func role(of lines: [String], at position: Position) -> BlockRole? {
    guard let first = lines.first else { return nil }
    let whole = lines.joined(separator: " ")
    if lines.allSatisfy({ classifications.contains($0) }) { return .classification }
    if hasPrefix(whole, stampWords), whole.hasPrefix("["), whole.hasSuffix("]") { return .stamp }
    if hasPrefix(whole.drop { $0 == "[" || $0 == "(" }, handlingWords) { return .handling }
    if lines.count == 1, isDateline(first) { return .dateline }
    if position.isAbove, let role = above(first, lines, whole) { return role }
    return position.isBelow ? below(first, lines, whole) : nil
  }

  private static func above(_ first: String, _ lines: [String], _ whole: String) -> BlockRole? {
    if hasPrefix(first, attendeeWords) { return .attendees }
    if hasPrefix(first, subjectWords) { return .subject }
    if isSalutation(whole) { return .salutation }
    return isHeader(lines) ? .header : nil
  }

  private static func below(_ first: String, _ lines: [String], _ whole: String) -> BlockRole? {
    if lines.count == 1, isInitials(first) { return .initials }
    if hasPrefix(first, distributionWords) || isCopies(first) { return .distribution }
    let closing = lines[0].drop { !$0.isLetter }.lowercased().filter { $0 != "," && $0 != "." }
    return closings.contains(closing) ? .closer : nil
  }

  /// Whether a paragraph behind those present goes on with them: names, and nothing that makes a sentence.
  static func isOfPersons(_ lines: [String]) -> Bool {
    lines.allSatisfy { line in
      line.count <= 120 && !line.hasSuffix(".") && !line.contains(where: { ":;?!\"“".contains($0) })
    } && lines.first?.first?.isUppercase == true
  }

  /// Whether a paragraph behind a closing is the name and office of who signs.
  static func isSignature(_ lines: [String]) -> Bool {
    lines.count <= 4 && lines.allSatisfy { $0.count <= 60 && !$0.contains(":") } && lines.first?.first?.isUppercase == true
      && lines.first?.hasSuffix(",") == false
  }

  /// "June 26, 1944", "Moscow, 26 June 1944.": a day and, if anything, a place before it.
  private static func isDateline(_ line: String) -> Bool {
    guard line.count <= 60, line.contains(where: \.isNumber) else { return false }
    let words = line.hasSuffix(".") ? String(line.dropLast()) : line
    if isDay(words) { return true }
    guard let comma = words.firstIndex(of: ","), isDay(words[words.index(after: comma)...].trimmingSpaces()) else {
      return false
    }
    let place = words[..<comma].split(separator: " ")
    return (1...3).contains(place.count)
      && place.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || $0 == "." } }
  }

  private static func isDay(_ words: String) -> Bool {
    EDTF.reading(words)?.precision == .day && words.contains(where: \.isLetter)
  }

  private static func isSalutation(_ line: String) -> Bool {
    guard line.count <= 80, let last = line.last, ",:!".contains(last) else { return false }
    return hasPrefix(line, ["dear", "my dear", "esteemed comrade", "dear comrade"])
      || ["sir", "sirs", "gentlemen", "excellency", "your excellency", "mr. president", "madam"].contains(
        line.dropLast().lowercased())
  }

  /// A telegram's head: two lines and half of all lines are fields, or one line says from whom and to whom.
  private static func isHeader(_ lines: [String]) -> Bool {
    if lines.count == 1 {
      return precedences.contains(lines[0])
        || genres.contains(lines[0].hasSuffix(":") ? String(lines[0].dropLast()) : lines[0])
        || FieldLine.entries(of: lines[0]).count == 2
    }
    let fields = lines.count { !FieldLine.entries(of: $0).isEmpty }
    return fields >= 2 && fields * 2 >= lines.count && !FieldLine.entries(of: lines[0]).isEmpty
  }

  /// "EP:nn", "WAH/mk": who dictated and who typed.
  private static func isInitials(_ line: String) -> Bool {
    let parts = line.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "/" }
    return parts.count == 2 && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter } }
      && parts[0].allSatisfy(\.isUppercase) && parts[1].allSatisfy(\.isLowercase)
  }

  /// "3 copies to Ambassador".
  private static func isCopies(_ line: String) -> Bool {
    let words = line.lowercased().split(separator: " ")
    return words.count >= 4 && words[0].allSatisfy(\.isNumber) && (words[1] == "copies" || words[1] == "copy")
      && words[2] == "to"
  }

  /// Whether a line begins with one of some words, which end where a word ends.
  private static func hasPrefix(_ line: some StringProtocol, _ words: [String]) -> Bool {
    let lowered = line.lowercased()
    return words.contains { word in
      lowered.hasPrefix(word) && lowered.dropFirst(word.count).first.map { !$0.isLetter || word.hasSuffix(" ") } ?? true
    }
  }

  private static let attendeeWords = [
    "present:", "those present:", "also present:", "participants:", "in attendance:", "persons present:",
    "присутствовали:", "присутствуют:", "anwesend:",
  ]
  private static let subjectWords = ["subject:", "subj:", "subject –", "subject -", "re:", "тема:", "betreff:"]
  private static let stampWords = ["[stamp", "[stamped", "[seal", "[штамп", "[stempel"]
  private static let handlingWords = [
    "this telegram is of particular secrecy", "this telegram must be closely paraphrased", "eyes only", "burn after reading",
    "this document is the property of", "not to be passed on", "снятие копий воспрещается",
  ]
  private static let distributionWords = [
    "cc:", "c.c.:", "c.c.", "copy to", "copies to", "distribution:", "distribution list",
    "this telegram has also been distributed", "(this telegram has also been distributed",
    "(this telegram has been distributed", "рассылка:", "разослать:", "verteiler:",
  ]
  private static let closings: Set<String> = [
    "sincerely", "sincerely yours", "yours sincerely", "yours truly", "yours very truly", "very truly yours",
    "truly yours", "yours faithfully", "faithfully yours", "respectfully", "respectfully yours", "yours respectfully",
    "yours ever", "ever yours", "very sincerely yours", "most sincerely", "cordially", "cordially yours",
    "with best regards", "best regards", "with kind regards", "with communist greetings", "with comradely greetings",
  ]
  private static let precedences: Set<String> = [
    "IMMEDIATE", "MOST IMMEDIATE", "PRIORITY", "OPERATIONAL PRIORITY", "OPERATIONAL IMMEDIATE", "URGENT", "FLASH", "ROUTINE",
  ]
  private static let genres: Set<String> = [
    "MEMORANDUM", "MEMORANDUM OF CONVERSATION", "MEMORANDUM FOR THE RECORD", "MEMORANDUM FOR THE PRESIDENT", "TELEGRAM",
    "INCOMING TELEGRAM", "OUTGOING TELEGRAM", "RECORD OF CONVERSATION", "AIDE-MEMOIRE",
  ]
  private static let classifications: Set<String> = [
    "TOP SECRET", "MOST SECRET", "SECRET", "CONFIDENTIAL", "RESTRICTED", "UNCLASSIFIED", "DIPLOMATIC SECRET",
    "TOP SECRET AND PERSONAL", "SECRET AND PERSONAL", "PERSONAL AND TOP SECRET", "PERSONAL AND SECRET", "STRICTLY SECRET",
    "STRICTLY CONFIDENTIAL", "COSMIC TOP SECRET", "NATO SECRET", "TOP SECRET/SENSITIVE", "SECRET/SENSITIVE", "SECRET/NODIS",
    "TOP SECRET/NODIS", "SECRET/EXDIS", "СЕКРЕТНО", "СОВ. СЕКРЕТНО", "СОВЕРШЕННО СЕКРЕТНО", "СТРОГО СЕКРЕТНО",
    "GEHEIM", "STRENG GEHEIM", "VERTRAULICH", "STRENG VERTRAULICH", "GEHEIME KOMMANDOSACHE",
  ]
}
