/// A change of a file that mends what a diagnostic tells of: at its place, some text is put in the place of another.
package struct Correction: Sendable, Hashable {
  /// What stands there now; where it does not, nothing is changed.
  package let old: String
  /// What is put in its place; empty where it is only taken away.
  package let new: String
  /// Whether nobody could mean anything else by what stands there, so that it may be changed unasked.
  package let isSafe: Bool
  /// Where, if that is not the diagnostic's place.
  package let location: SourceLocation?

  /// - Parameter location: nil for the diagnostic's own place.
  package init(_ old: String, to new: String, isSafe: Bool, at location: SourceLocation? = nil) {
    self.old = old
    self.new = new
    self.isSafe = isSafe
    self.location = location
  }
}

/// A correction in the bytes of its file.
package struct Edit: Sendable, Hashable {
  /// The file's, as ``SourceFile`` has it.
  package let path: String
  /// In bytes from the file's beginning, as it is before any edit is made.
  package let range: Range<Int>
  /// What is put in their place.
  package let replacement: String
  /// As in ``Correction/isSafe``.
  package let isSafe: Bool

  /// - Parameter range: in bytes from the file's beginning.
  package init(path: String, range: Range<Int>, replacement: String, isSafe: Bool) {
    self.path = path
    self.range = range
    self.replacement = replacement
    self.isSafe = isSafe
  }
}

extension SourceFile {
  /// The file with some edits made; of two that overlap the first wins.
  package func applying(_ edits: [Edit]) -> SourceFile {
    var changed: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    })
    where edit.range.lowerBound >= place && edit.range.upperBound <= bytes.count {
      changed += bytes[place..<edit.range.lowerBound]
      changed += edit.replacement.utf8
      place = edit.range.upperBound
    }
    return SourceFile(path: path, bytes: changed + bytes[place...])
  }
}
