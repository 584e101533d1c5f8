import Diagnostics

/// Finds the header of a file without front matter, and takes it out of the transcript.
struct HeaderReader {
  let file: SourceFile
  private(set) var transcript: Transcript
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, transcript: Transcript) {
    self.file = file
    self.transcript = transcript
  }

  mutating func read() -> DocumentHeader {
    let last = transcript.witnesses.count - 1
    var fields: [HeaderField] = []
    if let found = LabelledHeader.find(.leading, in: transcript.witnesses[0].blocks, of: transcript, file) {
      transcript.witnesses[0].blocks = found.rest
      fields += found.fields
      diagnostics += found.diagnostics
    }
    if let found = LabelledHeader.find(.trailing, in: transcript.witnesses[last].blocks, of: transcript, file) {
      transcript.witnesses[last].blocks = found.rest
      fields += found.fields
      diagnostics += found.diagnostics
    }
    if !fields.isEmpty {
      noteRepeated(fields)
      return .labelled(fields)
    }
    var inference = Inference(file: file, transcript: transcript)
    fields = inference.read()
    transcript = inference.transcript
    diagnostics += inference.diagnostics
    return .inferred(fields)
  }

  private mutating func noteRepeated(_ fields: [HeaderField]) {
    var places: [HeaderLabel: SourceLocation] = [:]
    for field in fields {
      guard let first = places[field.label] else {
        places[field.label] = field.location
        continue
      }
      diagnostics.append(
        Diagnostic(
          .warning, .duplicateLabel, "this label stands in the header twice; the first one counts", at: field.location,
          notes: [.init("first here", at: first)]))
    }
  }
}
