import Diagnostics
import Testing

@testable import Transcription

@Suite("The marks of the source format")
struct MarkTests {
  @Test("what was struck, added or wrong in the source is marked and its words stay", arguments: [
    Case("two tildes strike", "had ~~TOP SECRET~~ on it", ["p1| had [del: TOP SECRET] on it"]),
    Case("tildes strike inside a word", "Mon~~t~~gomery", ["p1| Mon[del: t]gomery"]),
    Case("tildes strike over a line end", "~~copy to\nGeneral~~ Deane", ["p1| [del: copy to⏎General] Deane"]),
    Case("tildes between spaces are the source's own", "a ~~ b", ["p1| a ~~ b"]),
    Case("braces with hyphens strike", "a {--b c--} d", ["p1| a [del: b c] d"]),
    Case("braces with plus signs add", "some {++close++} liaison", ["p1| some [add: close] liaison"]),
    Case("marks nest", "{++a ~~b~~ {--c--}++}", ["p1| [add: a [del: b] [del: c]]"]),
    Case("marks stand inside emphasis and around it", "*a ~~b~~* {++**c** d++}",
      ["p1| [em: a [del: b]] [add: [strong: c] d]"]),
    Case("marks stand in headings, quotes and items", "# ~~a~~\n\n> ~~b~~\n\n- ~~c~~",
      ["h1| [del: a]", ">", "  p1| [del: b]", "- p2| [del: c]"]),
    Case("marks in code are code", "`~~a~~ [sic]`", ["p1| [code: ~~a~~ [sic]]"]),
  ])
  func strikesAndAdditions(_ row: Case) throws { try row.check() }

  @Test("a half of a mark stays text and is an error", arguments: [
    Case("an opening without its end", "a {++b", ["p1| a {++b"], [unclosed("{++", "1:3")]),
    Case("an end without its opening", "a ++} b", ["p1| a ++} b"], [unclosed("++}", "1:3")]),
    Case("each kind", "a {--b\n\nc --} d\n\n~~e", ["p1| a {--b", "p2| c --} d", "p3| ~~e"],
      [unclosed("{--", "1:3"), unclosed("--}", "3:3"), unclosed("~~", "5:1")]),
    Case("a mark closed in another paragraph", "a {++b\n\nc++}", ["p1| a {++b", "p2| c++}"],
      [unclosed("{++", "1:3"), unclosed("++}", "3:2")]),
    Case("a mark that crosses another", "{++a ~~b++} c~~", ["p1| [add: a ~~b] c~~"],
      [unclosed("~~", "1"), unclosed("~~", "1")]),
    Case("a mark that crosses emphasis", "{++a *b++} c*", ["p1| {++a [em: b++} c]"],
      [unclosed("++}", "1:8"), unclosed("{++", "1:1")].sorted()),
    Case("a mark inside one of its kind", "{++a {++b++}", ["p1| {++a [add: b]"], [unclosed("{++", "1")]),
  ])
  func halves(_ row: Case) throws { try row.check() }

