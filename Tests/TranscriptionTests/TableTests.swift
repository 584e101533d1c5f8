import Diagnostics
import Testing

@testable import Transcription

@Suite("Tables")
struct TableTests {
  @Test("are read as GitHub reads them", arguments: [
    Case("with bars outside", "| a | b |\n|---|---|\n| 1 | 2 |", ["table - -", "  a | b", "  1 | 2"]),
    Case("without", "a | b\n--- | ---\n1 | 2", ["table - -", "  a | b", "  1 | 2"]),
    Case("with short rows of hyphens, as of a list", "a | b\n- | -\n1 | 2", ["table - -", "  a | b", "  1 | 2"]),
    Case("with alignments", "|a|b|c|d|\n|:-|:-:|-:|-|", ["table left centre right -", "  a | b | c | d"]),
    Case("with one column", "| a |\n| - |\n| 1 |\n| 2 |", ["table -", "  a", "  1", "  2"]),
    Case("with marks and Markdown in cells", "| *a* | ~~b~~ |\n|--|--|\n| hop [sic: hope] | `c` [d](e.html) |\n| _f_|\"g\"|",
      ["table - -", "  [em: a] | [del: b]", "  [sic: hop → hope] | [code: c] [link <e.html>: d]", "  [em: f] | \"g\""]),
    Case("with bars in cells", "| a\\|b | c \\| d |\n|--|--|\n| `e\\|f` | \\*g\\* |",
      ["table - -", "  a|b | c | d", "  [code: e|f] | *g*"]),
    Case("with empty cells, and rows too short or too long", "| a | b |\n|--|--|\n| | 1 |\n| 2 |\n| 3 | 4 | 5 |",
      ["table - - -", "  a | b | ", "   | 1 | ", "  2 |  | ", "  3 | 4 | 5"]),
    Case("behind the lines of a paragraph", "one\n*two*\na | b\n--|--\n1 | 2",
      ["p1| one⏎[em: two]", "table - -", "  a | b", "  1 | 2"]),
    Case("ended by an empty line, and by another block", "a|b\n-|-\n1|2\n\nc|d\n\ne|f\n-|-\n> g|h",
      ["table - -", "  a | b", "  1 | 2", "p1| c|d", "table - -", "  e | f", ">", "  p2| g | h"]),
    Case("in a block", "::: distribution\n\na|b\n-|-\n1|2\n\n:::",
      ["::: distribution", "  table - -", "    a | b", "    1 | 2"]),
  ])
  func tables(_ row: Case) throws { try row.check() }

  @Test("are none without a row of hyphens for as many cells", arguments: [
    Case("bars alone", "a | b\n1 | 2", ["p1| a | b⏎1 | 2"]),
    Case("another number of cells", "a | b | c\n--|--\n1 | 2", ["p1| a | b | c⏎--|--⏎1 | 2"]),
    Case("no bar below", "a\n---\nb", ["h2| a", "p1| b"]),
    Case("in code", "```\na|b\n-|-\n```", ["code | a|b⏎-|-⏎"]),
    Case("words below", "a | b\n-- | --c", ["p1| a | b⏎-- | --c"]),
  ])
  func texts(_ row: Case) throws { try row.check() }

  @Test("names a mark's place in a cell")
  func places() throws {
    try Case("a mark", "a | b\n--|--\n1 | {++2", ["table - -", "  a | b", "  1 | {++2"], [unclosed("{++", "3:5")]).check()
  }
}
