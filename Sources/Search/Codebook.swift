import EditionModel

/// The pieces that texts are made of most often, words and what stands between them, each with one or two signs that stand
/// for it. What a text has besides is written out.
struct Codebook: Sendable {
  /// Begins and ends what is written out.
  static let literal: UInt8 = 1
  /// Stands between units.
  static let unitEnd: UInt8 = 2

  /// All signs that need no escaping, but the two above.
  private static let signs = (UInt8(3)...0x7F).filter { ![10, 13, UInt8(ascii: "\""), UInt8(ascii: "\\")].contains($0) }
  /// So many of the signs begin a code of two; the others are one, or end one.
  private static let beginners = 24
  private static var enders: Int { signs.count - beginners }
  private static var room: Int { enders + beginners * enders }
  /// The bytes that all pieces may have, for the first result waits for them.
  private static let longest = 40_000

  /// In the order of their numbers.
  let pieces: [[UInt8]]
  private let table: FormTable

  /// Of the pieces of some documents, those that save most.
  init(sample: FormTable, counts: [Int]) {
    let worth = counts.indices.filter { counts[$0] * sample[$0].count > sample[$0].count + 3 && counts[$0] > 1 }
    let chosen = worth.sorted { left, right in
      if counts[left] != counts[right] { return counts[left] > counts[right] }
      return sample[left].lexicographicallyPrecedes(sample[right])
    }.prefix(Self.room)
    var rest = Self.longest
    pieces = chosen.map { Array(sample[$0]) }.prefix { piece in
      rest -= piece.count
      return rest >= 0
    }
    var table = FormTable()
    for piece in pieces { piece.withUnsafeBufferPointer { _ = table.number(of: $0) } }
    self.table = table
  }

  /// The code of a piece, or the piece written out.
  func code(_ piece: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let number = table.find(piece) else {
      return [Self.literal] + Literal.escaped(piece) + [Self.literal]
    }
    let enders = Self.enders
    if number < enders { return [Self.signs[number]] }
    let rest = number - enders
    return [Self.signs[enders + rest / enders], Self.signs[rest % enders]]
  }

  /// For the reader's side: the signs, how many of them begin a code, and the pieces.
  var json: JSON {
    .list([
      .text(String(decoding: Self.signs, as: UTF8.self)), .number(Self.beginners),
      .list(pieces.map { .text(String(decoding: $0, as: UTF8.self)) }),
    ])
  }
}

/// Text in a string literal of JavaScript.
enum Literal {
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escaped += [UInt8(ascii: "\\"), byte]
      // No control characters are left in a text but these.
      case 0..<0x20: escaped.append(UInt8(ascii: " "))
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}
