import Search
import TemplateEngine

/// `search.html`: what `assets/search.js` makes a search of.
struct SearchView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let count: Int

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("count", "how many documents there are, as words") { Words.count($0.count, "document") },
  ]
}

/// `words.html`: the letters of the index of words, or the words of one.
struct WordsView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let letters: [JumpView]
  let omitted: Int
  let pages: [LinkView]
  let words: [WordView]

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .list("letters", of: JumpView.self, "all letters") { $0.letters },
    .text(
      "omitted", "how many words are not listed because more than half of the documents have them, as words, or nothing"
    ) {
      $0.omitted > 0 ? Words.count($0.omitted, "word") : ""
    },
    .list("pages", of: LinkView.self, "the pages of the letter, where it has several") { $0.pages },
    .flag("hasPages", "whether there are any") { !$0.pages.isEmpty },
    .list("words", of: WordView.self, "the words; of the page of all letters, none") { $0.words },
    .flag("isLetter", "whether it is a page of a letter") { !$0.words.isEmpty },
  ]
}

/// A word of the texts.
struct WordView: TemplateRecord {
  let word: IndexedWord
  let href: String
  let documents: [LinkView]

  static let fields: [Field<Self>] = [
    .text("form", "the word as most documents have it") { $0.word.form },
    .text("href", "the address of a search for it, which needs a script") { $0.href },
    .text("count", "how many documents have it, as words") { Words.count($0.word.count, "document") },
    .list("documents", of: LinkView.self, "the documents, with their dates; none where there are more than twelve") {
      $0.documents
    },
  ]
}
