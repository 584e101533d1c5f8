/// The media type of a file, by its name's ending.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"

  /// Texts are UTF-8, as all that Recto writes is.
  static func of(_ path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return unknown }
    let ending = path[path.index(after: dot)...].lowercased()
    if let type = texts[ending] { return "\(type); charset=utf-8" }
    return others[ending] ?? unknown
  }

  private static let unknown = "application/octet-stream"

  private static let texts = [
    "bib": "text/plain", "css": "text/css", "csv": "text/csv", "htm": "text/html", "html": "text/html",
    "ics": "text/calendar", "js": "text/javascript", "json": "application/json", "geojson": "application/geo+json",
    "jsonld": "application/ld+json", "md": "text/markdown", "mjs": "text/javascript", "ris": "text/plain",
    "rss": "application/rss+xml", "atom": "application/atom+xml", "svg": "image/svg+xml", "txt": "text/plain",
    "ttl": "text/turtle", "vtt": "text/vtt", "webmanifest": "application/manifest+json", "xml": "application/xml",
    "yaml": "text/plain", "yml": "text/plain",
  ]

  private static let others = [
    "avif": "image/avif", "epub": "application/epub+zip", "gif": "image/gif", "gz": "application/gzip",
    "ico": "image/x-icon", "jpeg": "image/jpeg", "jpg": "image/jpeg", "m4a": "audio/mp4", "mp3": "audio/mpeg",
    "mp4": "video/mp4", "ogg": "audio/ogg", "otf": "font/otf", "pdf": "application/pdf", "png": "image/png",
    "tif": "image/tiff", "tiff": "image/tiff", "ttf": "font/ttf", "wasm": "application/wasm", "wav": "audio/wav",
    "webm": "video/webm", "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2", "zip": "application/zip",
  ]
}
