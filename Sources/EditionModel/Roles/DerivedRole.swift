/// A role that the header leaves open and a block above or below the text gives.
package struct DerivedRole: Sendable, Hashable {
  /// The block that says so.
  package enum Source: Sendable, Hashable {
    /// The list of those present.
    case attendees
    /// The head of a telegram or letter.
    case header
    /// The note of distribution.
    case distribution
  }

  /// What the person had to do with the document.
  package var role: Role
  /// The id of a person.
  package var person: String
  /// The block that says so.
  package var source: Source
}

extension Document {
  /// Takes over the roles that its blocks give.
  ///
  /// A role the header gives is the header's alone, an empty list included. Whom the header has as a participant is no
  /// interpreter by the list of those present, nor the other way round: the editor has read that list.
  mutating func add(_ roles: [DerivedRole]) {
    guard !roles.isEmpty else { return }
    let given = Set(people.keys)
    let present = Set((people[.participant] ?? []) + (people[.interpreter] ?? []))
    for derived in roles where !given.contains(derived.role) {
      if derived.source == .attendees, present.contains(derived.person) { continue }
      people[derived.role, default: []].append(derived.person)
      derivedRoles.append(derived)
    }
  }
}
