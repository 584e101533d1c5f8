/// The words of an edition in the order of the alphabet, as files of text. An entry is a folded word and its forms:
///
///     how many letters it shares with the one before, the rest of it, a space, and for each form:
///     "a" as it is folded, "b" with a capital, "c" in capitals, or "d" the form and a space;
///     the fields it is in; in how many documents, about
///     and where other words have the same stem, "~" and these, with commas between
///
/// Numbers up to 40 are one sign, from "0" on. Entries end with "|".
struct DictionaryFiles {
  private(set) var series = FileSeries("w")
  /// For each file the first word in it, and the number of the first term.
  private(set) var firsts: [(word: String, term: Int)] = []
  private static let limit = 24_000

  private var entries: [UInt8] = []
  private var previous: [UInt8] = []
  private var term = 0

  struct Form {
    var key: FormKey
    /// One for each field.
    var fields: Int
    /// Documents, one counted for each field it is in.
    var documents: Int
  }

  /// - Parameters:
  ///   - forms: all of one folded word.
  ///   - related: other folded words with the same stem.
  mutating func append(_ forms: ArraySlice<Form>, related: [String]) {
    guard let word = forms.first?.key.folded else { return }
    if entries.count > Self.limit { end() }
    if entries.isEmpty {
      firsts.append((String(decoding: word, as: UTF8.self), term))
      previous = []
    }
    let shared = min(40, Self.shared(previous, word))
    entries += [Self.sign(shared)] + word[shared...] + [UInt8(ascii: " ")]
    for form in forms {
      entries += Self.spelling(form.key)
      entries += [Self.sign(form.fields), Self.sign(Self.magnitude(form.documents))]
      term += form.fields.nonzeroBitCount
    }
    if !related.isEmpty { entries += "~\(related.joined(separator: ","))".utf8 }
    entries.append(UInt8(ascii: "|"))
    previous = word
  }

  mutating func end() {
    if !entries.isEmpty { series.append([UInt8(ascii: "\"")] + Literal.escaped(entries) + [UInt8(ascii: "\"")]) }
    entries.removeAll()
  }

  private static func spelling(_ key: FormKey) -> [UInt8] {
    if key.form == key.folded { return [UInt8(ascii: "a")] }
    if key.folded.allSatisfy({ $0 < 0x80 }) {
      let capitals = key.folded.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 & 0xDF : $0 }
      if key.form == Array(capitals.prefix(1)) + Array(key.folded.dropFirst()) { return [UInt8(ascii: "b")] }
      if key.form == capitals { return [UInt8(ascii: "c")] }
    }
    return [UInt8(ascii: "d")] + key.form + [UInt8(ascii: " ")]
  }

  /// Twice the logarithm.
  private static func magnitude(_ number: Int) -> Int {
    let width = Int.bitWidth - number.leadingZeroBitCount - 1
    return min(40, 2 * width + (width > 0 && number >> (width - 1) & 1 == 1 ? 1 : 0))
  }

  /// Whole letters only, so that the text can be cut there.
  private static func shared(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count], left[count] < 0x80 { count += 1 }
    return count
  }

  private static func sign(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: 48 + number) }
}
