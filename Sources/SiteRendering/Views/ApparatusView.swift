import EditionModel
import TemplateEngine

/// A variant in the apparatus: `lemma ] reading siglum`.
struct ApparatusEntryView: TemplateRecord {
  let id: String
  let sign: String
  let kind: Variant.Kind
  let paragraph: String
  let lemma: String
  let href: String
  let readings: [ReadingView]

  static let fields: [Field<Self>] = [
    .text("id", "its id on the page") { $0.id },
    .text("sign", "the letter that stands for it in the text") { $0.sign },
    .text("kind", "what the witnesses differ in: substantive, material or accidental") { $0.kind.rawValue },
    .text("paragraph", "the id of the base text's paragraph, or nothing") { $0.paragraph },
    .text("lemma", "the base text's words; where it has none, the word before; or nothing") { $0.lemma },
    .text("href", "the place in the base text") { $0.href },
    .list("readings", of: ReadingView.self, "what the other witnesses have that differs") { $0.readings },
  ]
}

struct ReadingView: TemplateRecord {
  let text: String
  var witnesses: [LinkView]

  static let fields: [Field<Self>] = [
    .text("text", "the words, or nothing where they are left out") { $0.text },
    .list("witnesses", of: LinkView.self, "the sigla of those that have it, each leading to the place") { $0.witnesses },
  ]
}
