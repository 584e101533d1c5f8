@testable import Transcription

/// A transcript in words that a test can compare: one line a block, its paragraphs' ids and printed numbers before a bar,
/// its marks spelled out in brackets, line ends as ⏎.
enum Dump {
  static func lines(of transcript: Transcript) -> [String] {
    transcript.witnesses.enumerated().flatMap { number, witness in
      (witness.siglum.map { ["witness \($0)"] } ?? []) + lines(of: witness.blocks, in: transcript)
        + notes(of: number, in: transcript)
    }
  }

  private static func notes(of witness: Int, in transcript: Transcript) -> [String] {
    transcript.notes.filter { $0.witness == witness }.flatMap { note in
      ["note \(note.id)"] + indented(note.blocks, in: transcript)
    }
  }

  private static func lines(of blocks: [Block], in transcript: Transcript) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph):
        let label =
          paragraph.label.map { " " + text(of: paragraph.beforeLabel, in: transcript) + shown($0, in: transcript) }
          ?? ""
        let entries = paragraph.entries.map { "  " + self.text(of: $0, paragraph, in: transcript) }
        return ["\(paragraph.id)\(label)| " + text(of: paragraph.content, in: transcript)] + entries
      case .heading(let level, let content, _): return ["h\(level)| " + text(of: content, in: transcript)]
      case .division(let role, let inner): return ["::: \(role.rawValue)"] + indented(inner, in: transcript)
      case .blockQuote(let inner): return [">"] + indented(inner, in: transcript)
      case .list(let list): return lines(of: list, in: transcript)
      case .table(let table):
        return ["table \(table.alignments.map { $0?.rawValue ?? "-" }.joined(separator: " "))"]
          + table.rows.map { "  " + $0.map { text(of: $0.content, in: transcript) }.joined(separator: " | ") }
      case .codeBlock(let info, let range): return ["code \(info)| " + shown(range, in: transcript)]
      case .htmlBlock(let range): return ["html| " + shown(range, in: transcript)]
      case .thematicBreak: return ["rule"]
      case .pageBreak(let pageBreak): return ["pb \(shown(pageBreak))"]
      }
    }
  }

  /// Each part in brackets with what it is.
  private static func text(of entry: Entry, _ paragraph: Paragraph, in transcript: Transcript) -> String {
    entry.parts.map { "\($0.kind)(" + text(of: Array(paragraph.content[$0.content]), in: transcript) + ")" }.joined()
  }

  private static func indented(_ blocks: [Block], in transcript: Transcript) -> [String] {
    lines(of: blocks, in: transcript).map { "  " + $0 }
  }

  /// Tight items begin with `-` or their number, loose ones with `--` or the number and two full stops.
  private static func lines(of list: List, in transcript: Transcript) -> [String] {
    list.items.enumerated().flatMap { index, item -> [String] in
      let mark =
        switch list.kind {
        case .bullet: list.isTight ? "- " : "-- "
        case .ordered(let start): "\(start + index)" + (list.isTight ? ". " : ".. ")
        }
      let lines = lines(of: item, in: transcript)
      return [mark + (lines.first ?? "")] + lines.dropFirst().map { "  " + $0 }
    }
  }

  private static func text(of content: [Inline], in transcript: Transcript) -> String {
    content.map { inline -> String in
      switch inline {
      case .text(let range): shown(range, in: transcript)
      case .lineBreak: "[br]"
      case .code(let range): "[code: \(shown(range, in: transcript))]"
      case .emphasis(let inner): "[em: \(text(of: inner, in: transcript))]"
      case .strong(let inner): "[strong: \(text(of: inner, in: transcript))]"
      case .link(let destination, let title, let inner):
        "[link <\(destination)>\(title.isEmpty ? "" : " '\(title)'"): \(text(of: inner, in: transcript))]"
      case .image(let source, let title, let inner):
        "[image <\(source)>\(title.isEmpty ? "" : " '\(title)'"): \(text(of: inner, in: transcript))]"
      case .html(let range): "[html: \(shown(range, in: transcript))]"
      case .deletion(let inner): "[del: \(text(of: inner, in: transcript))]"
      case .addition(let inner): "[add: \(text(of: inner, in: transcript))]"
      case .sic(let inner, let correction):
        "[sic: \(text(of: inner, in: transcript))\(correction.map { " → \($0)" } ?? "")]"
      case .unclear(let range): "[unclear: \(shown(range, in: transcript))]"
      case .gap(let gap, let range):
        "[gap \(gap.reason.rawValue)\(gap.extent.map { ", \($0)" } ?? ""): \(shown(range, in: transcript))]"
      case .supplied(let range): "[supplied: \(shown(range, in: transcript))]"
      case .artefact(_, let glyphs): "‹\(glyphs.replacing("\n", with: "⏎"))›"
      case .pageBreak(let pageBreak): "[pb \(shown(pageBreak))]"
      case .note(let reference): "[note \(reference.series.rawValue) \(reference.label)]"
      case .foreign(let language, let inner): "[lang \(language): \(text(of: inner, in: transcript))]"
      case .mention(let reference, let inner): "[\(reference.description): \(text(of: inner, in: transcript))]"
      }
    }.joined()
  }

  /// The number, and how it is printed unless that is the usual way.
  private static func shown(_ pageBreak: PageBreak) -> String {
    let (number, printed) = (pageBreak.number, pageBreak.printed.replacing("\n", with: "⏎"))
    return ["-\(number)-", "[p. \(number)]"].contains(printed) ? number : "\(number) ‹\(printed)›"
  }

  private static func shown(_ range: TextRange, in transcript: Transcript) -> String {
    transcript.string(range).replacing("\n", with: "⏎")
  }
}

extension DocumentHeader {
  /// The kind, then a line for each field: `label line:column text <link>`; line ends as ⏎.
  var dump: [String] {
    switch self {
    case .frontMatter(let node): ["front matter: \(node.kindName)"]
    case .labelled(let fields): ["labelled"] + fields.map(\.dump)
    case .inferred(let fields): ["inferred"] + fields.map(\.dump)
    }
  }
}

extension HeaderField {
  var dump: String {
    let place = (location.line.map { "\($0)" } ?? "-") + (location.column.map { ":\($0)" } ?? "")
    return (["\(label) \(place) \(text.replacing("\n", with: "⏎"))"] + links.map { "<\($0)>" }).joined(separator: " ")
  }
}
