import Dates
import EditionModel
import Transcription

/// A document's `teiHeader`: what is known of it, of its original, and of how its text was made.
struct TEIHeader {
  let document: Document
  let edition: Edition
  let cited: CitedEdition
  let addresses: TEIAddresses

  init(_ document: Document, _ edition: Edition, _ cited: CitedEdition, _ addresses: TEIAddresses) {
    (self.document, self.edition, self.cited, self.addresses) = (document, edition, cited, addresses)
  }

  func write(to xml: inout XMLWriter) {
    let language = edition.info.language
    xml.element(.teiHeader, [(.xmlLang, LanguageTag.isWellFormed(language) ? language : nil)]) { xml in
      xml.line()
      xml.element(.fileDesc) { xml in
        writeTitle(to: &xml)
        let publication = TEIPublication(edition.info)
        publication.writeEdition(to: &xml)
        publication.write(
          to: &xml, url: cited.baseURL.map { $0 + PagePath.document(document.id) }, id: document.id)
        xml.element(.seriesStmt) { xml in
          xml.element(.title, [(.level, "s")], edition.info.title)
          for editor in edition.info.editors { xml.element(.editor, editor) }
        }
        if !document.editorialNotes.isEmpty {
          xml.element(.notesStmt) { xml in
            for note in document.editorialNotes { xml.element(.note, [(.type, "editorial")], note) }
          }
        }
        TEISource(document: document, addresses: addresses).write(to: &xml)
      }
      xml.line()
      TEIEncoding(document: document).write(to: &xml)
      writeProfile(to: &xml)
      TEIPublication(edition.info).writeRevisions(to: &xml)
    }
    xml.line()
  }

  private func writeTitle(to xml: inout XMLWriter) {
    xml.element(.titleStmt) { xml in
      xml.element(.title, document.title)
      for id in document.people[.author] ?? [] {
        xml.element(.author) { writeName(.person, id, to: &$0) }
      }
      for editor in edition.info.editors { xml.element(.editor, editor) }
    }
  }

  private func writeProfile(to xml: inout XMLWriter) {
    xml.element(.profileDesc) { xml in
      xml.line()
      if let summary = document.summary { xml.element(.abstract) { $0.element(.p, summary) } }
      xml.element(.creation) { xml in
        xml.element(.date, TEIDate(document.date).attributes, document.when)
        if let place = document.place { writeName(.place, place, to: &xml) }
      }
      xml.line()
      if let language = document.language, LanguageTag.isWellFormed(language) {
        xml.element(.langUsage) { $0.element(.language, [(.ident, language)], Languages.name(of: language)) }
      }
      writeParticipants(to: &xml)
      writeTerms(to: &xml)
      writeCorrespondence(to: &xml)
    }
    xml.line()
  }

  /// Those who had to do with it, each once, with all they did.
  private func writeParticipants(to xml: inout XMLWriter) {
    var roles: [(person: String, roles: [Role])] = []
    for role in Role.allCases {
      for id in document.people[role] ?? [] where edition.entities[.person, id] != nil {
        if let place = roles.firstIndex(where: { $0.person == id }) {
          roles[place].roles.append(role)
        } else {
          roles.append((id, [role]))
        }
      }
    }
    if roles.isEmpty { return }
    xml.element(.particDesc) { xml in
      xml.element(.listPerson) { xml in
        for (id, roles) in roles {
          xml.element(.person, [(.role, roles.map(\.noun).joined(separator: " "))]) { writeName(.person, id, to: &$0) }
        }
      }
    }
    xml.line()
  }

  private func writeTerms(to xml: inout XMLWriter) {
    let terms = [("genre", document.genre), ("classification", document.classification)]
      + document.subjects.map { ("subject", $0) }
    let known = terms.compactMap { type, term in term.map { (type, $0) } }
    let events = edition.events(of: document)
    if known.isEmpty, events.isEmpty { return }
    xml.element(.textClass) { xml in
      xml.element(.keywords) { xml in
        for (type, term) in known { xml.element(.term, [(.type, type)], term) }
        for event in events {
          xml.element(.term, [(.type, "event"), (.ref, addresses.href(Reference(.event, event.id)))], event.title)
        }
      }
    }
    xml.line()
  }

  /// Of a letter or a telegram alone.
  private func writeCorrespondence(to xml: inout XMLWriter) {
    let actions = document.isLetter ? Correspondence.actions(of: document).filter { !$0.isEmpty } : []
    if actions.isEmpty { return }
    xml.element(.correspDesc) { xml in
      for action in actions {
        xml.element(.correspAction, [(.type, action.type)]) { xml in
          for id in action.people { writeName(.person, id, to: &xml) }
          if let place = action.place { writeName(.place, place, to: &xml) }
          if let date = action.date { xml.element(.date, TEIDate(date).attributes, date.display(.english)) }
        }
      }
    }
    xml.line()
  }

  private func writeName(_ kind: EntityKind, _ id: String, to xml: inout XMLWriter) {
    guard let entity = edition.entities[kind, id] else { return }
    xml.element(TEIRegisters.name(kind), [(.ref, addresses.register(kind, id))], entity.name)
  }
}
