import Diagnostics
import EditionModel
import Testing

@testable import Search

@Suite("A document to be searched")
struct DocumentTests {
  /// Each unit as its field, id and witness, and its words with those of corrections behind a slash.
  private func outline(_ body: String, header: String = "") async throws -> [String] {
    let edition = try await edition(["a": "---\ntitle: A\ndate: 1944\n\(header)---\n\(body)"])
    return DocumentUnits(edition.documents[0], names: ["Joseph Stalin"]).units.map { unit in
      var words: [String] = []
      _ = UnitReader.read(unit) { piece, bytes, place in
        let word = String(decoding: bytes, as: UTF8.self)
        switch piece {
        case .word: words.append(word)
        case .correction: words[place] += "/" + word
        case .between: break
        }
      }
      return "\(unit.field) \(unit.id)\(unit.siglum.isEmpty ? "" : " " + unit.siglum): " + words.joined(separator: " ")
    }
  }

  @Test("is its title, its paragraphs, its notes, its summary and the names in it")
  func units() async throws {
    #expect(
      try await outline("## Head\n\nText.[^1]\n\n[^1]: A note.\n", header: "summary: Short.\neditorial-notes: [Checked.]\n") == [
        "title : A", "text p1: Head", "text p1: Text", "note n1: A note", "summary : Short", "note : Checked", "name : Joseph Stalin",
      ])
  }

  @Test("has no marks and page breaks in its words and phrases")
  func marks() async throws {
    #expect(
      try await outline("The ~~old~~ Mei[kl]ejohn {++re++}port on mili-\n-2-\ntary [p. 3] matters he [had?] seen.\n") == [
        "title : A", "text p1: The old Meiklejohn report on mili-tary matters he had seen", "name : Joseph Stalin",
      ])
  }

  @Test("has the printed and the corrected word at one place")
  func corrections() async throws {
    #expect(
      try await outline("I hop [sic: hope] that he had [sic: should have] seen [sic] it.\n") == [
        "title : A", "text p1: I hop/hope that he had/should/have seen it", "name : Joseph Stalin",
      ])
  }

  @Test("says of each unit which witness it is of")
  func witnesses() async throws {
    #expect(
      try await outline("<!-- witness: A -->\n\nOne.\n\n<!-- witness: B -->\n\nTwo.\n") == [
        "title : A", "text p1 A: One", "text b-p1 B: Two", "name : Joseph Stalin",
      ])
  }
}

/// A small edition made of texts.
func edition(_ documents: [String: String], info: String = "title: An edition\n") async throws -> Edition {
  var sources = EditionSources()
  sources.edition = SourceFile(path: "Content/edition.yaml", text: info)
  for (id, text) in documents.sorted(by: { $0.key < $1.key }) {
    sources.documents.append(SourceFile(path: "Content/documents/\(id).md", text: text))
  }
  return await EditionBuilder.build(sources).edition
}
