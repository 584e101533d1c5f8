import Diagnostics

/// The blocks being gathered: a witness's own, and in them those of the divisions and of the note that are still open.
struct BlockStack {
  private enum Container {
    case witness
    /// nil where the name is none.
    case division(BlockRole?)
    case note(NoteReference)
  }

  private struct Open {
    var container: Container
    /// The file's line at which it begins.
    var line: Int
    var blocks: [Block] = []
  }

  private let path: String
  private var open: [Open]
  private var witness = 0
  private(set) var notes: [Note] = []
  private var noteLines: [Int] = []
  private var noteKeys: Set<NoteKey> = []
  private(set) var diagnostics: [Diagnostic] = []

  private struct NoteKey: Hashable {
    var reference: NoteReference
    var witness: Int
  }

  init(path: String, line: Int) {
    self.path = path
    open = [Open(container: .witness, line: line)]
  }

  /// Those of the innermost.
  var blocks: [Block] {
    get { open[open.count - 1].blocks }
    _modify { yield &open[open.count - 1].blocks }
  }

  mutating func apply(_ boundary: BodyReader.Boundary.Kind, line: Int) {
    // Any boundary ends a note, which holds no others.
    if isInNote { close() }
    switch boundary {
    case .opening(let name): begin(name, line: line)
    case .closing where open.count > 1: close()
    case .closing: report(stray: boundary, line: line)
    case .note(let reference): open.append(Open(container: .note(reference), line: line))
    case .endOfNote: break
    }
  }

  /// A boundary that stands where no block can begin or end.
  mutating func report(stray boundary: BodyReader.Boundary.Kind, line: Int) {
    let (message, fix): (String, String)
    switch boundary {
    case .opening(let name): (message, fix) = ("'::: \(name)' can't begin a block here", "put an empty line before it")
    case .closing:
      (message, fix) = ("':::' closes no block here", "remove the line, or open a block before it with '::: name'")
    case .note(let reference):
      (message, fix) = ("the note '\(reference.description)' can't begin here", "put it between two paragraphs of the text")
    case .endOfNote: return
    }
    diagnostics.append(Diagnostic(.error, .strayFence, message, at: SourceLocation(path: path, line: line), fix: fix))
  }

  /// Closes all that is open.
  ///
  /// - Parameter line: the file's line at which the next witness begins.
  /// - Returns: the witness's blocks, and the line at which it began.
  mutating func endWitness(line: Int) -> (blocks: [Block], line: Int) {
    while open.count > 1 {
      let inner = open[open.count - 1]
      if !isInNote {
        diagnostics.append(
          Diagnostic(
            .error, .unclosedBlock, "the block that begins here has no end",
            at: SourceLocation(path: path, line: inner.line), fix: "add a line ':::' behind its last line"))
      }
      close()
    }
    let ended = (open[0].blocks, open[0].line)
    open = [Open(container: .witness, line: line)]
    witness += 1
    return ended
  }

  func unusedNotes(_ used: Set<NoteReference>) -> [Diagnostic] {
    zip(notes, noteLines).filter { !used.contains($0.0.reference) }.map { note, line in
      Diagnostic(
        .warning, .unusedNote, "nothing refers to the note '\(note.reference.description)'",
        at: SourceLocation(path: path, line: line),
        fix: "put \(note.reference.description) into the text where the note belongs")
    }
  }

  private var isInNote: Bool {
    if case .note? = open.last?.container { true } else { false }
  }

  private mutating func begin(_ name: String, line: Int) {
    let role = BlockRole(rawValue: name)
    if role == nil {
      let names = BlockRole.allCases.map(\.rawValue)
      diagnostics.append(
        Diagnostic(
          .error, .unknownBlock, "there is no block '\(name)'", at: SourceLocation(path: path, line: line),
          notes: [.init("blocks are: " + names.joined(separator: ", "))],
          fix: Spelling.nearest(to: name, in: names).map { "did you mean '::: \($0)'?" }))
    }
    guard open.count < TreeBuilder.deepest else { return report(stray: .opening(name), line: line) }
    open.append(Open(container: .division(role), line: line))
  }

  private mutating func close() {
    guard open.count > 1, let inner = open.popLast() else { return }
    switch inner.container {
    case .division(let role?): blocks.append(.division(role, inner.blocks))
    case .division(nil), .witness: blocks += inner.blocks
    case .note(let reference):
      if !noteKeys.insert(NoteKey(reference: reference, witness: witness)).inserted {
        diagnostics.append(
          Diagnostic(
            .error, .duplicateNote, "there are two notes '\(reference.description)'",
            at: SourceLocation(path: path, line: inner.line),
            fix: "give one of them, and the reference to it, another number"))
      }
      notes.append(Note(reference: reference, witness: witness, id: "", blocks: inner.blocks))
      noteLines.append(inner.line)
    }
  }
}
