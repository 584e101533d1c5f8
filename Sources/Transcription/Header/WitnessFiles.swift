import Diagnostics
import YAML

/// Puts the files together in which the versions of one document stand: `name.A.md` and `name.B.md`, and perhaps `name.md`
/// with what is said of both.
package enum WitnessFiles {
  /// Files that stand alone come back as they are, the others in the place of the first of them.
  ///
  /// What stands before the ending of a file's name is a siglum when it is one capital letter, or when the header of
  /// `name.md` describes a witness with it; anything else, as in `letter.1944.md`, is part of the name.
  package static func join(_ files: [SourceFile]) -> (documents: [SourceFile], diagnostics: [Diagnostic]) {
    guard files.contains(where: { hasTwoStops($0.path) }) else { return (files, []) }
    let names = files.map { Name($0.path) }
    let whole = Dictionary(zip(names.map(\.path), files), uniquingKeysWith: { first, _ in first })
    var groups: [String: [(siglum: String?, file: SourceFile)]] = [:]
    for (name, file) in zip(names, files) {
      guard let siglum = name.siglum, isLetter(siglum) || whole[name.stem].map({ describes(siglum, $0) }) ?? false
      else { continue }
      groups[name.stem, default: []].append((siglum, file))
    }
    for (stem, group) in groups {
      let sorted = group.sorted { ($0.siglum ?? "", $0.file.path) < ($1.siglum ?? "", $1.file.path) }
      groups[stem] = (whole[stem].map { [(nil, $0)] } ?? []) + sorted
    }
    let lone = groups.values.filter { $0.count == 1 }.joined().map(\.file)
    let parts = groups.values.filter { $0.count > 1 }
    let joined = Dictionary(parts.map { ($0[0].file.path, join($0)) }, uniquingKeysWith: { first, _ in first })
    let others = Set(parts.flatMap { $0.dropFirst().map(\.file.path) })
    let documents = files.filter { !others.contains($0.path) }.map { joined[$0.path] ?? $0 }
    return (documents, lone.map(lonely))
  }

  /// A path without its ending, and in two parts where there is a full stop in the name.
  private struct Name {
    let path: String
    let stem: String
    let siglum: String?

    init(_ file: String) {
      path = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
      let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      if let dot = name.lastIndex(of: "."), dot > name.startIndex, name.index(after: dot) < name.endIndex {
        (stem, siglum) = (String(path[..<dot]), String(name[name.index(after: dot)...]))
      } else {
        (stem, siglum) = (path, nil)
      }
    }
  }

  private static func hasTwoStops(_ path: String) -> Bool {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[$0...] } ?? path.utf8[...]
    return name.count { $0 == UInt8(ascii: ".") } > 1
  }

  private static func isLetter(_ siglum: String) -> Bool {
    siglum.utf8.count == 1 && siglum.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static func describes(_ siglum: String, _ file: SourceFile) -> Bool {
    guard case .mapping(let entries)? = FrontMatter(of: file).node?.kind,
      case .mapping(let witnesses)? = entries.first(where: { $0.key == "witnesses" })?.value.kind
    else { return false }
    return witnesses.contains { $0.key == siglum }
  }

  private static func lonely(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .note, .loneWitness, "the name looks like that of one version of a document, but there is no other; it is a document",
      at: SourceLocation(path: file.path),
      fix: "put the other version beside it, under the same name with another letter, or rename the file")
  }

  /// One file of several: the first as it is, of the others the text, each below a mark.
  private static func join(_ parts: [(siglum: String?, file: SourceFile)]) -> SourceFile {
    let first = parts[0]
    var bytes = first.file.bytes
    var joined = [SourcePart(siglum: first.siglum, file: first.file, firstLine: 1, shift: 0)]
    for part in parts.dropFirst() {
      if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      let next = SourceFile(path: "", bytes: bytes).location(at: bytes.count).line ?? 1
      let frontMatter = FrontMatter(of: part.file)
      bytes += "\n<!-- witness: \(part.siglum ?? "") -->\n\n".utf8
      bytes += part.file.bytes[frontMatter.bodyStart...]
      joined.append(
        SourcePart(siglum: part.siglum, file: part.file, firstLine: next, shift: frontMatter.bodyLine - next - 3))
    }
    return SourceFile(path: first.file.path, bytes: bytes, parts: joined)
  }
}
