import ArgumentParser

/// The program. What it can do is in its subcommands.
@main
struct Recto: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "recto",
    abstract: "Turns a folder of Markdown transcripts into a scholarly digital edition.",
    discussion: """
      An edition is a folder with Content/ in it: edition.yaml, documents/, people.yaml and what else it has. \
      'recto new' begins one, 'recto import' takes files into it as archives give them out, 'recto build' makes a static \
      website of it, 'recto serve' shows it while it is written, 'recto check' says what is wrong with it and proves \
      that no word of the files as received is lost, 'recto release' keeps the addresses of what is published, \
      'recto publish' sends the site to where it is read, 'recto export' makes a book of it.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self, NewCommand.self, ImportCommand.self,
      ReleaseCommand.self, PublishCommand.self, ExportCommand.self,
    ])
}
