import Diagnostics
import Transcription

extension Document {
  /// Where some words stand that are the first of their kind in the text: of several such in a line the first is meant.
  func firstPlace(of range: TextRange) -> SourceLocation {
    let words = transcript.text[range.range].prefix { $0 != UInt8(ascii: "\n") }
    let line = transcript.lines.line(at: Int(range.start))
    let (start, end) = (file.offset(ofLine: line), file.offset(ofLine: line + 1))
    guard let place = (start..<end).first(where: { file.bytes[$0...].starts(with: words) }) else {
      return SourceLocation(path: file.path, line: line)
    }
    return file.location(of: place..<(place + words.count))
  }
}