  @Test("sic keeps the error and gives the correction", arguments: [
    Case("without a correction", "a consultive [sic] body", ["p1| a [sic: consultive] body"]),
    Case("with one", "led him to hop [sic: hope] that", ["p1| led him to [sic: hop → hope] that"]),
    Case("right behind the word", "hop[sic: hope]", ["p1| [sic: hop → hope]"]),
    Case("behind emphasis", "a *hop* [sic: hope] b", ["p1| a [sic: [em: hop] → hope] b"]),
    Case("right behind emphasis", "a *hop*[sic] b", ["p1| a [sic: [em: hop]] b"]),
    Case("behind a closed mark", "a {++hop++} [sic: hope] b", ["p1| a [sic: [add: hop] → hope] b"]),
    Case("inside a mark", "a {++to hop [sic: hope]++} b", ["p1| a [add: to [sic: hop → hope]] b"]),
    Case("at a line's end", "to hop [sic: hope]\nthat", ["p1| to [sic: hop → hope]⏎that"]),
    Case("at a line's start, for the word on the line before", "to hop\n[sic: hope] that",
      ["p1| to [sic: hop → hope] that"]),
    Case("with a correction, behind punctuation that is no part of the error", "hop, [sic: hope] that",
      ["p1| [sic: hop → hope], that"]),
    Case("with a correction that has the punctuation too", "hop. [sic: hope.] a", ["p1| [sic: hop. → hope.] a"]),
    Case("behind punctuation, which belongs to it", "out of turn. [sic] I said", ["p1| out of [sic: turn.] I said"]),
    Case("behind a gap and a doubtful word", "[illegible] [sic] [Dean?] [sic: Deane]",
      ["p1| [sic: [gap illegible: [illegible]]] [sic: [unclear: Dean] → Deane]"]),
    Case("with a correction over a line end", "hop [sic: hope\nand]", ["p1| [sic: hop → hope and]"]),
    Case("with an empty correction", "hop [sic: ]", ["p1| [sic: hop]"]),
    Case("with no word before it, it is text", "[sic] a\n\n*[sic]*", ["p1| [sic] a", "p2| [em: [sic]]"]),
    Case("a second one has no word of its own", "hop [sic] [sic: x]", ["p1| [sic: hop] [sic: x]"]),
    Case("a longer word is none", "a [sick] [sic!]", ["p1| a [sick] [sic!]"]),
  ])
  func sic(_ row: Case) throws { try row.check() }

  @Test("without its marks the text reads as the source does, so that names are found across them")
  func text() throws {
    let source = "Field [sic] Marshal hop[sic: hope] ~~a~~{++b++} [Dean?] Mei[kl]ejohn [p. 2] [close]"
    let text = try document(source).transcript.text
    #expect(String(decoding: text, as: UTF8.self) == "Field Marshal hop ab Dean Meiklejohn  [close]")
  }

  @Test("what is read with doubt is marked without its brackets", arguments: [
    Case("a word", "General [Deane?] said", ["p1| General [unclear: Deane] said"]),
    Case("four words", "[on the next day?]", ["p1| [unclear: on the next day]"]),
    Case("a number", "[1944?]", ["p1| [unclear: 1944]"]),
    Case("words of any script", "[Молотов?]", ["p1| [unclear: Молотов]"]),
    Case("five words are the source's own question", "[what is it he means?]", ["p1| [what is it he means?]"]),
    Case("a question mark alone is the source's own", "so [?] it", ["p1| so [?] it"]),
  ])
  func unclear(_ row: Case) throws { try row.check() }

