import Foundation
import Testing

/// One case of the Mustache specification's suites.
struct SuiteCase: Decodable, Sendable, CustomTestStringConvertible {
  struct File: Decodable {
    let tests: [SuiteCase]
  }

  let name: String
  let data: JSONValue
  let template: String
  let partials: [String: String]?
  let expected: String
  /// The suite's file, without its extension.
  var file = ""

  var testDescription: String { "\(file): \(name)" }

  private enum CodingKeys: String, CodingKey {
    case name, data, template, partials, expected
  }

  /// The folder of the suites, a neighbour of the checkout; nil when it is not there.
  static let folder: URL? = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    repeat {
      folder = folder.deletingLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        let suites = folder.deletingLastPathComponent().appending(path: "shared/suites/mustache").standardizedFileURL
        return FileManager.default.fileExists(atPath: suites.path) ? suites : nil
      }
    } while folder.pathComponents.count > 1
    return nil
  }()

  static let all: [SuiteCase] = {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
      do {
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: folder.appending(path: name)))
        return file.tests.map { test in
          var test = test
          test.file = String(name.dropLast(".json".count))
          return test
        }
      } catch {
        return [
          SuiteCase(name: "\(error)", data: .null, template: "", partials: nil, expected: "unreadable", file: name)
        ]
      }
    }
  }()
}
