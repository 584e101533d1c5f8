import ArgumentParser
import Diagnostics

/// `recto explain [ID]`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a message means.",
    discussion: """
      Every message of Recto ends with a name in brackets. This says what it means, what to do, and why it matters. \
      Without a name all names are listed.
      """)

  @Argument(help: ArgumentHelp("The name, such as unclosed-mark.", valueName: "id"))
  var id: String?

  func run() throws {
    guard let id else { return Reporter.write(DiagnosticID.allCases.map { $0.rawValue + "\n" }.joined(), to: 1) }
    let name = id.filter { $0 != "[" && $0 != "]" }
    if let known = DiagnosticID(rawValue: name), let explanation = Explanation.all[known] {
      return Reporter.write(explanation.text, to: 1)
    }
    let nearest = Spelling.nearest(to: name, in: DiagnosticID.allCases.map(\.rawValue))
    let fix = nearest.map { "did you mean '\($0)'?" } ?? "'recto explain' alone lists them all"
    Reporter.write("recto explain: there is no message '\(TerminalText.safe(name))'; \(fix)\n", to: 2)
    throw ExitCode.failure
  }
}
