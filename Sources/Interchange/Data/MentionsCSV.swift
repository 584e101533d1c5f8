import EditionModel
import Transcription

extension DataFile {
  /// `data/mentions.csv`: a line for each mention, document by document, in the order of the text.
  static func mentionsCSV(_ edition: Edition) -> DataFile {
    let rows = edition.documents.reduce(0) { $0 + $1.mentions.count }
    return DataFile(
      "data/mentions.csv", .csv, "Every place where a text names somebody or something.", rows: rows,
      fields: MentionRow.columns.map(\.description), origin: "Content/documents"
    ) { edition, _ in
      let names = edition.names
      var table = CSV(capacity: rows * MentionRow.usualSize)
      table.append(MentionRow.columns.map(\.name))
      for document in edition.documents where !document.mentions.isEmpty {
        let source = MentionRow.Source(document, in: edition)
        for mention in document.mentions {
          let row = MentionRow(
            source: source, mention: mention, words: document.transcript.foldedText(mention.range),
            name: names[mention.target] ?? "")
          table.append(MentionRow.columns.lazy.map { $0.value(row) })
        }
      }
      return table.bytes
    }
  }
}

/// A mention with what its line says of it.
private struct MentionRow {
  /// What it says of the document: to copy the whole document for each mention would cost more than the line.
  struct Source {
    let id: String
    let date: String
    /// By witness; nothing where one has none.
    let sigla: [String]
    let page: String
    let url: String?

    init(_ document: Document, in edition: Edition) {
      id = document.id
      date = document.date.description
      sigla = document.transcript.witnesses.map { $0.siglum ?? "" }
      page = PagePath.document(document.id)
      url = edition.info.baseURL.map { [page] in $0 + page }
    }
  }

  let source: Source
  let mention: Mention
  let words: String
  let name: String

  private typealias Column = DataField<MentionRow, String>

  /// A line's bytes, about, so that a long table is not moved as it grows.
  static let usualSize = 192

  static let columns: [DataField<MentionRow, String>] = [
    Column("document", "text", "the document’s id") { $0.source.id },
    Column("date", "EDTF", "when the document was written") { $0.source.date },
    Column("witness", "text or nothing", "the siglum of the version, where it has one") {
      $0.source.sigla[$0.mention.witness]
    },
    Column("paragraph", "text", "the paragraph’s id on the document’s page") { $0.mention.paragraph },
    Column("words", "text", "the words as they stand there, a space for all white space between two of them") {
      $0.words
    },
    Column("kind", "text", "person, place, organization, event, document or page") { $0.mention.target.kind.noun },
    Column("id", "text", "the id of who or what is meant") { $0.mention.target.id },
    Column("name", "text", "its name or title") { $0.name },
    Column("marked", "true or false", "whether the editor marked it; if not, it was found by a form of the name") {
      $0.mention.isMarked ? "true" : "false"
    },
    Column(
      "counted", "true or false",
      "whether it counts where mentions are counted; if not, another version of the document has it in the same place"
    ) { $0.mention.isRepeated ? "false" : "true" },
    Column("page", "text", "the paragraph’s address, relative to the site’s root") {
      $0.source.page + "#" + $0.mention.paragraph
    },
    Column("url", "text or nothing", "the paragraph’s whole address, where the edition has a base-url") { row in
      row.source.url.map { $0 + "#" + row.mention.paragraph } ?? ""
    },
  ]
}

extension Transcript {
  /// The words of a range, with a space for every run of white space.
  fileprivate func foldedText(_ range: TextRange) -> String {
    let space = UInt8(ascii: " ")
    var folded: [UInt8] = []
    folded.reserveCapacity(range.range.count)
    for byte in text[range.range] {
      let isSpace = byte == space || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
      if !isSpace { folded.append(byte) } else if folded.last != space { folded.append(space) }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}

extension Reference.Kind {
  fileprivate var noun: String {
    switch self {
    case .person: "person"
    case .place: "place"
    case .organization: "organization"
    case .event: "event"
    case .document: "document"
    case .page: "page"
    }
  }
}

extension Edition {
  /// What is called what, of all that can be mentioned.
  fileprivate var names: [Reference: String] {
    var names: [Reference: String] = [:]
    for entity in entities.all { names[Reference(entity.kind.reference, entity.id)] = entity.name }
    for event in events { names[Reference(.event, event.id)] = event.title }
    for document in documents { names[Reference(.document, document.id)] = document.title }
    for page in pages { names[Reference(.page, page.id)] = page.title }
    return names
  }
}
