import CStemmer

/// One of Snowball's stemmers, which cut the endings off words.
struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// - Parameter language: a BCP 47 tag.
  /// - Returns: nil where the library has none for it.
  init?(language: String) {
    let code = language.lowercased().split(separator: "-").first.map(String.init) ?? ""
    guard let stemmer = sb_stemmer_new(code, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in small letters.
  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count))
      let count = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: stem, count: stem == nil ? 0 : count), as: UTF8.self)
    }
  }
}