  @Test("every gap word makes a gap, with and without an extent", arguments: [
    "illegible", "unreadable", "redacted", "excised", "withheld", "sanitized", "sanitised",
  ])
  func gapWords(_ word: String) throws {
    let reason = word == "illegible" || word == "unreadable" ? "illegible" : "redacted"
    for spelling in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
      try Case(
        spelling, "a [\(spelling)] b [\(spelling): 2 words] c [\(spelling) 3 lines]",
        ["p1| a [gap \(reason): [\(spelling)]] b [gap \(reason), 2 words: [\(spelling): 2 words]] "
          + "c [gap \(reason), 3 lines: [\(spelling) 3 lines]]"]
      ).check()
    }
  }

  @Test("what only looks like a gap is none", arguments: [
    Case("an ellipsis is an extent", "[excised …]", ["p1| [gap redacted, …: [excised …]]"]),
    Case("an empty extent is none", "[redacted: ]", ["p1| [gap redacted: [redacted: ]]"]),
    Case("a word that goes on", "[illegibly] [redacted-by]", ["p1| [illegibly] [redacted-by]"]),
    Case("a long remark", "[redacted \(String(repeating: "x", count: 120))]",
      ["p1| [redacted \(String(repeating: "x", count: 120))]"]),
  ])
  func notGaps(_ row: Case) throws { try row.check() }

  @Test("letters supplied in a word are marked without their brackets", arguments: [
    Case("at its start", "[Mei]klejohn", ["p1| [supplied: Mei]klejohn"]),
    Case("in its middle", "Mei[kl]ejohn", ["p1| Mei[supplied: kl]ejohn"]),
    Case("at its end", "Meiklejo[hn]", ["p1| Meiklejo[supplied: hn]"]),
    Case("twice in one word", "M[ei]kl[ej]ohn", ["p1| M[supplied: ei]kl[supplied: ej]ohn"]),
    Case("of any script", "na[ï]ve Мо[ло]тов", ["p1| na[supplied: ï]ve Мо[supplied: ло]тов"]),
    Case("figures are none", "a[1]", ["p1| a[1]"]),
  ])
  func supplied(_ row: Case) throws { try row.check() }

  @Test("other brackets are the source's own", arguments: [
    Case("a remark", "[This telegram is of particular secrecy]", ["p1| [This telegram is of particular secrecy]"]),
    Case("a word", "some [close] liaison", ["p1| some [close] liaison"]),
    Case("beside quotation marks, dashes and spaces that are no letters",
      "“[Stalin]” said —[he] and \u{A0}[they]… □[I]", ["p1| “[Stalin]” said —[he] and \u{A0}[they]… □[I]"]),
    Case("dashes in a word's bracket", "a[—]b", ["p1| a[—]b"]),
    Case("with a mark in them", "[a [sic] b]", ["p1| [[sic: a] b]"]),
    Case("nested", "[a [b] c]", ["p1| [a [b] c]"]),
    Case("unclosed", "a [b [c", ["p1| a [b [c"]),
    Case("unopened", "a] b]", ["p1| a] b]"]),
    Case("empty", "a [] b", ["p1| a [] b"]),
    Case("escaped", "hop \\[close\\]", ["p1| hop [close]"]),
    Case("over a line end", "[a\nb]", ["p1| [a⏎b]"]),
  ])
  func brackets(_ row: Case) throws { try row.check() }

  @Test(
    "a backslash before a mark makes it words",
    arguments: [
      Case(
        "sic, gaps and letters", "hop \\[sic] \\[REDACTED\\] Mei\\[kl]ejohn \\[word?]",
        ["p1| hop [sic] [REDACTED] Mei[kl]ejohn [word?]"]),
      Case("page breaks", "\\[p. 2] a\n\\-2-\n\\(p. 3)\n\n\\- 4 -", ["p1| [p. 2] a⏎-2-⏎(p. 3)", "p2| - 4 -"]),
      Case("both halves of strikes and insertions", "\\~~a\\~~ \\{++b\\++}", ["p1| ~~a~~ {++b++}"]),
      Case("notes", "a\\[^1]\n\n[^2]: b\n\nc[^2]", ["p1| a[^1]", "p2| c[note source 2]", "note n2", "  n2-p1| b"]),
      Case("the end of a bracket, which then ends behind it", "hop [sic: a\\]b]", ["p1| [sic: hop → a]b]"]),
      Case(
        "over lines, whose numbers stay right", "\\[\\[\\[\\[\\[\nb\nhop [sic:", ["p1| [[[[[⏎b⏎hop [sic:"],
        [unclosed("[sic:", "3:5")]),
      Case(
        "with code, links and pictures beside it",
        "`\\[` [\\[a](b\\[c.html '\\[d') ![\\[e](f\\[.png) _\\[g\\]_\n\n    \\[h\n\n```\\[i\n\\[\n```",
        ["p1| [code: \\[] [link <b[c.html> '[d': [a] [image <f[.png>: [e] [em: [g]]", "code | \\[h⏎", "code [i| \\[⏎"]),
      Case("but not in a text with the sign Recto itself would use", "\\[p. 2] 𐩿", ["p1| [pb 2] 𐩿"]),
      Case(
        "not what stands beside it", "\\[sic] a [sic]\n- 2 -\n[Stamp]: RECEIVED \\[sic]",
        ["p1| [sic] [sic: a]⏎[pb 2 ‹- 2 -›]⏎[Stamp]: RECEIVED [sic]"]),
      Case(
        "in emphasis and cells", "*\\[sic]* b [sic]\n\n| a | b |\n|--|--|\n| \\[p. 2] | [p. 3] |",
        ["p1| [em: [sic]] [sic: b]", "table - -", "  a | b", "  [p. 2] | [pb 3]"]),
      Case("and in code it is one", "`\\[sic]`", ["p1| [code: \\[sic]]"]),
    ])
  func escaped(_ row: Case) throws { try row.check() }

  @Test("a bracket that begins as a mark and holds another mark, or has no end, is told and stays", arguments: [
    Case("emphasis", "hop [sic: *hope*] b", ["p1| hop [sic: [em: hope]] b"], [unclosed("[sic:", "1:5")]),
    Case("another bracket", "[illegible [two] words]", ["p1| [illegible [two] words]"], [unclosed("[illegible", "1:1")]),
    Case("a line break", "[REDACTED:  \nthree lines]", ["p1| [REDACTED:[br]three lines]"], [unclosed("[REDACTED", "1:1")]),
    Case("HTML", "a [redacted <b>x</b>]", ["p1| a [redacted [html: <b>]x[html: </b>]]"],
      [html(1), unclosed("[redacted", "1:3")]),
    Case("no end", "a [sic: b", ["p1| a [sic: b"], [unclosed("[sic:", "1:3")]),
    Case("not when it is escaped", "a \\[sic: b", ["p1| a [sic: b"]),
  ])
  func brokenBrackets(_ row: Case) throws { try row.check() }

  @Test("a link that looks like a mark is a link", arguments: [
    Case("sic", "a [sic](https://a.b)", ["p1| a [link <https://a.b>: sic]"]),
    Case("a gap", "[redacted](https://a.b)", ["p1| [link <https://a.b>: redacted]"]),
    Case("a page", "[p. 2](https://a.b 'c')", ["p1| [link <https://a.b> 'c': p. 2]"]),
    Case("a doubtful word", "[Deane?](person:deane)", ["p1| [person:deane: Deane?]"]),
    Case("letters in a word", "Mei[kl](https://a.b)ejohn", ["p1| Mei[link <https://a.b>: kl]ejohn"]),
    Case("an image", "![sic](a.png)", ["p1| [image <a.png>: sic]"]),
  ])
  func links(_ row: Case) throws { try row.check() }

  @Test("halves of marks are told with their lines, and the first ten with their columns")
  func manyHalves() {
    let diagnostics = DocumentParser.parse(SourceFile(path: "d.md", text: String(repeating: "a {++\n", count: 12))).diagnostics
    #expect(
      diagnostics.filter { $0.id == .unclosedMark }.map(\.location.description)
        == (1...10).map { "d.md:\($0):3" } + ["d.md:11", "d.md:12"])
  }

  @Test("a page of the edition has no marks, and its lists are Markdown's")
  func page() throws {
    let source = "~~a~~ [sic] [p. 2] Mei[kl]ejohn\n\n- 2 -\n\n3. b\n4. c"
    let result = DocumentParser.parsePage(SourceFile(path: "d.md", text: source))
    let document = try #require(result.document)
    #expect(
      Dump.lines(of: document.transcript) == [
        "p1| ~~a~~ [sic] [p. 2] Mei[kl]ejohn", "- p2| 2 -", "3. p3| b", "4. p4| c",
      ])
    #expect(document.header.dump == ["front matter: nothing"])
    #expect(result.diagnostics == [])
  }
}

/// What an editor is told of a mark without its other half.
func unclosed(_ mark: String, _ place: String) -> String {
  "d.md:\(place): error: the mark '\(mark)' has no other half [unclosed-mark]\n"
    + "  fix: close it in the same paragraph and inside the same marks, or remove it"
}
