import Diagnostics
import Testing

@testable import EditionModel

/// Files of an edition by their paths below `Content/`, built in memory.
func build(_ files: KeyValuePairs<String, String>) async -> (edition: Edition, diagnostics: [String]) {
  var sources = EditionSources()
  for (path, text) in files {
    sources.add(SourceFile(path: "Content/" + path, text: text), as: EditionSources.place(of: path))
  }
  let (edition, diagnostics) = await EditionBuilder.build(sources)
  return (edition, diagnostics.map(\.description))
}

/// The title page every edition needs.
let editionFile = "title: Minutes\n"

/// A document of front matter and text.
func document(_ text: String, date: String = "1944-06-26", more: String = "") -> String {
  "---\ntitle: A document\ndate: \(date)\n\(more)---\n\n\(text)\n"
}

extension Edition {
  /// Every mention as `document paragraph 'words' → person:id`, with `!` where the editor marked it.
  var mentionsOutline: [String] {
    documents.flatMap { document in
      document.mentions.map { mention in
        let words = document.transcript.string(mention.range)
        let mark = mention.isMarked ? "!" : ""
        return "\(document.id) \(mention.paragraph) '\(words)' → \(mention.target.description)\(mark)"
      }
    }
  }
}
