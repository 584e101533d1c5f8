import Diagnostics
import EditionModel
import Transcription

/// Mends files where nobody could want anything else: shows what it would do, asks, and does it.
struct Fixing {
  private let edition: String
  private let changes: [FileChange]

  init(of result: Check.Result, edition: String) {
    self.edition = edition
    changes = FileChange.safe(result.open, in: result.plan.folder.files, result.plan.edition.info.rules)
  }

  var isEmpty: Bool { changes.isEmpty }

  /// - Parameter unasked: whether nobody is asked. Without a terminal to ask at nothing is done then either.
  /// - Returns: whether files were changed.
  /// - Throws: when one can't be; those before it are mended then.
  func run(unasked: Bool) throws(CommandFailure) -> Bool {
    if isEmpty { return false }
    for change in changes { Reporter.write(UnifiedDiff(change, shownAs: located).text(.on(1)), to: 1) }
    let count = Reporter.count(changes.count, "file", "files")
    guard unasked || Terminal.ask("Mend \(count)? [y/N] ") else {
      Reporter.write(
        "\(count) left as \(changes.count == 1 ? "it is" : "they are"); '--yes' mends without asking\n", to: 1)
      return false
    }
    for change in changes { try write(change) }
    Reporter.write("\(count) mended\n", to: 1)
    return true
  }

  private func located(_ path: String) -> String { EditionFolder.located(path, in: edition) }

  private func write(_ change: FileChange) throws(CommandFailure) {
    let path = located(change.file.path)
    do throws(SystemError) {
      if try AtomicFile.replace(path, change.file.bytes, with: change.new.bytes) { return }
    } catch {
      throw CommandFailure(.outputUnwritable, error, at: path)
    }
    throw CommandFailure(
      .outputChanged, "the file was changed while it was checked, and is left as it is", at: SourceLocation(path: path),
      fix: "run the check again")
  }
}

/// A file, and what is to be changed in it.
struct FileChange {
  let file: SourceFile
  let edits: [Edit]

  var new: SourceFile { file.applying(edits) }

  /// What may be changed unasked, file by file.
  static func safe(_ findings: [Finding], in files: [String: SourceFile], _ rules: EditorialRules) -> [FileChange] {
    let edits = findings.compactMap(\.edit).filter(\.isSafe)
    return Dictionary(grouping: edits, by: \.path).sorted { $0.key < $1.key }.compactMap { path, edits in
      files[path].map { FileChange(file: $0, edits: edits) }
    }.filter { $0.keepsWords(rules) }
  }

  /// Whether a document's text stays what it is, word for word, as a reader sees it.
  private func keepsWords(_ rules: EditorialRules) -> Bool {
    guard file.path.hasPrefix("Content/documents/") else { return true }
    return text(of: file, rules) == text(of: new, rules) || text(of: file, rules) == nil
  }

  private func text(of file: SourceFile, _ rules: EditorialRules) -> [[UInt8]]? {
    guard let transcript = DocumentParser.parse(file, rules: rules).document?.transcript else { return nil }
    return transcript.witnesses.indices.map { TranscriptText.render(witness: $0, of: transcript) }
  }
}
