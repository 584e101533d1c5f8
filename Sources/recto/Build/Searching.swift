import EditionModel
import Search
import SiteRendering

extension Plan {
  /// The index of the texts; nil where the edition wants none.
  func searchIndex() async -> SearchIndex? {
    edition.info.search.isOn ? await SearchIndex.make(of: edition, site.mentions, site.searchFacets) : nil
  }

  /// What the theme has beside its templates, as far as the site needs it.
  var assets: [OutputFile] { edition.info.search.isOn ? theme.assets : theme.assetsWithoutSearch }
}

extension SearchFile {
  var output: OutputFile { OutputFile(path: path, content: .bytes(bytes)) }
}
