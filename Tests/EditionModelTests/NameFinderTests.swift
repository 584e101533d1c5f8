import Diagnostics
import Testing

@testable import EditionModel

@Suite("Who a document mentions")
struct NameFinderTests {
  private let people = """
    attlee:
      name: Clement Attlee
      forms:
        - {form: the Prime Minister, from: 1945-07-26, to: 1951-10-26}
        - Mr. Attlee
    churchill:
      name: Winston Churchill
      forms:
        - {form: the Prime Minister, from: 1940-05, to: 1945-07-25}
        - Mr. Churchill
    """

  private func mentions(
    _ people: String, _ documents: KeyValuePairs<String, String>
  ) async -> (mentions: [String], diagnostics: [String]) {
    var sources = EditionSources()
    sources.add(SourceFile(path: "Content/edition.yaml", text: editionFile), as: .edition)
    sources.add(SourceFile(path: "Content/people.yaml", text: people), as: .authority(.person))
    for (name, text) in documents {
      sources.add(SourceFile(path: "Content/documents/\(name).md", text: text), as: .document)
    }
    let (edition, diagnostics) = await EditionBuilder.build(sources)
    return (edition.mentionsOutline, diagnostics.map(\.description))
  }

  @Test(
    "depends on the document's date where a form is bound to dates",
    arguments: [
      ("1944-06-26", "churchill"), ("1947-01-10", "attlee"), ("1945-07-25", "churchill"), ("1945-07-26", "attlee"),
      ("1940-05", "churchill"), ("1951-10-26", "attlee"), ("1940-04-30", nil), ("1951-10-27", nil), ("1938", nil),
      ("1940", "churchill"), ("1946-01/1947-02", "attlee"), ("../1930", nil), ("1951-11/..", nil),
    ])
  func dates(date: String, id: String?) async {
    let found = await mentions(people, ["a": document("I told the Prime\nMinister so.", date: date)])
    #expect(found.mentions == (id.map { ["a p1 'the Prime\nMinister' → person:\($0)"] } ?? []))
    #expect(found.diagnostics == [])
  }

  @Test("is left open where the date allows two, with a warning that names both and the mark that decides")
  func ambiguousDate() async {
    let text = document(
      "The day the Prime Minister left, the Prime Minister came.\n\nAnd the Prime Minister?", date: "1945-07")
    let found = await mentions(people, ["a": text, "b": text])
    #expect(found.mentions == [])
    let warning = { (id: String) in
      """
      Content/documents/\(id).md:6: warning: 'the Prime Minister' can mean Clement Attlee (person:attlee) or Winston \
      Churchill (person:churchill); it is not linked [ambiguous-name]
        fix: say who is meant: [the Prime Minister](person:attlee), or bind the form to dates or documents
      """
    }
    #expect(found.diagnostics == [warning("a"), warning("b")])
  }

  @Test("is suggested among those alone who can be meant, each named once")
  func ambiguousAmongSome() async {
    let found = await mentions(
      """
      a: {name: Able, forms: [{form: Smith, to: 1900}]}
      b: {name: Baker, forms: [Smith, Smith]}
      c: {name: Charlie, forms: [Smith]}
      """, ["d": document("Then Smith spoke.")])
    #expect(found.mentions == [])
    #expect(
      found.diagnostics == [
        """
        Content/documents/d.md:6:6: warning: 'Smith' can mean Baker (person:b) or Charlie (person:c); it is not linked \
        [ambiguous-name]
          fix: say who is meant: [Smith](person:b), or bind the form to dates or documents
        """
      ])
  }

  @Test("is decided by what is bound to the document, then to its date, then by what is not bound")
  func precedence() async {
    let found = await mentions(
      """
      always: {name: Always, forms: [he]}
      dated: {name: Dated, forms: [{form: he, from: 1944-06, to: 1944-06}]}
      here: {name: Here, forms: [{form: he, documents: [c]}]}
      """,
      [
        "a": document("As he said.", date: "1943"),
        "b": document("As he said.", date: "1944-06-26"),
        "c": document("As he said.", date: "1944-06-27"),
        "d": document("As he said.", date: "1950"),
      ])
    #expect(
      found.mentions == [
        "a p1 'he' → person:always", "b p1 'he' → person:dated", "c p1 'he' → person:here", "d p1 'he' → person:always",
      ])
    #expect(found.diagnostics == [])
  }

  @Test("is nobody where the document bound to is another, or its date is not the bound one")
  func documentAndDate() async {
    let found = await mentions(
      "a: {name: A, forms: [{form: he, documents: [x, y], to: 1944}]}",
      [
        "x": document("As he said.", date: "1944"), "y": document("As he said.", date: "1945"),
        "z": document("As he said."),
      ])
    #expect(found.mentions == ["x p1 'he' → person:a"])
  }

  @Test("is what the editor marked, and no form is looked for in marks, links, pictures, code or stamps")
  func marks() async {
    let text = """
      [Mr. Attlee](person:churchill) met Mr. Attlee. See [Mr. Attlee's page](https://archive.org/a), `Mr. Attlee`,
      ![Mr. Attlee](a.png) and *Mr. Attlee*, ~~Mr. Churchill~~.

      # Mr. Attlee

      ::: stamp
      Mr. Attlee
      :::

      ::: attendees
      Mr. Attlee
      :::

      > Mr. Churchill

      - Mr. Attlee
      """
    let found = await mentions(people, ["a": document(text)])
    #expect(
      found.mentions == [
        "a p1 'Mr. Attlee' → person:churchill!", "a p1 'Mr. Attlee' → person:attlee",
        "a p1 'Mr. Attlee' → person:attlee",
        "a p1 'Mr. Churchill' → person:churchill", "a attendees1 'Mr. Attlee' → person:attlee",
        "a p2 'Mr. Churchill' → person:churchill", "a p3 'Mr. Attlee' → person:attlee",
      ])
    #expect(found.diagnostics == [])
  }

  @Test("is found through marks that part a name, and in every witness")
  func markup() async {
    let text = "Mr. ~~Att~~lee, Mr. **Churchill**\n\n<!-- witness: B -->\n\nMr. Attlee"
    let found = await mentions(people, ["a": document(text)])
    #expect(
      found.mentions == [
        "a p1 'Mr. Attlee' → person:attlee", "a p1 'Mr. Churchill' → person:churchill",
        "a b-p1 'Mr. Attlee' → person:attlee",
      ])
  }

  @Test("may be a place or an organization, with one form for two kinds left open")
  func kinds() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "places.yaml": "moscow: {name: Moscow, forms: [Moscow, the Kremlin]}",
      "organizations.yaml": "ussr: {name: Soviet Government, forms: [the Kremlin, T.A.S.S.]}",
      "documents/a.md": document("From Moscow, by T.A.S.S.: the Kremlin."),
    ])
    #expect(edition.mentionsOutline == ["a p1 'Moscow' → place:moscow", "a p1 'T.A.S.S.' → org:ussr"])
    #expect(
      diagnostics == [
        """
        Content/documents/a.md:6:27: warning: 'the Kremlin' can mean Soviet Government (org:ussr) or Moscow \
        (place:moscow); it is not linked [ambiguous-name]
          fix: say who is meant: [the Kremlin](org:ussr), or bind the form to dates or documents
        """
      ])
  }
}
