import TemplateEngine

/// A document's citation in one style.
struct CitationView: TemplateRecord {
  let style: String
  let text: [UInt8]

  static let fields: [Field<Self>] = [
    .text("style", "the style's name") { $0.style },
    .html("text", "the citation, with the edition's title in a `cite`") { $0.text },
  ]
}
