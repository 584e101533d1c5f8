/// What results can be limited by: a property of documents with its values.
package struct SearchFacet: Sendable {
  package struct Value: Sendable {
    package var id: String
    package var title: String
    /// Places in the edition, rising.
    package var documents: [Int]

    package init(id: String, title: String, documents: [Int]) {
      self.id = id
      self.title = title
      self.documents = documents
    }
  }

  /// A word of addresses.
  package var id: String
  package var title: String
  /// In the order in which they are offered.
  package var values: [Value]

  package init(id: String, title: String, values: [Value]) {
    self.id = id
    self.title = title
    self.values = values
  }
}
