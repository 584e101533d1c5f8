/// A file as the preview gives it away.
struct ServedFile: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case bytes([UInt8])
    /// A file of the edition that is published as it is, and its size in bytes.
    case onDisk(path: String, size: Int)

    var size: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .onDisk(_, let size): size
      }
    }

    func part(_ range: Range<Int>) -> Response.Body {
      switch self {
      case .bytes(let bytes): .bytes(range.count == bytes.count ? bytes : Array(bytes[range]))
      case .onDisk(let path, _): .file(path: path, range)
      }
    }
  }

  /// What the answer to a request for it says.
  var status = Response.Status.ok
  var type: String
  var content: Content
  /// Another one whenever the content is another one.
  var tag: String

  init(_ type: String, _ content: Content, tag: String) {
    (self.type, self.content, self.tag) = (type, content, tag)
  }

  init(_ type: String, _ bytes: [UInt8]) {
    self.init(type, .bytes(bytes), tag: Self.tag(of: bytes))
  }

  static func tag(of bytes: [UInt8]) -> String {
    String(decoding: Manifest.hexadecimal(bytes.withUnsafeBytes(ContentHash.of)), as: UTF8.self)
  }
}
