import EditionModel

/// Documents by what they say of a facet. Capitals and white space make no difference: "TOP SECRET" and "Top Secret" are
/// one value.
struct FacetGroups {
  private struct Group {
    var spellings: [String: Int] = [:]
    var documents: [Int] = []
  }

  private var groups: [Group] = []
  private var placesByKey: [String: Int] = [:]
  /// What each text of the documents is read as, and the place of its group.
  private(set) var readings: [String: (spelling: String, place: Int)] = [:]

  init(_ facet: Facet, of documents: [Document]) {
    guard documents.indices.contains(where: { !facet.texts(of: documents, at: $0).isEmpty }) else { return }
    for number in documents.indices {
      let texts = facet.texts(of: documents, at: number)
      for text in texts.isEmpty ? [FacetIndex.unstated] : texts {
        let (spelling, place) = read(text, facet)
        groups[place].spellings[spelling, default: 0] += 1
        if groups[place].documents.last != number { groups[place].documents.append(number) }
      }
    }
  }

  private mutating func read(_ text: String, _ facet: Facet) -> (spelling: String, place: Int) {
    if let known = readings[text] { return known }
    let spelling = facet.words(of: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let key = spelling.lowercased()
    let place = placesByKey[key] ?? groups.count
    if place == groups.count { groups.append(Group()) }
    placesByKey[key] = place
    readings[text] = (spelling, place)
    return (spelling, place)
  }

  /// In the order of the alphabet, those that say nothing last; with the spelling that most documents have.
  var sorted: [(title: String, initial: String, documents: [Int], group: Int)] {
    let entries = groups.enumerated().map { place, group in
      let title = group.spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
      return (title: title, key: SortKey(title), group: place)
    }
    let order = entries.sorted { left, right in
      let isUnstated = (left: left.title == FacetIndex.unstated, right: right.title == FacetIndex.unstated)
      if isUnstated.left != isUnstated.right { return isUnstated.right }
      if left.key < right.key || right.key < left.key { return left.key < right.key }
      return left.title < right.title
    }
    return order.map { ($0.title, $0.key.initial, groups[$0.group].documents, $0.group) }
  }
}
