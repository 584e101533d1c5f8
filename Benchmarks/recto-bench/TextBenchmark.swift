import Diagnostics
import EditionModel
import SiteRendering
import Transcription

/// Documents from their files' bytes to HTML, against libcmark's own way with the same bytes.
enum TextBenchmark {
  private static let documents = 200

  static func run(rounds: Int) async throws -> Table {
    var generated = GeneratedEdition(documents: documents, people: 200)
    generated.hasShortHeaders = true
    let edition = try await generated.build()
    let site = Site(edition, theme: try Themes.transcript())
    let pages = edition.documents.compactMap { site.documentPages[$0.id] }
    let files = edition.documents.map(\.file)

    var (cmark, cmarkParse, parse, render) = (Samples(), Samples(), Samples(), Samples())
    for _ in 0..<rounds {
      cmark.time { for file in files { _ = CommonMark.render(file.bytes) } }
      parse.time { for file in files { _ = DocumentParser.parse(file) } }
      cmarkParse.time { for file in files { CommonMark.parse(file.bytes) } }
      try render.time { for page in pages { _ = try site.size(ofPage: page) } }
    }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    let scale = 1e6 / Double(files.count)
    var table = Table(
      "A document of \(bytes / files.count) bytes, header of two lines, from bytes to HTML (mean of \(files.count))",
      columns: ["min µs", "median µs"])
    table.add("libcmark: parse and render", cmark, scale: scale, digits: 1)
    table.add("libcmark: parse alone", cmarkParse, scale: scale, digits: 1)
    table.add("Recto: bytes to tree (libcmark's parse included)", parse, scale: scale, digits: 1)
    table.add("Recto: tree to HTML, through Site.render", render, scale: scale, digits: 1)
    table.add("Recto: both", Samples.combine([parse, render]) { $0[0] + $0[1] }, scale: scale, digits: 1)
    let ratio = Samples.combine([parse, render, cmark]) { ($0[0] + $0[1]) / $0[2] }
    table.add("ratio, Recto to libcmark", ratio, scale: 1, digits: 2)
    return table
  }
}
