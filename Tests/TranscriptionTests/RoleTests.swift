import Diagnostics
import Testing

@testable import Transcription

/// Longer than any paragraph above or below a text.
private let prose = String(repeating: "Marshal Stalin recalled the decisions reached at Tehran. ", count: 6)

@Suite("Blocks that are not marked")
struct RecognitionTests {
  @Test("above a text are what they plainly look like", arguments: [
    ("TOP SECRET", "classification"), ("~~TOP SECRET~~", "classification"), ("SECRET  \nTOP SECRET", "classification"),
    ("СОВЕРШЕННО СЕКРЕТНО", "classification"), ("[Stamp: RECEIVED 3 JUNE]", "stamp"), ("[Stamped by the registry]", "stamp"),
    ("[This telegram is of particular secrecy]", "handling"), ("EYES ONLY", "handling"),
    ("June 26, 1944", "dateline"), ("Moscow, 26 June 1944.", "dateline"), ("The Hague, June 26, 1944", "dateline"),
    ("Present: Marshal Stalin", "attendees"), ("PARTICIPANTS:", "attendees"), ("**Present:** Mr. Page", "attendees"),
    ("Subject: Exchange of Information", "subject"), ("RE: Poland", "subject"),
    ("Dear Mr. President:", "salutation"), ("My dear Marshal,", "salutation"), ("Sir,", "salutation"),
    ("FROM FOREIGN OFFICE TO WASHINGTON", "header"), ("IMMEDIATE", "header"), ("MEMORANDUM:", "header"),
    ("From: Moscow  \nTo: Foreign Office", "header"), ("No: 518\nD. 5.25 17th January 1947\nBy bag", "header"),
  ])
  func above(_ text: String, _ role: String) throws {
    #expect(try roles("\(text)\n\n\(prose)") == [role, "-"])
  }

  @Test(
    "below a text are what they plainly look like",
    arguments: [
      ("EP:nn", "initials"), ("WAH/mk", "initials"), ("cc: Mr. Page", "distribution"),
      ("Copy to General Deane", "distribution"), ("3 copies to Ambassador", "distribution"),
      ("(This telegram has also been distributed to the Cabinet.)", "distribution"),
      ("September 19, 1944.", "dateline"), ("SECRET", "classification"), ("Yours sincerely,", "closer"),
      ("With communist greetings  \nJ. Stalin", "closer"),
    ])
  func below(_ text: String, _ role: String) throws {
    #expect(try roles("\(prose)\n\n\(text)") == ["-", role])
  }

  @Test(
    "are text when anything could be meant",
    arguments: [
      "Secret", "SECRET PLANS", "TOP SECRET was written on it.", "1944", "1944-06-26", "June 1944", "In June 26, 1944",
      "[Handwritten: no]", "Stamp collectors", "Presently:", "Present were many", "Subjects discussed",
      "Dear Sir was his word", "To be delivered: at once", "From time to time", "FROM TIME TO time", "Note: this",
      "a: b", "EP:NN", "A:b", "In 3 copies to be sent", "3 copies", "Yours", "Copying to others",
    ])
  func text(_ text: String) throws {
    #expect(try roles("\(text)\n\n\(prose)\n\n\(text)") == ["-", "-", "-"])
  }

  @Test("in the middle of a text are text", arguments: ["TOP SECRET", "June 26, 1944", "EP:nn", "Subject: a", "cc: b"])
  func middle(_ text: String) throws {
    #expect(try roles("\(prose)\n\n\(text)\n\n\(prose)") == ["-", "-", "-"])
    #expect(try roles("2. a\n\n\(text)\n\n3. b") == ["-", "-", "-"])
  }

  @Test("go on with the names behind those present, and with who signs", arguments: [
    ("Present: Mr. Harriman\n\nMr. Page\n\nMarshal Stalin  \nMr. Pavlov\n\nSubject: a\n\n\(prose)",
      ["attendees", "subject", "-"]),
    ("Present: Mr. Harriman\n\nThey met at noon.\n\n\(prose)", ["attendees", "-", "-"]),
    ("Present: Mr. Harriman\n\n\(prose)", ["attendees", "-"]),
    ("\(prose)\n\nYours sincerely,\n\nClement Attlee  \nPrime Minister\n\ncc: Mr. Bevin", ["-", "closer", "distribution"]),
    ("\(prose)\n\nYours sincerely,\n\nThis is a postscript of the letter that goes on for more than sixty signs.",
      ["-", "closer", "-"]),
    ("From: a\nTo: b\n\nNo: 1\nDate: 2\n\n\(prose)", ["header", "-"]),
  ])
  func runs(_ text: String, _ expected: [String]) throws {
    #expect(try roles(text) == expected)
  }

  @Test("keep the addresses they have as text, and are told in one note")
  func addresses() throws {
    try Case(
      "", "TOP SECRET\n\nJune 26, 1944\n\n\(prose.dropLast())\n\nEP:nn",
      ["::: classification", "  p1| TOP SECRET", "::: dateline", "  p2| June 26, 1944", "p3| \(prose.dropLast())",
        "::: initials", "  p4| EP:nn"],
      [
        """
        d.md:4:1: note: what stands around the text is taken for what it looks like [recognized-block]
          d.md:4: a classification
          d.md:6: a dateline
          d.md:10: the initials of a typist
          fix: put it between '::: classification' and ':::', or write 'blocks: as-marked' in the front matter
        """
      ]
    ).withFrontMatter("blocks: recognized").check(recognizesBlocks: true)
  }

