import Diagnostics

/// The closing line of a check, good or bad.
struct CheckSummary {
  let text: String

  init(_ result: Check.Result) {
    let count = Reporter.count
    let checked = "\(count(result.plan.edition.documents.count, "document", "documents")) checked"
    let proven =
      result.compared == 0
      ? "none against its file as received"
      : "\(result.compared) against \(result.compared == 1 ? "its file" : "their files") as received "
        + "(\(count(result.words, "word", "words")))"
    var counts = [
      count(result.count(.error), "error", "errors"), count(result.count(.warning), "warning", "warnings"),
      count(result.count(.note), "note", "notes"),
    ]
    if !result.accepted.isEmpty { counts.append("\(result.accepted.count) accepted") }
    text = "\(checked), \(proven); \(counts.joined(separator: ", "))\n"
  }
}
