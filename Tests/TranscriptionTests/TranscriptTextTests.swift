import Testing

@testable import Transcription

@Suite("A transcript as plain text")
struct TranscriptTextTests {
  @Test(
    "has every mark as words",
    arguments: [
      ("~~TOP SECRET~~ {--x--} {++close++}", "[struck: TOP SECRET] [struck: x] [added: close]\n"),
      ("a consultive [sic] body", "a consultive [sic] body\n"),
      ("to hop [sic: hope] that", "to hope [source: hop] that\n"),
      ("a [word?] b", "a [word?] b\n"),
      ("[illegible: 2 words] [REDACTED]", "[illegible: 2 words] [REDACTED]\n"),
      ("Mei[kl]ejohn", "Mei[kl]ejohn\n"),
      ("[the source's own]", "[the source's own]\n"),
      ("on the\n\n-2-\n\nEuropean\n\n[p. 3]\n\nB.", "on the [p. 2] European [p. 3] B.\n"),
      ("A.\n\n-2-\n\nB.", "A.\n\n[p. 2]\n\nB.\n"),
      (
        "a[^1] b[^ed:2]\n\n[^1]: Note.\n[^ed:2]: Hers.\n\n    More.",
        "a[1] b[ed. 2]\n\n[1]\n\n  Note.\n\n[ed. 2]\n\n  Hers.\n\n  More.\n"
      ),
      ("::: header\nFrom: A  \nTo: B\nc\n:::", "From: A\nTo: B c\n"),
      (
        "::: attendees\nPresent: The Consul, Mr. A\nB, Clerk of\nCourt\n:::",
        "Present: The Consul, Mr. A\nB, Clerk of Court\n"
      ),
      ("[the President](person:roosevelt) *spoke* [here](a.html)", "the President spoke here\n"),
      ("2. a\n\n3. b", "2. a\n\n3. b\n"),
      ("one  \ntwo\nthree", "one\ntwo three\n"),
      (
        "# H\n\n> q\n>\n> r\n\n- i\n\n  j\n- k\n\n***\n\n`c` d\n\n```\ne\n\nf\n```",
        "H\n\n> q\n\n> r\n\n- i\n\n  j\n\n- k\n\n* * *\n\nc d\n\ne\n\nf\n"
      ),
      ("| a | b |\n|--|--|\n| c | |", "a | b\nc |\n"),
    ])
  func marks(_ source: String, _ text: String) throws {
    let transcript = try document("---\nblocks: as-marked\n---\n" + source).transcript
    #expect(String(decoding: TranscriptText.render(witness: 0, of: transcript), as: UTF8.self) == text)
  }

  @Test("leaves out what layout rules drop, and has each version by itself")
  func witnesses() throws {
    let transcript = try document("---\nlayout: [box-indents]\n---\n□a □b\n\n<!-- witness: B -->\n\nc[^1]\n\n[^1]: d")
      .transcript
    #expect(String(decoding: TranscriptText.render(witness: 0, of: transcript), as: UTF8.self) == "a b\n")
    #expect(String(decoding: TranscriptText.render(witness: 1, of: transcript), as: UTF8.self) == "c[1]\n\n[1]\n\n  d\n")
  }
}
