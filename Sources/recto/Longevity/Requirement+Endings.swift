extension Requirement {
  /// What the Endings principles ask; those on a project's staff and habits no program can judge.
  static let endings: [Requirement] = [
    Requirement(.endings, "1.1", "The data are kept in formats that conform to open standards and can be processed.") {
      let closed = $0.files.filter { Evidence.closedFormats.contains($0.ending) }
      return Judgement(
        closed.isEmpty,
        closed.isEmpty
          ? "the texts are Markdown, the rest is YAML and files of open formats"
          : "of no open format: \(Evidence.some(closed.map(\.path)))")
    },
    Requirement(.endings, "1.2", "The data are under version control.") {
      Judgement(
        $0.versionControl != nil,
        $0.versionControl.map { "the edition lies in a repository of \($0)" }
          ?? "no repository is around the edition's folder")
    },
    Requirement(.endings, "1.3", "The data are validated and analysed again and again.") {
      Judgement(true, "this check: \($0.counts)")
    },
    Requirement(
      .endings, "2.1", "What the data hold is documented, field by field, in a static document among the products."
    ) {
      let files = $0.dataFiles.filter { !$0.fields.isEmpty }
      return Judgement(
        !files.isEmpty,
        "data/index.html describes \(Reporter.count(files.count, "file", "files")), "
          + "with \(files.reduce(0) { $0 + $1.fields.count }) fields")
    },
    Requirement(
      .endings, "2.2", "All rights are documented, and data and products have an open licence where that is possible."
    ) {
      Judgement($0.info.licence != nil, $0.licence)
    },
    Requirement(.endings, "3.1", "All input and output is validated, and an error stops everything until it is mended.")
    {
      Judgement($0.errors == 0, $0.errors == 0 ? "no errors; with one nothing would be published" : $0.counts)
    },
    Requirement(.endings, "4.1", "The product is a static website and needs no software on a server.") {
      let programs = $0.published.filter { Evidence.programs.contains($0.ending) }
      return Judgement(
        programs.isEmpty,
        programs.isEmpty
          ? "\($0.published.count) files, none of them a program for a server" : Evidence.some(programs.map(\.path)))
    },
    Requirement(.endings, "4.2", "Only lasting standards are used: HTML, CSS and JavaScript.") {
      let others = $0.published.filter { Evidence.fashionable.contains($0.ending) }
      return Judgement(
        others.isEmpty,
        others.isEmpty
          ? "\($0.pages.count) pages of HTML, with CSS and JavaScript alone" : Evidence.some(others.map(\.path)))
    },
    Requirement(.endings, "4.3", "The site depends on no external library or service.") {
      let loading = $0.pages.filter { !$0.loaded.isEmpty }
      return Judgement(
        loading.isEmpty,
        loading.isEmpty
          ? "no page loads anything from another host"
          : "\(Evidence.some(loading.map(\.path))) from \(Evidence.some(Set(loading.flatMap(\.loaded)).sorted()))")
    },
    Requirement(
      .endings, "4.4", "There are no query strings: everything has a page of its own with a simple address on any host."
    ) {
      let asking = $0.pages.filter { !$0.queries.isEmpty }
      return Judgement(
        asking.isEmpty,
        asking.isEmpty
          ? "every document, person, place and organization has a page; all links inside are relative and without '?'"
          : "queries in \(Evidence.some(asking.map(\.path)))")
    },
    Requirement(.endings, "4.5", "The site includes a documented copy of its source data.") {
      Judgement(
        !$0.dataFiles.isEmpty,
        "\(Reporter.count($0.dataFiles.count, "data file", "data files")), listed in data/index.html; \($0.received)")
    },
    Requirement(.endings, "4.6", "Every page has all it needs, and works without the rest of the site.") {
      let empty = $0.pages.filter { !$0.hasText }
      return Judgement(
        empty.isEmpty,
        empty.isEmpty
          ? "each of \($0.pages.count) pages has its text, menu and colophon in itself; "
            + "the style sheet and the script only add"
          : "without text: \(Evidence.some(empty.map(\.path)))")
    },
    Requirement(.endings, "4.7", "Every page works where JavaScript or CSS are missing.") {
      let empty = $0.pages.filter { !$0.hasText }
      return Judgement(
        empty.isEmpty,
        empty.isEmpty ? "all text stands in the HTML" : "without text: \(Evidence.some(empty.map(\.path)))")
    },
    Requirement(.endings, "5.2", "What is released is coherent, consistent and complete: it passes all tests.") {
      Judgement($0.errors == 0 && $0.warnings == 0, $0.counts)
    },
    Requirement(.endings, "5.3", "Every page says of which release it is, with date and version.") { evidence in
      guard let version = evidence.info.version, let day = evidence.info.released else {
        return Judgement(false, "edition.yaml has no \(evidence.info.version == nil ? "'version'" : "'released'")")
      }
      let without = evidence.pages.filter { !$0.statesRelease }
      return Judgement(
        without.isEmpty,
        without.isEmpty
          ? "version \(version) of \(day), on each of \(evidence.pages.count) pages"
          : "not on \(Evidence.some(without.map(\.path)))")
    },
    Requirement(.endings, "5.4", "The site says how to cite a single page of a single release.") {
      Judgement($0.info.baseURL != nil && $0.info.version != nil && $0.citing == $0.documents, $0.citation)
    },
    Requirement(.endings, "5.5", "Addresses stay over all releases; what moved is redirected.") {
      Judgement(
        $0.hasLedger,
        $0.hasLedger
          ? "Content/ledger.txt keeps the addresses that were released; "
            + Reporter.count($0.info.redirects.count, "redirect", "redirects")
          : "there is no Content/ledger.txt, so nobody knows which addresses were released")
    },
  ]
}
