import Diagnostics
import Testing

@testable import EditionModel

@Suite("Authority files")
struct AuthorityTests {
  private func read(_ yaml: String, as kind: EntityKind) -> (outlines: [[String]], diagnostics: [String]) {
    let (entities, diagnostics) = EntityReader.read(SourceFile(path: kind.folder + ".yaml", text: yaml), as: kind)
    return (entities.map { outline($0) }, diagnostics.map(\.description))
  }

  @Test("give people all their keys")
  func people() {
    let (outlines, diagnostics) = read(
      """
      churchill:
        name: Winston Churchill
        sort: Churchill, Winston
        forms:
          - Mr. Churchill
          - {form: the Prime Minister, from: 1940-05, to: 25 July 1945, documents: [a, b]}
        born: 1874-11-30
        died: 1965-01-24
        offices:
          - Member of Parliament
          - {title: Prime Minister, from: 1940, to: 1945, forms: [the PM, {form: the P.M., to: 1941, case: any}]}
        description: British statesman.
        source: Wikidata
        identifiers:
          wikidata: Q8016
          viaf: "94507588"
          gnd: 118520776
          lcnaf: n78085430
          isni: 0000 0001 2141 6409
          geonames: 10
        see-also: [attlee]

      page:
        name: Edward Page
      """, as: .person)
    #expect(
      outlines == [
        [
          "kind: person", "id: churchill", "location: 1:1", "name: Winston Churchill", "sort: Churchill, Winston",
          "forms: [(text: Mr. Churchill, location: 5:7); "
            + "(text: the Prime Minister, from: 1940-05, to: 1945-07-25, documents: [a; b], location: 6:14); "
            + "(text: the PM, from: 1940, to: 1945, location: 11:61); "
            + "(text: the P.M., from: 1940, to: 1941, isAnyCase: yes, location: 11:76)]",
          "born: 1874-11-30", "died: 1965-01-24",
          "offices: [(title: Member of Parliament, location: 10:7); "
            + "(title: Prime Minister, from: 1940, to: 1945, location: 11:15)]",
          "description: British statesman.", "source: Wikidata",
          "identifiers: [(scheme: wikidata, value: Q8016); (scheme: viaf, value: 94507588); "
            + "(scheme: gnd, value: 118520776); (scheme: lcnaf, value: n78085430); "
            + "(scheme: isni, value: 0000000121416409); (scheme: geonames, value: 10)]",
          "seeAlso: [attlee]",
        ],
        ["kind: person", "id: page", "location: 23:1", "name: Edward Page", "sort: Edward Page"],
      ])
    #expect(diagnostics == [])
  }

  @Test("give places and organizations theirs")
  func placesAndOrganizations() {
    let places = read("moscow:\n  name: Moscow\n  coordinates: [55.75, -37.5]\n  forms: Moscow\n", as: .place)
    #expect(
      places.outlines == [
        [
          "kind: place", "id: moscow", "location: 1:1", "name: Moscow", "sort: Moscow",
          "forms: [(text: Moscow, location: 4:10)]", "coordinates: (latitude: 55.75, longitude: -37.5)",
        ]
      ])
    #expect(places.diagnostics == [])
    let organizations = read(
      "un: {name: United Nations, description: d, source: s, see-also: [a, b]}", as: .organization)
    #expect(
      organizations.outlines == [
        [
          "kind: organization", "id: un", "location: 1:1", "name: United Nations", "sort: United Nations",
          "description: d",
          "source: s", "seeAlso: [a; b]",
        ]
      ])
    #expect(organizations.diagnostics == [])
  }

  @Test("are told which keys belong to another kind, and which are missing or wrong")
  func wrongKeys() {
    let keys = "description, forms, identifiers, name, see, see-also, sort, source"
    #expect(
      read("a:\n  name: A\n  born: 1900\n  coordinates: [1, 2]\n", as: .organization).diagnostics == [
        "organizations.yaml:3:3: error: unknown key 'born' in the organization 'a' [unknown-key]\n"
          + "  known keys are: \(keys)",
        """
        organizations.yaml:4:3: error: unknown key 'coordinates' in the organization 'a' [unknown-key]
          known keys are: \(keys)
        """,
      ])
    let noName = "the person '%' has no 'name' [missing-key]\n  fix: add a line 'name: ' and the name to show"
    #expect(
      read("a:\n  sort: A\n  born: soon\nb:\nc: [d]\n", as: .person).diagnostics == [
        "people.yaml:2:3: error: " + noName.replacing("%", with: "a"),
        """
        people.yaml:3:9: error: 'soon' is not a date: "s" is not expected here [invalid-date]
          fix: write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08
        """,
        "people.yaml:4:3: error: " + noName.replacing("%", with: "b"),
        "people.yaml:5:4: error: the person 'c' should be 'key: value' lines, and is a list [wrong-type]",
      ])
    #expect(
      read("- a", as: .person).diagnostics == [
        "people.yaml:1:1: error: 'people' should be 'key: value' lines, and is a list [wrong-type]"
      ])
    #expect(read("", as: .person).diagnostics == [])
  }

  @Test("are told what is wrong in a form, an office or an identifier")
  func wrongInside() {
    let (outlines, diagnostics) = read(
      """
      a:
        name: A
        forms: [{from: 1900}, {form: B, too: 1900}, [C]]
        offices: [{from: 1900}, {title: D, from: 1900}]
        identifiers: {orcid: 1, viaf: 22}
      """, as: .person)
    #expect(
      outlines == [
        [
          "kind: person", "id: a", "location: 1:1", "name: A", "sort: A", "forms: [(text: B, location: 3:32)]",
          "offices: [(title: D, from: 1900, location: 4:35)]", "identifiers: [(scheme: viaf, value: 22)]",
        ]
      ])
    #expect(
      diagnostics == [
        """
        people.yaml:3:11: error: the form has no 'form' [missing-key]
          fix: add 'form: ' and the words as they stand in the texts
        """,
        "people.yaml:3:35: error: unknown key 'too' in the form [unknown-key]\n  fix: did you mean 'to'?",
        "people.yaml:3:47: error: the form should be 'key: value' lines, and is a list [wrong-type]",
        "people.yaml:4:13: error: the office has no 'title' [missing-key]\n  fix: add 'title: ' and the office",
        """
        people.yaml:5:17: error: unknown key 'orcid' in 'identifiers' [unknown-key]
          known keys are: geonames, gnd, isni, lcnaf, viaf, wikidata
        """,
      ])
  }

  @Test(
    "may not have ids that are no names of pages",
    arguments: [
      ("a b", false), ("é", false), (".a", false), ("a/b", false), ("..", false), ("''", false), ("index", false),
      ("letter-a", false), ("Letter-0416", false), ("letters", true),
      ("a", true), ("A.b_c-1", true), ("1944", true), ("-", true),
    ])
  func ids(id: String, isValid: Bool) {
    let name = id == "''" ? "" : id
    let place = id == "''" ? "1:2" : "1:1"
    let fix =
      switch id {
      case "index": "choose another; 'index' is the page that lists them"
      case "letter-a", "Letter-0416": "choose another; 'letter-' and a letter are the pages of a long index"
      default: "use letters a to z, digits and hyphens"
      }
    #expect(
      read("\(id): {name: A}", as: .person).diagnostics
        == (isValid ? [] : ["people.yaml:\(place): error: '\(name)' can't be an id [invalid-id]\n  fix: \(fix)"]))
  }

  @Test(
    "have coordinates in degrees",
    arguments: [
      ("[55.75, 37.62]", true), ("[-90, 180]", true), ("[90, -180]", true), ("['1', \"2\"]", true),
      ("[90.1, 0]", false),
      ("[0, 180.1]", false), ("[1]", false), ("[1, 2, 3]", false), ("55.75 37.62", false), ("[a, b]", false),
      ("[nan, 0]", false), ("{a: 1, b: 2}", false), ("[[1], [2]]", false), ("[55°, 37°]", false),
    ])
  func coordinates(yaml: String, isValid: Bool) {
    let error = """
      places.yaml:1:22: error: 'coordinates' are no latitude and longitude [invalid-value]
        fix: write them in degrees north and east, such as [55.75, 37.62]
      """
    let (outlines, diagnostics) = read("a: {name: A, coordinates: \(yaml)}", as: .place)
    #expect(outlines.map { $0.contains { $0.hasPrefix("coordinates") } } == [isValid])
    #expect(diagnostics == (isValid ? [] : [error.replacing(":22:", with: ":27:")]))
  }

  @Test("are sorted by kind, then by sort form whatever its case, then by id")
  func order() {
    let entity = { (kind: EntityKind, id: String, sort: String) in
      Entity(kind: kind, id: id, location: SourceLocation(path: "f"), name: id, sort: sort)
    }
    let entities = Entities([
      entity(.place, "a", "A"), entity(.person, "z", "a"), entity(.person, "y", "B"), entity(.person, "x", "A"),
      entity(.person, "w", "a"), entity(.organization, "v", "Z"),
    ])
    #expect(entities.all.map(\.id) == ["v", "x", "w", "z", "y", "a"])
    #expect(entities.ids(of: .person) == ["x", "w", "z", "y"])
    #expect(entities.of(.place).map(\.id) == ["a"])
    #expect(entities[.person, "y"]?.sort == "B")
    #expect(entities[.place, "y"]?.sort == nil)
    #expect(entities.index(.person, "y") == 4)
  }
}
