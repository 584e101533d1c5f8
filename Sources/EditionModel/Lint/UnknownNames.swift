import Diagnostics
import Transcription

/// Names behind a title, "Mr. Gusev", of whom the authority files know nobody. For English texts.
struct UnknownNames: Sendable {
  private static let titles = Set(
    HashedWords(
      "mr mrs miss messrs dr professor colonel major captain lieutenant general admiral marshal commander senator ambassador"
    ).hashes)
  /// Titles that are written with a full stop, or without.
  private static let abbreviated = Set(HashedWords("mr mrs messrs dr").hashes)
  /// What follows a title and is no name.
  private static let others = Set(
    HashedWords(
      """
      staff secretary assembly headquarters order orders consul agreement council affairs election manager powers
      of the and in field army corps division government president minister chairman deputy embassy conference mission
      governor director
      """
    ).hashes)

  /// The words of all names and forms.
  private let known: Set<UInt64>

  init(_ entities: Entities) {
    known = Set(
      (entities.all + entities.crossReferences).flatMap { entity in
        ([entity.name] + entity.forms.map(\.text)).flatMap { HashedWords($0).hashes }
      })
  }

  func check(_ document: Document) -> [Diagnostic] {
    guard document.language == nil || document.language?.hasPrefix("en") == true else { return [] }
    let (transcript, text) = (document.transcript, document.transcript.text)
    var told: Set<UInt64> = []
    return transcript.witnesses.flatMap { witness -> [Diagnostic] in
      let words = HashedWords(witness, of: transcript)
      return words.hashes.indices.dropFirst().compactMap { place in
        guard Self.titles.contains(words.hashes[place - 1]) else { return nil }
        let (title, name, hash) = (words.ranges[place - 1], words.ranges[place], words.hashes[place])
        let hasStop = Self.abbreviated.contains(words.hashes[place - 1])
        guard isName(text, title, name, behindStop: hasStop), !known.contains(hash), !Self.titles.contains(hash),
          !Self.others.contains(hash),
          told.insert(hash).inserted
        else { return nil }
        return diagnostic(TextRange(title.lowerBound, name.upperBound), document)
      }
    }
  }

  /// Whether both words have a capital and stand side by side in one line.
  private func isName(_ text: [UInt8], _ title: Range<Int>, _ name: Range<Int>, behindStop: Bool) -> Bool {
    let between = text[title.upperBound..<name.lowerBound]
    return (65...90).contains(text[title.lowerBound]) && (65...90).contains(text[name.lowerBound]) && name.count > 1
      && (between.elementsEqual(" ".utf8) || behindStop && between.elementsEqual(". ".utf8))
  }

  private func diagnostic(_ range: TextRange, _ document: Document) -> Diagnostic {
    Diagnostic(
      .note, .unknownName,
      "'\(document.transcript.string(range))' is named here, and Content/people.yaml has no such name",
      at: document.firstPlace(of: range),
      fix: "add the person, or the form of the name to the person who is meant")
  }
}
