import EditionModel
import TemplateEngine
import Transcription

/// What every page says of the edition.
struct SiteView: TemplateRecord {
  let info: EditionInfo
  let released: String

  static let fields: [Field<Self>] = [
    .text("title", "the edition's title") { $0.info.title },
    .text("runningHead", "the title as a string of CSS, for the heads of printed pages") { $0.info.title.asCSSString },
    .text("subtitle", "its subtitle, or nothing") { $0.info.subtitle ?? "" },
    .text("description", "what it is, in a sentence or two, or nothing") { $0.info.description ?? "" },
    .texts("editors", "its editors' names") { $0.info.editors },
    .text("publisher", "its publisher, or nothing") { $0.info.publisher ?? "" },
    .text("language", "the language of its own words, as a BCP 47 tag") { $0.info.language },
    .text("direction", "`rtl` where that is written from right to left, `ltr` otherwise") {
      LanguageTag.isRightToLeft($0.info.language) ? "rtl" : "ltr"
    },
    .text("version", "its version, or nothing") { $0.info.version ?? "" },
    .text("released", "the day the version was released, or nothing") { $0.released },
    .text("search", "the page that searches, relative to the site's root, or nothing") { $0.info.search.isOn ? PagePath.search : "" },
    .text("searchDescription", "the description of its search for browsers, relative to the site's root, or nothing") {
      $0.info.searchDescription ?? ""
    },
    .text("feed", "the feed of the documents, relative to the site's root, or nothing") { $0.info.feed ?? "" },
    .text("contact", "an address to write to, or nothing") { $0.info.contact ?? "" },
    .optional("licence", of: LinkView.self, "the licence, with the address of its text") { view in
      view.info.licence.map { LinkView(title: $0.name, href: $0.url ?? "") }
    },
  ]
}

/// What a page says of itself: its frame.
struct FrameView: TemplateRecord {
  let title: String
  let description: String
  let root: String
  var canonical: String
  let metadata: [UInt8]
  let isHome: Bool
  let navigation: [LinkView]
  let trail: [LinkView]
  let alternates: [AlternateView]
  let runningHead: String

  static let fields: [Field<Self>] = [
    .text("title", "the page's title") { $0.title },
    .text("description", "what is on it, for search engines, or nothing") { $0.description },
    .text("root", "the way from the page to the site's root: nothing, or `../`") { $0.root },
    .text("canonical", "its whole address, or nothing when the edition has no base-url") { $0.canonical },
    .html("metadata", "what the head says to machines: Open Graph, citation tags, JSON-LD") { $0.metadata },
    .flag("isHome", "whether it is the home page") { $0.isHome },
    .list("navigation", of: LinkView.self, "the main menu") { $0.navigation },
    .list("trail", of: LinkView.self, "the way from the home page to this one, from the whole to the part; may be nothing") {
      $0.trail
    },
    .flag("hasTrail", "whether there is one") { !$0.trail.isEmpty },
    .list("alternates", of: AlternateView.self, "files for programs that say what the page says") { $0.alternates },
    .text("runningHead", "the page's title as a string of CSS, for the heads of printed pages") { $0.runningHead },
  ]
}

/// A file that says for programs what a page says.
struct AlternateView: TemplateRecord {
  let href: String
  let type: String
  let title: String

  static let fields: [Field<Self>] = [
    .text("href", "its address, relative to the page") { $0.href },
    .text("type", "its media type") { $0.type },
    .text("title", "what it is") { $0.title },
  ]
}

/// A link with its words.
struct LinkView: TemplateRecord {
  var title: String
  var href: String
  var isCurrent = false
  var isPage = false
  /// More about the target: years, a date.
  var detail = ""

  static let fields: [Field<Self>] = [
    .text("title", "the link's words") { $0.title },
    .text("href", "its address, relative to the page; may be nothing") { $0.href },
    .flag("isCurrent", "whether it leads to the part of the site this page is in") { $0.isCurrent },
    .flag("isPage", "whether it leads to this page itself") { $0.isPage },
    .text("detail", "more about its target, such as years of life or a date; may be nothing") { $0.detail },
  ]
}

/// A label with its text.
struct LabelledView: TemplateRecord {
  var label: String
  var text: String

  static let fields: [Field<Self>] = [
    .text("label", "what the text is") { $0.label },
    .text("text", "the text") { $0.text },
  ]
}

/// Links under one heading.
struct LinkGroupView: TemplateRecord {
  var label: String
  var links: [LinkView]

  static let fields: [Field<Self>] = [
    .text("label", "the heading") { $0.label },
    .list("links", of: LinkView.self, "the links") { $0.links },
  ]
}

extension LinkGroupView? {
  /// A group, or nothing when there are no links in it.
  static func group(_ label: String, _ links: [LinkView]) -> Self {
    links.isEmpty ? nil : LinkGroupView(label: label, links: links)
  }
}
