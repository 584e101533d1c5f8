import Diagnostics

/// The marks of a document that stand in its file as received already: they are of those who transcribed it, and all others
/// are the editor's.
package struct ReceivedMarks: Sendable, Hashable {
  /// By siglum; under nothing for a document of one version.
  private var marks: [String: Set<[UInt8]>] = [:]

  /// A pure function of the document and of the file it was made from.
  package init(of document: Document, in file: SourceFile) {
    let witnesses = Array(document.transcript.witnesses.indices)
    self.init(of: document, in: [(DocumentSource(path: file.path, witnesses: witnesses), file)])
  }

  /// The same where witnesses were made of files of their own.
  package init(of document: Document, in files: [(source: DocumentSource, file: SourceFile)]) {
    let spellings = Set(document.interventions.compactMap(Self.spelling))
    guard !spellings.isEmpty else { return }
    for (source, file) in files {
      let received = spellings.intersection(Self.brackets(in: Self.folded(file.bytes)))
      for witness in source.witnesses { marks[document.transcript.witnesses[witness].siglum ?? ""] = received }
    }
  }

  /// Every bracket of a text, alone and with the word before it, which may have a bracket before it and a comma behind.
  private static func brackets(in text: [UInt8]) -> Set<[UInt8]> {
    var brackets: Set<[UInt8]> = []
    for start in text.indices where text[start] == UInt8(ascii: "[") {
      guard let end = text[start...].prefix(longest).firstIndex(of: UInt8(ascii: "]")) else { continue }
      let bracket = text[start...end]
      brackets.insert(Array(bracket))
      guard start > 1, text[start - 1] == UInt8(ascii: " ") else { continue }
      let word = (text[..<(start - 1)].suffix(longest).split(separator: UInt8(ascii: " ")).last ?? [])
        .drop { "[(\"".utf8.contains($0) }
      for word in [word, word.last.map { ",.;:!?".utf8.contains($0) } == true ? word.dropLast() : word] {
        brackets.insert(word + [UInt8(ascii: " ")] + bracket)
      }
    }
    return brackets
  }

  /// No bracket that is a mark is longer, in bytes.
  private static let longest = 130

  /// Whose doing an intervention is; nil for one that is no mark.
  func responsible(for intervention: Intervention) -> Intervention.Responsible? {
    guard let received = marks[intervention.witness ?? ""] else { return nil }
    return Self.spelling(of: intervention).map { received.contains($0) ? .transcriber : .editor }
  }

  /// A mark as it is written, with the word before it where it says something of that word.
  private static func spelling(of intervention: Intervention) -> [UInt8]? {
    let (source, given) = (intervention.source ?? "", intervention.given ?? "")
    switch intervention.kind {
    case .errorKept: return folded("\(source) [sic]".utf8)
    case .correction: return folded("\(source) [sic: \(given)]".utf8)
    case .doubtfulReading: return folded("[\(given)?]".utf8)
    case .suppliedLetters: return folded("[\(given)]".utf8)
    case .layout, .pageJoin, .unmarkedBreak, .recognizedBlock: return nil
    }
  }

  /// With one space for every run of white space.
  private static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in text {
      if byte > UInt8(ascii: " ") {
        folded.append(byte)
      } else if folded.last != UInt8(ascii: " ") {
        folded.append(UInt8(ascii: " "))
      }
    }
    return folded
  }
}
