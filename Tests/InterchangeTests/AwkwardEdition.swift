import Diagnostics
import EditionModel
import Testing

@testable import Interchange

/// A small edition with every sign in it that a format could stumble over.
enum AwkwardEdition {
  static let editionFile = """
    title: "A \\"small\\" edition,\\n of |bars|"
    publisher: The  Press
    licence: {name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    version: "1.0"
    released: 2026-11-21
    base-url: https://example.org/small

    """

  static let people = """
    crafty:
      name: "=HYPERLINK(\\"x\\"), </script><!-- \\\\ 'C'"
      sort: "+1|2"
      forms: ["O’Neill, \\"Pat\\"", {form: Crafty, from: 1944-05, to: 1945?, documents: [minutes], case: any}]
      born: 1883
      died: 1967~
      offices: [{title: "Clerk, first", from: 1940}, Porter]
      description: "two\\nlines\\tand\\r\\u2028 \\u0001\\u007F\\u0085 😀 é e\\u0301"
      source: " spaces "
      identifiers: {viaf: "36926306", gnd: "118540238", isni: "0000 0001 2146 438X"}
      see-also: [plain]
    plain:
      name: Plain
      identifiers: {gnd: 1231643-X}
    other:
      name: Other
      see: crafty
      forms: [Other]

    """

  static let minutes = """
    ---
    title: "Minutes, </b>"
    date: 1944-06-26
    authors: plain
    recipients: [crafty, plain]
    place: moscow
    ---

    To O’Neill,
    "Pat" and [the "clerk"](person:crafty), see [the letter](doc:minutes). Other and crafty spoke of Moscow.

    <!-- witness: B -->

    Other, and [it](event:end).

    """

  static func build(_ editionFile: String = editionFile, people: String = people) async -> Edition {
    var sources = EditionSources()
    let files = [
      "edition.yaml": editionFile, "people.yaml": people,
      "places.yaml": "moscow: {name: Moscow, forms: [Moscow], coordinates: [-55.75, 1e-5]}\n",
      "events.yaml": "end: {title: The end, date: 1945}\n", "documents/minutes.md": minutes,
    ]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      sources.add(SourceFile(path: "Content/" + path, text: text), as: EditionSources.place(of: path))
    }
    return await EditionBuilder.build(sources).edition
  }
}

extension Edition {
  /// The text of one of the edition's files of data.
  func data(_ path: String) throws -> String {
    let file = try #require(DataFile.all(of: self).first { $0.path == path })
    return String(decoding: try file.bytes(self, MentionIndex(self)), as: UTF8.self)
  }
}
