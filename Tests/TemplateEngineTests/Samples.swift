import Diagnostics
import TemplateEngine

/// The records that the tests' templates are filled with.
struct Letter: TemplateRecord {
  var title = "Memo"
  var body = ""
  var secret = false
  var kind = "person"
  var people: [Person] = []
  var archive = Archive()
  var sections: [Heading] = []

  static let fields: [Field<Self>] = [
    .text("title", "what it is called") { $0.title },
    .html("body", "the transcript") { $0.body },
    .flag("secret", "whether it is withheld") { $0.secret },
    .text("kind", "the partial to show it with") { $0.kind },
    .list("people", of: Person.self, "who is named") { $0.people },
    .record("archive", of: Archive.self, "where it is kept") { $0.archive },
    .list("sections", of: Heading.self, "its parts") { $0.sections },
  ]
}

struct Person: TemplateRecord {
  var name = "Attlee"
  var aliases: [String] = []
  var office: Office?

  static let fields: [Field<Self>] = [
    .text("name", "the full name") { $0.name },
    .texts("aliases", "other names") { $0.aliases },
    .optional("office", of: Office.self, "the office held") { $0.office },
  ]
}

struct Office: TemplateRecord {
  var title = "Prime Minister"

  static let fields: [Field<Self>] = [.text("title", "its name") { $0.title }]
}

struct Archive: TemplateRecord {
  var place = "Kew"

  static let fields: [Field<Self>] = [.text("place", "where it is") { $0.place }]
}

/// A record that holds records of its own type.
struct Heading: TemplateRecord {
  var text = ""
  var parts: [Heading] = []

  static let fields: [Field<Self>] = [
    .text("text", "the heading") { $0.text },
    .list("parts", of: Heading.self, "what it is divided into") { $0.parts },
  ]
}

/// Templates by name; each file is named after its template with `.html` behind.
func templates(_ texts: KeyValuePairs<String, String>) -> TemplateSet {
  TemplateSet(texts.map { (name: $0, file: SourceFile(path: "\($0).html", text: $1)) })
}

/// Everything wrong with the template `main`, as it is shown to the editor.
func errors(_ texts: KeyValuePairs<String, String>) -> [String] {
  let (template, diagnostics) = templates(texts).compile("main", for: Letter.self)
  return diagnostics.map(\.description) + (template == nil && diagnostics.isEmpty ? ["no template"] : [])
}

/// The template `main` filled with a letter, or what is wrong.
func render(_ texts: KeyValuePairs<String, String>, _ letter: Letter = Letter()) -> String {
  let (template, diagnostics) = templates(texts).compile("main", for: Letter.self)
  guard let template else { return diagnostics.map(\.description).joined(separator: "\n") }
  var output: [UInt8] = []
  do {
    try template.render(letter, into: &output)
  } catch {
    return error.diagnostic.description
  }
  return String(decoding: output, as: UTF8.self)
}
