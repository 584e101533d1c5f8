import EditionModel
import Foundation
import Testing

@testable import SiteRendering

@Suite("The index of people")
struct EntityIndexTests {
  private func site(limit: Int) async throws -> Site {
    let edition = await edition(
      ["a": "---\ntitle: A\ndate: 1944\nauthors: [attlee]\n---\nText.\n"],
      people: """
        attlee:
          name: Clement Attlee
          sort: Attlee, Clement
          offices: [{title: Lord, from: 1950}, {title: Deputy, from: 1942-02-19, to: 1945-05-23}]
        eden: {name: Éden}
        erhard: {name: Erhard, offices: [Chancellor]}
        army: {name: 8th Army}
        zhukov: {name: Жуков}
        marshal: {name: Marshal, see: zhukov}
        """)
    var limits = Site.Limits()
    limits.indexEntries = limit
    return Site(edition, theme: try defaultTheme().theme, limits: limits)
  }

  @Test("is one page as long as that can be read, with its letters to jump to")
  func onePage() async throws {
    let site = try await site(limit: 6)
    #expect(site.paths.filter { $0.contains("letter-") } == [])
    let index = site.index(of: .person, "people/index.html")
    #expect(
      index.jump.map { "\($0.letter) \($0.href) \($0.count)" } == [
        "# #letter-other 1", "A #letter-a 1", "E #letter-e 2", "M #letter-m 1", "Ж #letter-0416 1",
      ])
    let entries = index.letters.flatMap(\.entries).map { entry in
      "\(entry.entity.sort): \(entry.offices.map { "\($0.label) \($0.text)" }) \(entry.documents) \(entry.appearances)"
        + (entry.see.map { "see \($0.title) \($0.href)" } ?? "")
    }
    #expect(
      entries == [
        "8th Army: [] 0 ", "Attlee, Clement: [\"Deputy 1942–1945\"] 1 1944", "Éden: [] 0 ", "Erhard: [\"Chancellor \"] 0 ",
        "Marshal: [] 0 see Жуков ../people/zhukov.html", "Жуков: [] 0 ",
      ])
  }

  @Test("is a list of letters beyond that, each with a page of its own")
  func split() async throws {
    let site = try await site(limit: 5)
    #expect(
      site.paths.filter { $0.contains("letter-") } == [
        "people/letter-other.html", "people/letter-a.html", "people/letter-e.html", "people/letter-m.html",
        "people/letter-0416.html",
      ])
    let index = site.index(of: .person, "people/index.html")
    #expect(index.letters.isEmpty)
    #expect(index.jump.map(\.href).prefix(2) == ["../people/letter-other.html", "../people/letter-a.html"])
    let letter = site.letter(2, of: .person, "people/letter-e.html")
    #expect(letter.page.title == "People: E")
    #expect(letter.letters.map { "\($0.letter) \($0.entries.map(\.entity.sort))" } == ["E [\"Éden\", \"Erhard\"]"])
    #expect(letter.jump.filter(\.isCurrent).map(\.letter) == ["E"])
    let trail = site.entity(2, "people/erhard.html").page.trail
    #expect(trail.map { "\($0.title) \($0.href)" } == ["People ../people/index.html", "E ../people/letter-e.html"])
  }
}
