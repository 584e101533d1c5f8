import Diagnostics

/// What of a file is asked for by a Range field (RFC 9110, clause 14).
enum ByteRange: Equatable {
  /// Also for what is no range of bytes, or several: those may be answered with the whole.
  case whole
  case part(Range<Int>)
  case unsatisfiable

  /// - Parameter size: the file's, in bytes.
  init(_ field: String, size: Int) {
    let sides = field.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, sides[0].lowercased() == "bytes" else {
      self = .whole
      return
    }
    let ends = sides[1].split(separator: "-", omittingEmptySubsequences: false).map { $0.trimming(" \t") }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }) else {
      self = .whole
      return
    }
    switch (Self.number(ends[0]), Self.number(ends[1])) {
    case (nil, nil): self = .whole
    case (nil, let last?): self = Self.part(max(0, size - last), size, of: size)
    case (let first?, nil): self = Self.part(first, size, of: size)
    case (let first?, let last?): self = last < first ? .whole : Self.part(first, min(last, size - 1) + 1, of: size)
    }
  }

  private static func part(_ start: Int, _ end: Int, of size: Int) -> Self {
    start < end && start < size ? .part(start..<end) : .unsatisfiable
  }

  /// Nil for no digits; what is too large for a number is beyond every file's end.
  private static func number(_ digits: Substring) -> Int? {
    digits.isEmpty ? nil : Int(digits) ?? .max - 1
  }
}

extension Substring {
  /// Without any of some characters at its ends.
  fileprivate func trimming(_ characters: String) -> Substring {
    var rest = drop { characters.contains($0) }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return rest
  }
}
