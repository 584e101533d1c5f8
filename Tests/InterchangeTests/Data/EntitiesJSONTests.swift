import EditionModel
import Foundation
import Testing

@testable import Interchange

@Suite("The JSON of people and places")
struct EntitiesJSONTests {
  @Test("is that of Tests/Golden/data", arguments: ["data/people.json", "data/places.json"])
  func golden(_ path: String) async throws {
    try expectGolden(await AwkwardEdition.build().data(path), path)
  }

  @Test("says, when Foundation reads it, what the model says")
  func readBack() async throws {
    let edition = await AwkwardEdition.build()
    let text = try edition.data("data/people.json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let people = try #require(object["people"] as? [NSDictionary])
    #expect(people == edition.entities.indexed(.person).map { Self.expected($0.entity, in: edition) })
    #expect(
      object["edition"] as? NSDictionary == [
        "title": edition.info.title, "version": "1.0", "released": "2026-11-21", "url": "https://example.org/small/",
        "licence": ["name": "CC0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"],
      ])
  }

  @Test("has a line for each entry, and a last one that ends")
  func lines() async throws {
    let text = try await AwkwardEdition.build().data("data/people.json")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst(2).dropLast(2).count == 3)
    #expect(lines.suffix(2) == ["]}", ""])
  }

  @Test("has an empty list when there is nobody, and no addresses without a base-url")
  func empty() async throws {
    let nobody = await AwkwardEdition.build("title: Nobody\n", people: "")
    #expect(
      try nobody.data("data/people.json")
        == #"{"edition": {"title": "Nobody", "version": null, "released": null, "licence": null, "url": null},"#
        + "\n\"people\": [\n]}\n")
  }

  private static func expected(_ person: Entity, in edition: Edition) -> NSDictionary {
    let isCrossReference = person.see != nil
    let occurrences = isCrossReference ? [] : edition.documents.compactMap { occurrence(of: person, in: $0) }
    return [
      "id": person.id, "name": person.name, "sort": person.sort,
      "forms": person.forms.map { form in
        [
          "form": form.text, "from": orNull(form.from?.description), "to": orNull(form.to?.description),
          "documents": form.documents, "any_case": form.isAnyCase,
        ] as [String: Any]
      },
      "born": orNull(person.born?.description), "died": orNull(person.died?.description),
      "offices": person.offices.map {
        ["title": $0.title, "from": orNull($0.from?.description), "to": orNull($0.to?.description)]
      },
      "description": orNull(person.description), "source": orNull(person.source),
      "identifiers": person.identifiers.map { ["scheme": $0.scheme.rawValue, "value": $0.value, "url": $0.url] },
      "see": orNull(person.see?.value), "see_also": person.seeAlso,
      "page": orNull(isCrossReference ? nil : "people/\(person.id).html"),
      "url": orNull(isCrossReference ? nil : "https://example.org/small/people/\(person.id).html"),
      "documents": occurrences, "mentions": occurrences.reduce(0) { $0 + ($1["mentions"] as? Int ?? 0) },
    ]
  }

  private static func occurrence(of person: Entity, in document: Document) -> [String: Any]? {
    let roles = [Role.author: "author", .recipient: "recipient"]
    let held = [Role.author, .recipient].filter { document.people[$0]?.contains(person.id) == true }
    let mentions = document.mentions.count { $0.target.description == "person:\(person.id)" && !$0.isRepeated }
    guard !held.isEmpty || mentions > 0 else { return nil }
    return [
      "id": document.id, "date": document.date.description,
      "page": "documents/\(document.id).html", "roles": held.compactMap { roles[$0] }, "mentions": mentions,
    ]
  }

  private static func orNull(_ text: String?) -> Any { text ?? NSNull() }
}
