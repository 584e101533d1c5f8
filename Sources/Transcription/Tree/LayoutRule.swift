/// A declared reading of what a transcriber's tools left in a file: layout, not words. The raw value is its name in the
/// front matter's `layout`.
package enum LayoutRule: String, Sendable, Hashable, CaseIterable {
  /// Lines that hold only U+00A0 part paragraphs.
  case nbspLines = "nbsp-lines"
  /// `□` at a line's start is an indent, elsewhere padding.
  case boxIndents = "box-indents"
  /// `[REDACTED]` stands where the page has an indent.
  case redactedIndents = "redacted-indents"
}

/// A rule with the witness it is for.
package struct LayoutDeclaration: Sendable, Hashable {
  package var rule: LayoutRule
  /// nil: all witnesses.
  package var witness: String?

  package init(rule: LayoutRule, witness: String? = nil) {
    self.rule = rule
    self.witness = witness
  }
}

/// What a rule did.
package struct LayoutApplication: Sendable, Hashable {
  package var declaration: LayoutDeclaration
  /// Whether the editor declared it, or Recto took it for granted and said so.
  package var isDeclared: Bool
  /// How often it was applied.
  package var count: Int

  package init(declaration: LayoutDeclaration, isDeclared: Bool, count: Int) {
    self.declaration = declaration
    self.isDeclared = isDeclared
    self.count = count
  }
}
