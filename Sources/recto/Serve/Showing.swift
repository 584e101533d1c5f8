import EditionModel

/// What the preview shows at a moment: the site as it was when last there was no error, and what is wrong since then.
struct Showing: Sendable {
  /// Nil as long as there never was one without an error.
  var site: ServedSite?
  var problems = Problems([])

  private static let script = SitePath(unchecked: String(Responder.ownFolder.dropFirst()) + "preview.js")

  /// What is given away for a path.
  func file(_ path: SitePath) -> ServedFile? {
    path == Self.script ? ServedFile(MediaType.script, Array(PreviewScript.text.utf8)) : built(path).map(withScript)
  }

  /// What is shown for a path that no file has.
  func notFound() -> ServedFile { withScript(builtNotFound()) }

  /// For the script of an open page: what it would be if it were loaded now, and what is wrong.
  ///
  /// - Parameter path: the page's on the server.
  func state(ofPage path: String) -> [UInt8] {
    let page = RequestPath.file(path).flatMap(built) ?? builtNotFound()
    var output: [UInt8] = []
    JSON.object([
      ("page", .text(page.tag)), ("styles", .text(site?.styles ?? "")), ("files", .text(site?.files ?? "")),
      ("problems", problems.json),
    ]).write(into: &output)
    return output
  }

  private func built(_ path: SitePath) -> ServedFile? {
    guard let site else { return nil }
    do {
      return try site.file(path)
    } catch {
      return PlainPage.file(.internalServerError, "This page can’t be made", "\(error)")
    }
  }

  private func builtNotFound() -> ServedFile {
    guard site != nil else {
      return PlainPage.file(
        .serviceUnavailable, "There is nothing to show yet",
        "The edition has errors. When they are mended, it is shown here.")
    }
    return built(SitePath(unchecked: "404.html")) ?? PlainPage.file(.notFound, "Not found", "The site has no such file.")
  }

  /// A page gets the one tag that makes it follow the edition; everything else stays as it is built.
  private func withScript(_ file: ServedFile) -> ServedFile {
    guard file.type == MediaType.html else { return file }
    var bytes: [UInt8]
    switch file.content {
    case .bytes(let built): bytes = built
    case .onDisk(let path, _):
      guard let read = try? FileReader.read(path) else { return file }
      bytes = read
    }
    let tag = PreviewScript.tag(page: file.tag, styles: site?.styles ?? "", files: site?.files ?? "")
    bytes.insert(contentsOf: tag.utf8, at: PreviewScript.place(in: bytes))
    var page = ServedFile(file.type, bytes)
    page.status = file.status
    return page
  }
}

/// A page that no template makes, for when there is no other.
private enum PlainPage {
  static func file(_ status: Response.Status, _ title: String, _ text: String) -> ServedFile {
    let html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(escaped(text))</p>
      </body>
      </html>

      """
    var file = ServedFile(MediaType.html, Array(html.utf8))
    file.status = status
    return file
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      default: escaped.append(character)
      }
    }
  }
}
