import Dates
import EditionModel
import TemplateEngine

/// `index-of-entities.html`: the index of people, of places or of organizations.
struct IndexView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let letters: [LetterView]
  let count: Int

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("count", "how many entries there are") { String($0.count) },
    .list("letters", of: LetterView.self, "the entries by the first letter of their sort form") { $0.letters },
  ]
}

struct LetterView: TemplateRecord {
  let letter: String
  let entries: [EntryView]

  static let fields: [Field<Self>] = [
    .text("letter", "the letter") { $0.letter },
    .list("entries", of: EntryView.self, "the entries") { $0.entries },
  ]
}

/// An entry of an index, or a name that only leads to one.
struct EntryView: TemplateRecord {
  let entity: Entity
  let href: String
  let documents: Int
  let see: LinkView?

  static let fields: [Field<Self>] = [
    .text("name", "the sort form: surname first") { $0.entity.sort },
    .text("href", "the entry's page; of a cross-reference, nothing") { $0.href },
    .optional("see", of: LinkView.self, "of a cross-reference, the entry it leads to") { $0.see },
    .text("years", "years of life, or nothing") { $0.entity.years },
    .texts("forms", "the other forms of the name") { $0.entity.otherForms },
    .text("description", "who or what it is, or nothing") { $0.entity.description ?? "" },
    .text("documents", "how many documents it occurs in, as words") { Words.count($0.documents, "document") },
  ]
}

/// `entity.html`: the page of a person, a place or an organization.
struct EntityView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let entity: Entity
  let forms: [String]
  let kind: LinkView
  let seeAlso: LinkGroupView?
  let events: LinkGroupView?
  let documents: [OccurrenceView]

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .record("kind", of: LinkView.self, "the index it is in") { $0.kind },
    .text("name", "the name") { $0.entity.name },
    .text("years", "years of life, or nothing") { $0.entity.years },
    .text("born", "the day of birth, or nothing") { $0.entity.born?.display(.english) ?? "" },
    .text("died", "the day of death, or nothing") { $0.entity.died?.display(.english) ?? "" },
    .texts("forms", "the other forms of the name, those of its cross-references too") { $0.forms },
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
    .list("documents", of: OccurrenceView.self, "the documents it occurs in, in order of time") { $0.documents },
  ]
}

/// A document in which an entity occurs.
struct OccurrenceView: TemplateRecord {
  let document: LinkView
  let roles: [String]
  let mentions: [MentionView]

  static let fields: [Field<Self>] = [
    .record("document", of: LinkView.self, "the document, with its date") { $0.document },
    .text("roles", "what the person had to do with it, as words, or nothing") { $0.roles.joined(separator: ", ") },
    .list("mentions", of: MentionView.self, "the sentences in which it is mentioned") { $0.mentions },
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

extension Entity {
  /// "1883–1967"; nothing when neither year is known.
  var years: String {
    let years = [born, died].map { $0.map { EDTF(String($0.description.prefix(4)))?.display(.english) ?? $0.display(.english) } }
    switch (years[0], years[1]) {
    case (nil, nil): return ""
    case (let born?, nil): return "born \(born)"
    case (nil, let died?): return "died \(died)"
    case (let born?, let died?): return "\(born)–\(died)"
    }
  }

  /// The forms other than the name itself, each once.
  var otherForms: [String] { otherForms(with: []) }

  /// The same with the names and forms of entries that lead here.
  func otherForms(with crossReferences: [Entity]) -> [String] {
    var seen: Set<String> = [name]
    let theirs = crossReferences.flatMap { [$0.name] + $0.forms.map(\.text) }
    return (forms.map(\.text) + theirs).filter { seen.insert($0).inserted }
  }
}
