import Foundation
import Testing

@testable import recto

@Suite("recto check --report")
struct LongevityTests {
  @Test("judges every requirement, with evidence, as JSON and HTML, and the same each time")
  func ownEdition() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["check", Package.root.path, "--report"], in: folder.url)
    #expect(run.status == 0)
    let json = try Data(contentsOf: folder.url.appendingPathComponent("Report/report.json"))
    let value = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let judged = try #require(value["requirements"] as? [[String: Any]])
    #expect(judged.compactMap { $0["id"] as? String } == Requirement.all.map(\.id))
    #expect(judged.allSatisfy { ($0["evidence"] as? String)?.isEmpty == false })
    let met = Dictionary(uniqueKeysWithValues: judged.map { ($0["id"] as? String ?? "", $0["met"] as? Bool ?? false) })
    #expect(
      met["endings-4.1"] == true && met["endings-4.3"] == true && met["endings-5.3"] == true && met["ide-3.5"] == true)
    #expect(met["endings-2.2"] == false && met["ide-1.5"] == false)
    let html = try String(contentsOf: folder.url.appendingPathComponent("Report/report.html"), encoding: .utf8)
    #expect(Requirement.all.allSatisfy { html.contains("id=\"\($0.id)\"") })
    _ = try Program.run(["check", Package.root.path, "--report", "again"], in: folder.url)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("again/report.json")) == json)
  }

  @Test("sees in a page what it loads from elsewhere, and queries")
  func pages() {
    let html = """
      <html><head><link rel="stylesheet" href="https://fonts.example/a.css"><script src="//cdn.example/x.js"></script></head>
      <main id="main"><a href="https://archive.example/?id=1">out</a><a href="list.html?page=2#a?b">in</a><p class="cite">
      </main>version 1.0
      """
    let facts = PageFacts(path: "a.html", Array(html.utf8), release: "version 1.0")
    #expect(facts.loaded == ["https://fonts.example/a.css", "//cdn.example/x.js"])
    #expect(facts.queries == ["list.html?page=2#a?b"])
    #expect(facts.statesRelease && facts.saysHowToCite && facts.hasText)
  }
}
