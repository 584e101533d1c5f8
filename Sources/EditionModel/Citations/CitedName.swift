/// A person's name as citations have it.
package enum CitedName: Sendable, Hashable {
  case inParts(family: String, given: String)
  /// A name that has no such parts, or of which the edition does not say them: "Stalin".
  case whole(String)

  /// From the sort form "Family, Given"; a form of one part, or of more than two, says the parts of no name. Initials get a
  /// space between them.
  init(_ person: Entity) {
    let parts = person.sort.utf8.split(separator: UInt8(ascii: ",")).map { $0.drop { $0 == UInt8(ascii: " ") } }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      self = .inParts(family: String(Substring(parts[0])), given: Self.parted(parts[1]))
    } else {
      self = .whole(person.name)
    }
  }

  /// "Winston S. Churchill".
  package var direct: String {
    switch self {
    case .inParts(let family, let given): "\(given) \(family)"
    case .whole(let name): name
    }
  }

  /// "Churchill, Winston S.".
  package var inverted: String {
    switch self {
    case .inParts(let family, let given): "\(family), \(given)"
    case .whole(let name): name
    }
  }

  /// "Churchill, W. S.".
  var initialed: String {
    switch self {
    case .inParts(let family, let given): "\(family), \(Self.initials(given))"
    case .whole(let name): name
    }
  }

  /// "R.A." is "R. A.".
  private static func parted(_ given: Substring.UTF8View) -> String {
    var parted: [UInt8] = []
    for byte in given {
      let isLetter = byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(byte)
      if isLetter, parted.last == UInt8(ascii: ".") { parted.append(UInt8(ascii: " ")) }
      parted.append(byte)
    }
    return String(decoding: parted, as: UTF8.self)
  }

  /// "Jean-Paul Ch. von" is "J.-P. Ch. von": what is short already stays, and a word in small letters is no given name.
  private static func initials(_ given: String) -> String {
    given.split(separator: " ").map { name in
      if name.last == "." || name.first?.isLowercase == true { return String(name) }
      return name.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
