import Dates

/// A chronology as one drawing to scale: a row for each kind of thing, with a shape of its own. Many things are drawn as
/// columns, one for each month or year.
///
/// The drawing is whole as it stands. For the script that zooms it, its `data-` attributes say which day is at its left and
/// right end, and from when to when each mark is; `data-entry` says which entry of the list below a mark is.
struct TimelineBand {
  enum Kind: Int, Sendable, CaseIterable {
    case document
    /// A document that only mentions whom or what the drawing is about.
    case mention
    case dispatch
    case event

    var name: String {
      switch self {
      case .document: "Documents"
      case .mention: "Mentions"
      case .dispatch: "Dispatches"
      case .event: "Events"
      }
    }
  }

  struct Mark {
    var kind: Kind
    var date: EDTF
    /// What it is, with its date.
    var title: String
    var href: String
    /// Its place in the chronology, where the page lists that.
    var entry: Int?
  }

  /// How wide the drawing is, in its own units, of which the letters have 15.
  enum Width: Double {
    case page = 1000
    case measure = 640
  }

  private static let left = 110.0
  private static let right = 20.0
  /// More things are drawn as columns.
  private static let mostMarks = 80
  private static let size = 11.0
  private static let row = 46.0

  private let marks: [Mark]
  private let scale: TimeScale
  private let width: Width
  private let kinds: [Kind]
  var svg = HTMLBuffer()

  /// - Parameters:
  ///   - years: the years the drawing begins and ends with; those of the marks, where nil.
  ///   - columns: where a month of a year leads to; nil as the month for the whole year.
  /// - Returns: nothing when there are not two dates that can be drawn.
  static func draw(
    _ marks: [Mark], years: ClosedRange<Int>? = nil, width: Width = .page,
    columns: (_ year: Int, _ month: Int?) -> String
  ) -> [UInt8] {
    let marks = marks.filter { $0.date.earliest != nil && $0.date.latest != nil && !$0.date.isUndated }
    let range = years ?? TimeScale.years(of: marks.map(\.date))
    guard marks.count > (years == nil ? 1 : 0), let range,
      let scale = TimeScale(range, left: left, width: width.rawValue - left - right)
    else { return [] }
    var band = TimelineBand(marks, scale, width)
    band.begin()
    band.addAxis()
    if marks.count > mostMarks { band.addColumns(columns) } else { band.addMarks() }
    band.svg.markup("</svg>\n</div>\n")
    return band.svg.bytes
  }

  private init(_ marks: [Mark], _ scale: TimeScale, _ width: Width) {
    (self.marks, self.scale, self.width) = (marks, scale, width)
    kinds = Kind.allCases.filter { kind in marks.contains { $0.kind == kind } }
  }

  private var height: Double { Double(kinds.count) * Self.row + 34 }
  private func middle(_ row: Int) -> Double { (Double(row) + 0.5) * Self.row }

  private mutating func begin() {
    svg.markup("<div class=\"band\" role=\"region\" tabindex=\"0\" aria-label=\"")
    svg.text(
      "\(Words.count(marks.count, "entry")) on a scale from \(scale.years.lowerBound) to \(scale.years.upperBound); "
        + "the same is listed below")
    svg.markup("\">\n<svg class=\"")
    svg.text("\(width)")
    svg.markup("\" viewBox=\"0 0 ")
    svg.number(width.rawValue)
    svg.markup(" ")
    svg.number(height)
    svg.markup("\" data-left=\"")
    svg.number(Self.left)
    svg.markup("\" data-right=\"")
    svg.number(width.rawValue - Self.right)
    svg.markup("\"")
    days(scale.first, scale.end)
    svg.markup(">\n")
  }

  private mutating func addAxis() {
    for (row, kind) in kinds.enumerated() {
      line(Self.left, middle(row), width.rawValue - Self.right, middle(row), class: "row")
      label(kind.name, 0, middle(row) + 5)
    }
    svg.markup("<g class=\"axis\">\n")
    for year in scale.ticks(width == .page ? 12 : 7) {
      guard let day = Day(year: year, month: 1, day: 1) else { continue }
      line(scale.place(of: day), 4, scale.place(of: day), height - 26, class: "tick")
      label("\(year)", scale.place(of: day) + 4, height - 8)
    }
    svg.markup("</g>\n")
  }

  private mutating func addMarks() {
    for (row, kind) in kinds.enumerated() {
      var level = 0
      var end = -Double.infinity
      for mark in marks where mark.kind == kind {
        guard let first = mark.date.earliest, let last = mark.date.latest else { continue }
        let start = scale.place(of: first)
        // Marks that would hide one another stand one above the other, three high.
        level = start < end + 2 ? (level + 1) % 3 : 0
        end = max(end, max(scale.place(of: last), start + Self.size))
        open(mark.href, mark.title, first, last.adding(days: 1), entry: mark.entry)
        let middle = middle(row) + [0, -13, 13][level]
        if first == last { shape(kind, start, middle) } else { span(start, scale.place(of: last.adding(days: 1)), middle) }
        svg.markup("</a>\n")
      }
    }
  }

  /// A square, an open one, a triangle, a circle.
  private mutating func shape(_ kind: Kind, _ x: Double, _ y: Double) {
    let half = Self.size / 2
    switch kind {
    case .document, .mention: rectangle(x - half, y - half, Self.size, Self.size, class: "\(kind)")
    case .dispatch:
      svg.markup("<path class=\"dispatch\" d=\"")
      svg.move(x - half, y - half)
      svg.markup("L")
      svg.number(x + half)
      svg.markup(" ")
      svg.number(y)
      svg.markup("L")
      svg.number(x - half)
      svg.markup(" ")
      svg.number(y + half)
      svg.markup("Z\"/>")
    case .event: element("circle", "event", [("cx", x), ("cy", y), ("r", half)])
    }
  }

  /// What is not known to the day, or lasted longer: from its first day to its last.
  private mutating func span(_ start: Double, _ end: Double, _ middle: Double) {
    rectangle(start, middle - 4, max(end - start, 8), 8, class: "span")
  }

  /// A column for each month, or for each year where there would be too many, as high as the number of things in it.
  private mutating func addColumns(_ href: (_ year: Int, _ month: Int?) -> String) {
    let byMonth = scale.years.count <= 12
    for (row, kind) in kinds.enumerated() {
      let groups = TimeGroups(marks.filter { $0.kind == kind }.map(\.date))
      let columns = groups.years.flatMap { year -> [(year: Int, month: Int?, count: Int)] in
        guard let number = year.year else { return [] }
        if !byMonth { return [(number, nil, year.count)] }
        return year.months.map { (number, $0.month == 0 ? nil : $0.month, $0.elements.count) }
      }
      let most = Double(columns.map(\.count).max() ?? 1)
      for (year, month, count) in columns {
        guard let first = Day(year: year, month: month ?? 1, day: 1) else { continue }
        let end = first.adding(days: month.map { Day.count(ofMonth: $0, year: year) } ?? 365)
        let start = scale.place(of: first)
        let width = max(2, scale.place(of: end) - start - 1)
        let height = max(3, (Self.row - 10) * Double(count) / most)
        let when = month.map { "\(DateNames.english.months[$0 - 1]) \(year)" } ?? "\(year)"
        open(href(year, month), "\(when): \(count) \(kind.name.lowercased())", first, end)
        rectangle(start, middle(row) + (Self.row - 10) / 2 - height, width, height, class: "\(kind)")
        svg.markup("</a>\n")
      }
    }
  }
}
