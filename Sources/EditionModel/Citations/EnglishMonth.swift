/// The names of months in citations, which are in English.
enum EnglishMonth {
  static func name(_ number: Int) -> String { number <= names.count ? names[number - 1] : "" }

  /// As the MLA Handbook shortens it.
  static func short(_ number: Int) -> String {
    let name = name(number)
    switch name.count {
    case ...4: return name
    default: return name.prefix(name == "September" ? 4 : 3) + "."
    }
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}
