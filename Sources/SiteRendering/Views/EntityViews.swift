import Dates
import EditionModel
import TemplateEngine

/// `entity.html`: the page of a person, a place or an organization.
struct EntityView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let entity: Entity
  let spellings: [SpellingView]
  let forms: [String]
  let appearances: String
  let documentCount: Int
  let band: [UInt8]
  let map: [UInt8]
  let seeAlso: LinkGroupView?
  let events: LinkGroupView?
  let roles: [DocumentGroupView]
  let mentioned: [OccurrenceView]
  let hasSentences: Bool
  let isByDate: Bool
  let shared: SharedDocumentsView

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("name", "the name") { $0.entity.name },
    .text("years", "years of life, or nothing") { $0.entity.years },
    .text("born", "the day of birth, or nothing") { $0.entity.born?.display(.english) ?? "" },
    .text("died", "the day of death, or nothing") { $0.entity.died?.display(.english) ?? "" },
    .list("spellings", of: SpellingView.self, "the names as they stand in the documents, most frequent first") {
      $0.spellings
    },
    .flag("hasSpellings", "whether any document has the name") { !$0.spellings.isEmpty },
    .texts("forms", "other forms of the name that no document has, those of its cross-references too") { $0.forms },
    .flag("hasForms", "whether there are other forms") { !$0.forms.isEmpty },
    .flag("hasOffices", "whether offices are known") { !$0.entity.offices.isEmpty },
    .list("offices", of: LabelledView.self, "offices, each with its time") { view in
      view.entity.offices.map { LabelledView(label: $0.title, text: Words.span($0.from, $0.to)) }
    },
    .text("coordinates", "latitude and longitude, or nothing") { view in
      view.entity.coordinates.map { Words.coordinates($0) } ?? ""
    },
    .text("description", "who or what it is, or nothing") { $0.entity.description ?? "" },
    .text("source", "where the facts come from, or nothing") { $0.entity.source ?? "" },
    .list("identifiers", of: LinkView.self, "entries in others' authority files") { view in
      view.entity.identifiers.map { LinkView(title: $0.scheme.name, href: $0.url, detail: $0.display) }
    },
    .optional("seeAlso", of: LinkGroupView.self, "related entries") { $0.seeAlso },
    .optional("events", of: LinkGroupView.self, "events it took part in, or that took place there") { $0.events },
    .text("documents", "in how many documents it occurs, as words") { Words.count($0.documentCount, "document") },
    .flag("hasDocuments", "whether it occurs in any") { $0.documentCount > 0 },
    .text("appearances", "the dates of the first and the last of them, or nothing") { $0.appearances },
    .html("band", "these documents and the events drawn to the scale of the timeline, or nothing") { $0.band },
    .html("map", "a drawing of where a place is among the edition's places, or nothing") { $0.map },
    .list("roles", of: DocumentGroupView.self, "the documents it had a part in, by the part, in order of time") {
      $0.roles
    },
    .list("mentioned", of: OccurrenceView.self, "the documents that mention it, in order of time") { $0.mentioned },
    .text("mentions", "how often they do, as words") { view in
      Words.count(view.spellings.reduce(0) { $0 + $1.count }, "mention")
    },
    .flag("hasMentions", "whether any document mentions it") { !$0.mentioned.isEmpty },
    .text("mentionedIn", "how many documents mention it, as words") { Words.count($0.mentioned.count, "document") },
    .flag("hasSentences", "whether the sentences are given; a page of too many would be too large") { $0.hasSentences },
    .flag("isByDate", "whether documents are listed by their dates alone, because they are very many") { $0.isByDate },
    .record("shared", of: SharedDocumentsView.self, "who appears in the same documents") { $0.shared },
  ]
}

/// A name as the documents have it.
struct SpellingView: TemplateRecord {
  let text: String
  let count: Int

  static let fields: [Field<Self>] = [
    .text("text", "the name") { $0.text },
    .text("count", "how often it stands so") { String($0.count) },
    .text("times", "the same as words") { Words.count($0.count, "time") },
  ]
}

/// Documents under one heading.
struct DocumentGroupView: TemplateRecord {
  let label: String
  let documents: [LinkView]

  static let fields: [Field<Self>] = [
    .text("label", "what the person or the place is to the documents") { $0.label },
    .text("count", "how many there are, as words") { Words.count($0.documents.count, "document") },
    .list("documents", of: LinkView.self, "the documents, with their dates") { $0.documents },
  ]
}

/// Those who appear in the same documents.
struct SharedDocumentsView: TemplateRecord {
  let people: [PersonInCommonView]
  let isPartial: Bool

  static let fields: [Field<Self>] = [
    .list("people", of: PersonInCommonView.self, "the people with the most documents in common, ten at most") {
      $0.people
    },
    .flag("hasPeople", "whether there are any") { !$0.people.isEmpty },
    .text("mostPeople", "of how many people a document may be; or nothing, when none was left out for being of more") {
      $0.isPartial ? String(SharedDocuments.mostPeople) : ""
    },
  ]
}

struct PersonInCommonView: TemplateRecord {
  let person: LinkView
  let documents: Int

  static let fields: [Field<Self>] = [
    .record("person", of: LinkView.self, "the person, with years of life") { $0.person },
    .text("documents", "how many documents both are in") { String($0.documents) },
  ]
}

/// A document that mentions an entity.
struct OccurrenceView: TemplateRecord {
  let document: LinkView
  let roles: [String]
  let count: Int
  let mentions: [MentionView]

  static let fields: [Field<Self>] = [
    .record("document", of: LinkView.self, "the document, with its date") { $0.document },
    .text("roles", "what the person had to do with it, as words, or nothing") { $0.roles.joined(separator: ", ") },
    .text("count", "how often it does, as words") { Words.count($0.count, "mention") },
    .list("mentions", of: MentionView.self, "the sentences in which it does, if the page has them") { $0.mentions },
  ]
}

/// A sentence in which an entity is mentioned.
struct MentionView: TemplateRecord {
  let href: String
  let paragraph: String
  let sentence: [UInt8]

  static let fields: [Field<Self>] = [
    .text("href", "the paragraph on the document's page") { $0.href },
    .text("paragraph", "the paragraph's id") { $0.paragraph },
    .html("sentence", "the sentence, the mention in `mark`") { $0.sentence },
  ]
}
