#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Colours, where there is a terminal to show them and nobody asked for none (https://no-color.org).
struct Colours {
  enum Look: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case blue = "1;36"
  }

  private let areShown: Bool

  static let none = Colours(areShown: false)

  /// Those of standard output or standard error.
  static func on(_ descriptor: Int32) -> Colours {
    let says = { (name: String) in getenv(name).map { String(cString: $0) } ?? "" }
    return Colours(areShown: isatty(descriptor) == 1 && says("NO_COLOR").isEmpty && says("TERM") != "dumb")
  }

  init(areShown: Bool) {
    self.areShown = areShown
  }

  func callAsFunction(_ look: Look, _ text: String) -> String {
    areShown && !text.isEmpty ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }
}
