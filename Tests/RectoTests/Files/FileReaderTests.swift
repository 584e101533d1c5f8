import Foundation
import Testing

@testable import recto

@Suite("Reading a file")
struct FileReaderTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test("gives its bytes, whatever its size", arguments: [0, 1, 4096, 65_536, 300_001])
  func reads(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(fileURLWithPath: temporary("file")))
    #expect(try FileReader.read(temporary("file")) == bytes)
  }

  @Test("reads on when the file is longer than it was said to be", arguments: [0, 10, 70_000, 200_000])
  func growing(_ expected: Int) throws {
    let text = String(repeating: "0123456789", count: 15_000)
    try temporary.put("file", text)
    let file = try FileReader.open(temporary("file"))
    #expect(try FileReader.bytes(of: file, expecting: expected) == Array(text.utf8))
  }

  @Test("follows a symbolic link")
  func followsLinks() throws {
    try temporary.put("file", "text")
    try temporary.link("link", to: "file")
    #expect(try FileReader.read(temporary("link")) == Array("text".utf8))
  }

  @Test("says what is wrong, and does not wait for a pipe")
  func fails() throws {
    try temporary.makeFolder("folder")
    try #require(mkfifo(temporary("pipe"), 0o644) == 0)
    let cases: [(String, SystemError.Reason, String)] = [
      ("missing", .code(ENOENT), "there is no such file or folder"),
      ("folder", .code(EISDIR), "it is a folder"),
      ("pipe", .notRegular, "it is neither a file nor a folder"),
      ("missing\u{0}x", .code(EINVAL), "the path is not a valid one"),
    ]
    for (name, reason, words) in cases {
      let path = temporary(name)
      let error = #expect(throws: SystemError.self) { try FileReader.read(path) }
      #expect(error == SystemError(.read, path, reason))
      #expect(error?.description == "can't read '\(path)': \(words)")
    }
  }
}
