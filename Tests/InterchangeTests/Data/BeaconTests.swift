import EditionModel
import Testing

@testable import Interchange

@Suite("The BEACON file of people")
struct BeaconTests {
  private let path = "data/people.beacon.txt"

  @Test("leads from every GND number to the person’s page")
  func whole() async throws {
    #expect(
      try await AwkwardEdition.build().data(path) == """
        #FORMAT: BEACON
        #PREFIX: https://d-nb.info/gnd/
        #TARGET: https://example.org/small/people/{ID}.html
        #NAME: A "small" edition, of |bars|
        #DESCRIPTION: People in the documents of this edition; the annotation is the number of documents.
        #INSTITUTION: The Press
        #HOMEPAGE: https://example.org/small/data/
        #FEED: https://example.org/small/data/people.beacon.txt
        #TIMESTAMP: 2026-11-21

        118540238|1|crafty
        1231643-X|1|plain

        """)
  }

  @Test("is not there without a base-url, or without such a number")
  func absent() async {
    let nowhere = await AwkwardEdition.build("title: Nowhere\n")
    let unnumbered = await AwkwardEdition.build(people: "plain: {name: Plain, identifiers: {viaf: 36926306}}\n")
    for edition in [nowhere, unnumbered] { #expect(!DataFile.all(of: edition).map(\.path).contains(path)) }
  }

  @Test(
    "has a timestamp for a certain day alone",
    arguments: ["2026-11", "2026-11-2X", "2026-11-21~", "2026-11-21/2027-01-01"])
  func noTimestamp(_ released: String) async throws {
    let edition = await AwkwardEdition.build("title: T\nbase-url: https://example.org\nreleased: \(released)\n")
    #expect(edition.info.released == released)
    #expect(try !edition.data(path).contains("#TIMESTAMP"))
  }
}
