import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// One walk through a tree of folders, each folder's names sorted before the next is entered.
struct FolderWalk {
  private struct Entry {
    /// The name's first eight bytes as a number, which settles most comparisons.
    let key: UInt64
    /// Where its name begins in the folder's buffer of names.
    let start: Int
    let isFolder: Bool
    let isLink: Bool
  }

  /// Links within links multiply, so that a few folders could hold billions of paths.
  private static let linksAllowed = 8

  let shownRoot: String
  private(set) var paths: [String] = []
  private(set) var folders: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The path of the folder being read, with its closing `/`; empty for the root.
  private var prefix: [CChar] = []
  /// The folders on the way from the root to here.
  private var way: [FileIdentity] = []
  private var linksOnTheWay = 0

  init(shownRoot: String) {
    self.shownRoot = shownRoot
  }

  /// Reads a folder whose path is `prefix`, and all below it.
  mutating func enter(_ folder: consuming FileDescriptor) throws(ErrorCode) {
    let identity = try FileStatus(of: folder).identity
    guard !way.contains(identity) else { throw ErrorCode(number: ELOOP) }
    way.append(identity)
    defer { way.removeLast() }

    let stream = try DirectoryStream(of: folder)
    var names: [CChar] = []
    var entries: [Entry] = []
    while let entry = try stream.next() {
      guard !Folder.isLeftOut(entry.name) else { continue }
      add(entry, of: stream.descriptor, to: &entries, names: &names)
    }
    names.withUnsafeBufferPointer { names in
      guard let base = names.baseAddress else { return }
      entries.sort { left, right in
        left.key != right.key ? left.key < right.key : strcmp(base + left.start, base + right.start) < 0
      }
      for entry in entries { visit(entry, named: base + entry.start, in: stream.descriptor) }
    }
  }

  /// Notes a file or a folder; a folder's name gets its `/` here, so that names sort as whole paths do.
  private mutating func add(
    _ entry: DirectoryStream.Entry, of folder: Int32, to entries: inout [Entry], names: inout [CChar]
  ) {
    guard let name = entry.name.baseAddress else { return }
    var kind = entry.kind
    let isLink: Bool
    do throws(ErrorCode) {
      if kind == nil { kind = try FileStatus(of: name, in: folder, followingLinks: false).kind }
      isLink = kind == .link
      if isLink { kind = try FileStatus(of: name, in: folder, followingLinks: true).kind }
    } catch {
      return report(entry.name, "can't read it: \(error)")
    }
    guard kind == .regular || kind == .folder else {
      return report(entry.name, "it is neither a file nor a folder and was left out", severity: .warning)
    }
    let start = names.count
    names.append(contentsOf: entry.name)
    if kind == .folder { names.append(CChar(UInt8(ascii: "/"))) }
    let length = names.count - start
    names.append(0)
    var key: UInt64 = 0
    for index in 0..<8 {
      key = key << 8 | (index < length ? UInt64(UInt8(bitPattern: names[start + index])) : 0)
    }
    entries.append(Entry(key: key, start: start, isFolder: kind == .folder, isLink: isLink))
  }

  private mutating func visit(_ entry: Entry, named name: UnsafePointer<CChar>, in folder: Int32) {
    let length = strlen(name)
    let prefixLength = prefix.count
    prefix.append(contentsOf: UnsafeBufferPointer(start: name, count: length + 1))
    defer { prefix.removeLast(prefix.count - prefixLength) }

    let path = prefix.withUnsafeBufferPointer { $0.baseAddress.flatMap { String(validatingCString: $0) } }
    guard let path else {
      prefix.removeLast(prefix.count - prefixLength)
      return report(
        UnsafeBufferPointer(start: name, count: entry.isFolder ? length - 1 : length), "its name is not UTF-8",
        id: .invalidUTF8, fix: "rename it")
    }
    guard entry.isFolder else { return paths.append(path) }
    folders.append(String(path.dropLast()))
    prefix.removeLast()
    descend(into: name, of: folder, isLink: entry.isLink)
  }

  private mutating func descend(into name: UnsafePointer<CChar>, of folder: Int32, isLink: Bool) {
    linksOnTheWay += isLink ? 1 : 0
    defer { linksOnTheWay -= isLink ? 1 : 0 }
    let nothing = UnsafeBufferPointer<CChar>(start: nil, count: 0)
    guard linksOnTheWay <= Self.linksAllowed else {
      return report(nothing, "more than \(Self.linksAllowed) symbolic links lead through one another to it")
    }
    do throws(ErrorCode) {
      try enter(try FileDescriptor(opening: name, in: folder, O_RDONLY | O_DIRECTORY))
    } catch where error.number == ELOOP {
      report(
        nothing, "a symbolic link leads back to a folder it lies in", fix: "remove the link, or let it point elsewhere")
    } catch {
      report(nothing, "can't list the folder: \(error)")
    }
  }

  /// - Parameter name: of an entry of the folder being read; empty for the folder itself.
  private mutating func report(
    _ name: UnsafeBufferPointer<CChar>, _ message: String, severity: Diagnostic.Severity = .error,
    id: DiagnosticID = .unreadableFile, fix: String? = nil
  ) {
    var bytes = (prefix + name).map { UInt8(bitPattern: $0) }
    if name.isEmpty, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let location = SourceLocation(path: "\(shownRoot)/\(Self.shown(bytes))")
    diagnostics.append(Diagnostic(severity, id, message, at: location, fix: fix))
  }

  /// A path for people; where it is not UTF-8, its bytes beyond ASCII are given as `\xE9`.
  private static func shown(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.utf8.elementsEqual(bytes) else { return text }
    return bytes.reduce(into: "") { text, byte in
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
