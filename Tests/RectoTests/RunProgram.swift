import Foundation
import Testing

/// The program as a user runs it.
enum Program {
  struct Run: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The built executable stands beside the test bundle.
  static let location: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appendingPathComponent("recto")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Package.root.appendingPathComponent(".build/debug/recto")
  }()

  static func run(_ arguments: [String], in folder: URL) throws -> Run {
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (output, errors) = (folder.appendingPathComponent(".stdout"), folder.appendingPathComponent(".stderr"))
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}

/// The package these tests are part of.
enum Package {
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()
}

extension TemporaryFolder {
  var url: URL { URL(fileURLWithPath: path, isDirectory: true) }
}

/// A folder's files by their paths.
typealias FolderContents = [String: Data]

extension FileManager {
  func contents(of folder: URL) throws -> FolderContents {
    var contents: FolderContents = [:]
    for path in try subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path).resolvingSymlinksInPath()
      var isFolder: ObjCBool = false
      guard fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      contents[path] = try Data(contentsOf: file)
    }
    return contents
  }
}
