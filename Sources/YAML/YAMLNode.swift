import Diagnostics

/// A value of a YAML file with its place. Scalars stay the text that was written: `1947-01-17` is no timestamp and `no` is
/// no false.
package struct YAMLNode: Sendable, Hashable {
  /// What the value is.
  package indirect enum Kind: Sendable, Hashable {
    /// A key with nothing after it, or `~`.
    case null
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the file; keys are unique.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable, Hashable {
    /// As it was written, without quotes.
    package let key: String
    /// Where the key begins.
    package let keyLocation: SourceLocation
    /// Null where nothing stands behind the key.
    package let value: YAMLNode

    /// - Parameter keyLocation: where the key begins.
    package init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  /// The value itself.
  package let kind: Kind
  /// Where the value begins; behind an opening quote, so that an offset into the text can be added to the column.
  package let location: SourceLocation

  /// - Parameter location: where the value begins.
  package init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  /// Whether it says the same, wherever it stands and in whatever order its keys are.
  package func says(_ other: YAMLNode) -> Bool {
    switch (kind, other.kind) {
    case (.null, .null): true
    case (.scalar(let text), .scalar(let other)): text == other
    case (.sequence(let items), .sequence(let others)):
      items.count == others.count && zip(items, others).allSatisfy { $0.says($1) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count && entries.allSatisfy { entry in
        others.contains { $0.key == entry.key && $0.value.says(entry.value) }
      }
    case (.null, _), (.scalar, _), (.sequence, _), (.mapping, _): false
    }
  }

  /// What the value is, for a message.
  package var kindName: String {
    switch kind {
    case .null: "nothing"
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
