import Dates
import EditionModel
import Testing

@testable import Interchange

@Suite("What scholars' tools read")
struct TEITests {
  @Test("is this, for documents with every mark and for several witnesses", arguments: ["marks", "witnesses", "000_julian"])
  func documents(_ id: String) async throws {
    let edition = try await MarkedEdition.build()
    let number = try #require(edition.documentIndex[id])
    let bytes = DocumentFormat.tei.write(number, edition, CitedEdition(edition.info))
    try expectGolden(String(decoding: bytes, as: UTF8.self), "tei/\(id).xml")
  }

  @Test("is this, for the whole edition", arguments: ["edition.xml", "cmif.xml", "oai.xml"])
  func whole(_ file: String) async throws {
    try expectGolden(try await MarkedEdition.build().data("data/\(file)"), "tei/\(file)")
  }

  @Test(
    "says of a date what its attributes can, and the rest in EDTF",
    arguments: [
      ("1944", "when=1944"), ("1944-06", "when=1944-06"), ("1944~", "when=1944 precision=low"),
      ("1944-06-26?", "when=1944-06-26 cert=low"), ("1944%", "when=1944 cert=low precision=low"),
      ("194X", "notBefore=1940-01-01 notAfter=1949-12-31 +"), ("1944-21", "notBefore=1944-03-01 notAfter=1944-05-31 +"),
      ("1944-06/1944-08", "from=1944-06 to=1944-08"), ("1944-06/..", "from=1944-06"), ("../1944", "to=1944"),
      ("/1944", "notAfter=1944 +"), ("1944/", "notBefore=1944 +"),
      ("[1944,1946]", "notBefore=1944-01-01 notAfter=1946-12-31 +"), ("-0043-03-15", "when-iso=-0043-03-15"),
      ("0000", "when-iso=0000"), ("Y170000002", "+"), ("XXXX", ""), ("1944-06-26T05:25:00Z", "when=1944-06-26 +"),
      ("2004-06~-11", "when=2004-06-11 precision=low +"),
    ])
  func dates(_ text: String, _ expected: String) throws {
    let date = try #require(EDTF(text))
    let attributes = TEIDate(date).attributes.map { "\($0.name.rawValue)=\($0.value ?? "")" }
      .filter { !$0.hasPrefix("datingMethod") }.map { $0 == "when-custom=\(text)" ? "+" : $0 }
    #expect(attributes.joined(separator: " ") == expected)
  }

  @Test("leaves out of an index of letters what is none, and all of it where there is none or no address")
  func correspondence() async throws {
    let head = "title: Letters\n"
    let nowhere = await AwkwardEdition.build(head)
    let noLetters = await AwkwardEdition.build(head + "base-url: https://example.org/")
    for edition in [nowhere, noLetters] { #expect(!DataFile.all(of: edition).contains { $0.format == .cmif }) }
    let letters = try await MarkedEdition.build().data("data/cmif.xml")
    #expect(!letters.contains("key=\"witnesses\""))
    #expect(letters.contains("key=\"marks\""))
  }

  @Test("is in parts where there are many documents", arguments: [
    (1_000, ["data/edition.xml 1000", "data/oai.xml 1000"]),
    (5_001, [
      "data/edition.xml 1000", "data/edition-2.xml 1000", "data/edition-3.xml 1000", "data/edition-4.xml 1000",
      "data/edition-5.xml 1000", "data/edition-6.xml 1", "data/oai.xml 5000", "data/oai-2.xml 1",
    ]),
  ])
  func parts(_ count: Int, _ expected: [String]) async throws {
    var edition = await AwkwardEdition.build(
      "title: Many\nbase-url: https://example.org/\nreleased: 2026\ncontact: a@example.org\nformats: [tei, oai]")
    let document = edition.documents[0]
    let documents = (0..<count).map { number in
      var copy = document
      copy.id = "d\(number)"
      return copy
    }
    edition = Edition(
      info: edition.info, documents: documents, entities: edition.entities, events: edition.events, pages: [])
    let files = DataFile.all(of: edition)
    #expect(files.map { "\($0.path) \($0.rows)" } == expected)
    #expect(files.map(\.summary).allSatisfy { $0.contains("Part") == (count > 1_000) })
  }
}
