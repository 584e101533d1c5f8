import Dates
import Diagnostics
import YAML

extension EDTF {
  /// A date as an editor or an archive wrote it: EDTF, or a plain date in English, which is read as what it is.
  static func read(_ text: Located<String>) -> (date: EDTF?, problem: Diagnostic?) {
    switch EDTF.parse(text.value) {
    case .success(let date): return (date, nil)
    case .failure(let error):
      if let date = EDTF.reading(text.value) { return (date, nil) }
      let before = String(decoding: text.value.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
      let place = SourceLocation(
        path: text.location.path, line: text.location.line, column: text.location.column.map { $0 + before })
      let problem = Diagnostic(
        .error, .invalidDate, "'\(text.value)' is not a date: \(error.message)", at: place,
        fix: error.suggestion.map { "did you mean '\($0)'?" } ?? "write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08")
      return (nil, problem)
    }
  }
}

extension MappingReader {
  /// The date under a key; nil when there is none, or none that can be read.
  mutating func date(_ key: String) -> EDTF? {
    guard let text = text(key) else { return nil }
    let (date, problem) = EDTF.read(text)
    if let problem { absorb([problem]) }
    return date
  }
}
