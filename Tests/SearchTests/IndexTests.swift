import EditionModel
import Testing

@testable import Search

@Suite("The index of an edition")
struct IndexTests {
  private static let documents = Dictionary(
    uniqueKeysWithValues: (1...40).map { number in
      ("d\(number)", "---\ntitle: Letter \(number)\ndate: \(1900 + number)\n---\nThe mission of Zürich, co-operation no. \(number).\n")
    })

  private func files(_ index: SearchIndex) -> [String: String] {
    Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test("is the same on one core and on all, and in every run")
  func isDeterministic() async throws {
    let edition = try await edition(Self.documents)
    let mentions = MentionIndex(edition)
    let first = files(await SearchIndex.make(of: edition, mentions, []))
    #expect(first == files(SearchIndex(of: edition, mentions, [])))
    #expect(first == files(await SearchIndex.make(of: edition, mentions, [])))
  }

  @Test("has a dictionary of folded words with their forms, fields and numbers of documents")
  func dictionary() async throws {
    let edition = try await edition([
      "a": "---\ntitle: Zurich\ndate: 1944\n---\nThe zoo, THE Zürich.\n", "b": "---\ntitle: B\ndate: 1945\n---\nThe zoo.\n",
    ])
    let index = SearchIndex(of: edition, MentionIndex(edition), [])
    let dictionary = try #require(index.files.first { $0.path.hasPrefix("search/w-") })
    let text = String(decoding: dictionary.bytes, as: UTF8.self)
    #expect(text.hasSuffix(",\"0b b10|0the c20b22|0zoo a22|1urich b10dZürich 20|\")\n"))
  }

  @Test("knows which words belong together where the edition wants that")
  func families() async throws {
    let documents = ["a": "---\ntitle: A\ndate: 1944\n---\nmission, Missions, missing\n"]
    let dictionary = { (info: String) async throws -> String in
      let edition = try await edition(documents, info: info)
      let index = SearchIndex(of: edition, MentionIndex(edition), [])
      return index.files.filter { $0.path.hasPrefix("search/w-") }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    #expect(try await dictionary("title: E\n").contains("|0missing a20|5on a20|7s b20|"))
    #expect(try await dictionary("title: E\nsearch: {stem: true}\n").contains("|0missing a20|5on a20~missions|7s b20~mission|"))
  }

  @Test("lists every word with the documents it is in, and none of the authority files")
  func words() async throws {
    let edition = try await edition(Self.documents)
    let words = SearchIndex(of: edition, MentionIndex(edition), []).words
    #expect(words.first { $0.folded == "cooperation" }.map { "\($0.form) \($0.count)" } == "co-operation 40")
    #expect(words.first { $0.folded == "7" }.map { [$0.count] + $0.documents } == [1, 6])
  }
}
