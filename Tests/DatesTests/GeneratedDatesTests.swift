import Testing

@testable import Dates

@Suite("Dates made at random")
struct GeneratedDatesTests {
  @Test("are printed back unchanged and end no earlier than they begin", arguments: 1...8 as ClosedRange<UInt64>)
  func valid(seed: UInt64) throws {
    var source = DateSource(generator: SeededGenerator(state: seed))
    for _ in 0..<1_500 {
      let text = source.expression()
      let date = try #require(EDTF(text), "\(text) is EDTF")
      #expect(date.description == text)
      if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest, "\(text)") }
      #expect(!date.display(.english).isEmpty, "\(text)")
    }
  }

  @Test("never trap when they are damaged, and errors point into the text", arguments: 1...8 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) {
    var source = DateSource(generator: SeededGenerator(state: seed &+ 1_000))
    let alphabet = Array("0123456789XYES-/.,?~%[]{}T:Z+ uéx".unicodeScalars)
    for _ in 0..<600 {
      var scalars = Array(source.expression().unicodeScalars)
      for _ in 0...source.number(0...2) {
        let index = source.number(0...scalars.count - 1)
        switch source.number(0...2) {
        case 0: scalars[index] = alphabet[source.number(0...alphabet.count - 1)]
        case 1: scalars.insert(alphabet[source.number(0...alphabet.count - 1)], at: index)
        default: if scalars.count > 1 { scalars.remove(at: index) }
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      switch EDTF.parse(text) {
      case .success(let date): #expect(date.description == text)
      case .failure(let error):
        #expect((0...text.utf8.count).contains(error.offset), "\(text)")
        if let suggestion = error.suggestion { #expect(EDTF(suggestion) != nil, "\(text): \(suggestion)") }
      }
    }
  }
}

/// Writes valid EDTF of every kind.
struct DateSource {
  var generator: SeededGenerator

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func expression() -> String {
    switch number(0...5) {
    case 0: return complete() + "T" + time()
    case 1:
      let (first, last) = ascending()
      return ["\(first)/\(last)", "\(first)/..", "../\(last)", "\(first)/", "/\(last)"][number(0...4)]
    case 2:
      let (first, last) = ascending()
      var members = (0...number(0...3)).map { _ in date() }
      if number(0...1) == 0 { members.append("\(first)..\(last)") }
      if number(0...2) == 0 { members.insert(".." + date(), at: 0) }
      if number(0...2) == 0 { members.append(date() + "..") }
      let list = members.joined(separator: ",")
      return number(0...1) == 0 ? "[\(list)]" : "{\(list)}"
    default: return date()
    }
  }

  private mutating func date() -> String {
    switch number(0...9) {
    case 0: return "Y" + sign() + "\(number(10_000...Int.max))"
    case 1:
      let year = "Y" + sign() + "\(number(1...999))E\(number(4...40))"
      return number(0...1) == 0 ? year : year + "S\(number(1...9))"
    case 2: return year() + "S\(number(1...6))" + qualifier()
    case 3: return qualifier() + masked(year(), 4) + qualifier() + "-" + "\(number(21...41))" + qualifier()
    case 4: return qualifier() + masked(year(), 4) + qualifier()
    case 5: return qualifier() + masked(year(), 4) + qualifier() + "-" + masked(padded(number(1...12)), 2) + qualifier()
    default:
      // Only 29 February depends on the year, so it is left to tables.
      let parts = [masked(year(), 4), masked(padded(number(1...12)), 2), masked(padded(number(1...28)), 2)]
      return parts.map { qualifier() + $0 + qualifier() }.joined(separator: "-")
    }
  }

  /// Two dates of the same precision, the first not after the last.
  private mutating func ascending() -> (String, String) {
    let first = number(0...9_998)
    let (begin, end) = (padded(first, to: 4), padded(number(first + 1...9_999), to: 4))
    switch number(0...2) {
    case 0: return (begin, end)
    case 1: return (begin + "-" + padded(number(1...12)), end + "-" + padded(number(1...12)))
    default: return (begin + "-02-" + padded(number(1...28)), end + "-11-" + padded(number(1...30)))
    }
  }

  private mutating func complete() -> String {
    year() + "-" + padded(number(1...12)) + "-" + padded(number(1...28))
  }

  private mutating func time() -> String {
    let clock = [padded(number(0...23)), padded(number(0...59)), padded(number(0...59))].joined(separator: ":")
    return clock + ["", "Z", "-04", "+04:30", "+" + padded(number(0...23))][number(0...4)]
  }

  private mutating func year() -> String {
    let number = number(0...9_999)
    return (number == 0 ? "" : sign()) + padded(number, to: 4)
  }

  private mutating func sign() -> String { number(0...3) == 0 ? "-" : "" }

  private mutating func qualifier() -> String { ["", "", "", "?", "~", "%"][number(0...5)] }

  /// Some of the last `count` characters changed to X.
  private mutating func masked(_ digits: String, _ count: Int) -> String {
    var characters = Array(digits)
    guard number(0...2) == 0 else { return digits }
    for index in (characters.count - count)..<characters.count where number(0...1) == 0 { characters[index] = "X" }
    return String(characters)
  }

  private func padded(_ number: Int, to count: Int = 2) -> String {
    String(repeating: "0", count: max(0, count - "\(number)".count)) + "\(number)"
  }
}
