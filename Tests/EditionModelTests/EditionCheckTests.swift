import Diagnostics
import Testing

@testable import EditionModel

@Suite("The parts of an edition")
struct EditionCheckTests {
  @Test("lead to each other: every reference that leads nowhere is told with its place and the nearest id")
  func references() async {
    let text = document(
      """
      See [him](person:stalim), [there](place:paris), [it](event:teheran),
      [that](doc:b), [them](org:uno) and [us](page:abuot).

      # [Who](person:nobody)

      ::: stamp
      [LOC](org:un), [HP](org:harriman)
      :::
      """,
      more: "place: moskow\nauthors: [stalin, x]\nevents: [tehran]\n")
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile,
      "people.yaml":
        "stalin: {name: Stalin, see-also: [molotof], forms: [{form: Koba, documents: [aa, zzz]}]}\nmolotov: {name: M}",
      "places.yaml": "moscow: {name: Moscow, see-also: [paris]}",
      "organizations.yaml": "un: {name: UN}",
      "events.yaml": "tehran: {title: T, date: 1943, place: tehran, people: [stalin, stalim], documents: [a, b]}",
      "documents/a.md": text,
      "pages/about.md": "# About\n\n[A](person:stalin), [B](doc:aaa),\n[C](page:nowhere)\n",
    ])
    let error = { (place: String, what: String, fix: String) in
      """
      Content/\(place): error: \(what), which the edition does not have [unknown-reference]
        fix: \(fix)
      """
    }
    let add = { (file: String) in "add it to Content/\(file), or remove the reference" }
    #expect(
      diagnostics.filter { !$0.contains("[unused-form]") } == [
        error("documents/a.md:4:8", "the header names the place 'moskow'", "did you mean 'moscow'?"),
        error("documents/a.md:5:19", "the header names the person 'x'", add("people.yaml")),
        error("documents/a.md:9:6", "the mark names the person 'stalim'", "did you mean 'stalin'?"),
        error("documents/a.md:9:28", "the mark names the place 'paris'", add("places.yaml")),
        error("documents/a.md:9:50", "the mark names the event 'teheran'", "did you mean 'tehran'?"),
        error("documents/a.md:10:2", "the mark names the document 'b'", add("documents/")),
        error("documents/a.md:10:17", "the mark names the organization 'uno'", "did you mean 'un'?"),
        error("documents/a.md:10:37", "the mark names the page 'abuot'", "did you mean 'about'?"),
        error("documents/a.md:12:4", "the mark names the person 'nobody'", add("people.yaml")),
        error("documents/a.md:15:17", "the mark names the organization 'harriman'", add("organizations.yaml")),
        error("events.yaml:1:1", "the event 'tehran' names the document 'b'", add("documents/")),
        error("events.yaml:1:1", "the event 'tehran' names the person 'stalim'", "did you mean 'stalin'?"),
        error("events.yaml:1:1", "the event 'tehran' names the place 'tehran'", add("places.yaml")),
        error("pages/about.md:3", "the link names the document 'aaa'", add("documents/")),
        error("pages/about.md:4", "the link names the page 'nowhere'", add("pages/")),
        error("people.yaml:1:1", "the person 'stalin' names the person 'molotof'", "did you mean 'molotov'?"),
        error("people.yaml:1:60", "the person 'stalin' names the document 'aa'", "did you mean 'a'?"),
        error("people.yaml:1:60", "the person 'stalin' names the document 'zzz'", add("documents/")),
        error("places.yaml:1:1", "the place 'moscow' names the place 'paris'", add("places.yaml")),
      ])
  }

  @Test("have ids of their own")
  func duplicates() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "documents/b/a.md": document("Text."),
      "documents/a.md": document("Text."),
      "documents/c.md": document("Text.", more: "id: a\n"),
      "documents/d.md": document("Text."),
    ])
    #expect(edition.documents.map(\.id) == ["a", "a", "a", "d"])
    let error = { (path: String) in
      """
      Content/documents/\(path): error: the id 'a' is another document's [duplicate-id]
        Content/documents/a.md: first used here
        fix: rename the file, or give it a line 'id: ' of its own
      """
    }
    #expect(diagnostics == [error("b/a.md"), error("c.md")])
  }

  @Test("of one kind in one file have ids of their own by YAML")
  func duplicateEntities() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile, "people.yaml": "a: {name: A}\nb: {name: B}\na: {name: C}\n",
      "places.yaml": "a: {name: D}",
    ])
    #expect(edition.entities.all.map(\.name) == ["A", "B", "D"])
    #expect(
      diagnostics == [
        """
        Content/people.yaml:3:1: error: the key 'a' stands here twice [yaml-duplicate-key]
          Content/people.yaml:1:1: first here
          fix: remove one of the two
        """
      ])
  }

  @Test("of one kind in several files have ids of their own, told with both places")
  func duplicateEntitiesInFiles() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile, "people/b.yml": "a: {name: A}\nb: {name: B}\n", "people/a.yaml": "a: {name: C}",
      "people.yaml": "b: {name: D}", "places/x/y.yaml": "a: {name: E}",
    ])
    #expect(edition.entities.all.map(\.name) == ["C", "D", "E"])
    let error = { (place: String, id: String, first: String) in
      """
      Content/\(place): error: the id '\(id)' is another person's [duplicate-id]
        Content/\(first): first used here
        fix: remove one of the two, or give it an id of its own
      """
    }
    #expect(
      diagnostics == [
        error("people/b.yml:1:1", "a", "people/a.yaml:1:1"), error("people/b.yml:2:1", "b", "people.yaml:1:1"),
      ])
  }

  @Test("that are one file each are not there twice")
  func duplicateFiles() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile, "edition.yml": "title: Other\n", "events.yml": "a: {title: A, date: 1944}",
    ])
    #expect(edition.info.title == "Minutes")
    #expect(edition.events.map(\.id) == ["a"])
    #expect(
      diagnostics == [
        """
        Content/edition.yml: error: an edition has one such file, and this is the second [duplicate-file]
          Content/edition.yaml: the first
          fix: make one file of the two
        """
      ])
  }

  @Test("that are there and can't be read are no unknown references")
  func unreadable() async {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile, "documents/a.md": document("[B](doc:b)"),
      "documents/b.md": "---\ndate: 1944\n---\n\nText.\n",
    ])
    #expect(diagnostics.map { $0.split(separator: "[").last?.prefix { $0 != "]" } } == ["missing-title"])
  }
}
