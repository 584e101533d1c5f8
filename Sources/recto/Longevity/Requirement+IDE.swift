extension Requirement {
  /// What the IDE's criteria ask; what takes a reader's judgement is left to reviewers.
  static let ide: [Requirement] = [
    Requirement(.ide, "1.2", "The edition can be identified: title, editors, institution, date and address.") {
      let missing = [
        ("editors", $0.info.editors.isEmpty), ("publisher", $0.info.publisher == nil),
        ("released", $0.info.released == nil),
        ("base-url", $0.info.baseURL == nil),
      ].filter(\.1).map(\.0)
      return Judgement(
        missing.isEmpty,
        missing.isEmpty
          ? "'\($0.info.title)' has all of them" : "edition.yaml has no \(missing.joined(separator: ", "))")
    },
    Requirement(.ide, "1.4", "Those who made the edition are named.") {
      Judgement(
        !$0.info.editors.isEmpty,
        $0.info.editors.isEmpty ? "edition.yaml has no 'editors'" : $0.info.editors.joined(separator: "; "))
    },
    Requirement(.ide, "1.5", "Somebody is named whom readers can write to.") {
      Judgement($0.info.contact != nil, $0.info.contact ?? "edition.yaml has no 'contact'")
    },
    Requirement(.ide, "3.1", "Aims and methods are documented.") {
      Judgement($0.hasMethod, $0.hasMethod ? "there is a page on the method" : "no page is about the method")
    },
    Requirement(
      .ide, "3.5", "The documents are represented so that the reader can judge the text: the source itself is there."
    ) {
      Judgement($0.documents > 0 && $0.withSource == $0.documents, $0.received)
    },
    Requirement(.ide, "3.6", "Versions are compared, and names are indexed.") {
      Judgement(
        $0.entities > 0 && $0.uncompared == 0,
        "\(Reporter.count($0.entities, "entry", "entries")) in the indexes; "
          + "\(Reporter.count($0.compared, "document", "documents")) of several versions compared")
    },
    Requirement(.ide, "3.7", "The data model is documented and follows common standards.") {
      Judgement(
        !$0.dataFiles.isEmpty, "data/index.html describes every field; dates are EDTF (ISO 8601-2), languages BCP 47")
    },
    Requirement(.ide, "4.3", "The documents can be browsed.") {
      Judgement(
        $0.has("documents/index.html") && $0.has("timeline.html"),
        "documents/index.html by year and kind, timeline.html by date")
    },
    Requirement(.ide, "4.4", "The texts can be searched.") {
      Judgement($0.has("search.html"), $0.has("search.html") ? "search.html" : "the site has no page to search it")
    },
    Requirement(.ide, "4.5", "There are indexes.") {
      let indexes = $0.pages.map(\.path).filter {
        ["people/index.html", "places/index.html", "organizations/index.html"].contains($0)
      }
      return Judgement($0.entities > 0 && !indexes.isEmpty, indexes.joined(separator: ", "))
    },
    Requirement(.ide, "4.7", "Entries are linked to authority files.") {
      Judgement(
        $0.entities > 0 && $0.identified * 2 >= $0.entities,
        "\($0.identified) of \($0.entities) entries have the number of an authority file")
    },
    Requirement(
      .ide, "4.8", "Every document and every part of it has a lasting address, and it is said how to cite it."
    ) {
      Judgement(
        $0.info.baseURL != nil && $0.citing == $0.documents && $0.hasLedger,
        "\($0.citation); \($0.hasLedger ? "addresses are kept in Content/ledger.txt" : "no Content/ledger.txt keeps them")"
      )
    },
    Requirement(.ide, "4.9", "Machines can read what people can.") {
      Judgement(
        !$0.dataFiles.isEmpty,
        "JSON and CSV below data/\($0.has("feed.xml") ? ", a feed" : "")\($0.has("sitemap.xml") ? ", a sitemap" : "")")
    },
    Requirement(.ide, "4.11", "Documents can be taken away in other formats.") { evidence in
      let endings = Set(evidence.published.filter { $0.path.hasPrefix("documents/") }.map(\.ending)).subtracting([
        "html"
      ]).sorted()
      return Judgement(!endings.isEmpty, "each document as \(endings.joined(separator: ", "))")
    },
    Requirement(.ide, "4.12", "The basic data are open to everybody.") {
      Judgement(
        !$0.dataFiles.isEmpty,
        "\(Reporter.count($0.dataFiles.count, "file", "files")) of data; the plain text of every document; \($0.received)"
      )
    },
    Requirement(.ide, "4.13", "Rights and licences are stated.") { Judgement($0.info.licence != nil, $0.licence) },
    Requirement(.ide, "4.16", "The edition is made for long use: it can be kept as it is.") {
      let isWhole =
        $0.pages.allSatisfy { $0.loaded.isEmpty } && $0.published.allSatisfy { !Evidence.programs.contains($0.ending) }
      return Judgement(
        isWhole,
        isWhole
          ? "files alone, with relative links: a copy of the folder is the edition"
          : "it needs another host or a program on the server")
    },
  ]
}
