/// A word, number or mark of a date in plain English.
enum PlainToken: Equatable {
  /// Letters, lower-case, with the full stop that follows them left out.
  case word(String)
  /// A number and how many digits it was written with.
  case number(Int, digits: Int)
  /// A day or century with its ending: 17th.
  case ordinal(Int)
  /// 1940s, 1940's.
  case decade(Int)
  case comma, slash, questionMark
  /// A full stop between numbers.
  case stop
  /// A hyphen or any dash.
  case dash

  /// The tokens of a text, or nil where it has a character that no date has.
  static func tokens(of bytes: [UInt8]) -> [PlainToken]? {
    var tokens: [PlainToken] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isSpace(byte) {
        position += 1
      } else if isDigit(byte) {
        guard let token = number(bytes, &position) else { return nil }
        tokens.append(token)
      } else if isLetter(byte) {
        tokens.append(.word(word(bytes, &position)))
        // "Sept." and "c.", but also the end of a sentence: no two words are parted by it.
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
      } else if let (token, count) = mark(bytes[position...]) {
        if let token { tokens.append(token) }
        position += count
      } else {
        return nil
      }
    }
    return tokens
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func word(_ bytes: [UInt8], _ position: inout Int) -> String {
    let start = position
    while position < bytes.count, isLetter(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// A number of four digits at most, with its ending if it has one.
  private static func number(_ bytes: [UInt8], _ position: inout Int) -> PlainToken? {
    let start = position
    var number = 0
    while position < bytes.count, isDigit(bytes[position]), position - start < 5 {
      number = number * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    let digits = position - start
    guard digits <= 4 else { return nil }
    if position < bytes.count, bytes[position] == UInt8(ascii: "'") {
      guard position + 1 < bytes.count, bytes[position + 1] | 0x20 == UInt8(ascii: "s") else { return nil }
      position += 1
    }
    guard position < bytes.count, isLetter(bytes[position]) else { return .number(number, digits: digits) }
    let ending = word(bytes, &position)
    if ending == "s", digits == 4 { return .decade(number) }
    return ending == ordinalEnding(number) ? .ordinal(number) : nil
  }

  private static func ordinalEnding(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
  }

  /// The mark these bytes begin with and its length; a no-break or thin space is a mark without a token.
  private static func mark(_ bytes: ArraySlice<UInt8>) -> (PlainToken?, Int)? {
    switch bytes.first {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "/"): return (.slash, 1)
    case UInt8(ascii: "?"): return (.questionMark, 1)
    case UInt8(ascii: "."): return (.stop, 1)
    case UInt8(ascii: "-"): return (.dash, 1)
    default: break
    }
    if bytes.starts(with: [0xC2, 0xA0]) { return (nil, 2) }
    guard bytes.count >= 3, bytes.starts(with: [0xE2]) else { return nil }
    switch (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2]) {
    // U+2010 to U+2015 and the minus sign, U+2212.
    case (0x80, 0x90...0x95), (0x88, 0x92): return (.dash, 3)
    // U+2009 and U+202F.
    case (0x80, 0x89), (0x80, 0xAF): return (nil, 3)
    default: return nil
    }
  }
}
