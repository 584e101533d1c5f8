import Transcription

/// The words of a text as numbers: the same word, with or without capitals and punctuation, is the same number. Comparing
/// them costs a hundredth of comparing strings.
struct HashedWords {
  private(set) var hashes: [UInt64] = []
  /// Where the words stand in the text.
  private(set) var ranges: [Range<Int>] = []

  init() {}

  init(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes, bytes.indices)
  }

  init(in text: [UInt8], _ range: Range<Int>) { append(text, range) }

  /// The words of a witness, block by block.
  init(_ witness: Witness, of transcript: Transcript) {
    for range in witness.blocks.flatMap(\.ranges) { append(transcript.text, range.range) }
  }

  /// - Parameter text: UTF-8.
  mutating func append(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { text in
      var place = range.lowerBound
      while place < range.upperBound {
        let start = place
        // FNV-1a.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while place < range.upperBound, let byte = Self.letter(text, place) {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
          place += 1
        }
        if place > start {
          hashes.append(hash)
          ranges.append(start..<place)
        } else {
          place += 1
        }
      }
    }
  }

  /// A byte of a word, in lower case if it is ASCII's; nil for white space, punctuation, and all of Unicode's that begins
  /// with C2 or with E2 80: no-break spaces, dashes and quotes.
  @inline(__always)
  private static func letter(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt8? {
    let byte = text[place]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xE1, 0xE3...0xFF:
      return byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    case 0x80...0xBF: return place > 0 && isMark(text, place) ? nil : byte
    case 0xE2: return place + 1 < text.count && text[place + 1] == 0x80 ? nil : byte
    default: return nil
    }
  }

  /// Whether a byte goes on with what begins with C2 or E2 80.
  private static func isMark(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    if text[place - 1] == 0xC2 { return true }
    if text[place - 1] == 0xE2 { return text[place] == 0x80 }
    return place > 1 && text[place - 2] == 0xE2 && text[place - 1] == 0x80
  }

  /// A number for each run of so many words, by the place of its first.
  func shingles(_ length: Int) -> [UInt64] {
    guard hashes.count >= length else { return [] }
    return (0...(hashes.count - length)).map { start in
      var hash: UInt64 = 0
      for place in start..<(start + length) { hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ hashes[place] }
      return hash ^ (hash >> 29)
    }
  }
}

extension Block {
  /// The ranges of all text in it, in order.
  var ranges: [TextRange] {
    switch self {
    case .paragraph(let paragraph): [paragraph.label, paragraph.range].compactMap(\.self)
    case .heading(_, _, let range), .codeBlock(_, let range), .htmlBlock(let range): [range]
    case .division(_, let inner), .blockQuote(let inner): inner.flatMap(\.ranges)
    case .list(let list): list.items.flatMap { $0.flatMap(\.ranges) }
    case .table(let table): table.rows.flatMap { $0.map(\.range) }
    case .thematicBreak, .pageBreak: []
    }
  }
}
