/// The site as one build made it: what a target is to have, and nothing else that may lie in the output folder.
struct Shipment {
  struct File {
    let path: SitePath
    /// Where its bytes are on this machine.
    let source: String
    /// Their ``ContentHash``.
    let hash: UInt64

    var isPage: Bool { [".html", ".html.gz", ".html.br"].contains { path.text.hasSuffix($0) } }
  }

  /// In the order of their paths.
  private(set) var files: [File]
  private var paths: Set<SitePath>

  /// - Parameter output: the folder the site was built into.
  init(of site: [SitePath: UInt64], in output: String) {
    files = site.map { File(path: $0, source: "\(output)/\($0.text)", hash: $1) }.sorted { $0.path < $1.path }
    paths = Set(site.keys)
  }

  func contains(_ path: SitePath) -> Bool { paths.contains(path) }

  /// Adds a file that only this target has, unless the site has one of that name.
  mutating func add(_ name: String, _ bytes: [UInt8], _ work: WorkFolder) throws(SystemError) {
    let path = SitePath(unchecked: name)
    guard paths.insert(path).inserted else { return }
    files.append(File(path: path, source: try work.file(bytes), hash: bytes.withUnsafeBytes(ContentHash.of)))
    files.sort { $0.path < $1.path }
  }

  /// The record that is kept with the published files, of what Recto put there. Nothing else is ever overwritten or deleted.
  var record: Manifest { Manifest(records: Dictionary(uniqueKeysWithValues: files.map { ($0.path, [$0.hash]) })) }

  /// The same with all that an earlier record names: what it has to be while files are under way, so that whatever breaks,
  /// the next time it is known whose each file is.
  func record(with earlier: Manifest) -> Manifest {
    var records = earlier.records
    for file in files { records[file.path] = records[file.path, default: []].filter { $0 != file.hash } + [file.hash] }
    return Manifest(records: records)
  }
}
