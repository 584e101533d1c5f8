import Diagnostics
import Transcription

/// Proves that a document's page has the words of the file as received, and no others: the words of both are read apart
/// from each other and compared in their order. What an editor does openly, by a mark, a layout rule or the header, is no
/// difference; everything else is an error.
package struct Fidelity: Sendable {
  /// What is wrong, in the order of the text.
  package var diagnostics: [Diagnostic]
  /// How many words of the received file's text were compared.
  package var words: Int

  /// So many words taken out or put in are still told one by one; with more it is another text.
  static let limit = 1000

  /// - Parameter words: how many were compared.
  package init(diagnostics: [Diagnostic], words: Int) {
    self.diagnostics = diagnostics
    self.words = words
  }

  /// A pure function of the document and of a file that it, or some of its witnesses, was made from.
  package static func check(_ document: Document, against file: SourceFile, as source: DocumentSource? = nil) -> Fidelity {
    let source = source ?? DocumentSource(path: file.path, witnesses: Array(document.transcript.witnesses.indices))
    let (received, problems) = DocumentParser.parse(file)
    guard let received else { return Fidelity(diagnostics: problems, words: 0) }
    let page = PageWords.read(document.transcript, source.witnesses)
    let header = ReceivedHeader(document: document, page: page)
    let words = header.text(of: ReceivedWords.read(file), received)
    let comparison = Comparison(document: document, source: source, file: file, page: page, received: words)
    return Fidelity(diagnostics: comparison.diagnostics(), words: words.count)
  }

  /// The error for a document whose `source` names no file.
  package static func missing(_ source: DocumentSource, of document: Document, among paths: [String]) -> Diagnostic {
    Diagnostic(
      .error, .sourceMissing, "there is no file '\(source.path)' in Content/",
      at: source.location ?? SourceLocation(path: document.file.path),
      fix: Spelling.nearest(to: source.path, in: paths).map { "did you mean '\($0)'?" }
        ?? "put the file as received there, or remove the line 'source: '")
  }
}

/// The words of a page and of the file it was made from, side by side.
private struct Comparison {
  /// So many words around a difference are quoted.
  private static let context = 3
  /// Of more words that differ only the first and the last are quoted.
  private static let longest = 12

  let document: Document
  let source: DocumentSource
  let file: SourceFile
  let page: [Word]
  let received: [Word]

  func diagnostics() -> [Diagnostic] {
    // Words are compared as numbers, given by their bytes, for two strings are equal to Swift where only their accents are
    // composed otherwise.
    var numbers: [[UInt8]: Int32] = [:]
    let number = { (word: Word) -> Int32 in
      let bytes = Array(word.text.utf8)
      if let known = numbers[bytes] { return known }
      let next = Int32(truncatingIfNeeded: numbers.count)
      numbers[bytes] = next
      return next
    }
    let (left, right) = (page.map(number), received.map(number))
    guard let differences = Alignment.differences(of: left, right, limit: Fidelity.limit) else { return [tooMany] }
    var redactions = Redactions(allowed: document.transcript.layout.reduce(0) {
      $0 + ($1.declaration.rule == .redactedIndents ? $1.count : 0)
    })
    return differences.filter { !isExplained($0, &redactions) }.map(diagnostic)
  }

  /// The brackets that a layout rule dropped: as many as it says.
  private struct Redactions {
    let allowed: Int
    var dropped: Set<Int> = []

    mutating func drops(_ bracket: Int) -> Bool {
      if dropped.contains(bracket) { return true }
      guard dropped.count < allowed else { return false }
      dropped.insert(bracket)
      return true
    }
  }

  /// Whether the editor did openly what makes the difference.
  private func isExplained(_ difference: Alignment.Difference, _ redactions: inout Redactions) -> Bool {
    let added = page[difference.left].filter { $0.allowance == nil }
    var lost: [Word] = []
    for word in received[difference.right] {
      switch word.allowance {
      case .mark, .syntax: break
      case .redaction(let bracket): if !redactions.drops(bracket) { lost.append(word) }
      case nil: lost.append(word)
      }
    }
    if added.isEmpty, lost.isEmpty { return true }
    // With the letters taken away that the editor supplied, the words must be the received ones.
    return added.contains { $0.withoutSupplied != nil }
      && added.map { $0.withoutSupplied ?? $0.text }.joined() == lost.map(\.text).joined()
  }

  private func diagnostic(_ difference: Alignment.Difference) -> Diagnostic {
    let ours = quote(page, difference.left)
    let theirs = quote(received, difference.right)
    let receivedLine = line(difference.right, of: received)
    return Diagnostic(
      .error, .wordsDiffer, "the text has '\(ours)', and the file as received '\(theirs)'",
      at: SourceLocation(path: document.file.path, line: pageLine(of: difference)),
      notes: [.init("in the file as received it stands here", at: SourceLocation(path: file.path, line: receivedLine))],
      fix: fix(difference))
  }

  private func fix(_ difference: Alignment.Difference) -> String {
    let lost = received[difference.right].filter { $0.allowance == nil }.map(\.text).joined(separator: " ")
    let added = page[difference.left].filter { $0.allowance == nil }.map(\.text).joined(separator: " ")
    let isLong = max(difference.left.count, difference.right.count) > Self.longest
    if isLong { return "make the text out of the file as received again from here on, or name the right file in 'source: '" }
    if lost.isEmpty { return "take out '\(added)'; a correction stands in a mark '[sic: …]'" }
    if added.isEmpty { return "put '\(lost)' back" }
    return "write '\(lost)' as received; a correction stands behind it, as in '\(lost) [sic: \(added)]'"
  }

  private func quote(_ words: [Word], _ range: Range<Int>) -> String {
    let around = max(0, range.lowerBound - Self.context)..<min(words.count, range.upperBound + Self.context)
    var quoted = words[around].map(\.text)
    if range.count > Self.longest {
      quoted.replaceSubrange((Self.context + Self.longest / 2)..<(quoted.count - Self.context - 1), with: ["…"])
    }
    let text = quoted.joined(separator: " ")
    return (around.lowerBound > 0 ? "… " : "") + text + (around.upperBound < words.count ? " …" : "")
  }

  private func line(_ range: Range<Int>, of words: [Word]) -> Int? {
    words.indices.contains(range.lowerBound) ? words[range.lowerBound].line : words.last?.line
  }

  /// The line of the words, or the one where the lost words would stand: beside the word they share a line with.
  private func pageLine(of difference: Alignment.Difference) -> Int? {
    guard difference.left.isEmpty, difference.left.lowerBound > 0, difference.right.lowerBound > 0 else {
      return line(difference.left, of: page)
    }
    let lost = received[difference.right.lowerBound]
    let standsBefore = received[difference.right.lowerBound - 1].line != lost.line
    let next = difference.left.lowerBound
    return standsBefore && next < page.count ? page[next].line : page[next - 1].line
  }

  private var tooMany: Diagnostic {
    Diagnostic(
      .error, .wordsDiffer,
      "the text and the file as received differ in more than \(Fidelity.limit) words, too many to compare them",
      at: source.location ?? SourceLocation(path: document.file.path),
      notes: [.init("the file as received, with \(received.count) words", at: SourceLocation(path: file.path))],
      fix: "name the file this document was made from in 'source: '")
  }
}
