/// Something an editor should know about the edition's files: what is wrong, where, and how to mend it.
///
/// Messages are lower-case, without a full stop, with the offending text in single quotes.
package struct Diagnostic: Sendable, Hashable {
  /// How bad it is, from what is only told to what stops the build.
  package enum Severity: Int, Sendable, Comparable, CustomStringConvertible {
    /// What Recto took for granted on the editor's behalf.
    case note
    /// What is likely wrong; the site is built all the same.
    case warning
    /// What must be mended; nothing is written.
    case error

    /// What is worse is the greater.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// As it stands in a message, and as formats for programs have it.
    package var description: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }
  }

  /// A second place that belongs to the matter ("first used here").
  package struct Note: Sendable, Hashable {
    /// As a message: lower-case, without a full stop.
    package let message: String
    /// The other place; nil where the note is only words.
    package let location: SourceLocation?

    /// - Parameter location: nil where the note is only words.
    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// How bad it is.
  package let severity: Severity
  /// What kind of problem it is: the name by which it is looked up and accepted.
  package let id: DiagnosticID
  /// What is wrong, with the offending text in single quotes.
  package let message: String
  /// Where to begin mending; the whole file's where no line is known.
  package let location: SourceLocation
  /// Places and words that help to understand it, in the order they are told.
  package let notes: [Note]
  /// What to do, as a clause that follows "fix:".
  package let fix: String?
  /// The same as a change of the file, where it is one.
  package let correction: Correction?

  /// - Parameters:
  ///   - message: lower-case, without a full stop, with the offending text in single quotes.
  ///   - fix: a clause that follows "fix:"; it may go over several lines.
  package init(
    _ severity: Severity, _ id: DiagnosticID, _ message: String, at location: SourceLocation, notes: [Note] = [],
    fix: String? = nil, correction: Correction? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
    self.correction = correction
  }
}

extension Diagnostic: Comparable {
  /// By place first, so that an editor mends a file from top to bottom; what is worse comes first at one place.
  package static func < (left: Self, right: Self) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.id != right.id { return left.id.rawValue < right.id.rawValue }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: message [id]`, then the notes and the fix, indented.
  package var description: String {
    var text = "\(location): \(severity): \(message) [\(id.rawValue)]"
    for note in notes {
      text += "\n  " + (note.location.map { "\($0): " } ?? "") + note.message
    }
    if let fix { text += "\n  fix: " + fix.split(separator: "\n").joined(separator: "\n       ") }
    return text
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them stops the build.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
