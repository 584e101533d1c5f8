/// The stable names of everything Recto says. Each has a line in `docs/diagnostics.md` and a test that provokes it.
package enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Files and folders
  case noContent = "no-content"
  case noDocuments = "no-documents"
  case unreadableFile = "unreadable-file"
  case invalidUTF8 = "invalid-utf8"
  case emptyFile = "empty-file"
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

  // The file as received
  case sourceMissing = "source-missing"
  case wordsDiffer = "words-differ"

  // Editorial lint, of `recto check` alone
  case brokenLink = "broken-link"
  case brokenFragment = "broken-fragment"
  case brokenImage = "broken-image"
  case missingAlternative = "missing-alternative"
  case dateDiffers = "date-differs"
  case summaryInText = "summary-in-text"
  case repeatedDocument = "repeated-document"
  case unclosedBracket = "unclosed-bracket"
  case suspiciousCharacter = "suspicious-character"
  case mixedScripts = "mixed-scripts"
  case spacedWord = "spaced-word"
  case pageFurniture = "page-furniture"
  case unknownName = "unknown-name"
  case missingLicence = "missing-licence"
  case missingEditor = "missing-editor"
  case missingMethod = "missing-method"
  case uncheckedTranscript = "unchecked-transcript"
  case acceptanceUnused = "acceptance-unused"

  // Templates
  case templateSyntax = "template-syntax"
  case templateUnknownName = "template-unknown-name"
  case templateUnknownPartial = "template-unknown-partial"
  case templateUnknownBlock = "template-unknown-block"
  case templateWrongType = "template-wrong-type"
  case templateRecursion = "template-recursion"
  case templateMissing = "template-missing"
}
