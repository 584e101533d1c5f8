/// A text as a terminal shows it: how wide it is, and nothing in it that a terminal would obey.
enum TerminalText {
  /// Tabs stand at every fourth column.
  private static let tab = 4

  /// The text with tabs as spaces, with signs in the place of control characters and of what turns the direction of the
  /// text; and the columns of the screen, from 0, that some of its scalar values take.
  ///
  /// - Parameter columns: from 1.
  static func shown(_ text: String, marking columns: Range<Int>) -> (text: String, columns: Range<Int>) {
    var shown = String.UnicodeScalarView()
    var (column, start) = (0, 0)
    var end: Int?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index + 1 == columns.lowerBound { start = column }
      if index + 1 == columns.upperBound { end = column }
      if scalar == "\t" {
        let width = tab - column % tab
        shown.append(contentsOf: repeatElement(" ", count: width))
        column += width
      } else {
        let sign = visible(scalar)
        shown.append(sign)
        column += width(of: sign)
      }
    }
    if columns.lowerBound > text.unicodeScalars.count { start = column }
    return (String(shown), start..<max(start + 1, end ?? column))
  }

  /// A text that holds what somebody wrote, safe to be shown in its lines.
  static func safe(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(scalar == "\n" ? scalar : visible(scalar)) }
    return String(safe)
  }

  /// Another sign for what is not seen and does something: control characters (their pictures begin at U+2400), and the
  /// marks that embed, override or isolate a direction (Unicode 15, UAX 9, 2).
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// In columns: none for what is written above or below another sign, two for what East Asian scripts write in a square
  /// (Unicode 15, UAX 11: W and F) and for pictures.
  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2E80...0x303E, 0x3041...0x33FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF, 0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF,
      0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
      0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F8...0x1F43E, 0x1F440...0x1F4FC,
      0x1F4FF...0x1F53D, 0x1F54B...0x1F567, 0x1F595...0x1F596, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC,
      0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
      0x1F7E0...0x1F7EB, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
