import Dates
import EditionModel

/// The indexes of people, places and organizations: one page each, or one for each letter.
extension Site {
  func index(of kind: EntityKind, _ path: String) -> IndexView {
    let index = indexes[kind]
    let isSplit = index?.isSplit == true
    let letters = isSplit ? [] : index?.letters.indices.map { letterView($0, of: kind, Links(from: path)) }
    return IndexView(
      site: view, page: frame(Words.title(kind), path, in: .index(kind)), kind: kind,
      count: edition.entities.count(of: kind), jump: jump(kind, path), letters: letters ?? [], isSplit: isSplit)
  }

  /// The page of one letter of a long index.
  func letter(_ number: Int, of kind: EntityKind, _ path: String) -> IndexView {
    let letter = letterView(number, of: kind, Links(from: path))
    return IndexView(
      site: view,
      page: frame("\(Words.title(kind)): \(letter.letter)", path, in: .index(kind), trail: [index(of: kind)]),
      kind: kind, count: letter.entries.count { $0.see == nil }, jump: jump(kind, path, current: number),
      letters: [letter],
      isSplit: false)
  }

  /// The letters to jump to.
  private func jump(_ kind: EntityKind, _ path: String, current: Int? = nil) -> [JumpView] {
    guard let index = indexes[kind] else { return [] }
    let root = Links(from: path).root
    return index.letters.enumerated().map { number, letter in
      JumpView(
        letter: letter.initial, count: letter.entries.count,
        href: index.isSplit ? root + index.address(ofLetter: number) : "#" + letter.id, isCurrent: number == current)
    }
  }

  private func letterView(_ number: Int, of kind: EntityKind, _ links: Links) -> LetterView {
    let letter = indexes[kind]?.letters[number] ?? Letter(initial: "#")
    return LetterView(id: letter.id, letter: letter.initial, entries: letter.entries.map { entry($0, links) })
  }

  private func entry(_ entity: Entity, _ links: Links) -> EntryView {
    if entity.see != nil {
      let see = edition.entities.target(of: entity).map {
        LinkView(title: $0.sort, href: links.root + PagePath.entity($0.kind, $0.id))
      }
      return EntryView(entity: entity, href: "", offices: [], documents: 0, appearances: "", see: see)
    }
    let number = edition.entities.index(entity.kind, entity.id)
    return EntryView(
      entity: entity, href: links.root + PagePath.entity(entity.kind, entity.id), offices: offices(of: entity),
      documents: number.map { mentions.occurrences[$0].count } ?? 0, appearances: number.map(appearances) ?? "", see: nil)
  }

  /// The offices held while the edition's documents were written, or else the first, each title once and with its years.
  private func offices(of entity: Entity) -> [LabelledView] {
    let held = entity.offices.filter { office in
      guard let days = documentDays else { return false }
      let isBefore = office.to?.latest.map { $0 < days.lowerBound } ?? false
      let isAfter = office.from?.earliest.map { days.upperBound < $0 } ?? false
      return !isBefore && !isAfter
    }
    var seen: Set<String> = []
    return (held.isEmpty ? Array(entity.offices.prefix(1)) : held).filter { seen.insert($0.title).inserted }
      .map { LabelledView(label: $0.title, text: Words.years($0.from, $0.to)) }
  }

  /// The dates of the first and the last document that mentions or involves an entity.
  func appearances(of number: Int) -> String {
    guard let first = mentions.occurrences[number].first?.document, let last = mentions.occurrences[number].last?.document
    else { return "" }
    let dates = [targets.date(ofDocument: first), targets.date(ofDocument: last)]
    return dates[0] == dates[1] ? dates[0] : dates.joined(separator: " – ")
  }

  /// A link to an index, from the root.
  func index(of kind: EntityKind) -> LinkView { LinkView(title: Words.title(kind), href: PagePath.index(kind)) }
}
