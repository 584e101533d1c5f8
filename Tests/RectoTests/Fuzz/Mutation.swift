/// Makes hostile inputs of good ones, the same from the same seed (SplitMix64).
struct Mutation: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Beyond it an input says nothing new, in bytes.
  static let longest = 8_192

  /// A piece of a sample with a few faults, nonsense made of tokens, or tokens nested and repeated.
  mutating func input(of samples: [[UInt8]], _ tokens: [String]) -> [UInt8] {
    var bytes: [UInt8]
    switch number(0...9) {
    case 0...5: bytes = piece(of: pick(samples))
    case 6...8: bytes = (0..<number(1...60)).flatMap { _ in Array(pick(tokens).utf8) }
    default: bytes = nested(tokens)
    }
    for _ in 0..<number(0...4) { damage(&bytes, samples, tokens) }
    return Array(bytes.prefix(Self.longest))
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

  /// Of a long sample a part, so that its end is reached as often as its beginning.
  private mutating func piece(of sample: [UInt8]) -> [UInt8] {
    if sample.count < 512 || number(0...3) == 0 { return sample }
    let start = number(0...1) == 0 ? 0 : number(0...sample.count - 1)
    return Array(sample[start..<min(sample.count, start + number(1...2_048))])
  }

  private mutating func nested(_ tokens: [String]) -> [UInt8] {
    let (opening, inner, closing) = (Array(pick(tokens).utf8), Array(pick(tokens).utf8), Array(pick(tokens).utf8))
    let count = number(1...600)
    return Array(repeatElement(opening, count: count).joined()) + inner + Array(repeatElement(closing, count: count).joined())
  }

  private mutating func damage(_ bytes: inout [UInt8], _ samples: [[UInt8]], _ tokens: [String]) {
    let place = number(0...bytes.count)
    let end = min(bytes.count, place + number(0...40))
    switch number(0...6) {
    case 0: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: next()) }
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.insert(contentsOf: pick(tokens).utf8, at: place)
    case 4: bytes.insert(contentsOf: repeatElement(Array(pick(tokens).utf8), count: number(2...300)).joined(), at: place)
    case 5: bytes.replaceSubrange(place..<end, with: piece(of: pick(samples)).prefix(200))
    default: bytes.removeSubrange(place...)
    }
  }
}
