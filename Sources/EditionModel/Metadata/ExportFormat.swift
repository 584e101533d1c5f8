import Diagnostics
import YAML

/// A form in which an edition is given to programs. The raw value is its name in the key `formats` of `edition.yaml`,
/// which can leave it out.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case tei
  case cmif
  case ris
  case bibtex
  case csl
  case json
  case jsonLD = "json-ld"
  case csv
  case beacon
  case calendar
  case atom
  case oai
  case openSearch = "opensearch"
  case text
  case markdown
  case source

  /// What readers know it as.
  package var name: String {
    switch self {
    case .tei: "TEI"
    case .cmif: "CMIF"
    case .ris: "RIS"
    case .bibtex: "BibTeX"
    case .csl: "CSL-JSON"
    case .json: "JSON"
    case .jsonLD: "JSON-LD"
    case .csv: "CSV"
    case .beacon: "BEACON"
    case .calendar: "iCalendar"
    case .atom: "Atom"
    case .oai: "OAI-PMH"
    case .openSearch: "OpenSearch"
    case .text: "Plain text"
    case .markdown: "Markdown"
    case .source: "Zip"
    }
  }

  /// What a link to such a file says it is.
  package var mediaType: String {
    switch self {
    case .tei, .cmif: "application/tei+xml"
    case .ris: "application/x-research-info-systems"
    case .bibtex: "application/x-bibtex"
    case .csl: "application/vnd.citationstyles.csl+json"
    case .json: "application/json"
    case .jsonLD: "application/ld+json"
    case .csv: "text/csv"
    case .beacon, .text: "text/plain"
    case .calendar: "text/calendar"
    case .atom: "application/atom+xml"
    case .oai: "application/xml"
    case .openSearch: "application/opensearchdescription+xml"
    case .markdown: "text/markdown"
    case .source: "application/zip"
    }
  }

  /// Reads `formats`: a list of those that are wanted, or a mapping that says no to some.
  ///
  /// - Returns: those that are not wanted.
  static func readOmitted(_ reader: inout MappingReader) -> Set<ExportFormat> {
    guard let node = reader.node("formats") else { return [] }
    if case .mapping = node.kind {
      var formats = MappingReader(node, subject: "the formats")
      let omitted = allCases.filter { formats.flag($0.rawValue) == false }
      reader.absorb(formats.finish())
      return Set(omitted)
    }
    let named = reader.texts("formats")
    for name in named where Self(rawValue: name.value) == nil {
      let nearest = Spelling.nearest(to: name.value, in: allCases.map(\.rawValue))
      reader.report(
        .error, .invalidValue, "unknown format '\(name.value)'", at: name.location,
        fix: nearest.map { "did you mean '\($0)'?" }
          ?? "write some of " + allCases.map(\.rawValue).sorted().joined(separator: ", "))
    }
    return Set(allCases).subtracting(named.compactMap { Self(rawValue: $0.value) })
  }
}
