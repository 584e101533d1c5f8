import Diagnostics

/// The marks of a document that stand in its file as received already: they are of those who transcribed it, and all others
/// are the editor's.
package struct ReceivedMarks: Sendable, Hashable {
  private var marks: Set<[UInt8]> = []

  /// A pure function of the document and of the file it was made from.
  package init(of document: Document, in file: SourceFile) {
    let spellings = document.interventions.compactMap(Self.spelling)
    guard !spellings.isEmpty else { return }
    let text = Self.folded(file.bytes)
    marks = Set(spellings.filter { Self.contains($0, in: text) })
  }

  /// Whose doing an intervention is; nil for one that is no mark.
  func responsible(for intervention: Intervention) -> Intervention.Responsible? {
    Self.spelling(of: intervention).map { marks.contains($0) ? .transcriber : .editor }
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

  private static func contains(_ mark: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = mark.first, text.count >= mark.count else { return false }
    return (0...(text.count - mark.count)).contains { text[$0] == first && text[$0...].starts(with: mark) }
  }
}
