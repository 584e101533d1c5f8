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

  /// Without the notes on forms that no text has, which ``FormCheckTests`` are about.
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
    return (edition.mentionsOutline, diagnostics.filter { $0.id != .unusedForm }.map(\.description))
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
        fix: mark who is meant, [the Prime Minister](person:attlee) or [the Prime Minister](person:churchill); or say it \
      for the whole document under 'names'
      """
    }
    #expect(found.diagnostics == [warning("a"), warning("b")])
  }

  @Test("is told of those alone who can be meant, each named once")
  func ambiguousAmongSome() async {
    let found = await mentions(
      """
      a: {name: Able, forms: [{form: Smith, to: 1900}]}
      b: {name: Baker, forms: [{form: Smith, from: 1940}, {form: Smith, from: 1941}]}
      c: {name: Charlie, forms: [{form: Smith, to: 1950}]}
      """, ["d": document("Then Smith spoke.")])
    #expect(found.mentions == [])
    #expect(
      found.diagnostics == [
        """
        Content/documents/d.md:6:6: warning: 'Smith' can mean Baker (person:b) or Charlie (person:c); it is not linked \
        [ambiguous-name]
          fix: mark who is meant, [Smith](person:b) or [Smith](person:c); or say it for the whole document under 'names'
        """,
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
        Content/places.yaml:1:40: warning: 'the Kremlin' is a form of Soviet Government (org:ussr) and of Moscow \
        (place:moscow), with nothing to tell them apart; it is not linked [shared-form]
          Content/organizations.yaml:1:41: here too
          Content/documents/a.md:6:27: first found here
          fix: bind it to days, documents or an office, or mark who is meant, [the Kremlin](org:ussr)
        """
      ])
  }

  @Test("is who held an office at the document's date, where the office gives the form")
  func offices() async {
    let people = """
      attlee:
        name: Clement Attlee
        offices: [{title: Prime Minister, from: 1945-07-26, to: 1951-10-26, forms: [the Prime Minister, the P.M.]}]
      churchill:
        name: Winston Churchill
        offices:
          - {title: Prime Minister, from: 1940-05, to: 1945-07-26, forms: the Prime Minister}
          - {title: Prime Minister, from: 1951-10-26, to: 1955-04, forms: the Prime Minister}
      """
    let text = "So the Prime Minister said."
    let found = await mentions(
      people,
      [
        "a": document(text, date: "1944-06-26"), "b": document(text, date: "1947-01-17"),
        "c": document(text, date: "1954"), "d": document(text, date: "1945-07-26"),
      ])
    #expect(
      found.mentions == [
        "a p1 'the Prime Minister' → person:churchill", "b p1 'the Prime Minister' → person:attlee",
        "c p1 'the Prime Minister' → person:churchill",
      ])
    #expect(
      found.diagnostics == [
        """
        Content/documents/d.md:6:4: warning: 'the Prime Minister' can mean Clement Attlee (person:attlee) or Winston \
        Churchill (person:churchill); it is not linked [ambiguous-name]
          fix: mark who is meant, [the Prime Minister](person:attlee) or [the Prime Minister](person:churchill); or say it \
        for the whole document under 'names'
        """
      ])
  }

  @Test("is what the document's own header says before all else, and only there")
  func boundNames() async {
    let text = """
      I. The Ambassador and I met Mr. Attlee. “I asked I. V. Stalin,” said I. Then V. I. Lenin; II, i, it was I.

      The Ambassador
      """
    let found = await mentions(
      people + "\nstalin: {name: Stalin, forms: [Stalin]}\nharriman: {name: Harriman}",
      [
        "a": document(text, more: "names: {I: harriman, The Ambassador: person:harriman, Mr. Attlee: churchill}\n"),
        "b": document(text),
      ])
    #expect(
      found.mentions == [
        "a p1 'The Ambassador' → person:harriman", "a p1 'I' → person:harriman", "a p1 'Mr. Attlee' → person:churchill",
        "a p1 'I' → person:harriman", "a p1 'Stalin' → person:stalin", "a p1 'I' → person:harriman",
        "a p1 'I' → person:harriman", "a p2 'The Ambassador' → person:harriman",
        "b p1 'Mr. Attlee' → person:attlee", "b p1 'Stalin' → person:stalin",
      ])
    #expect(found.diagnostics == [])
  }

  @Test("is told when a header's name leads nowhere, could be two, or stands nowhere")
  func wrongNames() async {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile, "people.yaml": "stalin: {name: Stalin}\nfilippov: {name: Filippov, see: stalin}",
      "places.yaml": "ussr: {name: USSR}\nstalin: {name: Stalin (Katowice)}", "organizations.yaml": "ussr: {name: USSR}",
      "documents/a.md": document(
        "He, she, it, they.",
        more: "names:\n  He: stalim\n  she: ussr\n  it: filippov\n  they: place:stalin\n  we: stalin\n  you: [stalin]\n"),
    ])
    #expect(
      diagnostics == [
        """
        Content/documents/a.md:5:7: error: the header names the person, place or organization 'stalim', which the \
        edition does not have [unknown-reference]
          fix: did you mean 'stalin'?
        """,
        """
        Content/documents/a.md:6:8: error: 'ussr' is the id of a place and of an organization [ambiguous-name]
          fix: write 'place:ussr' or 'org:ussr'
        """,
        """
        Content/documents/a.md:7:7: error: the header names the person 'filippov', which only leads to another \
        [cross-reference]
          Content/people.yaml:2:1: it says 'see' here
          fix: write 'stalin'
        """,
        """
        Content/documents/a.md:9:3: note: the text does not have 'we' [unused-form]
          fix: write it as it stands there, in the same case
        """,
        """
        Content/documents/a.md:10:8: error: the name 'you' should be text, and is a list [wrong-type]
          fix: write who is meant, such as 'you: harriman'
        """,
      ])
  }

  @Test("is found in capitals when it has two words or more, and otherwise as written unless any case is said")
  func capitals() async {
    let found = await mentions(
      """
      a: {name: A, forms: [Marshal Stalin, Stalin]}
      b: {name: B, forms: [{form: field marshal, case: any}]}
      c: {name: C, forms: [RED ARMY]}
      d: {name: D, forms: [Red Army]}
      """, ["x": document("MARSHAL STALIN met STALIN, marshal stalin; Field MARSHAL, FIELD\nMARSHAL; Red Army, RED ARMY.")])
    #expect(
      found.mentions == [
        "x p1 'MARSHAL STALIN' → person:a", "x p1 'Field MARSHAL' → person:b", "x p1 'FIELD\nMARSHAL' → person:b",
        "x p1 'Red Army' → person:d", "x p1 'RED ARMY' → person:c",
      ])
    #expect(found.diagnostics == [])
  }

  @Test("is a shorter form where the longer one is bound to other days")
  func shorter() async {
    let found = await mentions(
      "a: {name: A, forms: [Marshal]}\nb: {name: B, forms: [{form: Marshal of the Union, from: 1945}]}",
      ["x": document("The Marshal of the Union.")])
    #expect(found.mentions == ["x p1 'Marshal' → person:a"])
  }
}
