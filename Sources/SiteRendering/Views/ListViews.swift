import EditionModel
import TemplateEngine

/// `home.html`: the first page.
struct HomeView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let doors: [LinkView]
  let band: [UInt8]
  let span: String
  let first: LinkView?
  let documents: [DocumentEntryView]
  let moreDocuments: Int

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .list("doors", of: LinkView.self, "the parts of the edition, each with what is in it") { $0.doors },
    .html("band", "the whole chronology drawn to scale, or nothing") { $0.band },
    .text("span", "from when to when the documents are, or nothing") { $0.span },
    .optional("first", of: LinkView.self, "the first document in time") { $0.first },
    .list("documents", of: DocumentEntryView.self, "the first documents in time, ten at most") { $0.documents },
    .text("moreDocuments", "how many documents there are beyond those, as words, or nothing") {
      $0.moreDocuments > 0 ? Words.count($0.moreDocuments, "more document") : ""
    },
  ]
}

/// A document in a list.
struct DocumentEntryView: TemplateRecord {
  let title: String
  let href: String
  let date: String
  let dateTime: String
  let genre: String
  let archive: String
  let summary: String

  static let fields: [Field<Self>] = [
    .text("title", "its title") { $0.title },
    .text("href", "its page") { $0.href },
    .text("date", "when it was written") { $0.date },
    .text("dateTime", "the same for HTML's `time`, or nothing") { $0.dateTime },
    .text("genre", "its genre, or nothing") { $0.genre },
    .text("archive", "where the original is, or nothing") { $0.archive },
    .text("summary", "the summary, or nothing") { $0.summary },
  ]
}

/// `timeline.html`: documents and events in order of time, or those of a year or month where they are many.
struct TimelineView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let title: String
  let isPart: Bool
  let band: [UInt8]
  let years: [YearView]

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("title", "the page's heading") { $0.title },
    .flag("isPart", "whether the page has a year or a month of a longer chronology") { $0.isPart },
    .html("band", "the whole chronology drawn to scale, or nothing") { $0.band },
    .list("years", of: YearView.self, "the years in which something happened or was written") { $0.years },
  ]
}

struct YearView: TemplateRecord {
  let id: String
  let year: String
  let pages: [LinkView]
  let months: [MonthView]

  static let fields: [Field<Self>] = [
    .text("id", "its id on the page") { $0.id },
    .text("year", "the year, or “Undated”") { $0.year },
    .list("pages", of: LinkView.self, "the pages that have all of it, where it is much") { $0.pages },
    .list("months", of: MonthView.self, "its months; where it has pages of its own, with the events alone") { $0.months },
  ]
}

struct MonthView: TemplateRecord {
  let month: String
  let entries: [TimelineEntryView]

  static let fields: [Field<Self>] = [
    .text("month", "the month's name, or nothing for what is known by the year alone") { $0.month },
    .list("entries", of: TimelineEntryView.self, "what is on the timeline in it") { $0.entries },
  ]
}

struct TimelineEntryView: TemplateRecord {
  let entry: Chronology.Entry
  /// In the chronology.
  let place: Int
  let id: String
  let date: String
  let kind: String
  let title: String
  let href: String
  let passage: String
  let description: String
  let location: LinkView?
  let people: [LinkView]
  let documents: [LinkView]
  let archive: String

  static let fields: [Field<Self>] = [
    .text("id", "an event's id on the page, or nothing") { $0.id },
    .text("date", "when it was") { $0.date },
    .text("dateTime", "the same for HTML's `time`, or nothing") { $0.entry.date.htmlDateTime },
    .text("number", "its number in the chronology, by which its mark in the band is known") { String($0.place) },
    .text("firstDay", "the first day it can have been or begun, as `1944-06-26`; or nothing") {
      $0.entry.date.earliest?.iso ?? ""
    },
    .text("lastDay", "the last day it can have been or ended, or nothing") { $0.entry.date.latest?.iso ?? "" },
    .text("kind", "what it is: a document's genre, “Sent”, “Received” or “Event”") { $0.kind },
    .flag("isDispatch", "whether a document was sent or received then") { $0.entry.isDispatch },
    .text("title", "its title") { $0.title },
    .text("href", "a document's page, or nothing") { $0.href },
    .text("passage", "the paragraph of the document that says the day, or nothing") { $0.passage },
    .text("archive", "where the document's original is, or nothing") { $0.archive },
    .text("description", "more about it, or nothing") { $0.description },
    .optional("place", of: LinkView.self, "where it was") { $0.location },
    .list("people", of: LinkView.self, "who took part") { $0.people },
    .list("documents", of: LinkView.self, "the documents that tell of an event, each at the passage that does") {
      $0.documents
    },
  ]
}

/// `page.html`: a page of the edition's own.
struct PageView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let content: [UInt8]

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .html("content", "the page's text") { $0.content },
  ]
}

/// `404.html`: what a host shows when there is no such page.
struct NotFoundView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
  ]
}

/// `redirect.html`: an address that a page had once.
struct RedirectView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let href: String
  let address: String

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page; its `canonical` address is that of the page it leads to") { $0.page },
    .text("href", "the address of the page it leads to, relative to this one") { $0.href },
    .text("address", "the same, relative to the site's root") { $0.address },
  ]
}
