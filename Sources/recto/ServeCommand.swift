import ArgumentParser

/// `recto serve [EDITION] [--port PORT] [--open]`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the website while you write.",
    discussion: """
      The edition is built into memory and given away to this machine alone. Whenever a file of Content/ or Templates/ is \
      saved, the open page is brought up to date. With an error it shows what is wrong over the page as it was. Ctrl-C \
      ends it; nothing is written.
      """)

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = 8080

  @Flag(help: "Open the site in the browser.")
  var open = false

  func validate() throws {
    guard (0...Int(UInt16.max)).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() async throws {
    try await PreviewServer(edition: edition).run(port: port, opening: open)
  }
}
