import TemplateEngine

/// People with one role in a document.
struct RoleView: TemplateRecord {
  let label: String
  let links: [LinkView]
  let source: String

  static let fields: [Field<Self>] = [
    .text("label", "the role") { $0.label },
    .list("links", of: LinkView.self, "those who have it") { $0.links },
    .text(
      "source", "the block it is read from, such as “from the list of those present”; nothing when the header gives it"
    ) {
      $0.source
    },
  ]
}

/// The people, the places or the organizations in a document.
struct PresenceGroupView: TemplateRecord {
  let label: String
  let entries: [PresenceView]

  static let fields: [Field<Self>] = [
    .text("label", "the heading") { $0.label },
    .list("entries", of: PresenceView.self, "the entries, in the order of the index") { $0.entries },
  ]
}

/// A person, a place or an organization in a document, and who or what it was on the document's day.
struct PresenceView: TemplateRecord {
  let link: LinkView
  let offices: String
  let description: String
  let roles: String
  let mentions: String
  let firstMention: String

  static let fields: [Field<Self>] = [
    .text("title", "the name") { $0.link.title },
    .text("href", "its page") { $0.link.href },
    .text("years", "years of life, or nothing") { $0.link.detail },
    .text("offices", "the offices held on the document's day for certain, or nothing") { $0.offices },
    .text("description", "who or what it is, in a sentence, or nothing") { $0.description },
    .text("roles", "what it had to do with the document, or nothing") { $0.roles },
    .text("mentions", "how often the text mentions it, as words, or nothing") { $0.mentions },
    .text("firstMention", "the address of the paragraph that mentions it first, or nothing") {
      $0.firstMention
    },
  ]
}
