/// Figures in aligned columns, under a title.
struct Table {
  private let title: String
  private var rows: [[String]]
  private var notes: [String] = []

  /// - Parameter columns: the heads of all columns but the first, which holds what was measured.
  init(_ title: String, columns: [String]) {
    self.title = title
    rows = [[""] + columns]
  }

  mutating func add(_ what: String, _ figures: String...) { rows.append([what] + figures) }

  /// A row of minimum and median, both times `scale`.
  mutating func add(_ what: String, _ samples: Samples, scale: Double, digits: Int) {
    add(what, Self.number(samples.minimum * scale, digits: digits), Self.number(samples.median * scale, digits: digits))
  }

  /// A row of figures that follow from others.
  mutating func add(_ what: String, _ figures: (minimum: Double, median: Double), scale: Double, digits: Int) {
    add(what, Self.number(figures.minimum * scale, digits: digits), Self.number(figures.median * scale, digits: digits))
  }

  mutating func note(_ text: String) { notes.append(text) }

  /// The table as it is printed, with an empty line at its end.
  var text: String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let lines = rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      return "  " + cells.joined(separator: "  ")
    }
    return ([title] + lines + notes.map { "  \($0)" }).joined(separator: "\n") + "\n"
  }

  /// A number with so many digits behind the point.
  static func number(_ value: Double, digits: Int) -> String {
    guard digits > 0 else { return "\(Int(value.rounded()))" }
    var factor = 1
    for _ in 0..<digits { factor *= 10 }
    let scaled = Int((value.magnitude * Double(factor)).rounded())
    let fraction = String(scaled % factor)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(value < 0 && scaled > 0 ? "-" : "")\(scaled / factor).\(zeros)\(fraction)"
  }
}
