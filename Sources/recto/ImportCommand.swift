import ArgumentParser
import Diagnostics

/// `recto import FILE… [--into EDITION]`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes documents of files as they came from an archive.",
    discussion: """
      Each file is kept, unchanged, in Content/sources/. What its header says becomes the front matter of a document \
      in Content/documents/, and its text the document's text, to the letter. What Recto is not sure of it says. A file \
      that was imported before is left alone, and so is its document.
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var into = "."

  func run() async throws {
    let reporter = Reporter(edition: into)
    do throws(CommandFailure) {
      var importing = try await Importing(into: into)
      for file in files {
        do throws(CommandFailure) {
          tell(try importing.run(file), of: file, reporter)
        } catch {
          reporter.tell(error.diagnostics)
        }
      }
    } catch {
      reporter.tell(error.diagnostics)
    }
    if reporter.hasErrors { throw ExitCode.failure }
  }

  private func tell(_ outcome: Importing.Outcome, of file: String, _ reporter: Reporter) {
    switch outcome {
    case .present(let document):
      Reporter.write("\(file): is in \(EditionFolder.path(document, in: into)) already\n", to: 1)
    case .imported(let document, let diagnostics, let secondVersion):
      Reporter.write("\(file): imported as \(EditionFolder.path(document, in: into))\n", to: 1)
      if let secondVersion {
        Reporter.write("  a second version of the text begins at line \(secondVersion): '<!-- witness: B -->'\n", to: 1)
      }
      reporter.tell(diagnostics)
    }
  }
}
