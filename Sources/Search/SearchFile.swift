/// A file of the index: a script that hands what it holds to one function, so that it can be loaded from a disk as well.
package struct SearchFile: Sendable {
  /// Relative to the site's root.
  package let path: String
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - name: without folder and ending; what the script calls itself.
  ///   - content: an expression of JavaScript.
  init(_ name: String, _ content: [UInt8]) {
    path = "search/\(name).js"
    bytes = Array("rectoSearch(\"\(name)\",".utf8) + content + Array(")\n".utf8)
  }
}

/// Files of one kind, whose names have a hash of all their contents, so that they can be kept for ever.
struct FileSeries {
  private var contents: [[UInt8]] = []
  private let prefix: String

  init(_ prefix: String) {
    self.prefix = prefix
  }

  var count: Int { contents.count }

  mutating func append(_ content: [UInt8]) { contents.append(content) }

  /// Five digits of base 36.
  var hash: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for content in contents {
      for byte in content { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String((hash ^ hash >> 32) % 60_466_176, radix: 36)
    return String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// "t3-4k2js-0", and so on.
  var files: [SearchFile] {
    let hash = hash
    return contents.enumerated().map { SearchFile("\(prefix)-\(hash)-\($0)", $1) }
  }
}

/// What a file of lists holds: the numbers of terms, and a list for each. Begins a new file when one is full.
struct ListFiles {
  private(set) var series: FileSeries
  /// The first term of each file.
  private(set) var firsts: [Int] = []
  private let limit: Int
  private var terms: [Int] = []
  private var lists: [UInt8] = []

  init(_ prefix: String, limit: Int) {
    series = FileSeries(prefix)
    self.limit = limit
  }

  mutating func append(_ term: Int, _ list: some Collection<UInt8>) {
    if !lists.isEmpty, lists.count + list.count > limit { end() }
    terms.append(term)
    lists += ",\"".utf8
    lists += list
    lists.append(UInt8(ascii: "\""))
  }

  mutating func end() {
    guard let first = terms.first else { return }
    firsts.append(first)
    var numbers = Packed()
    numbers.putGamma(terms.count)
    numbers.putRising(terms.map { $0 - first })
    numbers.end()
    series.append(Array("[\"".utf8) + numbers.bytes + Array("\"".utf8) + lists + Array("]".utf8))
    terms.removeAll()
    lists.removeAll()
  }
}
