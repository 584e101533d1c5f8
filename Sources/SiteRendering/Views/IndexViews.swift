import Dates
import EditionModel
import TemplateEngine

/// `index-of-entities.html`: the index of people, of places or of organizations, or one letter of a long one.
struct IndexView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let kind: EntityKind
  let count: Int
  let jump: [JumpView]
  let letters: [LetterView]
  let isSplit: Bool

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("count", "how many entries there are on the page or on the pages of its letters, as words") {
      Words.count($0.count, "\($0.kind)")
    },
    .flag("hasEntries", "whether there are any, cross-references too") { !$0.jump.isEmpty },
    .list("jump", of: JumpView.self, "all letters of the index, to jump to") { $0.jump },
    .list("letters", of: LetterView.self, "the entries by the first letter of their sort form") { $0.letters },
    .flag("isSplit", "whether the entries are on pages of their own, one for each letter") { $0.isSplit },
  ]
}

/// A letter of an index, as a link.
struct JumpView: TemplateRecord {
  let letter: String
  let count: Int
  let href: String
  let isCurrent: Bool

  static let fields: [Field<Self>] = [
    .text("letter", "the letter") { $0.letter },
    .text("count", "how many entries it has, cross-references too, as words") { view in
      view.count == 1 ? "1 entry" : "\(view.count) entries"
    },
    .text("href", "its address: a place on the page, or a page") { $0.href },
    .flag("isCurrent", "whether it is the letter of this page") { $0.isCurrent },
  ]
}

struct LetterView: TemplateRecord {
  let id: String
  let letter: String
  let entries: [EntryView]

  static let fields: [Field<Self>] = [
    .text("id", "its id on the page") { $0.id },
    .text("letter", "the letter; “#” for what begins with none") { $0.letter },
    .list("entries", of: EntryView.self, "the entries") { $0.entries },
  ]
}

/// An entry of an index, or a name that only leads to one.
struct EntryView: TemplateRecord {
  let entity: Entity
  let href: String
  let offices: [LabelledView]
  let documents: Int
  let appearances: String
  let see: LinkView?

  static let fields: [Field<Self>] = [
    .text("name", "the sort form: surname first") { $0.entity.sort },
    .text("href", "the entry's page; of a cross-reference, nothing") { $0.href },
    .optional("see", of: LinkView.self, "of a cross-reference, the entry it leads to") { $0.see },
    .text("years", "years of life, or nothing") { $0.entity.years },
    .list("offices", of: LabelledView.self, "the offices held in the time of the documents, or else the first, with years") {
      $0.offices
    },
    .texts("forms", "the other forms of the name") { $0.entity.otherForms },
    .text("description", "who or what it is, or nothing") { $0.entity.description ?? "" },
    .text("documents", "how many documents it occurs in, as words") { Words.count($0.documents, "document") },
    .text("appearances", "the dates of the first and the last of them, or nothing") { $0.appearances },
  ]
}

extension Entity {
  /// "1883–1967"; nothing when neither year is known.
  var years: String {
    let years = [born, died].map { $0.map(Words.year) }
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
