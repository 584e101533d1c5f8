import Foundation

/// `embed-theme TEMPLATES OUTPUT`: writes a Swift file that holds the text files below a folder, with their paths.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-theme TEMPLATES OUTPUT\n".utf8))
  exit(64)
}
let root = URL(fileURLWithPath: arguments[1], isDirectory: true)
let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
  .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
guard paths.contains(where: { $0.hasSuffix(".html") }) else {
  FileHandle.standardError.write(Data("error: there are no templates in \(arguments[1])\n".utf8))
  exit(1)
}

var source = """
  /// The default theme: the files of `Templates/`, as they were when the program was built.
  enum DefaultTheme {
    /// Paths relative to the theme's folder, with the files' bytes.
    static let files: [(path: String, text: StaticString)] = [

  """
for path in paths {
  let file = root.appendingPathComponent(path)
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
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
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
