import EditionModel
import Search

/// The page that searches, and the index of words for those who have no script.
extension Site {
  func search(_ path: String) -> SearchView {
    SearchView(
      site: view, page: frame("Search", path, description: "Search the texts of the edition.", in: .search),
      count: documents.count)
  }

  /// What results can be limited by, as the lists of documents have it.
  package var searchFacets: [SearchFacet] {
    let facets = [Facet.genre, .archive, .classification, .language].map { facet in
      let values = self.facets[facet]?.values ?? []
      return SearchFacet(
        id: facet.rawValue, title: facet.title,
        values: values.map { value in
          .init(
            id: value.id, title: value.title,
            documents: value.list.groups.years.flatMap { $0.months.flatMap(\.elements) }.sorted())
        })
    }
    return facets + [EntityKind.person, .place].map { kind in
      let numbers = edition.entities.all.indices.filter {
        edition.entities.all[$0].kind == kind && !mentions.occurrences[$0].isEmpty
      }
      return SearchFacet(
        id: kind.rawValue, title: Words.title(kind),
        values: numbers.map { number in
          let entity = edition.entities.all[number]
          return .init(id: entity.id, title: entity.sort, documents: mentions.occurrences[number].map(\.document))
        })
    }
  }

  /// - Parameter part: nil: the letters alone.
  func words(_ part: Int?, _ path: String) -> WordsView {
    let links = Links(from: path)
    let shown = part.map { words.parts[$0] }
    let letters = words.parts.filter { $0.number == 1 }.map { first in
      let count = words.parts.filter { $0.initial == first.initial }.reduce(0) { $0 + $1.words.count }
      return JumpView(
        letter: first.initial, count: count, href: links.root + first.path, isCurrent: first.initial == shown?.initial)
    }
    let pages = shown.map { shown in words.parts.filter { $0.initial == shown.initial } } ?? []
    return WordsView(
      site: view,
      page: frame(
        shown.map { "Words: \($0.initial)\($0.number == 1 ? "" : ", \($0.number)")" } ?? "Words", path, in: .search,
        trail: [LinkView(title: "Search", href: PagePath.search)]
          + (part == nil ? [] : [LinkView(title: "Words", href: PagePath.words)])),
      letters: letters, omitted: words.omitted,
      pages: pages.count < 2 ? [] : pages.map {
        LinkView(
          title: "\($0.words.first?.folded ?? "") – \($0.words.last?.folded ?? "")", href: links.root + $0.path,
          isPage: $0.path == path)
        },
      words: shown?.words.map { entry($0, links) } ?? [])
  }

  private func entry(_ word: IndexedWord, _ links: Links) -> WordView {
    let isListed = word.count <= IndexedWord.listed
    return WordView(
      word: word, href: links.root + PagePath.search + "#q=" + word.folded,
      documents: isListed ? word.documents.sorted().map { targets.document($0, links) } : [])
  }
}
