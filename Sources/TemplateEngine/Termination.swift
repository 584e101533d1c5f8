import Diagnostics

/// Finds partials that would include themselves without end.
///
/// Values are finite, so a template ends if on every way back to itself some context has become a part of what it was:
/// the size-change principle (Lee, Jones and Ben-Amram, 2001). Every context of a called template comes from one of the
/// caller's, so the ways compose like functions. Ways through dynamic names depend on the data and are not looked at.
struct Termination {
  /// A way from one subroutine to another: where each context comes from. That it begins with another call makes it no other
  /// way; a template that includes one a thousand times has one way to it.
  private struct Way: Hashable {
    let from: Int
    let to: Int
    let origins: [Scope.Origin]
    /// Of the first call it may begin with.
    let location: SourceLocation

    static func == (left: Self, right: Self) -> Bool {
      (left.from, left.to) == (right.from, right.to) && left.origins == right.origins
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(from)
      hasher.combine(to)
      hasher.combine(origins)
    }

    func followed(by next: Way) -> Way {
      let origins = next.origins.map { later in
        let earlier = self.origins[later.context]
        return Scope.Origin(context: earlier.context, isPart: earlier.isPart || later.isPart)
      }
      return Way(from: from, to: next.to, origins: origins, location: location)
    }

    var neverEnds: Bool {
      guard from == to, followed(by: self).origins == origins else { return false }
      return !origins.enumerated().contains { $1.context == $0 && $1.isPart }
    }
  }

  /// Templates with more ways than this are left to the limit the renderer keeps.
  private static let mostWays = 20_000

  /// One error for each group of templates that include one another without end, with the subroutine it is in.
  static func diagnostics(of drafts: [SubroutineDraft], in set: TemplateSet) -> [(subroutine: Int, Diagnostic)] {
    let ways = allWays(cyclicCalls(of: drafts))
    var reported: Set<Int> = []
    var diagnostics: [(Int, Diagnostic)] = []
    for way in ways.filter(\.neverEnds).sorted(by: { $0.from < $1.from }) where !reported.contains(way.from) {
      let name = set.templates[drafts[way.from].key.template].name
      let error = Diagnostic(
        .error, .templateRecursion, "'\(name)' includes itself without end", at: way.location,
        notes: drafts[way.from].notes, fix: "include it in a section over a list that is a part of the one before")
      diagnostics.append((way.from, error))
      reported.formUnion(ways.filter { $0.from == way.from }.map(\.to))
    }
    return diagnostics
  }

  /// The calls that may be on a way back: what nothing calls, and what calls nothing, is dropped until no more is.
  private static func cyclicCalls(of drafts: [SubroutineDraft]) -> [Way] {
    var seen: Set<Way> = []
    var ways = drafts.enumerated().flatMap { index, draft in
      draft.calls.map { Way(from: index, to: $0.subroutine, origins: $0.origins, location: $0.location) }
    }.filter { seen.insert($0).inserted }
    while true {
      let (callers, callees) = (Set(ways.map(\.from)), Set(ways.map(\.to)))
      let kept = ways.filter { callers.contains($0.to) && callees.contains($0.from) }
      if kept.count == ways.count { return ways }
      ways = kept
    }
  }

  /// All compositions of calls.
  private static func allWays(_ calls: [Way]) -> [Way] {
    var seen = Set(calls)
    var ways = calls
    let following = Dictionary(grouping: calls, by: \.from)
    var next = 0
    while next < ways.count, ways.count < mostWays {
      for call in following[ways[next].to] ?? [] {
        let way = ways[next].followed(by: call)
        if seen.insert(way).inserted { ways.append(way) }
      }
      next += 1
    }
    return ways
  }
}