  @Test("are left alone where a front matter or the edition says so")
  func asMarked() throws {
    let text = "TOP SECRET\n\n\(prose.dropLast())"
    let dump = ["p1| TOP SECRET", "p2| \(prose.dropLast())"]
    try Case("", text, dump).withFrontMatter("blocks: as-marked").check(recognizesBlocks: true)
    try Case("", text, dump).withFrontMatter("title: a").check(recognizesBlocks: false)
    try Case(
      "", text, dump,
      [
        "d.md:2:9: error: 'blocks' is neither 'as-marked' nor 'recognized' [invalid-value]\n"
          + "  fix: write 'as-marked' if only what stands between '::: name' and ':::' is a block"
      ]
    ).withFrontMatter("blocks: none").check(recognizesBlocks: false)
  }

  /// The role of each of the first witness's blocks, "-" where it is none.
  private func roles(_ text: String) throws -> [String] {
    let file = SourceFile(path: "d.md", text: "---\ntitle: a\n---\n\(text)\n")
    let document = try #require(DocumentParser.parse(file).document)
    return document.transcript.witnesses[0].blocks.map { block in
      if case .division(let role, _) = block { role.rawValue } else { "-" }
    }
  }
}

@Suite("The lines of a block")
struct EntryTests {
  @Test(
    "of a header are fields",
    arguments: [
      Case(
        "with colons", "::: header\nFrom: Moscow  \nTo: London\n:::",
        [
          "::: header", "  header1| From: Moscow[br]To: London", "    label(From: )value(Moscow)",
          "    label(To: )value(London)",
        ]),
      Case(
        "at the source's own line ends", "::: header\nNo: 518\nDate: a\n:::",
        ["::: header", "  header1| No: 518⏎Date: a", "    label(No: )value(518)", "    label(Date: )value(a)"]),
      Case(
        "without a colon before a capital or a number", "::: header\nFROM A B TO C\nD. 5.25\nRepeated to Paris\n:::",
        [
          "::: header", "  header1| FROM A B TO C⏎D. 5.25⏎Repeated to Paris", "    label(FROM )value(A B )",
          "    label(TO )value(C)", "    label(D. )value(5.25)", "    label(Repeated to )value(Paris)",
        ]),
      Case(
        "with bold labels, the colon in them or behind", "::: header\n**From:** *A* b\n**To**: c\n:::",
        [
          "::: header", "  header1| [strong: From:] [em: A] b⏎[strong: To]: c",
          "    label([strong: From:] )value([em: A] b)", "    label([strong: To]: )value(c)",
        ]),
      Case(
        "that go on in lines without a label, and where the value is missing",
        "::: header\nFrom: a\nb\nTo:\nc d\nNo:\n:::",
        [
          "::: header", "  header1| From: a⏎b⏎To:⏎c d⏎No:", "    label(From: )value(a⏎b)", "    label(To:)value(⏎c d)",
          "    label(No:)",
        ]),
      Case(
        "not when the first line has no label", "::: header\nMEMORANDUM\nFrom: a\n:::",
        ["::: header", "  header1| MEMORANDUM⏎From: a"]),
      Case(
        "not when there is a label alone", "::: header\nMEMORANDUM:\n:::", ["::: header", "  header1| MEMORANDUM:"]),
      Case(
        "not when a line is prose", "::: header\nNote: \(prose.dropLast())\n:::",
        ["::: header", "  header1| Note: \(prose.dropLast())"]),
      Case(
        "not when the label ends inside a mark", "::: header\n*From: a* b\n:::",
        ["::: header", "  header1| [em: From: a] b"]),
      Case("nowhere else", "::: closer\nFrom: a\n:::\nFrom: b", ["::: closer", "  closer1| From: a", "p1| From: b"]),
    ])
  func fields(_ row: Case) throws { try row.check() }

  @Test(
    "of a list of those present are persons",
    arguments: [
      present(
        "with offices behind their names", "Mr. Page, Second Secretary\nMr. Pavlov (interpreter)\nA. B - adviser",
        [
          "name(Mr. Page)separator(, )office(Second Secretary)", "name(Mr. Pavlov)separator( )office((interpreter))",
          "name(A. B)separator( - )office(adviser)",
        ]),
      present(
        "with offices before their names", "The American Ambassador, Mr. Harriman",
        ["office(The American Ambassador)separator(, )name(Mr. Harriman)"]),
      present(
        "one behind the other", "Stalin, Molotov, Pavlov",
        ["name(Stalin)", "separator(, )name(Molotov)", "separator(, )name(Pavlov)"]),
      present(
        "with parts of names that are no offices", "J. Smith, Jr., Consul",
        ["name(J. Smith, Jr.)separator(, )office(Consul)"]),
      present(
        "over line ends", "Mr. Page, Secretary of\nEmbassy\nMr. M, Commissar\nfor Affairs\nMr. N",
        [
          "name(Mr. Page)separator(, )office(Secretary of⏎Embassy)",
          "name(Mr. M)separator(, )office(Commissar⏎for Affairs)", "name(Mr. N)",
        ]),
      present(
        "under their labels", "Present:\nMr. Page\nSoviet side: Mr. M",
        ["label(Present:)", "name(Mr. Page)", "label(Soviet side: )name(Mr. M)"]),
      present(
        "with marks in their names", "*Mr. Page*, Consul\nMr. [sic] M",
        ["name([em: Mr. Page])separator(, )office(Consul)", "name([sic: Mr.] M)"]),
    ])
  func persons(_ row: Case) throws { try row.check() }

  private static func present(_ sentence: String, _ lines: String, _ entries: [String]) -> Case {
    let text = lines.replacing("\n", with: "⏎").replacing("*Mr. Page*", with: "[em: Mr. Page]").replacing(
      "Mr. [sic]", with: "[sic: Mr.]")
    return Case(
      sentence, "::: attendees\n\(lines)\n:::", ["::: attendees", "  attendees1| \(text)"] + entries.map { "    " + $0 })
  }
}
