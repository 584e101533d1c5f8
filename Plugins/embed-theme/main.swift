import Foundation

/// `embed-theme NAME PLACE OUTPUT`: writes a Swift file with an enumeration that holds a text file, or those below a
/// folder, with their paths.
let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  FileHandle.standardError.write(Data("usage: embed-theme NAME PLACE OUTPUT\n".utf8))
  exit(64)
}
let place = URL(fileURLWithPath: arguments[2])
let below = (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
let paths = below.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
var files = paths.map { (path: $0, url: place.appendingPathComponent($0)) }
if files.isEmpty { files = [(place.lastPathComponent, place)] }

var source = """
  /// `\(place.lastPathComponent)`, as it was when the program was built.
  enum \(arguments[1]) {
    /// Paths relative to the folder, with the files' bytes.
    static let files: [(path: String, text: StaticString)] = [

  """
for (path, file) in files {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
    FileHandle.standardError.write(Data("error: there is no \(file.path)\n".utf8))
    exit(1)
  }
  if isFolder.boolValue { continue }
  let text = try String(contentsOf: file, encoding: .utf8)
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: scalar.value < 0x20 ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
  }
  source += "    (\"\(path)\", \"\(escaped.joined())\"),\n"
}
source += "  ]\n}\n"
try source.write(toFile: arguments[3], atomically: true, encoding: .utf8)
