import Dates
import Diagnostics

/// What the text of a file without any header plainly says of itself. Every inference is a note with its line, and stands
/// until the editor writes front matter.
struct Inference {
  private static let top = 8
  private static let bottom = 4

  let file: SourceFile
  private(set) var transcript: Transcript
  private(set) var diagnostics: [Diagnostic] = []
  private var fields: [HeaderField] = []

  init(file: SourceFile, transcript: Transcript) {
    self.file = file
    self.transcript = transcript
  }

  /// The fields; the summary, which is no part of the text, is taken out of ``transcript``.
  mutating func read() -> [HeaderField] {
    let blocks = transcript.witnesses[0].blocks
    let first = blocks.prefix(Self.top).flatMap(lines(of:))
    if let line = first.first(where: { Self.classifications.contains($0.text.uppercased()) }) {
      add(.classification, line.text.uppercased(), "the classification", from: line)
    }
    if let (line, genre) = first.lazy.compactMap({ line in Self.genre(line.text).map { (line, $0) } }).first {
      add(.genre, genre, "the genre", from: line)
    }
    takeSummary()
    inferDate(in: first + blocks.suffix(Self.bottom).flatMap(lines(of:)))
    inferTitle()
    return fields
  }

  private struct Line {
    var text: String
    var range: TextRange
  }

  /// The lines of a paragraph or heading, each with its place.
  private func lines(of block: Block) -> [Line] {
    let whole: TextRange
    switch block {
    case .paragraph(let paragraph): whole = paragraph.range
    case .heading(_, _, let range): whole = range
    default: return []
    }
    return transcript.text[whole.range].split(separator: UInt8(ascii: "\n")).compactMap { line in
      let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
      guard let start = line.firstIndex(where: { !isSpace($0) }), let end = line.lastIndex(where: { !isSpace($0) }) else {
        return nil
      }
      return Line(text: String(decoding: line[start...end], as: UTF8.self), range: TextRange(start, end + 1))
    }
  }

  private mutating func add(_ label: HeaderLabel, _ value: String, _ what: String, from line: Line) {
    let location = transcript.location(of: line.range, in: file)
    fields.append(HeaderField(label: label, text: value, links: [], location: location))
    diagnostics.append(
      Diagnostic(.note, .inferredValue, "\(what) is taken from the text: '\(value)'", at: location))
  }

  private mutating func inferDate(in lines: [Line]) {
    guard let line = lines.first(where: { EDTF.reading($0.text) != nil && $0.text.count > 4 }) else { return }
    guard let date = EDTF.reading(line.text) else { return }
    add(.date, date.description, "the date", from: line)
  }

  /// An archive's summary behind the text: the last lines behind a dateline, or the last paragraph, when they tell of the
  /// document as archives do.
  private mutating func takeSummary() {
    let last = transcript.witnesses.count - 1
    guard let block = transcript.witnesses[last].blocks.last, case .paragraph(var paragraph) = block,
      paragraph.label == nil, transcript.witnesses[last].blocks.count > 1
    else { return }
    let lines = lines(of: block)
    let dateline = lines.lastIndex { EDTF.reading($0.text) != nil }
    let tail = lines[(dateline.map { $0 + 1 } ?? 0)...]
    guard let first = tail.first, Self.isSummary(tail.map(\.text).joined(separator: " ")) else { return }
    // The summary must be plain text to its end; marks in it show that it belongs to the transcript.
    guard case .text(let range)? = paragraph.content.last, range.start <= first.range.start else { return }
    add(.summary, tail.map(\.text).joined(separator: " "), "the summary", from: first)
    if let dateline {
      let end = Int(lines[dateline].range.end)
      paragraph.content.removeLast()
      if range.start < end { paragraph.content.append(.text(TextRange(Int(range.start), end))) }
      while case .lineBreak? = paragraph.content.last { paragraph.content.removeLast() }
      paragraph.range.end = Int32(end)
      transcript.witnesses[last].blocks[transcript.witnesses[last].blocks.count - 1] = .paragraph(paragraph)
    } else {
      transcript.witnesses[last].blocks.removeLast()
    }
  }

  private mutating func inferTitle() {
    guard let genre = fields.first(where: { $0.label == .genre }), let date = fields.first(where: { $0.label == .date })
    else { return }
    let name = genre.text.prefix(1).uppercased() + genre.text.dropFirst()
    let day = EDTF(date.text)?.display(.english) ?? date.text
    let title = "\(name), \(day)"
    fields.append(HeaderField(label: .title, text: title, links: [], location: genre.location))
    diagnostics.append(
      Diagnostic(
        .note, .inferredValue, "the title is made of genre and date: '\(title)'", at: genre.location,
        fix: "give the document front matter with a title of its own"))
  }

  /// One sentence or two, in the present tense, of the kind "A and B discuss …".
  private static func isSummary(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.map(String.init)
    guard text.last == ".", text.first?.isUppercase == true, (6...120).contains(words.count) else { return false }
    return words.prefix(16).dropFirst().contains { summaryVerbs.contains($0) }
  }

  private static let summaryVerbs: Set<String> = [
    "advises", "analyzes", "argues", "asks", "assesses", "comments", "conveys", "criticizes", "describe", "describes",
    "details", "discuss", "discusses", "discussing", "examines", "explain", "explains", "informs", "lists", "outlines",
    "proposes", "recommends", "recounts", "relays", "reports", "requests", "reviews", "suggests", "summarizes", "urges",
    "writes",
  ]

  private static let classifications: Set<String> = [
    "TOP SECRET", "MOST SECRET", "SECRET", "CONFIDENTIAL", "RESTRICTED", "UNCLASSIFIED", "EYES ONLY",
    "TOP SECRET AND PERSONAL", "SECRET AND PERSONAL", "STRICTLY SECRET", "COSMIC TOP SECRET",
  ]

  private static func genre(_ line: String) -> String? {
    let words = (line.last == ":" || line.last == "." ? String(line.dropLast()) : line).lowercased()
    return genres.contains(words) ? words : nil
  }

  private static let genres: Set<String> = [
    "memorandum", "memorandum of conversation", "memorandum for the record", "memorandum for the president", "telegram",
    "cable", "letter", "report", "minutes", "record of conversation", "note", "aide-memoire", "despatch", "dispatch",
    "protocol", "agreement", "directive", "resolution", "statement", "communiqué",
  ]
}
