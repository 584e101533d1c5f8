import Diagnostics
import Testing

@testable import Transcription

@Suite("Notes")
struct NoteTests {
  @Test("stand in two series, with their own numbers, out of the text", arguments: [
    Case("a note of the source and one of the editor", "a[^7] b[^ed:1] c\n\n[^7]: The source's.\n[^ed:1]: The *editor's*.",
      ["p1| a[note source 7] b[note editor 1] c", "note n7", "  n7-p1| The source's.", "note ed1",
        "  ed1-p1| The [em: editor's]."]),
    Case("a note before the text that refers to it", "[^1]: Note.\n\na[^1]",
      ["p1| a[note source 1]", "note n1", "  n1-p1| Note."]),
    Case("a note in the middle of the text", "a[^1] goes\n\n[^1]: Note\ngoes on.\n\non.",
      ["p1| a[note source 1] goes", "p2| on.", "note n1", "  n1-p1| Note⏎goes on."]),
    Case("a note right behind a paragraph", "a[^1]\n[^1]: Note.", ["p1| a[note source 1]", "note n1", "  n1-p1| Note."]),
    Case("paragraphs, quotes, lists and code in a note, indented",
      "a[^1]\n\n[^1]: One.\n\n    Two.\n\n    > Three.\n\n    - four\n\n    ```\n    [^2]: five\n      six\n    ```\n\nb",
      ["p1| a[note source 1]", "p2| b", "note n1", "  n1-p1| One.", "  n1-p2| Two.", "  >", "    n1-p3| Three.",
        "  - n1-p4| four", "  code | [^2]: five⏎  six⏎"]),
    Case("one note referred to twice", "a[^1] b[^1]\n\n[^1]: Note.",
      ["p1| a[note source 1] b[note source 1]", "note n1", "  n1-p1| Note."]),
    Case("labels that are no numbers", "a[^a] b[^*] c[^ed:iv]\n\n[^a]: A.\n[^*]: Star.\n[^ed:iv]: Four.",
      ["p1| a[note source a] b[note source *] c[note editor iv]", "note na", "  na-p1| A.", "note n-2", "  n-2-p1| Star.",
        "note ediv", "  ediv-p1| Four."]),
    Case("notes in a block", "::: closer\n\na[^1]\n\n[^1]: Note.\n\n:::\n\nb",
      ["::: closer", "  closer1| a[note source 1]", "p1| b", "note n1", "  n1-p1| Note."]),
    Case("marks in a note", "a[^1]\n\n[^1]: hop [sic: hope]", ["p1| a[note source 1]", "note n1",
      "  n1-p1| [sic: hop → hope]"]),
    Case("a note that refers to another", "a[^1]\n\n[^1]: See[^2].\n\n[^2]: Two.",
      ["p1| a[note source 1]", "note n1", "  n1-p1| See[note source 2].", "note n2", "  n2-p1| Two."]),
  ])
  func notes(_ row: Case) throws { try row.check() }

  @Test("each version of a text has its own")
  func witnesses() throws {
    try Case(
      "two", "a[^1] b[^2]\n\n[^1]: A's.\n\n<!-- witness: B -->\n\nc[^1]\n\n[^1]: B's.\n[^2]: Both.",
      ["witness A", "p1| a[note source 1] b[note source 2]", "note n1", "  n1-p1| A's.", "witness B",
        "b-p1| c[note source 1]", "note b-n1", "  b-n1-p1| B's.", "note b-n2", "  b-n2-p1| Both."]
    ).check()
  }

  @Test("what is no note stays text", arguments: [
    Case("a definition in code", "```\n[^1]: a\n```", ["code | [^1]: a⏎"]),
    Case("a definition indented as code", "    [^1]: a", ["code | [^1]: a⏎"]),
    Case("a reference in code", "`[^1]`\n\n[^1]: a", ["p1| [code: [^1]]", "note n1", "  n1-p1| a"], [
      warning("d.md:3", "nothing refers to the note '[^1]' [unused-note]", "put [^1] into the text where the note belongs")
    ]),
    Case("a reference without a note", "a\nb[^9] c", ["p1| a⏎b[^9] c"], [
      warning("d.md:2:2", "there is no note '[^9]'; the reference stays text [missing-note]",
        "add a line '[^9]: ' with the note's text, or put a backslash before '['")
    ]),
    Case("two notes with one number", "a[^1]\n\n[^1]: One.\n[^1]: Two.",
      ["p1| a[note source 1]", "note n1", "  n1-p1| One.", "note n1", "  n1-p2| Two."],
      ["d.md:4: error: there are two notes '[^1]' [duplicate-note]\n"
        + "  fix: give one of them, and the reference to it, another number"]),
    Case("a note in a quote", "> a[^1]\n>\n> [^1]: Note.", [">", "  p1| a[^1]", "  p2| [^1]: Note."], [
      warning("d.md:1:4", "there is no note '[^1]'; the reference stays text [missing-note]",
        "add a line '[^1]: ' with the note's text, or put a backslash before '['"),
      warning("d.md:3:3", "there is no note '[^1]'; the reference stays text [missing-note]",
        "add a line '[^1]: ' with the note's text, or put a backslash before '['"),
    ]),
  ])
  func texts(_ row: Case) throws { try row.check() }

  @Test("places behind notes are right")
  func places() throws {
    try Case(
      "a mark", "a[^1]\n\n[^1]: One.\n\n    Two {++.\n\nb\\\nc {--d",
      ["p1| a[note source 1]", "p2| b[br]c {--d", "note n1", "  n1-p1| One.", "  n1-p2| Two {++."],
      [unclosed("{++", "5:9"), unclosed("{--", "8:3")]
    ).check()
  }
}

private func warning(_ place: String, _ message: String, _ fix: String) -> String {
  "\(place): warning: \(message)\n  fix: \(fix)"
}
