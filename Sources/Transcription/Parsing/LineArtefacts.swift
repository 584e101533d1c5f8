/// What a layout rule took from the beginnings of lines before libcmark read them, to be put back into the tree.
struct LineArtefacts {
  struct Artefact {
    /// In the file.
    var line: Int
    var rule: LayoutRule
    var glyphs: String
  }

  private var artefacts: ArraySlice<Artefact> = []
  /// Those that stood in no text, for the next.
  private var carried: [Inline] = []

  var isEmpty: Bool { artefacts.isEmpty && carried.isEmpty }

  /// Lines come in rising order.
  mutating func append(_ artefact: Artefact) {
    artefacts.append(artefact)
  }

  /// Takes along those of a block without words.
  mutating func carry(_ inlines: [Inline]) {
    guard case .artefact(let rule, let glyphs)? = inlines.last else { return }
    carried += inlines.dropLast() + [.artefact(rule, glyphs: glyphs + "\n")]
  }

  /// Takes along those of a line at which a block begins, and of all before it that held nothing else.
  mutating func carry(upTo line: Int) {
    while let first = artefacts.first, first.line <= line {
      artefacts.removeFirst()
      carried.append(.artefact(first.rule, glyphs: first.line < line ? first.glyphs + "\n" : first.glyphs))
    }
  }

  /// Those that were taken along up to here.
  mutating func takeCarried() -> [Inline] {
    defer { carried = [] }
    return carried
  }

  /// Those of a line.
  mutating func take(at line: Int) -> [Inline] {
    guard let index = artefacts.firstIndex(where: { $0.line >= line }), artefacts[index].line == line else { return [] }
    let artefact = artefacts[index]
    // Nearly always the first, which costs nothing to take away.
    if index == artefacts.startIndex { artefacts.removeFirst() } else { artefacts.remove(at: index) }
    return [.artefact(artefact.rule, glyphs: artefact.glyphs)]
  }

  /// Parts a line at the boxes (`□`, U+25A1) it begins with, between Markdown's own signs for items and quotes.
  ///
  /// - Returns: the boxes and the line without them; nil when there are none.
  static func part(_ line: UnsafeBufferPointer<UInt8>) -> (glyphs: String, rest: [UInt8])? {
    var kept: [UInt8] = []
    var index = 0
    while index < line.count {
      if isBox(line, at: index) {
        index += 3
      } else if " \t>-*+".utf8.contains(line[index]) {
        kept.append(line[index])
        index += 1
      } else {
        break
      }
    }
    let boxes = (index - kept.count) / 3
    guard boxes > 0 else { return nil }
    // The space keeps the end of an empty line from being read as one with a CR before it.
    if kept.isEmpty, index < line.count, line[index] == UInt8(ascii: "\n") { kept.append(UInt8(ascii: " ")) }
    return (String(repeating: "□", count: boxes), kept + line[index...])
  }

  static func isBox(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x96 && text[index + 2] == 0xA1
  }
}
