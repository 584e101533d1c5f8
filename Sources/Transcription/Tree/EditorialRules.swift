/// What an edition declares for all its texts, before any of them is read. A document's front matter may add to it.
package struct EditorialRules: Sendable, Hashable {
  /// In the order they are declared.
  package var layout: [LayoutDeclaration] = []
  /// Whether raw HTML is the page's own markup; otherwise it is text, and warned of.
  package var keepsHTML = false
  /// Whether a paragraph that plainly is a dateline, a list of those present and so on is one, though the editor did
  /// not mark it.
  package var recognizesBlocks = true

  /// With nothing said: no layout rules, HTML as text, blocks recognized.
  package init(layout: [LayoutDeclaration] = [], keepsHTML: Bool = false, recognizesBlocks: Bool = true) {
    self.layout = layout
    self.keepsHTML = keepsHTML
    self.recognizesBlocks = recognizesBlocks
  }
}
