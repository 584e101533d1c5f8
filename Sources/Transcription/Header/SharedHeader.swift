import Diagnostics
import YAML

/// A document's front matter: that of its file, or what the files of its versions say together.
///
/// Each key may stand in any of the files, and where two say it they must say the same. What is of one version stands
/// in that version's file or under `witnesses`.
struct SharedHeader {
  private(set) var node: YAMLNode?
  /// Where the body begins: a byte offset, and its 1-based line.
  let bodyStart: Int
  let bodyLine: Int
  private(set) var diagnostics: [Diagnostic]
  private(set) var isBroken: Bool

  private var entries: [YAMLNode.Entry] = []
  /// By siglum, in the order of the files.
  private var witnesses: [(key: YAMLNode.Entry, description: [YAMLNode.Entry])] = []

  /// What can be said of a version in its own file.
  private static let ofWitness: Set<String> = ["name", "note", "base", "archive", "source", "language", "compare"]

  init(of file: SourceFile) {
    let first = FrontMatter(of: file.parts.first?.file ?? file)
    (node, bodyStart, bodyLine) = (first.node, first.bodyStart, first.bodyLine)
    (diagnostics, isBroken) = (first.diagnostics, first.isBroken)
    if file.parts.isEmpty { return }
    let headers = file.parts.map { (siglum: $0.siglum, frontMatter: FrontMatter(of: $0.file)) }
    diagnostics = headers.flatMap(\.frontMatter.diagnostics)
    isBroken = headers.contains(where: \.frontMatter.isBroken)
    guard let node = headers.lazy.compactMap(\.frontMatter.node).first else { return }
    for header in headers {
      guard case .mapping(let own)? = header.frontMatter.node?.kind else { continue }
      for entry in own { add(entry, of: header.siglum) }
    }
    if let first = witnesses.first {
      let descriptions = witnesses.map { witness in
        YAMLNode.Entry(
          key: witness.key.key, keyLocation: witness.key.keyLocation,
          value: YAMLNode(.mapping(witness.description), at: witness.key.value.location))
      }
      entries.append(
        YAMLNode.Entry(
          key: "witnesses", keyLocation: first.key.keyLocation,
          value: YAMLNode(.mapping(descriptions), at: first.key.value.location)))
    }
    self.node = YAMLNode(.mapping(entries), at: node.location)
  }

  private mutating func add(_ entry: YAMLNode.Entry, of siglum: String?) {
    if let siglum, Self.ofWitness.contains(entry.key) {
      describe(YAMLNode.Entry(key: siglum, keyLocation: entry.keyLocation, value: entry.value), [entry])
    } else if entry.key == "witnesses", case .mapping(let described) = entry.value.kind {
      for witness in described {
        switch witness.value.kind {
        case .mapping(let description): describe(witness, description)
        case .null: describe(witness, [])
        case .scalar, .sequence:
          describe(witness, [YAMLNode.Entry(key: "name", keyLocation: witness.keyLocation, value: witness.value)])
        }
      }
    } else if entry.key == "layout" {
      addLayout(entry, of: siglum)
    } else {
      diagnostics += Self.add(entry, to: &entries)
    }
  }

  private mutating func describe(_ key: YAMLNode.Entry, _ description: [YAMLNode.Entry]) {
    let place = witnesses.firstIndex { $0.key.key == key.key } ?? witnesses.count
    if place == witnesses.count { witnesses.append((key, [])) }
    for entry in description { diagnostics += Self.add(entry, to: &witnesses[place].description) }
  }

  /// - Returns: an error where the key is there already and says otherwise.
  private static func add(_ entry: YAMLNode.Entry, to entries: inout [YAMLNode.Entry]) -> [Diagnostic] {
    guard let first = entries.first(where: { $0.key == entry.key }) else {
      entries.append(entry)
      return []
    }
    if first.value.says(entry.value) { return [] }
    return [
      Diagnostic(
        .error, .conflictingHeaders, "'\(entry.key)' says another thing in another file of the same document",
        at: entry.keyLocation, notes: [.init("the other", at: first.keyLocation)],
        fix: "leave it in one of the files; what is said of one version can stand under 'witnesses'")
    ]
  }

  /// The rules of all files, those of a version's file for that version alone where they can be.
  private mutating func addLayout(_ entry: YAMLNode.Entry, of siglum: String?) {
    var items: [YAMLNode] = [entry.value]
    if case .sequence(let list) = entry.value.kind { items = list }
    let own = items.map { item -> YAMLNode in
      guard let siglum, case .scalar(let name) = item.kind, LayoutRule(rawValue: name)?.canBeForOneWitness == true else {
        return item
      }
      let pairs = [("rule", item), ("witness", YAMLNode(.scalar(siglum), at: item.location))]
      return YAMLNode(
        .mapping(pairs.map { YAMLNode.Entry(key: $0, keyLocation: item.location, value: $1) }), at: item.location)
    }
    let place = entries.firstIndex { $0.key == "layout" }
    var all = own
    if let place, case .sequence(let others) = entries[place].value.kind {
      all = others + own.filter { item in !others.contains { $0.says(item) } }
    }
    let layout = YAMLNode.Entry(
      key: "layout", keyLocation: entry.keyLocation, value: YAMLNode(.sequence(all), at: entry.value.location))
    if let place { entries[place] = layout } else { entries.append(layout) }
  }
}
