import Diagnostics

/// Everything that decides how a piece of a template is compiled.
struct Place {
  /// The template the piece was written in.
  var template: Int
  var scope: Scope
  var margin: Margin
  /// What takes the place of blocks: an index into the compiler's environments.
  var environment: Int
  /// How the piece came to be here, the nearest inclusion first.
  var notes: [Diagnostic.Note]
  /// How many sections and blocks the piece is inside of.
  var depth = 0
}

/// What the lines of a piece are indented by, against how they were written.
struct Margin: Hashable {
  /// How many bytes of white space a line loses.
  var removing = 0
  /// The white space it gains.
  var adding: [UInt8] = []

  func indentation(for written: ArraySlice<UInt8>) -> [UInt8] {
    adding + written.dropFirst(removing)
  }
}

/// A template in one surrounding; templates that are included in equal surroundings are compiled once.
struct SubroutineKey: Hashable {
  let template: Int
  let indentation: [UInt8]
  let contexts: [ValueType]
  let environment: Int
}

/// The content that takes the place of a block, with the surroundings it was written in: names of blocks inside it
/// mean what they meant there.
struct Replacement {
  struct Key: Hashable {
    let name: String
    let template: Int
    let offset: Int
    let environment: Int
  }

  let block: Block
  let template: Int
  let environment: Int
  let notes: [Diagnostic.Note]

  var key: Key { Key(name: block.name, template: template, offset: block.offset, environment: environment) }
}

/// A subroutine while it is made.
struct SubroutineDraft {
  /// A call of another subroutine, with where each of its contexts comes from.
  struct Call {
    let subroutine: Int
    let origins: [Scope.Origin]
    let location: SourceLocation
  }

  let key: SubroutineKey
  let notes: [Diagnostic.Note]
  var operations: [Operation] = []
  /// The calls that stand in the template; those of dynamic names are not among them.
  var calls: [Call] = []
  var diagnostics: [Diagnostic] = []
}
