import Foundation
import Testing

@testable import recto

@Suite("recto build --compress")
struct CompressionTests {
  private func edition(words: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.put("Content/edition.yaml", "title: An edition\n")
    try put(words: words, in: folder)
    try folder.put("Content/images/drawing.svg", "<svg>" + String(repeating: "<g/>", count: 300) + "</svg>")
    try folder.put("Content/images/scan.jpeg", String(repeating: "x", count: 2000))
    return folder
  }

  private func put(words: Int, in folder: TemporaryFolder) throws {
    try folder.put(
      "Content/documents/a.md", "---\ntitle: A\ndate: 1944\n---\n" + String(repeating: "word ", count: words) + "\n")
  }

  /// What a program unpacks of a file; nil where it is not there.
  private func unpacked(_ file: URL, by program: String = "gzip") throws -> Data? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, "-dc", file.path]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : data
  }

  @Test("puts beside each text file of 1 kB what gzip unpacks to the same, and touches nothing the second time")
  func files() throws {
    let folder = try edition(words: 1000)
    #expect(try Program.run(["build", "--compress"], in: folder.url).errors == "")
    let site = folder.url.appendingPathComponent("Public")
    let contents = try FileManager.default.contents(of: site)
    let texts = contents.filter { path, data in
      let ending = (path as NSString).pathExtension
      return data.count >= 1024 && ["html", "css", "js", "json", "csv", "txt", "md", "svg", "xml"].contains(ending)
    }
    #expect(contents.keys.filter { $0.hasSuffix(".gz") }.sorted() == texts.keys.map { $0 + ".gz" }.sorted())
    #expect(texts.keys.contains("images/drawing.svg"))
    let brotli = contents.keys.filter { $0.hasSuffix(".br") }.sorted()
    #expect(brotli == (Brotli.isInstalled ? texts.keys.map { $0 + ".br" }.sorted() : []))
    for (path, data) in texts { #expect(try unpacked(site.appendingPathComponent(path + ".gz")) == data, "\(path)") }
    let again = try Program.run(["build", "--compress"], in: folder.url)
    #expect(again.output.hasSuffix("(nothing changed)\n"))
  }

  @Test("takes away what has become too small, and all of it in a build without")
  func removed() throws {
    let folder = try edition(words: 1000)
    _ = try Program.run(["build", "--compress"], in: folder.url)
    #expect(folder.text("Public/documents/a.txt.gz") != nil)
    try put(words: 1, in: folder)
    _ = try Program.run(["build", "--compress"], in: folder.url)
    #expect(!folder.tree("Public").contains("documents/a.txt.gz"))
    #expect(folder.tree("Public").contains("documents/a.html.gz"))
    _ = try Program.run(["build"], in: folder.url)
    #expect(!folder.tree("Public").contains { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
  }

  @Test("compresses by brotli what its own program unpacks to the same", .enabled(if: Brotli.isInstalled))
  func brotli() throws {
    let folder = try TemporaryFolder()
    for text in ["aaaaaaaaaaaaaaaa", String(repeating: "The words of a letter. ", count: 50_000)] {
      let compressed = try #require(Brotli.compress(Array(text.utf8)))
      #expect(compressed == Brotli.compress(Array(text.utf8)))
      try Data(compressed).write(to: folder.url.appendingPathComponent("x.br"))
      guard let unpacked = try unpacked(folder.url.appendingPathComponent("x.br"), by: "brotli") else { continue }
      #expect(unpacked == Data(text.utf8))
    }
    #expect(Brotli.compress([]) == nil)
    #expect(Brotli.compress([1]) == nil)
  }

  @Test("has a header without a name or a date, whatever is compressed")
  func header() throws {
    for bytes in [[], Array("text".utf8), [UInt8](repeating: 7, count: 300_000)] {
      let compressed = try #require(Compression.gzip(bytes))
      #expect(Array(compressed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }
  }
}
