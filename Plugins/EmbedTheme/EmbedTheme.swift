import Foundation
import PackagePlugin

/// Makes Swift files of what travels inside the program: the default theme, `Templates/`, and the page of all diagnostics.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let templates = root.appending(path: "Templates", directoryHint: .isDirectory)
    let entries = FileManager.default.enumerator(at: templates, includingPropertiesForKeys: [.isRegularFileKey])
    let files = (entries?.allObjects as? [URL] ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    let page = root.appending(path: "docs/diagnostics.md")
    return [
      try command("DefaultTheme", of: templates, files.sorted { $0.path < $1.path }, context),
      try command("DiagnosticsPage", of: page, [page], context),
    ]
  }

  /// - Parameter name: of the enumeration that holds the files.
  private func command(_ name: String, of place: URL, _ files: [URL], _ context: PluginContext) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
    return .buildCommand(
      displayName: "Embedding \(place.lastPathComponent)", executable: try context.tool(named: "embed-theme").url,
      arguments: [name, place.path(percentEncoded: false), output.path(percentEncoded: false)],
      inputFiles: files, outputFiles: [output])
  }
}
