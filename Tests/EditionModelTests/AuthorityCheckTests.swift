import Testing

@testable import EditionModel

@Suite("What authority files say")
struct AuthorityCheckTests {
  private func diagnostics(_ people: String) async -> [String] {
    await build(["edition.yaml": editionFile, "people.yaml": people]).diagnostics
  }

  @Test("may not contradict itself in the days of lives, offices and forms")
  func contradictions() async {
    let found = await diagnostics(
      """
      a: {name: A, born: 1900-05, died: 1900-04-30}
      b: {name: B, offices: [{title: Minister, from: 1945, to: 1944-12}]}
      c: {name: C, forms: [{form: he, from: 1945-02, to: 1945-01}]}
      d: {name: D, born: 1900, died: 1950, offices: [{title: Minister, from: 1945, to: 1951}, {title: Page, to: 1899}]}
      """)
    #expect(
      found == [
        """
        Content/people.yaml:1:1: error: A died '1900-04-30' before being born '1900-05' [contradictory-dates]
          fix: correct one of the two
        """,
        """
        Content/people.yaml:2:32: error: the office 'Minister' ends '1944-12' before it begins '1945' [contradictory-dates]
          fix: correct one of the two
        """,
        """
        Content/people.yaml:3:29: error: the form 'he' ends '1945-01' before it begins '1945-02' [contradictory-dates]
          fix: correct one of the two
        """,
        """
        Content/people.yaml:4:56: warning: D was not alive throughout the office 'Minister' [contradictory-dates]
          Content/people.yaml:4:1: the entry has these days of birth and death
          fix: correct the days of the office or of the life
        """,
        """
        Content/people.yaml:4:97: warning: D was not alive throughout the office 'Page' [contradictory-dates]
          Content/people.yaml:4:1: the entry has these days of birth and death
          fix: correct the days of the office or of the life
        """,
      ])
  }

  @Test(
    "is not doubted where some days would make it true",
    arguments: [
      "{born: 1900, died: 1900-01}", "{born: 1900, died: 1899~}", "{born: 1900?, died: 1890}", "{born: 19XX, died: 1905}",
      "{offices: [{title: M, from: 1944, to: 1944-01}]}", "{died: 1944, offices: [{title: M, from: 1944-12}]}",
      "{offices: [{title: M, from: 1940, to: 1944}, {title: M, from: 1944, to: 1945}]}",
      "{offices: [{title: M, from: 1940, to: 1944-05-01}, {title: M, from: 1944-05-01}]}",
      "{offices: [{title: M, from: 1940, to: 1944~}, {title: M, from: 1943}]}",
      "{offices: [{title: M, from: 1940}, {title: M, from: 1943}]}", "{offices: [M, M, {title: N, from: 1940, to: 1945}]}",
      "{offices: [{title: M, from: 1940, to: 1944}, {title: N, from: 1941, to: 1943}]}",
    ])
  func uncertain(entry: String) async {
    #expect(await diagnostics("a: " + entry.replacing("{", with: "{name: A, ", maxReplacements: 1)) == [])
  }

  @Test("may not give one office to two at one time, or twice to one")
  func overlaps() async {
    let found = await diagnostics(
      """
      a: {name: A, offices: [{title: Prime Minister, from: 1940-05, to: 1945-07-26}]}
      b: {name: B, offices: [{title: prime minister, from: 1945-07-25, to: 1951}]}
      c: {name: C, offices: [{title: Clerk, from: 1940, to: 1950}, {title: Clerk, from: 1945}]}
      d: {name: D, offices: [{title: Prime Minister, from: 1951, to: 1955}]}
      """)
    #expect(
      found == [
        """
        Content/people.yaml:2:32: warning: A and B hold the office 'prime minister' at one time [overlapping-offices]
          Content/people.yaml:1:32: the other
          fix: correct the days, or name the offices apart
        """,
        """
        Content/people.yaml:3:70: warning: C holds the office 'Clerk' twice at one time [overlapping-offices]
          Content/people.yaml:3:32: the other
          fix: correct the days, or make one of the two
        """,
      ])
  }

  @Test("of a cross-reference is its name and forms, and an entry it leads to")
  func crossReferences() async {
    let found = await diagnostics(
      """
      a: {name: A, see: b}
      b: {name: B, see: a}
      c: {name: C, see: c}
      d: {name: D, see: stalln, born: 1900, see-also: [stalin]}
      e: {name: E, see: f}
      f: {name: F, see: stalin, forms: []}
      g: {name: G, see: a}
      stalin: {name: Stalin, see-also: [e]}
      """)
    #expect(
      found == [
        """
        Content/people.yaml:1:19: error: 'a' leads to 'b' and back to itself [cross-reference]
          fix: name the entry that has a page of its own
        """,
        """
        Content/people.yaml:2:19: error: 'b' leads to 'a' and back to itself [cross-reference]
          fix: name the entry that has a page of its own
        """,
        """
        Content/people.yaml:3:19: error: 'c' leads to itself [cross-reference]
          fix: name the entry that has a page of its own
        """,
        """
        Content/people.yaml:4:19: error: the person 'd' names the person 'stalln', which the edition does not have \
        [unknown-reference]
          fix: did you mean 'stalin'?
        """,
        """
        Content/people.yaml:4:33: error: 'born' has no place in the person 'd', which only says 'see' [cross-reference]
          fix: move it to the entry that 'see' names, or remove 'see'
        """,
        """
        Content/people.yaml:4:49: error: 'see-also' has no place in the person 'd', which only says 'see' [cross-reference]
          fix: move it to the entry that 'see' names, or remove 'see'
        """,
        """
        Content/people.yaml:8:1: error: the person 'stalin' names the person 'e', which only leads to another \
        [cross-reference]
          Content/people.yaml:5:1: it says 'see' here
          fix: write 'stalin'
        """,
      ])
  }
}
