import Diagnostics
import Testing

@testable import EditionModel

@Suite("A header of labels")
struct LabelledHeaderTests {
  private let file = "Content/documents/a.txt"

  @Test("is read into the document as far as its labels are known, and kept where they are not")
  func everyLabel() {
    let text = """
      **January 17, 1947**\\
      **Report on Montgomery's\\
      Conversation with Stalin**

      **Citation:**

      "Report on Montgomery's Conversation with Stalin", January 17, 1947, Wilson Center Digital Archive, Box 3,
      Harriman Papers, National Archives of the UK <https://wilson-center-digital-archive.dvincitest.com/document/134377>

      **Summary:**

      They discuss
      the future.

      **Original Language:**

      English

      **Original Classification:**

      Top Secret

      **Document Type:**

      Telegram

      **Subjects Discussed:**

      - Soviet Union
      - War

      **Author:**

      Bernard Montgomery

      **Weather:**

      Cold

      **Record ID:**

      134377

      **Contents:**

      Transcript - English

      The telegram.
      """
    let (outline, diagnostics) = read(SourceFile(path: file, text: text))
    #expect(
      outline == [
        "id: a", "title: Report on Montgomery's Conversation with Stalin", "date: 1947-01-17", "genre: Telegram",
        "classification: Top Secret", "language: en",
        "archive: (repository: National Archives of the UK, collection: Harriman Papers, callNumber: Box 3, "
          + "url: https://wilson-center-digital-archive.dvincitest.com/document/134377, via: Wilson Center Digital Archive)",
        "summary: They discuss the future.",
        "citation: \"Report on Montgomery's Conversation with Stalin\", January 17, 1947, Wilson Center Digital Archive, "
          + "Box 3, Harriman Papers, National Archives of the UK "
          + "https://wilson-center-digital-archive.dvincitest.com/document/134377",
        "subjects: [Soviet Union; War]",
        "otherFields: [(label: Author, text: Bernard Montgomery); (label: Weather, text: Cold); "
          + "(label: Record ID, text: 134377); (label: Contents, text: Transcript - English)]",
      ])
    #expect(
      diagnostics == [
        """
        \(file):5:3: warning: the link to 'wilson-center-digital-archive.dvincitest.com' leads to what looks like a host \
        for tests [test-host-link]
          fix: look the document up on the archive's own site and give that address
        """,
        """
        \(file):36:3: warning: the header's label 'Weather' is not known; it is shown as it is [unknown-label]
          fix: if it is part of the text, put the header into front matter between two lines '---'
        """,
      ])
  }

  @Test("without a title or a date is told the paragraph to add")
  func missing() {
    let text =
      "**Citation:**\n\nBox 3, Harriman Papers\n\n**Summary:**\n\nThey talk.\n\n**Contents:**\n\nTranscript\n\nText.\n"
    let (outline, diagnostics) = read(SourceFile(path: file, text: text))
    #expect(outline == nil)
    #expect(
      diagnostics == [
        """
        \(file):1: error: the document has no date [missing-date]
          fix: add a paragraph '**Date:** June 26, 1944' to the header
        """,
        """
        \(file):1: error: the document has no title [missing-title]
          fix: add a paragraph '**Title:** …' to the header
        """,
      ])
  }

  @Test("with a date that is none is told where")
  func wrongDate() {
    let text = "**Title:** A report\n\n**Date:** someday\n\n**Contents:**\n\nTranscript\n\nText.\n"
    let (outline, diagnostics) = read(SourceFile(path: file, text: text))
    #expect(outline == nil)
    #expect(
      diagnostics == [
        """
        \(file):3:3: error: 'someday' is not a date: "s" is not expected here [invalid-date]
          fix: write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08
        """
      ])
  }

  @Test("may give the archive apart from the citation, which says who publishes it")
  func archive() {
    let text = """
      **Title:** A report

      **Date:** 1947

      **Citation:** "A report", 1947, Wilson Center Digital Archive, Box 1, Some Library

      **Original Archive:** Box 3, Harriman Papers, Library of Congress

      **Contents:**

      Transcript

      Text.
      """
    let (outline, diagnostics) = read(SourceFile(path: file, text: text))
    #expect(
      outline == [
        "id: a", "title: A report", "date: 1947",
        "archive: (repository: Library of Congress, collection: Harriman Papers, callNumber: Box 3, "
          + "via: Wilson Center Digital Archive)",
        "citation: \"A report\", 1947, Wilson Center Digital Archive, Box 1, Some Library",
        "otherFields: [(label: Original archive, text: Box 3, Harriman Papers, Library of Congress); "
          + "(label: Contents, text: Transcript)]",
      ])
    #expect(diagnostics == [])
  }

  @Test("that is not there is asked for, where the text does not say title and date itself")
  func noHeader() {
    let (outline, diagnostics) = read(SourceFile(path: file, text: "Only a text.\n"))
    #expect(outline == nil)
    let fix = "begin the file with\n       ---\n       title: …\n       date: …\n       ---"
    #expect(
      diagnostics == [
        "\(file): error: the document has no date [missing-date]\n  fix: \(fix)",
        "\(file): error: the document has no title [missing-title]\n  fix: \(fix)",
      ])
  }

  @Test("that is not there is made of what the text plainly says, and every inference is noted")
  func inferred() {
    let (outline, diagnostics) = read(
      SourceFile(path: file, text: "SECRET\n\nMEMORANDUM\n\nThe text.\n\nSeptember 19, 1944\n"))
    #expect(
      outline == [
        "id: a", "title: Memorandum, 19 September 1944", "date: 1944-09-19", "genre: memorandum",
        "classification: SECRET",
      ])
    #expect(
      diagnostics == [
        "\(file):1:1: note: the classification is taken from the text: 'SECRET' [inferred-value]",
        """
        \(file):1:1: note: what stands around the text is taken for what it looks like [recognized-block]
          \(file):1: a classification
          \(file):3: a header
          \(file):7: a dateline
          fix: put it between '::: classification' and ':::', or write 'blocks: as-marked' in the front matter
        """,
        "\(file):3:1: note: the genre is taken from the text: 'memorandum' [inferred-value]",
        """
        \(file):3:1: note: the title is made of genre and date: 'Memorandum, 19 September 1944' [inferred-value]
          fix: give the document front matter with a title of its own
        """,
        "\(file):7:1: note: the date is taken from the text: '1944-09-19' [inferred-value]",
      ])
  }
}
