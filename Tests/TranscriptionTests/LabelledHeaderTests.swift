import Testing

@testable import Transcription

/// A file, the header found in it, and what is left.
struct HeaderCase: Sendable, CustomTestStringConvertible {
  let row: Case
  let header: [String]

  var testDescription: String { row.testDescription }

  init(_ sentence: String, _ source: String, _ header: [String], _ dump: [String], _ diagnostics: [String] = []) {
    row = Case(sentence, source, dump, diagnostics)
    self.header = header
  }

  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    try row.check(sourceLocation: sourceLocation)
    let found = try document(String(decoding: row.source, as: UTF8.self), sourceLocation: sourceLocation)
    #expect(found.header.dump == header, sourceLocation: sourceLocation)
  }
}

@Suite("Labelled headers")
struct LabelledHeaderTests {
  @Test("a header before the text is read in every spelling", arguments: [
    HeaderCase(
      "headings with and without a colon",
      "## **1 May 1944**\n\n### A title\n\n#### Citation:\n\nC\n\n"
        + "#### Summary\n\nS\n\n#### **Contents:**\n\nTranscript\n\nText.",
      ["labelled", "citation 5:6 C", "summary 9:6 S", "contents 13:8 Transcript", "date 1:6 1 May 1944",
        "title 3:5 A title"],
      ["p1| Text."]),
    HeaderCase(
      "date and title in bold lines, without a hard break between them",
      "**1 May 1944**\n**A title**\n\n**Citation:**\n\nC\n\n**Contents:**\n\nTranscript\n\nText.",
      ["labelled", "citation 4:3 C", "contents 8:3 Transcript", "date 1:3 1 May 1944", "title 2:3 A title"], ["p1| Text."]),
    HeaderCase(
      "headings with the value beside the label", "# Date: 1 May 1944\n\n# Title: T: t\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "title 3:3 T: t"], ["p1| Text."]),
    HeaderCase(
      "bold paragraphs without a colon, the value below", "**Date**\n\n1 May 1944\n\n**Title**\n\nT\n\nText.\n\nMore.",
      ["labelled", "date 1:3 1 May 1944", "title 5:3 T"], ["p1| Text.", "p2| More."]),
    HeaderCase(
      "a colon inside the bold, the value beside", "**Date:** 1 May 1944\n\n**Title:** T\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "title 3:3 T"], ["p1| Text."]),
    HeaderCase(
      "a colon outside the bold", "**Date**: 1 May 1944\n\n**Title**: T\n\n**Summary**:\n\nS\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "title 3:3 T", "summary 5:3 S"], ["p1| Text."]),
    HeaderCase(
      "some values beside and some below",
      "**Date:** 1 May 1944\n\n**Summary:**\n\nS\n\ns\n\n**Original Language:**\n\nEnglish\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "summary 3:3 S⏎s", "language 9:3 English"], ["p1| Text."]),
    HeaderCase(
      "several labels in one paragraph", "**Date:** 1 May 1944\n**Title:** T\nt  \n**Author:** A *B*\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "title 2:3 T t", "author 4:3 A B"], ["p1| Text."]),
    HeaderCase(
      "a value in its label's paragraph, below it", "**Date:**\n1 May 1944\n\n**Title:**  \nT\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "title 4:3 T"], ["p1| Text."]),
    HeaderCase(
      "a title broken over lines", "**1 May 1944**  \n**A title  \nof two\nlines**\n\n**Summary:**\n\nS\n\nText.",
      ["labelled", "summary 6:3 S", "date 1:3 1 May 1944", "title 2:3 A title of two lines"], ["p1| Text."]),
    HeaderCase(
      "a title broken over paragraphs", "**A title**\n\n**of two**\n\n**Date:** 1 May 1944\n\nText.",
      ["labelled", "date 5:3 1 May 1944", "title 1:3 A title of two"], ["p1| Text."]),
    HeaderCase(
      "labels in any case and with any space",
      "**ORIGINAL  LANGUAGE:** English\n\n**associated people & Organizations:** A\n\nText.",
      ["labelled", "language 1:3 English", "people 3:3 A"], ["p1| Text."]),
    HeaderCase(
      "links and lists", "**Citation:** [a](https://b.c), <https://d.e>\n\n**Subjects:**\n\n- f\n- [g](https://h.i)\n\n"
        + "**Rights:** R\n\nText.",
      ["labelled", "citation 1:3 a, https://d.e <https://b.c> <https://d.e>", "subjects 3:3 f⏎g <https://h.i>",
        "rights 8:3 R"],
      ["p1| Text."]),
    HeaderCase(
      "a header behind CR LF and a BOM", "\u{FEFF}**Date:** 1 May 1944\r\n\r\n**Title:** T\r\n\r\nText.\r\n",
      ["labelled", "date 1:3 1 May 1944", "title 3:3 T"], ["p1| Text."]),
    HeaderCase("a header alone", "**Date:** 1 May 1944\n\n**Title:** T",
      ["labelled", "date 1:3 1 May 1944", "title 3:3 T"], []),
  ])
  func leading(_ row: HeaderCase) throws { try row.check() }

  @Test("behind the contents the text begins", arguments: [
    HeaderCase(
      "at once", "**Date:** 1 May 1944\n\n**Contents:**\n\nText.\n\nMore.",
      ["labelled", "date 1:3 1 May 1944", "contents 3:3 "], ["p1| Text.", "p2| More."]),
    HeaderCase(
      "with what there is beside the label", "**Date:** 1 May 1944\n\n**Contents:** Transcript - English\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "contents 3:3 Transcript - English"], ["p1| Text."]),
    HeaderCase(
      "with a list of what there is",
      "**Date:** 1 May 1944\n\n**Contents:**\n\n- Original Scan\n- Translation - English\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "contents 3:3 Original Scan⏎Translation - English"], ["p1| Text."]),
    HeaderCase(
      "even if it begins with a label",
      "**Date:** 1 May 1944\n\n**Contents:**\n\n**Subject:** a\n\n**Source:** b\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "contents 3:3 "], ["p1| [strong: Subject:] a", "p2| [strong: Source:] b",
        "p3| Text."]),
    HeaderCase(
      "and before it a value beside its label may go on below",
      "**Summary:** S\n\ns\n\n**Contents:**\n\nTranscript\n\nText.",
      ["labelled", "summary 1:3 S⏎s", "contents 5:3 Transcript"], ["p1| Text."]),
  ])
  func behindContents(_ row: HeaderCase) throws { try row.check() }

  @Test("a header may stand behind the text, or on both sides of it", arguments: [
    HeaderCase(
      "behind", "Text.\n\nMore.\n\n**Date:** 1 May 1944\n\n**Source:**\n\nS\n\ns",
      ["labelled", "date 5:3 1 May 1944", "source 7:3 S⏎s"], ["p1| Text.", "p2| More."]),
    HeaderCase(
      "behind, with date and title of its own", "Text.\n\n**1 May 1944**\n\n**A title**\n\n**Source:** S",
      ["labelled", "source 7:3 S", "date 3:3 1 May 1944", "title 5:3 A title"], ["p1| Text."]),
    HeaderCase(
      "on both sides", "**Date:** 1 May 1944\n\n**Title:** T\n\nText.\n\nMore.\n\n**Source:** S\n\n**Rights:** R",
      ["labelled", "date 1:3 1 May 1944", "title 3:3 T", "source 9:3 S", "rights 11:3 R"], ["p1| Text.", "p2| More."]),
    HeaderCase(
      "behind the last witness", "a\n\n<!-- witness: B -->\n\nb\n\n**Date:** 1 May 1944\n\n**Source:** S",
      ["labelled", "date 7:3 1 May 1944", "source 9:3 S"], ["witness A", "p1| a", "witness B", "b-p1| b"]),
  ])
  func trailing(_ row: HeaderCase) throws { try row.check() }

  @Test("a wrong label is kept and told", arguments: [
    HeaderCase(
      "an unknown one with its value beside", "**Date:** 1 May 1944\n\n**Shelf mark:** X 12\n\n**Title:** T\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "other(\"Shelf mark\") 3:3 X 12", "title 5:3 T"], ["p1| Text."],
      [unknown("Shelf mark", "3:3")]),
    HeaderCase(
      "an unknown heading", "# Date\n\n1 May 1944\n\n# Shelf mark\n\nX 12\n\n# Title\n\nT\n\nText.",
      ["labelled", "date 1:3 1 May 1944", "other(\"Shelf mark\") 5:3 X 12", "title 9:3 T"], ["p1| Text."],
      [unknown("Shelf mark", "5:3")]),
    HeaderCase(
      "one that stands twice",
      "**Date:** 1 May 1944\n\n**Date:** 2 May 1944\n\nText.\n\nMore.\n\n**Document Date:** 3 May 1944\n\n"
        + "**Source:** S",
      ["labelled", "date 1:3 1 May 1944", "date 3:3 2 May 1944", "date 9:3 3 May 1944", "source 11:3 S"],
      ["p1| Text.", "p2| More."], [repeated("3:3", "1:3"), repeated("9:3", "1:3")]),
  ])
  func wrong(_ row: HeaderCase) throws { try row.check() }

  @Test("bold words of the text are no header", arguments: [
    HeaderCase(
      "a label in the middle", "Text.\n\n**Date:** the day was cold.\n\nMore.", ["inferred"],
      ["p1| Text.", "p2| [strong: Date:] the day was cold.", "p3| More."]),
    HeaderCase(
      "one label at the start", "**Summary:** he agreed.\n\nText.", ["inferred"],
      ["p1| [strong: Summary:] he agreed.", "p2| Text."]),
    HeaderCase(
      "labels inside a line", "He said **Date:** a\n\nand **Title:** b", ["inferred"],
      ["p1| He said [strong: Date:] a", "p2| and [strong: Title:] b"]),
    HeaderCase(
      "bold words that go on without a colon", "**Date** of birth.\n\n**Title** of nobility.\n\nText.", ["inferred"],
      ["p1| [strong: Date] of birth.", "p2| [strong: Title] of nobility.", "p3| Text."]),
    HeaderCase(
      "a bold title alone", "**A title**\n\nText.", ["inferred"], ["p1| [strong: A title]", "p2| Text."]),
    HeaderCase(
      "a label far into the text", "a\n\nb\n\nc\n\nd\n\ne\n\n**Date:** f\n\n**Title:** g\n\nh\n\ni", ["inferred"],
      ["p1| a", "p2| b", "p3| c", "p4| d", "p5| e", "p6| [strong: Date:] f", "p7| [strong: Title:] g", "p8| h",
        "p9| i"]),
    HeaderCase(
      "what stands behind front matter", "---\na: b\n---\n**Date:** 1 May 1944\n\n**Title:** T\n\nText.",
      ["front matter: a mapping"], ["p1| [strong: Date:] 1 May 1944", "p2| [strong: Title:] T", "p3| Text."]),
  ])
  func none(_ row: HeaderCase) throws { try row.check() }

  private static func unknown(_ label: String, _ place: String) -> String {
    "d.md:\(place): warning: the header's label '\(label)' is not known; it is shown as it is [unknown-label]\n"
      + "  fix: if it is part of the text, put the header into front matter between two lines '---'"
  }

  private static func repeated(_ place: String, _ first: String) -> String {
    "d.md:\(place): warning: this label stands in the header twice; the first one counts [duplicate-label]\n"
      + "  d.md:\(first): first here"
  }
}
