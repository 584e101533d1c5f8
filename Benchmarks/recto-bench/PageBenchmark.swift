import EditionModel
import SiteRendering

/// One document's page with the default templates.
///
/// The views are SiteRendering's own, so a view is only made by rendering: with templates that write next to nothing a
/// page costs what its view costs. What the default templates cost beyond that is the fields they name, and the
/// template engine's.
enum PageBenchmark {
  /// How often a page is rendered for one sample.
  private static let repetitions = 20

  static func run(rounds: Int) async throws -> Table {
    let edition = try await GeneratedEdition(documents: 3, people: 20).build()
    let site = Site(edition, theme: try Themes.standard())
    let blank = Site(edition, theme: try Themes.blank())
    guard edition.documents.count == 3, let page = site.documentPages[edition.documents[1].id] else {
      throw BenchmarkError("the generated edition has no documents")
    }
    let text = edition.documents[1].transcript.text.count
    let size = try site.size(ofPage: page)

    var whole = Samples()
    var view = Samples()
    for _ in 0..<(rounds * 10) {
      try whole.time { for _ in 0..<repetitions { _ = try site.size(ofPage: page) } }
      try view.time { for _ in 0..<repetitions { _ = try blank.size(ofPage: page) } }
    }
    let scale = 1e6 / Double(repetitions)
    let mentions = edition.documents[1].mentions.count
    var table = Table(
      "One page of \(size) bytes: a text of \(text), \(mentions) mentions, an edition of 20 people",
      columns: ["min µs", "median µs"])
    table.add("view made and rendered", whole, scale: scale, digits: 1)
    table.add("view made, its text as HTML included", view, scale: scale, digits: 1)
    let rendered = Samples.combine([whole, view]) { $0[0] - $0[1] }
    table.add("its fields taken and rendered (the difference)", rendered, scale: scale, digits: 1)
    return table
  }
}
