#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The path of a file below the output folder, parted by `/`. Two paths are the same if their bytes are, which is how
/// the file systems see it, and not if they merely look alike.
struct SitePath: Sendable {
  let text: String

  /// Nil for what would lead out of the folder or could not be recorded: an absolute path; a part that is empty, `.`,
  /// `..` or longer than file systems allow; control characters; and the names Recto keeps for itself.
  init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.isValid) else { return nil }
    self.text = text
  }

  private static func isValid(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for index in path.indices {
      let byte = path[index]
      if byte == UInt8(ascii: "/") {
        guard isValidPart(path[start..<index]) else { return false }
        start = index + 1
      } else if byte < 0x20 || byte == 0x7F {
        return false
      }
    }
    return isValidPart(path[start...])
  }

  private static func isValidPart(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard (1...255).contains(part.count) else { return false }
    guard part.first == UInt8(ascii: ".") else { return true }
    return !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      && !part.elementsEqual(Manifest.name.utf8) && !part.starts(with: temporaryPrefix.utf8)
  }

  /// A path known to be good, or one that is only looked up.
  init(unchecked text: String) {
    self.text = text
  }

  /// The path of the folder it lies in; empty for the output folder itself.
  var folder: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(text[..<slash])
  }

  var name: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// The folder it lies in, the folder that lies in, and so on, without the output folder itself.
  var ancestors: [SitePath] {
    var ancestors: [SitePath] = []
    var folder = folder
    while !folder.isEmpty {
      let ancestor = SitePath(unchecked: folder)
      ancestors.append(ancestor)
      folder = ancestor.folder
    }
    return ancestors
  }

  private static let temporaryPrefix = ".recto-"

  /// What the file is called while it is being written: no two of a folder's files share it, and no build leaves one
  /// under a name that the next would not know.
  var temporaryName: String {
    var text = text
    let hash = text.withUTF8 { ContentHash.of(UnsafeRawBufferPointer($0)) }
    return Self.temporaryName(hash)
  }

  /// A name that a build takes for one of a file being written, and removes where it was left behind.
  static func temporaryName(_ number: UInt64) -> String {
    temporaryPrefix + String(decoding: Manifest.hexadecimal(number), as: UTF8.self)
  }

  static func isTemporaryName(_ name: UnsafeBufferPointer<CChar>) -> Bool {
    let bytes = name.lazy.map { UInt8(bitPattern: $0) }
    guard bytes.starts(with: temporaryPrefix.utf8) else { return false }
    return Manifest.hash(in: bytes.dropFirst(temporaryPrefix.utf8.count)) != nil
  }
}

extension SitePath: Hashable, Comparable {
  static func == (left: Self, right: Self) -> Bool { compare(left, right) == 0 }

  static func < (left: Self, right: Self) -> Bool { compare(left, right) < 0 }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  private static func compare(_ left: Self, _ right: Self) -> Int {
    left.text.withCString { left in right.text.withCString { right in Int(strcmp(left, right)) } }
  }
}
