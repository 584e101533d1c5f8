import Testing

@Suite("What a text without a header says of itself")
struct InferenceTests {
  @Test("classification, kind and date are taken from the first and last lines", arguments: [
    HeaderCase(
      "at the top", "Top Secret\n\nMemorandum of conversation\n\nMoscow\n26th June 1944\n\nText.",
      ["inferred", "classification 1:1 TOP SECRET", "genre 3:1 memorandum of conversation", "date 6:1 1944-06-26",
        "title 3:1 Memorandum of conversation, 26 June 1944"],
      ["p1| Top Secret", "p2| Memorandum of conversation", "p3| Moscow⏎26th June 1944", "p4| Text."],
      [note("1:1", "classification", "TOP SECRET"), note("3:1", "genre", "memorandum of conversation"),
        titleNote("3:1", "Memorandum of conversation, 26 June 1944"), note("6:1", "date", "1944-06-26")]),
    HeaderCase(
      "a date at the bottom", "Text.\n\nMore.\n\n  26 June 1944.",
      ["inferred", "date 5:3 1944-06-26"], ["p1| Text.", "p2| More.", "p3| 26 June 1944."],
      [note("5:3", "date", "1944-06-26")]),
    HeaderCase(
      "the first of two dates", "# Report\n\n1944-06-26\n\nText.\n\n27 June 1944",
      ["inferred", "genre 1:3 report", "date 3:1 1944-06-26", "title 1:3 Report, 26 June 1944"],
      ["h1| Report", "p1| 1944-06-26", "p2| Text.", "p3| 27 June 1944"],
      [note("1:3", "genre", "report"), titleNote("1:3", "Report, 26 June 1944"), note("3:1", "date", "1944-06-26")]),
    HeaderCase("nothing", "Text.\n\nMore.", ["inferred"], ["p1| Text.", "p2| More."]),
    HeaderCase(
      "no date that may be two, no number, no date in a sentence", "06/07/1944\n\n1944\n\nOn 26 June 1944 he came.",
      ["inferred"], ["p1| 06/07/1944", "p2| 1944", "p3| On 26 June 1944 he came."]),
  ])
  func lines(_ row: HeaderCase) throws { try row.check() }

  private static let summary = "Stalin and Harriman discuss the benefits of a joint organization."

  @Test("an archive's summary behind the text is no part of it", arguments: [
    HeaderCase(
      "in a paragraph", "Text.\n\n\(summary)", ["inferred", "summary 3:1 \(summary)"], ["p1| Text."],
      [note("3:1", "summary", summary)]),
    HeaderCase(
      "over two lines", "Text.\n\nStalin and Harriman\ndiscuss the benefits of a joint organization.",
      ["inferred", "summary 3:1 \(summary)"], ["p1| Text."], [note("3:1", "summary", summary)]),
    HeaderCase(
      "on the line behind the date", "Text.\n\n26 June 1944\n\(summary)",
      ["inferred", "summary 4:1 \(summary)", "date 3:1 1944-06-26"], ["p1| Text.", "p2| 26 June 1944"],
      [note("3:1", "date", "1944-06-26"), note("4:1", "summary", summary)]),
    HeaderCase(
      "behind the date and a line break", "Text.\n\n26 June 1944  \n\(summary)",
      ["inferred", "summary 4:1 \(summary)", "date 3:1 1944-06-26"], ["p1| Text.", "p2| 26 June 1944"],
      [note("3:1", "date", "1944-06-26"), note("4:1", "summary", summary)]),
    HeaderCase(
      "behind a second witness", "a\n\n<!-- witness: B -->\n\nb\n\n\(summary)", ["inferred", "summary 7:1 \(summary)"],
      ["witness A", "p1| a", "witness B", "b-p1| b"], [note("7:1", "summary", summary)]),
  ])
  func summaryBehindTheText(_ row: HeaderCase) throws { try row.check() }

  @Test("a last paragraph that is text stays", arguments: [
    HeaderCase("in the past tense", "Text.\n\nStalin and Harriman discussed the benefits of a joint organization.",
      ["inferred"],
      ["p1| Text.", "p2| Stalin and Harriman discussed the benefits of a joint organization."]),
    HeaderCase("the only one", summary, ["inferred"], ["p1| \(summary)"]),
    HeaderCase("too short", "Text.\n\nHe discusses it now.", ["inferred"], ["p1| Text.", "p2| He discusses it now."]),
    HeaderCase("without an end", "Text.\n\nHe discusses the matter with us and then", ["inferred"],
      ["p1| Text.", "p2| He discusses the matter with us and then"]),
    HeaderCase("with a printed number", "1. Text.\n\n2. \(summary)", ["inferred"],
      ["p1 1.| Text.", "p2 2.| \(summary)"]),
    HeaderCase("with marks", "Text.\n\nStalin [sic] and ~~Harriman~~ discuss the benefits of an organization.",
      ["inferred"],
      ["p1| Text.", "p2| [sic: Stalin] and [del: Harriman] discuss the benefits of an organization."]),
    HeaderCase("before the last date", "Text.\n\n\(summary)\n26 June 1944", ["inferred", "date 4:1 1944-06-26"],
      ["p1| Text.", "p2| \(summary)⏎26 June 1944"], [note("4:1", "date", "1944-06-26")]),
    HeaderCase("behind front matter", "---\na: b\n---\nText.\n\n\(summary)", ["front matter: a mapping"],
      ["p1| Text.", "p2| \(summary)"]),
  ])
  func text(_ row: HeaderCase) throws { try row.check() }

  private static func note(_ place: String, _ what: String, _ value: String) -> String {
    "d.md:\(place): note: the \(what) is taken from the text: '\(value)' [inferred-value]"
  }

  private static func titleNote(_ place: String, _ title: String) -> String {
    "d.md:\(place): note: the title is made of genre and date: '\(title)' [inferred-value]\n"
      + "  fix: give the document front matter with a title of its own"
  }
}
