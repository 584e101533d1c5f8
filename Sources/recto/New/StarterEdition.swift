import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What `recto new` makes: one invented letter, and a file of each kind that an edition may have.
enum StarterEdition {
  /// Writes it into a folder that is new or empty; git's own folder may be in it.
  static func write(into folder: String) throws(CommandFailure) {
    let first: String?
    do throws(SystemError) {
      try NewFile.makeFolder(folder)
      first = try firstEntry(of: folder)
      if first == nil {
        for (path, text) in files { try NewFile.write(Array(text.utf8), to: EditionFolder.path(path, in: folder)) }
      }
    } catch {
      throw CommandFailure(.outputUnwritable, error, at: folder)
    }
    guard let first else { return }
    throw CommandFailure(
      .outputOccupied, "the folder is not empty: there is '\(first)'", at: SourceLocation(path: folder),
      fix: "name a new folder: recto new my-edition")
  }

  private static func firstEntry(of folder: String) throws(SystemError) -> String? {
    do throws(ErrorCode) {
      let stream = try DirectoryStream(of: try FileDescriptor(opening: folder, O_RDONLY | O_DIRECTORY))
      while let entry = try stream.next() {
        let name = entry.name.baseAddress.map { String(cString: $0) } ?? ""
        if name != ".git" { return name }
      }
      return nil
    } catch {
      throw SystemError(.list, folder, error)
    }
  }

  static func nextSteps(in folder: String) -> String {
    let path = { (name: String) in EditionFolder.path(name, in: folder) }
    let edition = folder == "." ? "" : " " + Shell.word(folder)
    return """
      An edition is begun in '\(folder)'. Next:
        1. recto build\(edition)
           and open \(path("Public/index.html")) in a browser;
        2. write its title into \(path("Content/edition.yaml"));
        3. put your transcripts into \(path("Content/documents")) in the place of the example,
           as they are, or begin one: recto new document "Its title" --date 1944-09-19\(edition)

      """
  }

  static let files: [(path: String, text: String)] = [
    (
      ".gitignore",
      """
      # The site is made of Content/ at any time, so git need not keep it.
      /Public/

      """
    ),
    (
      "Content/edition.yaml",
      """
      # The edition as a whole. A line that begins with "#" is a comment, for you alone.
      title: An edition of letters
      subtitle: With one letter, which is invented
      description: What these documents are, in a sentence or two. It stands on the first page.

      # Everything below may be left out. Take the "# " away to use it.
      # editors: [Your name, Another name]
      # publisher: Your institute
      # licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
      # contact: you@example.org

      # The language of your own words, for browsers and screen readers.
      language: en

      # For citations. Raise the version, and change the date, whenever you publish.
      version: "0.1"
      # released: 2026-11-21

      # Where the site will be: search engines and feed readers need it, the site works without it.
      # base-url: https://example.org/letters/

      # Where 'recto publish' sends it.
      # publish:
      #   website: {to: folder, path: ../website}

      """
    ),
    (
      "Content/documents/harbour-1944.md",
      """
      ---
      # A document begins with its front matter: what is known of it. 'title' and 'date' are needed, all else may be left out.
      title: Letter to the Harbour Master
      # Dates are EDTF: 1944-09-19, 1944-09, 1944~ (about), 1944? (uncertain), 194X.
      date: 1944-09-19
      genre: letter
      language: en
      # Ids from people.yaml and places.yaml.
      authors: lind
      recipients: berg
      place: port
      summary: Anna Lind asks the harbour master for a berth. The letter is invented.
      archive:
        repository: The Archive
        collection: Papers of the Harbour
        call-number: Box 1
      # The file as received, if it lies in Content/sources/: 'recto check' then proves that no word of it is lost.
      # source: sources/harbour-1944.txt
      ---

      <!-- Below the front matter stands the text, as Markdown. A comment like this is not published. -->

      ::: classification
      ~~CONFIDENTIAL~~
      :::

      ::: salutation
      Dear Mr. Berg,
      :::

      I hop [sic: hope] that the *Aurora* will find a berth in the [northern?] harbour. She carries timber, and her master asks to
      stay until

      -2-

      the end of the month. The rest of the page is torn: [illegible: 2 lines]

      ::: closer
      Anna Lind
      :::

      <!--
        ~~struck~~ in the source        error [sic: correction]        [uncertain?]        [illegible]        -2- a new page
        [the captain](person:lind) says who is meant where the name alone does not. docs/source-format.md has all marks.
      -->

      """
    ),
    (
      "Content/people.yaml",
      """
      # Who is named. Each entry has an id of your choosing, which is also the name of its page. Its name, and all 'forms' of it,
      # are found in the texts by themselves.
      lind:
        name: Anna Lind
        sort: Lind, Anna
        description: Owner of the Aurora. She is invented.
        # born: 1900-01-01
        # died: 1980
        # identifiers: {wikidata: Q1, viaf: "1", gnd: "1"}

      berg:
        name: Karl Berg
        sort: Berg, Karl
        forms: [Mr. Berg]
        description: Harbour master. He is invented.

      """
    ),
    (
      "Content/places.yaml",
      """
      # Places are like people, with coordinates: degrees north and east. organizations.yaml is likewise.
      port:
        name: The Port
        description: A port that is not on any map.
        # coordinates: [59.91, 10.75]

      """
    ),
    (
      "Content/events.yaml",
      """
      # What happened, for the timeline. It stands there beside the documents.
      arrival:
        title: The Aurora comes in
        date: 1944-09-21
        documents: [harbour-1944]
        # place: port
        # people: [lind]

      """
    ),
    (
      "Content/pages/about.md",
      """
      ---
      # A page of your own. Its title stands in the menu; 'order' is its place there.
      title: About
      order: 1
      ---

      <!-- Pages are Markdown. 'doc:' and 'person:' lead to a document or a person by its id. -->

      Say here who made this edition, from which archives, and by which rules. The example is
      [a letter to the harbour master](doc:harbour-1944).

      """
    ),
  ]
}
