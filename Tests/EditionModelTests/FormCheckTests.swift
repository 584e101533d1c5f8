import Testing

@testable import EditionModel

@Suite("Forms of names in the edition as a whole")
struct FormCheckTests {
  @Test("mean the entry that a cross-reference leads to")
  func crossReferences() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "people.yaml": """
        filippov: {name: Comrade Filippov, see: koba, forms: [Comrade Filippov]}
        koba: {name: Koba, see: stalin, forms: [Koba]}
        stalin: {name: Joseph Stalin, sort: "Stalin, Joseph", forms: [Stalin]}
        """,
      "documents/a.md": document("Koba, Comrade Filippov, Stalin."),
    ])
    #expect(
      edition.mentionsOutline == [
        "a p1 'Koba' → person:stalin", "a p1 'Comrade Filippov' → person:stalin", "a p1 'Stalin' → person:stalin",
      ])
    #expect(edition.entities.all.map(\.id) == ["stalin"])
    #expect(edition.entities.indexed(.person).map(\.entity.sort) == ["Comrade Filippov", "Koba", "Stalin, Joseph"])
    #expect(edition.entities.count(of: .person) == 1)
    #expect(diagnostics == [])
  }

  @Test("that several entries have are told once, however often they stand in texts, and also when they do not")
  func shared() async {
    let text = document("Smith and SMITH JONES; Smith.")
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "people.yaml": """
        a: {name: A, forms: [Smith, Smith Jones, Doe]}
        b: {name: B, forms: [Smith, Smith Jones, Doe]}
        c: {name: C, forms: [Smith, {form: Doe, from: 1900, to: 1910}]}
        d: {name: D, see: a, forms: [Smith]}
        """,
      "documents/x.md": text, "documents/y.md": text,
    ])
    #expect(edition.mentionsOutline == [])
    #expect(
      diagnostics == [
        "Content/people.yaml:1:42: note: no text has 'Doe', a form of A [unused-form]",
        """
        Content/people.yaml:2:29: warning: 'Smith Jones' is a form of A (person:a) and of B (person:b), with nothing to \
        tell them apart; it is not linked [shared-form]
          Content/people.yaml:1:29: here too
          Content/documents/x.md:6:11: first found here
          fix: bind it to days, documents or an office, or mark who is meant, [Smith Jones](person:a)
        """,
        """
        Content/people.yaml:2:42: note: 'Doe' is a form of A (person:a) and of B (person:b), with nothing to tell them \
        apart; it is not linked [shared-form]
          Content/people.yaml:1:42: here too
          fix: bind it to days, documents or an office, or mark who is meant, [Doe](person:a)
        """,
        "Content/people.yaml:2:42: note: no text has 'Doe', a form of B [unused-form]",
        """
        Content/people.yaml:3:22: warning: 'Smith' is a form of A (person:a) and of B (person:b) and of C (person:c), \
        with nothing to tell them apart; it is not linked [shared-form]
          Content/people.yaml:1:22: here too
          Content/people.yaml:2:22: here too
          Content/documents/x.md:6: first found here
          fix: bind it to days, documents or an office, or mark who is meant, [Smith](person:a)
        """,
        "Content/people.yaml:3:36: note: no text has 'Doe', a form of C [unused-form]",
      ])
  }

  @Test("that no text has are told once for an entry, and once for a file with many of them")
  func unused() async {
    let many = (10...22).map { "p\($0): {name: P\($0), forms: [F\($0), G\($0)]}" }.joined(separator: "\n")
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile, "people/many.yaml": many,
      "people.yaml": "a: {name: A, forms: [he, He, him, him, {form: his, documents: [y]}]}",
      "documents/x.md": document("So he said. F10, G11 and F12 with G12."), "documents/y.md": document("Nobody."),
    ])
    #expect(
      diagnostics == [
        "Content/people.yaml:1:26: note: no text has 'He', 'him', 'his', forms of A [unused-form]",
        "Content/people/many.yaml: note: no text has 22 forms of 12 entries, such as 'G10', 'F11', 'F13' [unused-form]",
      ])
  }

  @Test("are not missed while a document can't be read")
  func unreadable() async {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile, "people.yaml": "a: {name: A, forms: [he]}",
      "documents/x.md": document("Nobody."), "documents/y.md": "---\ndate: 1944\n---\n\nHe.\n",
    ])
    #expect(diagnostics.map { $0.split(separator: "[").last?.prefix { $0 != "]" } } == ["missing-title"])
  }
}
