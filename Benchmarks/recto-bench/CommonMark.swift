import CCMark

/// libcmark by itself: what the same bytes cost without Recto.
enum CommonMark {
  /// Parses and renders, and says how long the HTML is.
  static func render(_ bytes: [UInt8]) -> Int {
    withText(bytes) { text, count in
      guard let html = cmark_markdown_to_html(text, count, CMARK_OPT_DEFAULT) else { return 0 }
      defer { cmark_get_default_mem_allocator()?.pointee.free(html) }
      var length = 0
      while html[length] != 0 { length += 1 }
      return length
    }
  }

  /// Parses, and frees the tree.
  static func parse(_ bytes: [UInt8]) {
    withText(bytes) { text, count in
      cmark_node_free(cmark_parse_document(text, count, CMARK_OPT_DEFAULT))
    }
  }

  private static func withText<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?, Int) -> Result) -> Result {
    bytes.withUnsafeBytes { body($0.bindMemory(to: CChar.self).baseAddress, $0.count) }
  }
}
