import ArgumentParser

/// `recto export FORMAT`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Makes one file of the edition, to give away.", subcommands: [ExportEPUBCommand.self])
}
