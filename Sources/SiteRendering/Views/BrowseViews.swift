import TemplateEngine

/// `documents.html`: all documents, or those of one value of a facet, or those of a year or month where they are many.
struct DocumentsView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let title: String
  let count: Int
  let band: [UInt8]
  let facets: [FacetSummaryView]
  let periods: [PeriodView]
  let hasTable: Bool
  let hasGenres: Bool
  let hasArchives: Bool

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("title", "the list's heading") { $0.title },
    .text("count", "how many documents there are, as words") { Words.count($0.count, "document") },
    .html("band", "the documents of a value drawn to the scale of the timeline, or nothing") { $0.band },
    .list("facets", of: FacetSummaryView.self, "what else all documents are browsed by; none on other lists") {
      $0.facets
    },
    .flag("hasFacets", "whether there is any") { !$0.facets.isEmpty },
    .list("periods", of: PeriodView.self, "the documents by year, or those of one year by month") { $0.periods },
    .flag("hasJump", "whether there are several, to jump to") { $0.periods.count > 1 },
    .flag("hasTable", "whether the documents are listed here, and not on pages of their own") { $0.hasTable },
    .flag("hasGenres", "whether the table has a column of genres") { $0.hasGenres },
    .flag("hasArchives", "whether the table has a column of archives") { $0.hasArchives },
    .text("columns", "how many columns the table has") { "\(2 + ($0.hasGenres ? 1 : 0) + ($0.hasArchives ? 1 : 0))" },
  ]
}

/// Documents of a year or a month.
struct PeriodView: TemplateRecord {
  let id: String
  let title: String
  let pages: [LinkView]
  let documents: [DocumentEntryView]

  static let fields: [Field<Self>] = [
    .text("id", "its id on the page") { $0.id },
    .text("title", "the year, the month, or “Undated”; nothing where the page has no other") { $0.title },
    .list("pages", of: LinkView.self, "the pages that list its documents, where they are many") { $0.pages },
    .list("documents", of: DocumentEntryView.self, "the documents, where they are listed here") { $0.documents },
  ]
}

/// A facet with its most frequent values.
struct FacetSummaryView: TemplateRecord {
  let facet: Facet
  let href: String
  let values: [LinkView]
  let more: String

  static let fields: [Field<Self>] = [
    .text("title", "“Genre”, “Archive”, “Classification”, “Subject”, “Language”") { $0.facet.title },
    .text("href", "the page of all values") { $0.href },
    .list("values", of: LinkView.self, "the most frequent values, each with the number of its documents") { $0.values },
    .text("more", "how many values there are, as words, where these are not all; or nothing") { $0.more },
  ]
}

/// `facet.html`: the values of a facet, or those under one letter where they are many.
struct FacetView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let facet: Facet
  let count: Int
  let jump: [JumpView]
  let isSplit: Bool
  let values: [FacetValueView]

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("title", "“Genre”, “Archive”, “Classification”, “Subject”, “Language”") { $0.facet.title },
    .text("noun", "the same in the plural and in small letters") { $0.facet.plural },
    .text("count", "how many values are on the page or on the pages of its letters, as words") {
      Words.count($0.count, $0.facet.rawValue)
    },
    .list("jump", of: JumpView.self, "the letters that have pages of their own") { $0.jump },
    .flag("hasJump", "whether there are any") { !$0.jump.isEmpty },
    .flag("isSplit", "whether the values are on those pages and not here") { $0.isSplit },
    .list("values", of: FacetValueView.self, "the values by the alphabet") { $0.values },
    .flag("hasValues", "whether there are any on this page") { !$0.values.isEmpty },
  ]
}

struct FacetValueView: TemplateRecord {
  let title: String
  let href: String
  let count: Int
  let span: String

  static let fields: [Field<Self>] = [
    .text("title", "the value") { $0.title },
    .text("href", "the list of its documents") { $0.href },
    .text("count", "how many documents it has") { "\($0.count)" },
    .text("years", "the years of the first and of the last of them, or nothing") { $0.span },
  ]
}
