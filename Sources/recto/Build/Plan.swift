import Diagnostics
import EditionModel
import SiteRendering

/// An edition read, checked and planned, with nothing rendered or written: what `build` and `check` have in common.
struct Plan {
  let folder: EditionFolder
  let edition: Edition
  let theme: Theme
  let site: Site
  let copies: [OutputFile]
  let diagnostics: [Diagnostic]

  init(of path: String) async {
    folder = await EditionFolder(reading: path)
    let folder = folder
    let (edition, problems) = await EditionBuilder.build(folder.sources)
    let (theme, themeProblems) = Theme.compile(folder.theme)
    site = Site(edition, theme: theme)
    copies = folder.sources.copies.map { OutputFile(path: $0, content: .copy(of: folder.source(ofCopy: $0))) }
    let conflicts = site.conflicts(withCopies: copies.map { (path: $0.path, origin: "Content/\($0.path)") })
    (self.edition, self.theme) = (edition, theme)

    // A file that can't be read makes others wrong that refer to it; those would only distract.
    var diagnostics = folder.diagnostics + themeProblems
    if !folder.diagnostics.contains(where: { $0.id == .noContent }) { diagnostics += problems + conflicts }
    self.diagnostics = diagnostics
  }
}
