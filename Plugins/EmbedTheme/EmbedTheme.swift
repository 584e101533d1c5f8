import Foundation
import PackagePlugin

/// Makes `DefaultTheme.swift` of the folder `Templates/`, so that the default theme travels inside the program.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "Templates", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultTheme.swift")
    let entries = FileManager.default.enumerator(at: templates, includingPropertiesForKeys: [.isRegularFileKey])
    let files = (entries?.allObjects as? [URL] ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    return [
      .buildCommand(
        displayName: "Embedding the default theme", executable: try context.tool(named: "embed-theme").url,
        arguments: [templates.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: files.sorted { $0.path < $1.path }, outputFiles: [output])
    ]
  }
}
