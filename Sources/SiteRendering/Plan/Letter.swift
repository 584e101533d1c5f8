/// What stands under one letter of an index.
struct Letter<Entry: Sendable>: Sendable {
  /// A capital, or "#" for what begins with no letter.
  let initial: String
  var entries: [Entry] = []

  /// The id of the letter's heading, and the name of its page if it has one; in ASCII, because it is part of addresses.
  var id: String {
    guard let scalar = initial.unicodeScalars.first, initial != "#" else { return "letter-other" }
    if scalar.isASCII { return "letter-\(initial.lowercased())" }
    let code = String(scalar.value, radix: 16)
    return "letter-" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
