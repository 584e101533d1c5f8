/// A declared reading of what a transcriber's tools left in a file: layout, not words. The raw value is its name in the
/// front matter's `layout`.
package enum LayoutRule: String, Sendable, Hashable, CaseIterable {
  /// Lines that hold only U+00A0 part paragraphs.
  case nbspLines = "nbsp-lines"
  /// `□` at a line's start is an indent, elsewhere padding.
  case boxIndents = "box-indents"
  /// `[REDACTED]` stands where the page has an indent.
  case redactedIndents = "redacted-indents"
  /// A paragraph that stops in the middle of a sentence, before one that goes on in lower case, is one with it: a page ended
  /// there.
  case unmarkedBreaks = "unmarked-breaks"

  /// Whether it can be declared for one witness; the others change what libcmark reads, which is the whole file.
  var canBeForOneWitness: Bool {
    switch self {
    case .redactedIndents, .unmarkedBreaks: true
    case .nbspLines, .boxIndents: false
    }
  }
}

/// A rule with the witness it is for.
package struct LayoutDeclaration: Sendable, Hashable {
  /// What is done.
  package var rule: LayoutRule
  /// nil: all witnesses.
  package var witness: String?

  /// - Parameter witness: nil for all witnesses.
  package init(rule: LayoutRule, witness: String? = nil) {
    self.rule = rule
    self.witness = witness
  }
}

/// What a rule did.
package struct LayoutApplication: Sendable, Hashable {
  /// The rule, and the witness it was applied to.
  package var declaration: LayoutDeclaration
  /// Whether the editor declared it, or Recto took it for granted and said so.
  package var isDeclared: Bool
  /// How often it was applied.
  package var count: Int

  /// - Parameter count: how often it was applied.
  package init(declaration: LayoutDeclaration, isDeclared: Bool, count: Int) {
    self.declaration = declaration
    self.isDeclared = isDeclared
    self.count = count
  }
}
