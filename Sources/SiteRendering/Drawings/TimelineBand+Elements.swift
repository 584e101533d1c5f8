import Dates

/// The elements of the drawing.
extension TimelineBand {
  /// From when to when, the end not included.
  mutating func days(_ first: Day, _ end: Day) {
    guard let first = first.iso, let end = end.iso else { return }
    svg.markup(" data-from=\"")
    svg.text(first)
    svg.markup("\" data-to=\"")
    svg.text(end)
    svg.markup("\"")
  }

  mutating func open(_ href: String, _ title: String, _ first: Day, _ end: Day, entry: Int? = nil) {
    svg.markup("<a href=\"")
    svg.address(href)
    svg.markup("\"")
    days(first, end)
    if let entry {
      svg.markup(" data-entry=\"")
      svg.text("\(entry)")
      svg.markup("\"")
    }
    svg.markup("><title>")
    svg.text(title)
    svg.markup("</title>")
  }

  mutating func label(_ text: String, _ x: Double, _ y: Double) {
    svg.markup("<text x=\"")
    svg.number(x)
    svg.markup("\" y=\"")
    svg.number(y)
    svg.markup("\">")
    svg.text(text)
    svg.markup("</text>\n")
  }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, class name: String) {
    element("rect", name, [("x", x), ("y", y), ("width", width), ("height", height)])
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String) {
    element("line", name, [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
    svg.markup("\n")
  }

  mutating func element(_ element: StaticString, _ name: String, _ places: [(key: String, value: Double)]) {
    svg.markup("<")
    svg.markup(element)
    svg.markup(" class=\"")
    svg.text(name)
    for (key, value) in places {
      svg.markup("\" ")
      svg.text(key)
      svg.markup("=\"")
      svg.number(value)
    }
    svg.markup("\"/>")
  }
}
