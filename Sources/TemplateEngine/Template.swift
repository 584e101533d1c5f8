import Diagnostics

/// A compiled template: flat operations over values of one type. It may be rendered from several threads at once.
package struct Template: Sendable {
  let operations: [Operation]
  let numbers: [Int32]
  let literals: [UInt8]
  let subroutines: [Subroutine]
  let choices: [Choices]
  /// The fields of the outermost record that are named anywhere: the others need no value.
  let namedFields: Set<Int>

  /// Appends the template filled with a value to `output`, as UTF-8.
  ///
  /// - Parameter value: of the type the template was compiled for.
  /// - Throws: ``RenderingError`` when a dynamic name names no partial that fits, when templates include one another
  ///   more than ``deepestNesting`` deep, or when the value is of another type. The output is then incomplete.
  package func render(_ value: Value, into output: inout [UInt8]) throws(RenderingError) {
    try operations.withUnsafeBufferPointer { operations throws(RenderingError) in
      try numbers.withUnsafeBufferPointer { numbers throws(RenderingError) in
        try literals.withUnsafeBufferPointer { literals throws(RenderingError) in
          try withUnsafePointer(to: value) { value throws(RenderingError) in
            var renderer = Renderer(template: self, operations: operations, numbers: numbers, literals: literals)
            try renderer.render(value, into: &output)
          }
        }
      }
    }
  }

  /// Appends the template filled with a record to `output`, as UTF-8.
  ///
  /// - Throws: as ``render(_:into:)-(Value,_)`` does.
  package func render(_ record: some TemplateRecord, into output: inout [UInt8]) throws(RenderingError) {
    try render(record.value(naming: namedFields), into: &output)
  }

  /// How deep sections and partials may be nested while rendering.
  package static let deepestNesting = 256
}

/// Why a template could not be filled with a value.
package struct RenderingError: Error, Hashable {
  package let diagnostic: Diagnostic

  init(
    _ id: DiagnosticID, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = [],
    fix: String? = nil
  ) {
    diagnostic = Diagnostic(.error, id, message, at: location, notes: notes, fix: fix)
  }
}
