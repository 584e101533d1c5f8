import Diagnostics

/// A value of a YAML file with its place. Scalars stay the text that was written: `1947-01-17` is no timestamp and `no` is
/// no false.
package struct YAMLNode: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    /// A key with nothing after it, or `~`.
    case null
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the file; keys are unique.
    case mapping([Entry])
  }

  package struct Entry: Sendable, Hashable {
    package let key: String
    package let keyLocation: SourceLocation
    package let value: YAMLNode
  }

  package let kind: Kind
  /// Where the value begins; behind an opening quote, so that an offset into the text can be added to the column.
  package let location: SourceLocation

  package init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
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
