extension Identifier {
  /// Reads a number as an editor or a catalogue writes it, or the address of its page.
  ///
  /// - Returns: nil when it has not the form of the scheme's numbers, or its check character is wrong.
  static func read(_ text: String, as scheme: Scheme) -> Identifier? {
    let number = scheme.number(inAddress: text) ?? text
    return scheme.normalized(number).map { Identifier(scheme: scheme, value: $0) }
  }
}

extension Identifier.Scheme {
  /// What its numbers look like, for a message.
  var form: String {
    switch self {
    case .wikidata: "it is Q and digits, such as Q42"
    case .viaf: "it is 2 to 9 or 19 to 22 digits, the first no 0, such as 113230702"
    case .gnd: "it is digits and a check character (a digit or X), such as 118540238 or 4079154-3"
    case .lcnaf: "it is n, nb, nr, no or ns, the year, and six digits, such as n79022935 or no2008168642"
    case .isni: "it is 15 digits and a check character (a digit or X), such as 0000 0001 2146 438X"
    case .geonames: "it is 1 to 9 digits, the first no 0, such as 2643743"
    }
  }

  /// The number in the address of one of its pages; nil when the text is none.
  func number(inAddress text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    for path in paths {
      guard let found = text.firstRange(of: path), "/.".contains(text[text.index(before: found.lowerBound)])
      else { continue }
      return String(text[found.upperBound...].prefix { !"/?#.".contains($0) })
    }
    return nil
  }

  /// How the addresses of its pages go on behind `https://www.`.
  private var paths: [String] {
    switch self {
    case .wikidata: ["wikidata.org/wiki/", "wikidata.org/entity/"]
    case .viaf: ["viaf.org/viaf/", "viaf.org/en/viaf/"]
    case .gnd: ["d-nb.info/gnd/"]
    case .lcnaf: ["id.loc.gov/authorities/names/", "id.loc.gov/rwo/agents/", "lccn.loc.gov/"]
    case .isni: ["isni.org/isni/", "isni.org/page/", "isni.org/"]
    case .geonames: ["geonames.org/"]
    }
  }

  /// The number in the one spelling its address has; nil when it is none.
  ///
  /// The forms are those by which Wikidata checks the numbers, with the rules of each file's own keeper where they are
  /// public: https://www.wikidata.org/wiki/Property_talk:P214 (VIAF), P227 (GND), P244 (Library of Congress) and P213
  /// (ISNI). A GeoNames number is "integer id of record", https://download.geonames.org/export/dump/readme.txt.
  fileprivate func normalized(_ text: String) -> String? {
    switch self {
    case .wikidata:
      let number = text.uppercased()
      return number.first == "Q" && Self.isNumber(number.dropFirst(), digits: 1...12) ? number : nil
    case .viaf: return Self.isNumber(text[...], digits: 2...9) || Self.isNumber(text[...], digits: 19...22) ? text : nil
    case .gnd: return Self.gnd(text.uppercased())
    case .lcnaf: return Self.lcnaf(text.lowercased())
    case .isni: return Self.isni(text.uppercased())
    case .geonames: return Self.isNumber(text[...], digits: 1...9) ? text : nil
    }
  }

  private static func isNumber(_ text: Substring, digits: ClosedRange<Int>) -> Bool {
    digits.contains(text.count) && text.first != "0" && text.allSatisfy { isDigit($0) }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Digits and a check character. The digits are weighted from the right with 2, 3, 4 … and summed; with a hyphen before
  /// it the check character is the sum modulo 11, as the former files of corporate bodies and subjects had it, without
  /// one it is what the sum lacks to a multiple of 11. X stands for 10.
  ///
  /// The rules are the German National Library's,
  /// https://wiki.dnb.de/pages/diffpages.action?originalId=57901744&pageId=57901746; that numbers with a hyphen kept
  /// theirs is seen from them: 4079154-3, 1231643-X.
  private static func gnd(_ text: String) -> String? {
    let hasHyphen = text.dropLast().last == "-"
    let digits = text.dropLast(hasHyphen ? 2 : 1)
    guard let check = text.last.flatMap(checkValue), isNumber(digits, digits: hasHyphen ? 1...8 : 8...9)
    else { return nil }
    let values = digits.reversed().map { $0.wholeNumberValue ?? 0 }
    let sum = values.enumerated().reduce(0) { $0 + ($1.offset + 2) * $1.element } % 11
    return check == (hasHyphen ? sum : (11 - sum) % 11) ? text : nil
  }

  /// A control number of the name authority file: letters, a year of two digits or, from 2001, of four, and six digits,
  /// which are filled up with zeros where a hyphen parts them from the year.
  ///
  /// https://www.loc.gov/marc/lccn-namespace.html
  private static func lcnaf(_ text: String) -> String? {
    var number = text.filter { $0 != " " }
    if let hyphen = number.firstIndex(of: "-") {
      let serial = number[number.index(after: hyphen)...]
      guard (1...6).contains(serial.count) else { return nil }
      number = number[..<hyphen] + String(repeating: "0", count: 6 - serial.count) + serial
    }
    let prefix = number.prefix { $0.isLetter }
    let digits = number.dropFirst(prefix.count)
    let isYear = digits.count == 8 || digits.count == 10 && digits.hasPrefix("20")
    return ["n", "nb", "nr", "no", "ns"].contains(prefix) && isYear && digits.allSatisfy { isDigit($0) } ? number : nil
  }

  /// Sixteen characters, in groups or not, of which the last is ISO 7064's MOD 11-2 check: the values, each doubled as
  /// often as characters follow it, sum up to 1 modulo 11.
  ///
  /// https://www.wikidata.org/wiki/Property_talk:P213;
  /// https://gist.github.com/hornc/e0d0b5070b81edbb4a1edd7915d797a4
  private static func isni(_ text: String) -> String? {
    let number = (text.hasPrefix("ISNI") ? text.dropFirst(4) : text[...]).filter { !" -\u{A0}:".contains($0) }
    guard number.count == 16, number.dropLast().allSatisfy({ isDigit($0) }), let check = number.last.flatMap(checkValue)
    else { return nil }
    let sum = number.dropLast().reduce(0) { ($0 + ($1.wholeNumberValue ?? 0)) * 2 % 11 }
    return (sum + check) % 11 == 1 ? String(number) : nil
  }

  private static func checkValue(_ character: Character) -> Int? {
    character == "X" ? 10 : isDigit(character) ? character.wholeNumberValue : nil
  }
}
