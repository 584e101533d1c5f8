import Diagnostics
import Transcription

/// Lines that belong to an archive's website and were copied with the text.
enum PageFurniture {
  static func check(_ document: Document) -> [Diagnostic] {
    let (transcript, text) = (document.transcript, document.transcript.text)
    let blocks = transcript.witnesses.flatMap { $0.blocks.flatMap(\.ranges) }
    return blocks.flatMap { text[$0.range].split(separator: UInt8(ascii: "\n")) }.compactMap { line in
      guard line.count <= longest, isFurniture(line) else { return nil }
      let range = TextRange(line.startIndex, line.endIndex)
      return Diagnostic(
        .warning, .pageFurniture, "'\(transcript.string(range))' looks like a part of a website, not of the document",
        at: transcript.location(of: range, in: document.file), fix: "remove the line, if the source does not have it")
    }
  }

  private static let longest = 120

  private static func isFurniture(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.map { (65...90).contains($0) ? $0 | 0x20 : $0 }.split { !(97...122).contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return whole.contains(words) || beginnings.contains { words.hasPrefix($0) }
  }

  private static let whole: Set<String> = [
    "accept all cookies", "accept cookies", "add to favorites", "all rights reserved", "back to search results",
    "back to top",
    "click here to download", "cookie policy", "cookie settings", "download pdf", "email this page", "log in",
    "main menu",
    "manage cookies", "next document", "previous document", "print this page", "privacy policy", "search the archive",
    "share",
    "share on facebook", "share on twitter", "share on x", "sign in", "subscribe", "terms of use", "tweet", "view pdf",
    "view original", "view transcript",
  ]

  private static let beginnings = [
    "skip to content", "skip to main content", "skip to navigation", "share this", "this site uses cookies",
    "this website uses cookies", "we use cookies", "by continuing to use this site", "sign up for our newsletter",
    "subscribe to our newsletter", "follow us on",
  ]
}
