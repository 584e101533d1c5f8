import Diagnostics

/// One step of a compiled template. Operations are plain bits, so that walking over them touches no reference count.
enum Operation: Sendable {
  /// Write bytes of the template's literals.
  case literal(start: Int32, count: Int32)
  /// Write a text or HTML; a text is escaped.
  case escaped(Path)
  /// Write a text or HTML as it is.
  case raw(Path)
  /// Do the next `length` operations when a value is true.
  case when(Path, length: Int32)
  /// Do the next `length` operations when a value is not true.
  case unless(Path, length: Int32)
  /// Do the next `length` operations with a value as the innermost context, when it is true.
  case with(Path, length: Int32)
  /// Do the next `length` operations with each element of a list as the innermost context.
  case each(Path, length: Int32)
  /// Do a subroutine with some of the contexts.
  case call(subroutine: Int32, Arguments)
  /// Do the subroutine that a text names, one of the choices at `choices`.
  case choose(Path, choices: Int32, Arguments)
}

/// The way to a value: a context, counted from the outermost of the subroutine, and the positions of fields.
struct Path: Sendable {
  let context: Int32
  /// The first field's position; -1 for the context itself.
  let field: Int32
  /// Further fields' positions, in the template's numbers.
  let start: Int32
  let count: Int32
}

/// The contexts handed to a subroutine, in the template's numbers.
struct Arguments: Sendable {
  let start: Int32
  let count: Int32
}

/// Operations for one template in one place: a range of the template's operations.
struct Subroutine: Sendable {
  let start: Int
  let end: Int
  /// The template's path, for an error while rendering.
  let path: String
}

/// The partials a dynamic name can mean in one place.
struct Choices: Sendable {
  struct Choice: Sendable {
    let name: String
    /// Nil when the partial cannot be compiled in that place.
    let subroutine: Int?
    let diagnostics: [Diagnostic]
  }

  let location: SourceLocation
  let choices: [Choice]

  /// The subroutine of the partial that a text names.
  func choose(by value: Value) throws(RenderingError) -> Int {
    guard case .text(let name) = value else {
      throw RenderingError(.templateWrongType, "the template was given a value of another type", at: location)
    }
    guard let choice = choices.first(where: { $0.name == name }) else {
      throw RenderingError(
        .templateUnknownPartial, "there is no template '\(name)'", at: location,
        fix: Spelling.nearest(to: name, in: choices.map(\.name)).map { "write '\($0)'" })
    }
    guard let subroutine = choice.subroutine else {
      throw RenderingError(
        .templateUnknownPartial, "template '\(name)' cannot be used here", at: location,
        notes: choice.diagnostics.map { .init($0.message, at: $0.location) })
    }
    return subroutine
  }
}
