import Diagnostics
import Testing
import Transcription

@testable import EditionModel

@Suite("Versions in files of their own")
struct WitnessFilesTests {
  private static let header = "---\ntitle: A memorandum\ndate: 1944-06-26\nblocks: as-marked\n"

  /// "a: A One | B Two": the documents with the first words of their versions.
  private static func outline(_ edition: Edition) -> [String] {
    edition.documents.map { document in
      let versions = document.transcript.witnesses.enumerated().map { place, witness in
        let text = String(decoding: TranscriptText.render(witness: place, of: document.transcript), as: UTF8.self)
        return [witness.siglum, text.split(separator: "\n").first.map(String.init)].compactMap(\.self).joined(separator: " ")
      }
      return "\(document.id): " + versions.joined(separator: " | ")
    }
  }

  @Test("are one document, under the name they have in common")
  func together() async throws {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "documents/in/memo.B.md": "---\nname: Carbon\nnote: In pencil.\narchive: {repository: Kew}\n---\n\nTwo.\n",
      "documents/in/memo.A.txt": Self.header + "name: Ribbon\nbase: yes\narchive: {repository: Washington}\n---\nOne.",
      "documents/in/memo.C.md": "Three.\r\n",
      "documents/other.md": document("Other."),
    ])
    #expect(Self.outline(edition) == ["memo: A One. | B Two. | C Three.", "other: Other."])
    let memo = try #require(edition.document("memo"))
    #expect(memo.title == "A memorandum")
    #expect(memo.witnesses.mapValues(\.name) == ["A": "Ribbon", "B": "Carbon"])
    #expect(memo.witnesses.mapValues(\.archive?.repository) == ["A": "Washington", "B": "Kew"])
    #expect(memo.witnesses["B"]?.note == "In pencil.")
    #expect(memo.archive?.repository == "Washington")
    #expect(memo.collation?.compared == [0, 1, 2])
    #expect(
      diagnostics == [
        "Content/documents/in/memo.A.txt:5:1: warning: the header describes no witness 'C', and describes others "
          + "[unknown-witness]\n  fix: add a line 'C: ' and what to call it"
      ])
  }

  @Test("are known by one capital letter, or by a siglum of the header", arguments: [
    (["memo.A.md", "memo.B.md"], ["memo: A 1 | B 2"]),
    (["memo.md", "memo.B.md"], ["memo: A 1 | B 2"]),
    (["memo.B.md", "memo.D.md"], ["memo: B 1 | D 2"]),
    (["letter.1944.md", "letter.1945.md"], ["letter.1944: 1", "letter.1945: 2"]),
    (["letter.md", "letter.b.md"], ["letter: 1", "letter.b: 2"]),
    (["letter.md", "in/letter.B.md"], ["letter: 1", "letter.B: 2"]),
    (["memo.v1.A.md", "memo.v1.B.md", "memo.v2.md"], ["memo.v1: A 1 | B 2", "memo.v2: 3"]),
    (["memo.AB.md", "memo.BC.md"], ["memo.AB: 1", "memo.BC: 2"]),
  ] as [([String], [String])])
  func names(_ files: [String], _ expected: [String]) async {
    var sources = EditionSources()
    for (number, name) in files.enumerated() {
      let text = document("\(number + 1)")
      sources.add(SourceFile(path: "Content/documents/" + name, text: text), as: .document)
    }
    let (edition, _) = await EditionBuilder.build(sources)
    #expect(Self.outline(edition) == expected)
  }

  @Test("may have any siglum that the header of their common file describes")
  func declared() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "documents/memo.md": Self.header + "witnesses:\n  Kew: Carbon\n  W1: {name: Ribbon, base: yes}\n---\n",
      "documents/memo.Kew.md": "One.\n", "documents/memo.W1.md": "Two.\n", "documents/memo.1944.md": document("Three."),
    ])
    #expect(Self.outline(edition) == ["memo: Kew One. | W1 Two.", "memo.1944: Three."])
    #expect(edition.document("memo")?.baseWitness == 1)
    #expect(diagnostics == [])
  }

  @Test("say things together, but not two things of one")
  func conflicts() async {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile,
      "documents/a.A.md": "---\ntitle: A\ndate: 1944\nsubjects: [x, y]\nlayout: nbsp-lines\n---\n\nOne.\n",
      "documents/a.B.md": "---\nsubjects: [x, y]\ntitle: B\nlayout: redacted-indents\ngener: C\n---\n\n[REDACTED] One.\n",
    ])
    #expect(
      diagnostics == [
        "Content/documents/a.B.md:3:1: error: 'title' says another thing in another file of the same document "
          + "[conflicting-headers]\n  Content/documents/a.A.md:2:1: the other\n  fix: leave it in one of the files; what is "
          + "said of one version can stand under 'witnesses'",
        "Content/documents/a.B.md:5:1: error: unknown key 'gener' in the front matter [unknown-key]\n"
          + "  fix: did you mean 'genre'?",
      ])
  }

  @Test("have each its layout, and its marks are the doing of whoever made its own file")
  func own() async throws {
    let (edition, _) = await build([
      "edition.yaml": editionFile,
      "documents/a.A.md": Self.header + "source: s/a.txt\n---\n[REDACTED] Hop [sic] one.\n",
      "documents/a.B.md": "---\nsource: s/b.txt\nlayout: redacted-indents\n---\n[REDACTED] Hop [sic] on two.\n",
    ])
    var document = try #require(edition.documents.first)
    #expect(Self.outline(edition) == ["a: A [REDACTED] Hop [sic] one. | B Hop [sic] on two."])
    #expect(document.sources.map(\.path) == ["s/a.txt", "s/b.txt"])
    #expect(document.sources.map(\.witnesses) == [[0], [1]])
    #expect(document.sources.map { $0.location?.description } == [
      "Content/documents/a.A.md:5:9", "Content/documents/a.B.md:2:9",
    ])
    let received = [
      SourceFile(path: "s/a.txt", text: "[REDACTED] Hop [sic] one."),
      SourceFile(path: "s/b.txt", text: "[REDACTED] Hop on too."),
    ]
    document.receivedMarks = ReceivedMarks(of: document, in: Array(zip(document.sources, received)))
    let marks = document.interventions.filter { $0.kind == .errorKept }
    #expect(marks.map(\.witness) == ["A", "B"])
    #expect(marks.map(\.responsible) == [.transcriber, .editor])
    let proofs = zip(document.sources, received).map { Fidelity.check(document, against: $1, as: $0).diagnostics }
    #expect(
      proofs.map { $0.placed(in: [document.file]).map(\.description) } == [
        [],
        [
          "Content/documents/a.B.md:5: error: the text has 'Hop sic on two', and the file as received "
            + "'REDACTED Hop on too' [words-differ]\n"
            + "  s/b.txt:1: in the file as received it stands here\n"
            + "  fix: write 'too' as received; a correction stands behind it, as in 'too [sic: two]'"
        ],
      ])
  }

  @Test("are told of in their own lines, whatever stands before them")
  func places() async {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile,
      "documents/a.A.md": Self.header + "---\n\nOne {++more.",
      "documents/a.B.md": "\n\nTwo\n\n[him](person:nobody) {++more.\n",
      "documents/a.C.md": "---\nname: C\n---\n\n::: stamp\n\nThree\n\n<!-- open\n",
      "documents/a.D.md": "Four\n",
    ])
    #expect(
      diagnostics.map { $0.split(separator: "\n")[0] } == [
        "Content/documents/a.A.md:7:5: error: the mark '{++' has no other half [unclosed-mark]",
        "Content/documents/a.B.md:5:2: error: the mark names the person 'nobody', which the edition does not have "
          + "[unknown-reference]",
        "Content/documents/a.B.md:5:22: error: the mark '{++' has no other half [unclosed-mark]",
        "Content/documents/a.C.md: error: a comment or a block of code in this file has no end, so the witness 'D' is not "
          + "found [unclosed-block]",
        "Content/documents/a.C.md:2:1: warning: the header describes no witness 'A', and describes others [unknown-witness]",
        "Content/documents/a.C.md:2:1: warning: the header describes no witness 'B', and describes others [unknown-witness]",
        "Content/documents/a.C.md:5: error: the block that begins here has no end [unclosed-block]",
      ])
  }

  @Test("are told of by their own names when there is no text in them")
  func empty() async {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile, "documents/a.A.md": document("One."), "documents/a.B.md": "---\nname: B\n---\n",
      "documents/a.C.txt": "", "documents/b.A.md": document("One."), "documents/b.A.txt": "Two.\n",
      "documents/b.B.md": "---\nname: B\n",
      "documents/c.A.md": document("One.", more: "witnesses: {A: A, B: B}\n"), "documents/c.B.md": "---\nnote: N\n---\n",
    ])
    #expect(
      diagnostics.map { $0.split(separator: "\n")[0] } == [
        "Content/documents/a.C.txt: error: the file is empty [empty-file]",
        "Content/documents/b.B.md:1: error: the front matter that begins here has no end [unclosed-front-matter]",
        "Content/documents/c.B.md: warning: the witness 'B' has no text, so nothing is compared [empty-witness]",
      ])
  }

  @Test("are read again when one of them changed, and then give what reading all anew gives")
  func memory() async {
    let sources = { (second: String) in
      var sources = EditionSources()
      sources.add(SourceFile(path: "Content/documents/a.A.md", text: document("One.")), as: .document)
      sources.add(SourceFile(path: "Content/documents/a.B.md", text: second), as: .document)
      return sources
    }
    var memory = DocumentMemory()
    for second in ["Two.", "---\nname: B\n---\nTwo.", "---\nname: C\n---\nTwo.", "{++Two."] {
      let known = await EditionBuilder.build(sources(second), remembering: &memory)
      let anew = await EditionBuilder.build(sources(second))
      #expect(known.diagnostics == anew.diagnostics)
      #expect(Self.outline(known.edition) == Self.outline(anew.edition))
      #expect(known.edition.documents.map(\.witnesses) == anew.edition.documents.map(\.witnesses))
    }
  }
}
