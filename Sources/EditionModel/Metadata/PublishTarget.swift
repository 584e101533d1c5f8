import Diagnostics
import YAML

/// A place that `recto publish` sends the site to.
package struct PublishTarget: Sendable, Hashable {
  /// Where it is, and by which means the site gets there. The names are `to`'s values.
  package enum Place: Sendable, Hashable {
    /// Relative to the edition's folder.
    case folder(path: String)
    /// On this machine, relative to the edition's folder, where no host is given.
    case rsync(host: String?, path: String)
    /// The remote's name or address, and a branch that is for the site alone.
    case git(remote: String, branch: String, cname: String?)
    /// A bucket of S3, or of another store at an address of its own.
    case s3(bucket: String, prefix: String?, endpoint: String?)
    /// An archive, relative to the edition's folder.
    case zip(path: String)
  }

  /// The editor's own, with its place.
  package let name: Located<String>
  /// Where the site is sent.
  package let place: Place
}

extension MappingReader {
  /// `publish`: targets by their names.
  mutating func publishTargets() -> [PublishTarget] {
    entries(of: "publish").compactMap { entry in
      var reader = MappingReader(entry.value, subject: "the target '\(entry.key)'")
      let place = reader.publishPlace()
      absorb(reader.finish())
      return place.map { PublishTarget(name: Located(entry.key, at: entry.keyLocation), place: $0) }
    }
  }

  private static let placeKeys = ["path", "host", "remote", "branch", "cname", "bucket", "prefix", "endpoint"]

  private mutating func publishPlace() -> PublishTarget.Place? {
    let kinds = ["folder", "rsync", "git", "zip", "s3"]
    guard let kind = requiredText("to", fix: "write 'to: ' and one of " + kinds.joined(separator: ", ")) else {
      // What else it has is not wrong for that.
      for key in Self.placeKeys { _ = node(key) }
      return nil
    }
    switch kind.value {
    case "folder": return path("../www").map { .folder(path: $0) }
    case "zip": return path("edition.zip").map { .zip(path: $0) }
    case "rsync":
      let host = word("host", besides: "@.:%[]", example: "user@example.org")
      return path("/var/www/edition").map { .rsync(host: host, path: $0) }
    case "git":
      let remote = word("remote", besides: "@.:/~+%", example: "origin") ?? "origin"
      let branch = word("branch", besides: "./", example: "gh-pages") ?? "gh-pages"
      return .git(remote: remote, branch: branch, cname: word("cname", besides: ".", example: "edition.example.org"))
    case "s3":
      if node("bucket") == nil { missing("bucket", fix: "add a line 'bucket: ' and its name") }
      let prefix = word("prefix", besides: "./", example: "edition/")
      let endpoint = word("endpoint", besides: ".:/", example: "https://s3.example.org")
      return word("bucket", besides: ".", example: "my-edition").map { .s3(bucket: $0, prefix: prefix, endpoint: endpoint) }
    default:
      for key in Self.placeKeys { _ = node(key) }
      report(
        .error, .invalidValue, "'to' is '\(kind.value)'", at: kind.location,
        fix: Spelling.nearest(to: kind.value, in: kinds).map { "did you mean '\($0)'?" }
          ?? "write one of " + kinds.joined(separator: ", "))
      return nil
    }
  }

  private mutating func path(_ example: String) -> String? {
    let path = requiredText("path", fix: "add a line 'path: ' and where it goes, such as \(example)")
    guard let path else { return nil }
    let isControl = path.value.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    guard isControl || path.value.isEmpty || path.value.hasPrefix(":") else { return path.value }
    report(.error, .invalidValue, "'path' is '\(path.value)'", at: path.location, fix: "write a path, such as \(example)")
    return nil
  }

  /// What another program gets as one of its arguments: letters, digits, hyphens and some signs of ASCII, never a hyphen
  /// first, which would make an option of it.
  private mutating func word(_ key: String, besides signs: String, example: String) -> String? {
    guard let text = text(key) else { return nil }
    let isWord = text.value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_\(signs)".contains($0)) }
    if isWord, let first = text.value.first, first != "-" { return text.value }
    report(.error, .invalidValue, "'\(key)' is '\(text.value)'", at: text.location, fix: "write it like \(example)")
    return nil
  }
}
