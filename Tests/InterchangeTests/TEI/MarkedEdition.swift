import Diagnostics
import EditionModel
import Foundation

/// The edition of `Tests/Fixtures/interchange`: every mark, every kind of date, hostile names and texts.
enum MarkedEdition {
  static func build() async throws -> Edition {
    let content = packageRoot.appendingPathComponent("Tests/Fixtures/interchange/Content")
    var sources = EditionSources()
    for path in try FileManager.default.subpathsOfDirectory(atPath: content.path).sorted() {
      let file = content.appendingPathComponent(path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let bytes = [UInt8](try Data(contentsOf: file))
      sources.add(SourceFile(path: "Content/" + path, bytes: bytes), as: EditionSources.place(of: path))
    }
    return await EditionBuilder.build(sources).edition
  }
}
