import EditionModel
import Interchange
import SiteRendering

/// A large edition from its files' bytes to its pages' bytes, in memory, on all cores.
enum EditionBenchmark {
  private static let rounds = 3
  /// As many pages a task as when a site is written.
  private static let chunk = 64

  static func run(documents: Int) async throws -> Table {
    let generated = GeneratedEdition(documents: documents)
    let sources = generated.sources
    let theme = Themes.standardFiles
    var (build, compile, plan, render, data) = (Samples(), Samples(), Samples(), Samples(), Samples())
    var (pages, bytes, bytesOfData) = (0, 0, 0)
    for _ in 0..<rounds {
      let edition = await build.time { await EditionBuilder.build(sources).edition }
      let theme = compile.time { Theme.compile(theme).theme }
      let site = plan.time { Site(edition, theme: theme) }
      pages = site.count
      bytes = try await render.time { try await renderAll(site) }
      bytesOfData = data.time {
        DataFile.all(of: edition).reduce(0) { $0 + ((try? $1.bytes(edition, site.mentions).count) ?? 0) }
      }
    }
    let whole = Samples.combine([build, compile, plan, render, data]) { $0.reduce(0, +) }
    let read = Table.number(Double(sources.documents.reduce(0) { $0 + $1.bytes.count }) / 1e6, digits: 1)
    let written = Table.number(Double(bytes) / 1e6, digits: 1)
    var table = Table(
      "The whole way in memory: \(documents) documents, \(generated.people) people, \(read) MB in; \(pages) pages, "
        + "\(written) MB out",
      columns: ["min s", "median s"])
    table.add("EditionBuilder.build: read, find names, check", build, scale: 1, digits: 3)
    table.add("Theme.compile", compile, scale: 1, digits: 3)
    table.add("Site.init: index of mentions, plan", plan, scale: 1, digits: 3)
    table.add("Site.render, all pages", render, scale: 1, digits: 3)
    let ofData = Table.number(Double(bytesOfData) / 1e6, digits: 1)
    table.add("data files, \(ofData) MB, on one core", data, scale: 1, digits: 3)
    table.add("all", whole, scale: 1, digits: 3)
    table.add(
      "documents per second", Table.number(Double(documents) / whole.minimum, digits: 0),
      Table.number(Double(documents) / whole.median, digits: 0))
    return table
  }

  /// Renders all pages, and says how many bytes they are.
  private static func renderAll(_ site: Site) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for start in stride(from: 0, to: site.count, by: chunk) {
        group.addTask { @Sendable in
          try (start..<min(start + chunk, site.count)).reduce(0) { $0 + (try site.size(ofPage: $1)) }
        }
      }
      return try await group.reduce(0, +)
    }
  }
}
