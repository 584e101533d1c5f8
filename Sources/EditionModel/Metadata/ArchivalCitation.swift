import Dates

/// Reads an archive's citation: title in quotes, date, publisher, then the place of the original from the smallest unit to
/// the largest ("Container 173, W. Averell Harriman Papers, Manuscript Division, Library of Congress, Washington, D.C.").
enum ArchivalCitation {
  /// nil when the citation names no archive.
  static func location(in citation: String) -> ArchiveLocation? {
    var archive = ArchiveLocation()
    var callNumber: [String] = []
    var collection: [String] = []
    var place: [String] = []
    for part in parts(of: citation) {
      if isCallNumber(part) {
        callNumber.append(part)
      } else if archive.repository != nil {
        place.append(part)
      } else if isPublisher(part) {
        archive.via = part
      } else if part.contains(anyOf: repositories) {
        archive.repository = part
      } else if part.contains(anyOf: departments) {
        archive.department = part
      } else {
        collection.append(part)
      }
    }
    archive.callNumber = callNumber.isEmpty ? nil : callNumber.joined(separator: ", ")
    archive.collection = collection.isEmpty ? nil : collection.joined(separator: ", ")
    archive.place = place.isEmpty ? nil : place.joined(separator: ", ")
    return archive == ArchiveLocation() ? nil : archive
  }

  /// The parts between commas, without the quoted title, the date and the address.
  private static func parts(of citation: String) -> [String] {
    var rest = citation.split { $0.isWhitespace }.filter { !$0.contains("://") }.joined(separator: " ")
    if let open = rest.first, let close = quotes[open], let end = endOfTitle(in: rest, close) {
      rest = String(rest[end...])
    }
    var parts = rest.split { $0 == "," || $0 == ";" }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty && $0 != "." }
    // A date of two parts, "June 26, 1944", or of one.
    if parts.count >= 2, EDTF.reading("\(parts[0]), \(parts[1])") != nil {
      parts.removeFirst(2)
    } else if let first = parts.first, EDTF.reading(first) != nil {
      parts.removeFirst()
    }
    return parts
  }

  /// Behind the first closing quote that is no apostrophe inside a word.
  private static func endOfTitle(in citation: String, _ close: Character) -> String.Index? {
    citation.indices.dropFirst().lazy.filter { citation[$0] == close }.map { citation.index(after: $0) }
      .first { $0 == citation.endIndex || !citation[$0].isLetter }
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "'": "'", "‘": "’", "«": "»"]

  /// Who publishes the document online, and does not keep the original.
  private static func isPublisher(_ part: String) -> Bool {
    part.lowercased().contains("digital archive") || part.lowercased().contains("digital collection")
  }

  /// A unit with its number: "Container 173", "f. 558", "d.283"; and not "D.C. 20540".
  private static func isCallNumber(_ part: String) -> Bool {
    guard part.contains(where: \.isNumber) else { return false }
    if part.contains(anyOf: units) { return true }
    return part.lowercased().split(separator: " ").contains { word in
      abbreviations.contains { word.hasPrefix($0) && word.dropFirst($0.count).allSatisfy { !$0.isLetter } }
    }
  }

  private static let repositories = ["library", "archiv", "museum", "institut", "university", "arkhiv", "foundation"]
  private static let departments = ["division", "department", "section", "branch"]
  private static let units = ["container", "box", "folder", "file", "fond", "opis", "delo", "reel", "volume"]
  private static let abbreviations = ["f.", "op.", "d.", "l.", "ll.", "no."]
}

extension String {
  /// Whether a word of the text begins with one of the given ones, whatever their case.
  fileprivate func contains(anyOf words: [String]) -> Bool {
    let own = lowercased().split { $0 == " " || $0 == "-" || $0 == "/" }
    return words.contains { word in own.contains { $0.hasPrefix(word) } }
  }
}
