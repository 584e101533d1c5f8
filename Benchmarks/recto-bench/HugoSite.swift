/// The same texts as a site for Hugo: a page for each document, a taxonomy of people, and a list by year. Hugo finds no
/// names, knows no marks and draws nothing, so it has less to do.
struct HugoSite {
  let edition: GeneratedEdition

  func write(into folder: String) throws {
    for (path, text) in Self.layout { try NewFile.write(text, to: "\(folder)/\(path)") }
    for number in 0..<edition.documents {
      let document = edition.document(number)
      let people = document.people.map { person -> String in
        let name = Words.name(person)
        return "\"\(name.given) \(name.surname)\""
      }
      let text = """
        ---
        title: "\(document.title)"
        date: \(document.date)
        people: [\(people.joined(separator: ", "))]
        genre: memorandum of conversation
        classification: TOP SECRET
        repository: Library of Congress
        collection: Papers of the Mission
        summary: >-
          A conversation on the exchange of military information and on the plans for the coming months, with what was
          agreed at its end.
        ---

        """
      try NewFile.write(text + document.body, to: "\(folder)/content/documents/\(GeneratedEdition.id(number)).md")
    }
  }

  private static let layout: [(path: String, text: String)] = [
    (
      "hugo.toml",
      """
      baseURL = "https://example.org/edition/"
      title = "A generated edition"
      languageCode = "en"
      disableKinds = ["RSS"]
      [taxonomies]
        person = "people"

      """
    ),
    (
      "layouts/_default/baseof.html",
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>{{ .Title }} · {{ .Site.Title }}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      </head>
      <body>
      <nav><a href="{{ "/" | relURL }}">Home</a> <a href="{{ "documents/" | relURL }}">Documents</a>
      <a href="{{ "people/" | relURL }}">People</a></nav>
      <main>{{ block "main" . }}{{ end }}</main>
      </body>
      </html>

      """
    ),
    (
      "layouts/_default/single.html",
      """
      {{ define "main" }}
      <article>
      <h1>{{ .Title }}</h1>
      <dl>
      <dt>Date</dt><dd><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></dd>
      <dt>Genre</dt><dd>{{ .Params.genre }}</dd>
      <dt>Classification</dt><dd>{{ .Params.classification }}</dd>
      <dt>Archive</dt><dd>{{ .Params.repository }}; {{ .Params.collection }}</dd>
      <dt>People</dt>
      {{ range .GetTerms "people" }}<dd><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></dd>
      {{ end }}</dl>
      <p>{{ .Params.summary }}</p>
      {{ .Content }}
      <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
      {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
      </article>
      {{ end }}

      """
    ),
    ("layouts/_default/list.html", byYear("h2")),
    ("layouts/index.html", byYear("h2")),
    ("layouts/_default/term.html", byYear("h3")),
    (
      "layouts/_default/taxonomy.html",
      """
      {{ define "main" }}
      <h1>{{ .Title }}</h1>
      <ul>{{ range .Pages.ByTitle }}
      <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ len .Pages }})</li>{{ end }}
      </ul>
      {{ end }}

      """
    ),
  ]

  private static func byYear(_ heading: String) -> String {
    """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    {{ $pages := .RegularPages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}
    {{ range $pages.GroupByDate "2006" }}<\(heading)>{{ .Key }}</\(heading)>
    <ul>{{ range .Pages }}
    <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2 January 2006" }}</li>{{ end }}
    </ul>
    {{ end }}{{ end }}

    """
  }
}
