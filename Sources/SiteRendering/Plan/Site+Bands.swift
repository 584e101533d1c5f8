import Dates
import EditionModel

/// The drawings of the chronology, and of a part of it.
extension Site {
  /// The whole chronology.
  ///
  /// - Parameter page: the timeline, seen from the page the drawing is on.
  func band(_ links: Links, page: String) -> [UInt8] {
    let marks = chronology.entries.enumerated().map { place, entry in
      switch entry.subject {
      case .written(let number): mark(.document, number, entry.date, "", entry: place, links)
      case .sent(let number): mark(.dispatch, number, entry.date, "sent", entry: place, links)
      case .received(let number): mark(.dispatch, number, entry.date, "received", entry: place, links)
      case .event(let number): mark(ofEvent: number, entry: place, Links(root: ""), page: page)
      }
    }
    return TimelineBand.draw(marks) { year, month in self.page(of: year, month, links) ?? "\(page)#y\(year)" }
  }

  /// What has to do with a person, a place or an organization: documents it has a part in, those that only mention it, and
  /// events.
  func band(of entity: Int, _ links: Links) -> [UInt8] {
    var marks: [TimelineBand.Mark] = []
    for occurrence in mentions.occurrences[entity] {
      if occurrence.isInvolved {
        marks += self.marks(ofDocument: occurrence.document, links)
      } else {
        let date = edition.documents[occurrence.document].date
        marks.append(mark(.mention, occurrence.document, date, "", links))
      }
    }
    marks += mentions.events[entity].map { mark(ofEvent: $0, links, page: PagePath.timeline) }
    return part(marks, links)
  }

  /// Some of the documents, and their dispatch.
  func band(ofDocuments documents: [Int], _ links: Links) -> [UInt8] {
    part(documents.flatMap { marks(ofDocument: $0, links) }, links)
  }

  private func part(_ marks: [TimelineBand.Mark], _ links: Links) -> [UInt8] {
    TimelineBand.draw(marks, years: years, width: .measure) { year, month in
      page(of: year, month, links) ?? "\(links.root)\(PagePath.timeline)#y\(year)"
    }
  }

  /// Where a column leads to: the page of the month, or else of the year.
  private func page(of year: Int, _ month: Int?, _ links: Links) -> String? {
    [TimeGroups.Page(year: year, month: month ?? 0), TimeGroups.Page(year: year, month: nil)]
      .first(where: timelinePages.contains).map { links.root + PagePath.timeline($0) }
  }

  private func marks(ofDocument number: Int, _ links: Links) -> [TimelineBand.Mark] {
    // By field, because a document is large to move.
    let own = edition.documents[number].date
    let others = [(edition.documents[number].sent, "sent"), (edition.documents[number].received, "received")]
    var marks = [mark(.document, number, own, "", links)]
    for (date, words) in others {
      if let date, date != own { marks.append(mark(.dispatch, number, date, words, links)) }
    }
    return marks
  }

  private func mark(
    _ kind: TimelineBand.Kind, _ number: Int, _ date: EDTF, _ words: String, entry: Int? = nil, _ links: Links
  ) -> TimelineBand.Mark {
    var link = targets.document(number, links)
    // A document's own day is made already.
    if kind == .dispatch { link.detail = "\(date.display(.english)), \(words)" }
    return TimelineBand.Mark(kind: kind, date: date, title: "\(link.detail): \(link.title)", href: link.href, entry: entry)
  }

  private func mark(ofEvent number: Int, entry: Int? = nil, _ links: Links, page: String) -> TimelineBand.Mark {
    let event = edition.events[number]
    return TimelineBand.Mark(
      kind: .event, date: event.date, title: "\(event.when): \(event.title)", href: "\(links.root)\(page)#\(event.id)",
      entry: entry)
  }
}
