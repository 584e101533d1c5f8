/// The stable names of everything Recto says. Each has a line in `docs/diagnostics.md` and a test that provokes it.
package enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Files and folders
  case noContent = "no-content"
  case noDocuments = "no-documents"
  case unreadableFile = "unreadable-file"
  case invalidUTF8 = "invalid-utf8"
  case emptyFile = "empty-file"
  case forbiddenCharacter = "forbidden-character"
  case outputRefused = "output-refused"
  case outputOccupied = "output-occupied"
  case outputUnwritable = "output-unwritable"
  case outputChanged = "output-changed"
  case duplicatePath = "duplicate-path"
  case publishFailed = "publish-failed"

  // YAML
  case yamlSyntax = "yaml-syntax"
  case yamlDuplicateKey = "yaml-duplicate-key"
  case yamlUnsupported = "yaml-unsupported"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case invalidDate = "invalid-date"

  // A document's header
  case unclosedFrontMatter = "unclosed-front-matter"
  case missingTitle = "missing-title"
  case missingDate = "missing-date"
  case conflictingHeaders = "conflicting-headers"
  case unknownLabel = "unknown-label"
  case duplicateLabel = "duplicate-label"
  case inferredValue = "inferred-value"
  case testHostLink = "test-host-link"

  // The transcript
  case unknownBlock = "unknown-block"
  case unclosedBlock = "unclosed-block"
  case strayFence = "stray-fence"
  case unmarkedBreak = "unmarked-break"
  case recognizedBlock = "recognized-block"
  case missingNote = "missing-note"
  case unusedNote = "unused-note"
  case duplicateNote = "duplicate-note"
  case unclosedMark = "unclosed-mark"
  case duplicateWitness = "duplicate-witness"
  case unknownWitness = "unknown-witness"
  case loneWitness = "lone-witness"
  case unlikeLanguages = "unlike-languages"
  case emptyWitness = "empty-witness"
  case secondBase = "second-base"
  case repeatedText = "repeated-text"
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case nestingTooDeep = "nesting-too-deep"

  // Authority files
  case invalidIdentifier = "invalid-identifier"
  case crossReference = "cross-reference"
  case contradictoryDates = "contradictory-dates"
  case overlappingOffices = "overlapping-offices"
  case sharedForm = "shared-form"
  case unusedForm = "unused-form"

  // The edition
  case duplicateFile = "duplicate-file"
  case duplicateID = "duplicate-id"
  case invalidID = "invalid-id"
  case unknownReference = "unknown-reference"
  case ambiguousName = "ambiguous-name"
  case vanishedAddress = "vanished-address"
  case ledgerSyntax = "ledger-syntax"

  // The file as received
  case sourceMissing = "source-missing"
  case wordsDiffer = "words-differ"

  // Templates
  case templateSyntax = "template-syntax"
  case templateUnknownName = "template-unknown-name"
  case templateUnknownPartial = "template-unknown-partial"
  case templateUnknownBlock = "template-unknown-block"
  case templateWrongType = "template-wrong-type"
  case templateRecursion = "template-recursion"
  case templateMissing = "template-missing"
}
