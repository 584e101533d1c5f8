import EditionModel
import Foundation
import Testing

@testable import SiteRendering

@Suite("The page of a person")
struct EntityPagesTests {
  private func document(_ year: Int, _ text: String, _ header: String = "") -> String {
    "---\ntitle: Of \(year)\ndate: \(year)\n\(header)---\n\(text)\n"
  }

  @Test("has the names as they are spelt, most frequent first, and the others apart")
  func spellings() async throws {
    let edition = await edition(
      [
        "a": document(
          1944, "Mr. V. Stalin, Mr.\nV. Stalin and MR. V. STALIN; the General-\nissimo, the Anglo-\nPhile, Koba.")
      ],
      people: """
        stalin: {name: Stalin, forms: [Mr. V. Stalin, the Generalissimo, the Anglo-Phile, Soso]}
        koba: {name: Comrade Koba, see: stalin, forms: [Koba]}
        """)
    let site = Site(edition, theme: try defaultTheme().theme)
    let view = site.entity(0, "people/stalin.html")
    #expect(
      view.spellings.map { "\($0.count) \($0.text)" } == [
        "2 Mr. V. Stalin", "1 Koba", "1 MR. V. STALIN", "1 the Anglo-Phile", "1 the Generalissimo",
      ])
    #expect(view.forms == ["Soso", "Comrade Koba"])
  }

  @Test("has the documents by the part in them, those that mention it, and who shares most")
  func documents() async throws {
    let edition = await edition(
      [
        "a": document(1944, "Beria met Stalin.", "authors: [stalin]\n"),
        "b": document(1943, "Beria.", "recipients: [stalin]\n"),
        "c": document(1945, "Stalin. Attlee. Stalin."),
      ],
      people: ["Stalin", "Beria", "Attlee"].map { "\($0.lowercased()): {name: \($0), forms: [\($0)]}\n" }.joined())
    let site = Site(edition, theme: try defaultTheme().theme)
    let view = site.entity(2, "people/stalin.html")
    let roles = view.roles.map { "\($0.label): " + $0.documents.map(\.title).joined() }
    #expect(roles == ["Author: Of 1944", "Recipient: Of 1943"])
    let mentioned = view.mentioned.map { "\($0.document.title), \($0.roles), \($0.count)" }
    #expect(mentioned == ["Of 1944, [\"Author\"], 1", "Of 1945, [], 2"])
    #expect(view.shared.people.map { "\($0.person.title) \($0.documents)" } == ["Beria 2", "Attlee 1"])
    #expect(view.appearances == "1943 – 1945")
    let marks = String(decoding: view.band, as: UTF8.self).matches(
      of: /<a href="([^"]*)".*?<title>(.*?)<\/title><\w+ class="(\w+)"/)
    #expect(
      marks.map { "\($0.output.1) \($0.output.2) \($0.output.3)" } == [
        "../documents/b.html 1943: Of 1943 span", "../documents/a.html 1944: Of 1944 span",
        "../documents/c.html 1945: Of 1945 span",
      ])
  }

  @Test("leaves documents of very many people out of those shared, and says so")
  func manyPeople() async throws {
    let people = (0...SharedDocuments.mostPeople).map { "p\($0): {name: P\($0)}\n" }.joined()
    let ids = (0...SharedDocuments.mostPeople).map { "p\($0)" }.joined(separator: ", ")
    let edition = await edition(
      ["a": document(1944, "Text.", "copied-to: [\(ids)]\n"), "b": document(1945, "Text.", "participants: [p0, p1]\n")],
      people: people)
    let site = Site(edition, theme: try defaultTheme().theme)
    let shared = site.entity(0, "people/p0.html").shared
    #expect(shared.people.map { "\($0.person.title) \($0.documents)" } == ["P1 1"])
    #expect(try html("people/p0.html", of: site).contains("Documents of more than 60 people are not counted."))
  }

  @Test("lists the documents with the number of mentions where the sentences would be too many, and says so")
  func manyMentions() async throws {
    let edition = await edition(
      ["a": document(1944, "Stalin said so. Stalin did."), "b": document(1945, "Stalin again.")],
      people: "stalin: {name: Stalin, forms: [Stalin]}\n")
    var limits = Site.Limits()
    limits.sentenceBytes = 500
    var site = Site(edition, theme: try defaultTheme().theme, limits: limits)
    var page = try html("people/stalin.html", of: site)
    #expect(
      page.contains("3 mentions in 2 documents. They are too many for this page: the sentences stand in the documents"))
    #expect(!page.contains("<mark>"))
    let items = page.matches(of: /<li>(<a href="\.\.\/documents.*<\/span>)<\/li>/).map { String($0.1) }
    #expect(
      items == [
        #"<a href="../documents/a.html">Of 1944</a> <span class="detail">1944</span> "#
          + #"<span class="detail">2 mentions</span>"#,
        #"<a href="../documents/b.html">Of 1945</a> <span class="detail">1945</span> "#
          + #"<span class="detail">1 mention</span>"#,
      ])
    limits.titledDocuments = 1
    site = Site(edition, theme: try defaultTheme().theme, limits: limits)
    page = try html("people/stalin.html", of: site)
    #expect(page.contains(#"<li><a href="../documents/a.html">1944</a> <span class="detail">2 mentions</span></li>"#))
  }
}
