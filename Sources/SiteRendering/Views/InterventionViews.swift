import EditionModel
import TemplateEngine

/// `interventions.html`: all that the edition does to its texts, document by document.
struct InterventionsView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let documents: [DocumentInterventionsView]

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .list("documents", of: DocumentInterventionsView.self, "the documents in which something was done, in order of time") {
      $0.documents
    },
    .flag("hasDocuments", "whether there are any") { !$0.documents.isEmpty },
  ]
}

struct DocumentInterventionsView: TemplateRecord {
  let document: LinkView
  let interventions: [InterventionView]

  static let fields: [Field<Self>] = [
    .record("document", of: LinkView.self, "the document") { $0.document },
    .list("interventions", of: InterventionView.self, "what was done in it") { $0.interventions },
  ]
}

/// One departure from the source.
struct InterventionView: TemplateRecord {
  let intervention: Intervention
  /// The address of the document's page, or nothing on that page.
  let path: String

  static let fields: [Field<Self>] = [
    .text("description", "what stands in the source and what the edition gives, in a sentence") {
      $0.intervention.description
    },
    .text("paragraph", "the id of the paragraph it is in, or nothing") { $0.intervention.paragraph ?? "" },
    .text("href", "the address of the paragraph, or nothing") { view in
      view.intervention.paragraph.map { view.path + "#" + $0 } ?? ""
    },
    .text("witness", "the siglum of the version it is in, or nothing") { $0.intervention.witness ?? "" },
    .text("responsible", "whose doing it is") { view in
      switch view.intervention.responsible {
      case .editor: "the editor"
      case .transcriber: "the transcriber"
      case .program: "Recto"
      case nil: "the editor or the transcriber"
      }
    },
    .flag("isDoubtful", "whether it may be wrong") { $0.intervention.certainty == .doubtful },
  ]
}

extension Intervention {
  fileprivate var description: String {
    let (source, given) = (Self.quoted(source), Self.quoted(given))
    switch kind {
    case .layout(.nbspLines):
      return "Lines of no-break spaces alone are read as blank lines between paragraphs (\(Words.count(count, "place")))."
    case .layout(.boxIndents):
      return
        "The glyph □ is read as an indent or as padding, and left out of the reading text (\(Words.count(count, "place")))."
    case .layout(.redactedIndents):
      return
        "“[REDACTED]” is read as an indent of the page, and left out of the reading text (\(Words.count(count, "place")))."
    case .layout(.unmarkedBreaks):
      return "Paragraphs that a page’s end cuts are joined (\(Words.count(count, "place")))."
    case .correction: return "\(source) is an error of the source and stays in the text; it should read \(given)."
    case .errorKept: return "\(source) stands so in the source, and is marked as an error."
    case .doubtfulReading: return "\(given) is read with doubt, for the source is hard to read there."
    case .suppliedLetters: return "The letters \(given), which the source lacks, are supplied."
    case .pageJoin:
      return "A paragraph is kept whole where page \(self.source ?? "") begins in it, for its sentence goes on."
    case .unmarkedBreak:
      return "A paragraph is kept whole where a page ends that the source does not mark, for its sentence goes on."
    case .recognizedBlock(let role): return "\(source) is taken for \(role.description)."
    }
  }

  /// Words of a long text, from its beginning.
  private static func quoted(_ text: String?) -> String {
    let words = (text ?? "").split(whereSeparator: \.isWhitespace)
    return "“" + words.prefix(longestQuotation).joined(separator: " ") + (words.count > longestQuotation ? " …" : "") + "”"
  }

  private static let longestQuotation = 12
}
