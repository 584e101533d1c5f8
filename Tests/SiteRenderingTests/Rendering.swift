import Diagnostics
import EditionModel
import Foundation
import Testing

@testable import SiteRendering

/// The package these tests are part of.
let packageRoot: URL = {
  var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
    folder.deleteLastPathComponent()
  }
  return folder
}()

/// The default theme, from `Templates/`.
func defaultTheme() throws -> (theme: Theme, diagnostics: [Diagnostic]) {
  let folder = packageRoot.appendingPathComponent("Templates")
  let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path -> SourceFile? in
    guard path.hasSuffix(".html") else { return nil }
    return SourceFile(
      path: "Templates/\(path)", text: try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8))
  }
  return Theme.compile(files)
}

/// A small edition made of texts.
func edition(_ documents: [String: String], people: String = "", pages: [String: String] = [:]) async -> Edition {
  var sources = EditionSources()
  sources.edition = SourceFile(path: "Content/edition.yaml", text: "title: An edition\n")
  if !people.isEmpty { sources.authorities = [(.person, SourceFile(path: "Content/people.yaml", text: people))] }
  for (id, text) in documents.sorted(by: { $0.key < $1.key }) {
    sources.documents.append(SourceFile(path: "Content/documents/\(id).md", text: text))
  }
  for (id, text) in pages { sources.pages.append(SourceFile(path: "Content/pages/\(id).md", text: text)) }
  return await EditionBuilder.build(sources).edition
}

/// A page of a site, as it is written.
func html(_ path: String, of site: Site) throws -> String {
  let number = try #require(site.paths.firstIndex(of: path))
  guard case .bytes(let bytes) = try site.render(number).content else { return "" }
  return String(decoding: bytes, as: UTF8.self)
}
