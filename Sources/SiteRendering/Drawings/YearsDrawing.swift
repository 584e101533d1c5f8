import EditionModel
import Transcription

/// The documents of a person, a place or an organization on the edition's scale of years.
///
/// Squares above the line are documents the entity had a part in, rings below it those that only mention it. Where they
/// would be too many to stand on each other they are bars, filled above and open below.
struct YearsDrawing {
  private static let width = 560.0
  private static let margin = 24.0
  /// The width of a column and the height of a mark.
  private static let unit = 8.0
  /// How many marks stand on each other.
  private static let mostMarks = 8
  private static let labelHeight = 20.0

  /// One side of the line: how many documents each column has.
  private struct Side {
    var columns: [Int: Int] = [:]
    var count = 0
    var highest = 0

    mutating func add(_ column: Int) {
      columns[column, default: 0] += 1
      count += 1
      highest = max(highest, columns[column, default: 0])
    }
  }

  private let years: ClosedRange<Int>
  private let name: String
  private let isPlace: Bool
  private var involved = Side()
  private var mentioned = Side()
  private var byYear: [Int: Int] = [:]

  /// Nil when no document has a date.
  init?(_ occurrences: [MentionIndex.Occurrence], of entity: Entity, _ scale: YearScale) {
    guard let years = scale.years else { return nil }
    self.years = years
    (name, isPlace) = (entity.name, entity.kind == .place)
    let columns = Int((Self.width - 2 * Self.margin) / Self.unit)
    for occurrence in occurrences {
      guard let place = scale.places[occurrence.document] else { continue }
      let column = min(columns - 1, max(0, Int(place.fraction * Double(columns))))
      if occurrence.isInvolved { involved.add(column) } else { mentioned.add(column) }
      byYear[place.year, default: 0] += 1
    }
    if byYear.isEmpty { return nil }
  }

  var html: [UInt8] {
    let highest = max(involved.highest, mentioned.highest)
    let isInMarks = highest <= Self.mostMarks
    let unit = isInMarks ? Self.unit : Self.unit * Double(Self.mostMarks) / Double(highest)
    let axis = max(1, Double(involved.highest) * unit) + 4
    let height = axis + 6 + Double(mentioned.highest) * unit + Self.labelHeight
    var html = HTMLBuffer()
    html.markup("<svg class=\"drawing years\" viewBox=\"0 0 560 ")
    html.number(height)
    html.markup("\" role=\"img\" aria-labelledby=\"years-text\">\n<title id=\"years-text\">")
    html.text(description)
    html.markup("</title>\n")
    writeScale(at: axis, bottom: height, &html)
    writeMarks(of: involved, isInvolved: true, isInMarks, unit, from: axis, &html)
    writeMarks(of: mentioned, isInvolved: false, isInMarks, unit, from: axis, &html)
    html.markup("</svg>\n<p class=\"legend\">")
    writeLegend(isInMarks, &html)
    html.markup("</p>")
    return html.bytes
  }

  private func x(_ fraction: Double) -> Double { Self.margin + fraction * (Self.width - 2 * Self.margin) }

  /// The line with the beginnings of years.
  private func writeScale(at axis: Double, bottom: Double, _ html: inout HTMLBuffer) {
    let length = Double(years.count)
    let step = Int(DrawingNumber.step(for: length, parts: 8))
    var year = years.lowerBound + (step - (years.lowerBound % step + step) % step) % step
    html.markup("<path class=\"axis\" d=\"M24 ")
    html.number(axis)
    html.markup("H536")
    var labels: [(year: Int, x: Double)] = []
    while year <= years.upperBound + 1 {
      let place = x(Double(year - years.lowerBound) / length)
      html.move(place, axis - 3)
      html.markup("v6")
      if year <= years.upperBound || labels.isEmpty { labels.append((year, place)) }
      year += step
    }
    html.markup("\" />\n")
    for label in labels {
      html.markup("<text x=\"")
      html.number(label.x)
      html.markup("\" y=\"")
      html.number(bottom - 4)
      html.markup("\" text-anchor=\"middle\">")
      html.text(Self.name(of: label.year))
      html.markup("</text>\n")
    }
  }

  private func writeMarks(
    of side: Side, isInvolved: Bool, _ isInMarks: Bool, _ unit: Double, from axis: Double, _ html: inout HTMLBuffer
  ) {
    guard side.count > 0 else { return }
    html.markup(isInvolved ? "<path class=\"involved\" d=\"" : "<path class=\"mentioned\" d=\"")
    for (column, count) in side.columns.sorted(by: { $0.key < $1.key }) {
      let left = Self.margin + Double(column) * Self.unit
      guard isInMarks else {
        let height = Double(count) * unit
        html.bar(x: left + 1, y: isInvolved ? axis - 3 - height : axis + 4, width: Self.unit - 2, height: height)
        continue
      }
      for number in 0..<count {
        let offset = Double(number) * unit
        if isInvolved {
          html.move(left + 1, axis - 3 - offset - 6)
          html.markup("h6v6h-6z")
        } else {
          html.move(left + 1.4, axis + 8 + offset)
          html.markup("a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0")
        }
      }
    }
    html.markup("\" />\n")
  }

  private func writeLegend(_ isInMarks: Bool, _ html: inout HTMLBuffer) {
    if involved.count > 0 {
      html.markup("<span class=\"key\"><span class=\"key-involved\" aria-hidden=\"true\">■</span> ")
      html.markup(isPlace ? "is the place of writing of " : "has a part in ")
      html.text(Words.count(involved.count, "document"))
      html.markup("</span>")
    }
    if involved.count > 0, mentioned.count > 0 { html.markup(" ") }
    if mentioned.count > 0 {
      html.markup("<span class=\"key\"><span class=\"key-mentioned\" aria-hidden=\"true\">")
      html.markup(isInMarks ? "○" : "□")
      html.markup("</span> is only mentioned in ")
      html.text(Words.count(mentioned.count, "document"))
      html.markup("</span>")
    }
  }

  /// The same in words; of many years no more than the first, the last and the one with most.
  private var description: String {
    let counts = byYear.sorted { $0.key < $1.key }
    var text = "\(Words.count(involved.count + mentioned.count, "document")) in which \(name) appears, "
    text += "on a scale from \(Self.name(of: years.lowerBound)) to \(Self.name(of: years.upperBound)). "
    if counts.count <= 30 {
      return text + counts.map { "\(Self.name(of: $0.key)): \($0.value)" }.joined(separator: ", ") + "."
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return text + "The first is of \(counts.first.map { Self.name(of: $0.key) } ?? ""), the last of "
      + "\(counts.last.map { Self.name(of: $0.key) } ?? ""); \(most.map { Self.name(of: $0.key) } ?? "") has most, "
      + "\(most?.value ?? 0)."
  }

  private static func name(of year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BC" }
}

extension HTMLBuffer {
  /// A rectangle of a path.
  fileprivate mutating func bar(x: Double, y: Double, width: Double, height: Double) {
    move(x, y)
    markup("h")
    number(width)
    markup("v")
    number(height)
    markup("h")
    number(-width)
    markup("z")
  }
}
