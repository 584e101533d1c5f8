import Diagnostics

/// What the subroutines of a template have in common while it is compiled, and their joining at the end.
struct Code {
  struct ChoiceDraft {
    let subroutines: [Int]
    let location: SourceLocation
  }

  var literals: [UInt8] = []
  private var numbers: [Int32] = []
  private var choices: [ChoiceDraft] = []
  /// The fields of the outermost record that are named anywhere.
  var namedFields: Set<Int> = []

  mutating func path(to found: Scope.Resolution) -> Path {
    let start = numbers.count
    numbers += found.fields.dropFirst().map { Int32($0) }
    return Path(
      context: Int32(found.context), field: found.fields.first.map { Int32($0) } ?? -1, start: Int32(start),
      count: Int32(numbers.count - start))
  }

  mutating func arguments(_ contexts: [Int]) -> Arguments {
    numbers += contexts.map { Int32($0) }
    return Arguments(start: Int32(numbers.count - contexts.count), count: Int32(contexts.count))
  }

  mutating func choices(_ subroutines: [Int], _ location: SourceLocation) -> Int32 {
    choices.append(ChoiceDraft(subroutines: subroutines, location: location))
    return Int32(choices.count - 1)
  }

  /// Joins the subroutines to a template, or says why it cannot be.
  ///
  /// A partial that only a dynamic name leads to may be wrong in its place: it is an error when it is chosen.
  func link(_ drafts: [SubroutineDraft], in set: TemplateSet) -> (Template?, [Diagnostic]) {
    let needed = reachable(from: 0, in: drafts)
    let errors = unique(needed.flatMap { drafts[$0].diagnostics })
    guard errors.isEmpty else { return (nil, errors) }
    var operations: [Operation] = []
    let subroutines = drafts.map { draft in
      let start = operations.count
      operations += draft.operations
      return Subroutine(start: start, end: operations.count, path: set.templates[draft.key.template].file.path)
    }
    var known: [Int: Choices.Choice] = [:]
    let choices = choices.map { draft in
      Choices(
        location: draft.location,
        choices: draft.subroutines.map { subroutine in
          let choice = known[subroutine] ?? choice(of: subroutine, among: drafts, in: set)
          known[subroutine] = choice
          return choice
        })
    }
    let template = Template(
      operations: operations, numbers: numbers, literals: literals, subroutines: subroutines, choices: choices,
      namedFields: namedFields)
    return (template, [])
  }

  private func choice(of subroutine: Int, among drafts: [SubroutineDraft], in set: TemplateSet) -> Choices.Choice {
    let errors = unique(reachable(from: subroutine, in: drafts).flatMap { drafts[$0].diagnostics })
    return .init(
      name: set.templates[drafts[subroutine].key.template].name, subroutine: errors.isEmpty ? subroutine : nil,
      diagnostics: errors)
  }

  private func reachable(from start: Int, in drafts: [SubroutineDraft]) -> [Int] {
    var seen: Set<Int> = [start]
    var found = [start]
    var next = 0
    while next < found.count {
      for call in drafts[found[next]].calls where seen.insert(call.subroutine).inserted {
        found.append(call.subroutine)
      }
      next += 1
    }
    return found
  }

  /// Each error once, however many places its template is compiled in.
  private func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    struct Place: Hashable {
      let location: SourceLocation
      let id: DiagnosticID
      let message: String
    }
    var seen: Set<Place> = []
    return diagnostics.filter { seen.insert(.init(location: $0.location, id: $0.id, message: $0.message)).inserted }
      .sorted()
  }
}
