extension [UInt8] {
  /// Appends a text with a space for all white space between two words and none at its ends, for formats in which a line end
  /// ends the value.
  mutating func appendFolded(_ text: String) {
    var isBetween = false
    let start = count
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t")...UInt8(ascii: "\r"): isBetween = true
      case let byte:
        if isBetween, count > start { append(UInt8(ascii: " ")) }
        isBetween = false
        append(byte)
      }
    }
  }
}
