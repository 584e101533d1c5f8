import Testing

@testable import EditionModel

@Suite("What people had to do with a document")
struct RoleTests {
  static let people = """
    harriman: {name: Harriman, forms: [Mr. Harriman, the American Ambassador, The American Ambassador]}
    molotov: {name: Molotov, forms: [Mr. Molotov, Molotov, MOLOTOV]}
    pavlov: {name: Pavlov, forms: [Mr. Pavlov]}
    stalin: {name: Stalin, forms: [Marshal Stalin, Stalin]}
    """

  /// Every role as `role: person, …`, with the source of those that are derived.
  private func roles(_ text: String, header: String = "") async -> [String] {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile, "people.yaml": Self.people, "documents/a.md": document(text, more: header),
    ])
    #expect(diagnostics.filter { $0.contains("error") } == [])
    guard let document = edition.documents.first else { return [] }
    return Role.allCases.compactMap { role in
      guard let people = document.people[role], !people.isEmpty else { return nil }
      return "\(role.rawValue): " + people.map { person in
        let derived = document.derivedRoles.first { $0.role == role && $0.person == person }
        return person + (derived.map { " (\($0.source))" } ?? "")
      }.joined(separator: ", ")
    }
  }

  static let blocks: [(text: String, roles: [String])] = [
    (
      "::: attendees\nPresent: The American Ambassador, Mr. Harriman\nMarshal Stalin\n\n"
        + "Mr. Pavlov, Soviet interpreter\n:::",
      ["participants: harriman (attendees), stalin (attendees)", "interpreters: pavlov (attendees)"]
    ),
    // Recognized without a mark.
    (
      "Present: Marshal Stalin\nMr. Pavlov, Soviet Interpreter\n\nThey talked of many things.",
      ["participants: stalin (attendees)", "interpreters: pavlov (attendees)"]
    ),
    (
      "::: attendees\n- Marshal Stalin\n- Mr. Pavlov, translator\n- Mr. Smith, secretary to Mr. Molotov\n:::",
      ["participants: stalin (attendees)", "interpreters: pavlov (attendees)"]
    ),
    (
      "::: attendees\nInterpreter: Mr. Pavlov\nPresent: Mr. Molotov\n:::",
      ["participants: molotov (attendees)", "interpreters: pavlov (attendees)"]
    ),
    // Somebody who is named to say who another is.
    (
      "::: attendees\nMr. Smith, Secretary to Marshal Stalin\nMolotov's interpreter\nSecretary of Mr. Harriman\n:::",
      []
    ),
    ("::: attendees\n~~Mr. Molotov~~\nMarshal Stalin\n:::", ["participants: stalin (attendees)"]),
    // Two versions of one list.
    (
      "<!-- witness: A -->\n\n::: attendees\nMr. Pavlov\nStalin\n:::\n\n<!-- witness: B -->\n\n"
        + "::: attendees\nMr. Pavlov, interpreter\nStalin\n:::",
      ["participants: stalin (attendees)", "interpreters: pavlov (attendees)"]
    ),
    (
      "::: header\nFrom: The American Ambassador\nTo: Mr. Molotov\ncc: Mr. Pavlov\n:::",
      ["authors: harriman (header)", "recipients: molotov (header)", "copied-to: pavlov (header)"]
    ),
    (
      "::: header\nFROM: Mr. Harriman  \nTO: Mr. Molotov  \nCopy to: Mr. Pavlov\n:::",
      ["authors: harriman (header)", "recipients: molotov (header)", "copied-to: pavlov (header)"]
    ),
    ("::: header\nFROM HARRIMAN TO MOLOTOV\n:::", ["recipients: molotov (header)"]),
    ("::: header\nTo: the Secretary of Mr. Molotov\nSubject: Marshal Stalin\n:::", []),
    (
      "::: distribution\n~~copy to Mr. Molotov~~\n\n3 copies to [Ambassador](person:harriman)\n:::",
      ["copied-to: harriman (distribution)"]
    ),
    (
      "::: distribution\ncc: Mr. Molotov\n\nMr. Pavlov\n:::",
      ["copied-to: molotov (distribution), pavlov (distribution)"]
    ),
    ("::: distribution\nC.C.C.P., Stalin\n:::", []),
    ("::: distribution\nAccording to Mr. Molotov, nobody else got this.\n:::", []),
    // Another's letter, quoted.
    ("> ::: header\n> To: Mr. Molotov\n> :::\n", []),
    ("Mr. Molotov spoke with Stalin.", []),
  ]

  @Test("is read from those present, from a header, and from a note of distribution", arguments: blocks)
  func derived(text: String, expected: [String]) async {
    #expect(await roles(text) == expected)
  }

  private static let present = "::: attendees\nMarshal Stalin\nMr. Harriman\nMr. Pavlov, interpreter\n:::"

  static let headers: [(header: String, roles: [String])] = [
    ("participants: [stalin, molotov]\n", ["participants: stalin, molotov", "interpreters: pavlov (attendees)"]),
    ("participants: [stalin, pavlov]\n", ["participants: stalin, pavlov"]),
    ("interpreters: [harriman]\n", ["participants: stalin (attendees)", "interpreters: harriman"]),
    ("interpreters: []\n", ["participants: stalin (attendees), harriman (attendees)"]),
    (
      "authors: [harriman]\n",
      [
        "authors: harriman", "participants: stalin (attendees), harriman (attendees)",
        "interpreters: pavlov (attendees)",
      ]
    ),
  ]

  @Test("is the header's alone where the header says it", arguments: headers)
  func given(header: String, expected: [String]) async {
    #expect(await roles(Self.present, header: header) == expected)
  }
}
