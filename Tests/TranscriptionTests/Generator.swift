/// A small seeded generator (Steele, Lea and Flood's SplitMix), so that a failing text can be made again from its seed.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Up to `count` pieces of the alphabet, one behind the other.
  mutating func text(of alphabet: [String], upTo count: Int) -> String {
    let length = Int.random(in: 1...count, using: &self)
    return (0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &self)] }.joined()
  }
}
