import Testing

@testable import Dates

@Suite("What is EDTF and what is not")
struct SyntaxTests {
  @Test(
    "takes every combination the rules allow, and prints it back unchanged",
    arguments: [
      "0000", "9999", "-9999", "-0001", "XXXX", "X9X4", "-XX44", "Y10000", "Y-10000", "Y010000", "Y1E4", "Y-1E4S1",
      "1950S2~", "?1950S2", "Y17E7?", "%2001", "?-2004-06-04~", "-2004-%06", "~2004?", "?2004-?06-?11", "2004?-06~-11%",
      "%2004%-%06%-%11%", "2004-06?-~11", "?2004-06%", "1985-XX-25", "XXXX-XX-XX", "XXXX-XX-31", "XXXX-02-29",
      "1X8X-0X-X1", "2001-21?", "2001-?24", "200X-36", "-2001-41", "XXXX-21", "../1984?", "1984~/..",
      "/1984%", "/2001-21",
      "2001-21/2001-24", "1985/1985", "1985-06-15/1985-06", "1984-06-?02/2004-08-08~", "Y10000/Y20000", "-0044/0014",
      "[1984]", "{1984}", "[1984,1984]", "[1670..1670]", "[1760-12,1667]",
      "{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}",
      "[1984?,~1985]", "[156X,1572]", "{2001-21,2001-23}", "{2001-21..2001-24}", "[-0044..0014]", "{Y10000..Y10002}",
      "[1950S2,1984-06-26]", "[1984-06..1984-12,1985..]", "-1985-04-12T23:20:30+00:00", "1985-04-12T00:00:00-11:30",
      "2016-12-31T23:59:60Z", "2004-01-01T10:10:10+00:59", "1900-01-01T12:00:00-00:25",
    ])
  func valid(text: String) {
    #expect(EDTF(text)?.description == text)
  }

  @Test(
    "qualifies the parts the rules name",
    arguments: [
      ("2004-06-11%", "%%%"), ("2004-06~-11", "~~ "), ("2004?-06-11", "?  "), ("?2004-06-~11", "? ~"),
      ("2004-%06-11", " % "), ("2004?-06-~11", "? ~"), ("2004-06?-~11", "??~"), ("?2004-06~-11", "%~ "),
      ("?2004-06-11~", "%~~"), ("~2004?-06-11", "%  "), ("?2004-?06-?11", "???"),
    ])
  func qualification(text: String, expected: String) throws {
    let date = try #require(EDTF(text)?.dates.first)
    let parts = [date.yearQualification, date.monthQualification, date.dayQualification]
    let marks = parts.map { part in
      part == [] ? " " : part == .uncertain ? "?" : part == .approximate ? "~" : "%"
    }
    #expect(marks.joined() == expected)
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    let text: String
    let error: EDTFError
    var testDescription: String { text }

    init(_ text: String, _ offset: Int, _ message: String, _ suggestion: String? = nil) {
      self.text = text
      error = EDTFError(offset: offset, message: message, suggestion: suggestion)
    }
  }

  @Test("refuses the rest, says where and why, and offers the nearest spelling", arguments: mistakes + moreMistakes)
  func invalid(mistake: Mistake) {
    #expect(EDTF.parse(mistake.text) == .failure(mistake.error))
  }

  private static let noMonth = "a month has two digits"
  private static let noYear = "a year has four digits, or Y before more"

  static let mistakes: [Mistake] = [
    Mistake("", 0, "there is no date here"),
    Mistake(" ", 0, "there is no white space in a date"),
    Mistake("1944-6-26", 5, noMonth, "1944-06-26"),
    Mistake("1944-06-6", 8, "a day has two digits", "1944-06-06"),
    Mistake("1944-6", 5, noMonth, "1944-06"),
    Mistake("1944/06/26", 5, noYear, "1944-06-26"),
    Mistake("1944/06", 5, noYear, "1944-06"),
    Mistake("1944.06.26", 4, "\".\" is not expected here", "1944-06-26"),
    Mistake("26.06.1944", 0, noYear, "1944-06-26"),
    Mistake("26/06/1944", 0, noYear, "1944-06-26"),
    Mistake("06/26/1944", 0, noYear, "1944-06-26"),
    Mistake("06/07/1944", 0, noYear),
    Mistake("06/06/1944", 0, noYear, "1944-06-06"),
    Mistake("06/1944", 0, noYear, "1944-06"),
    Mistake("00/00/1944", 0, noYear, "1944"),
    Mistake("00/06/1944", 0, noYear, "1944-06"),
    Mistake("1944-00-00", 5, "there is no month 00", "1944"),
    Mistake("1944-06-00", 8, "there is no day 00", "1944-06"),
    Mistake("1944-00", 5, "there is no month 00", "1944"),
    Mistake("1944-00-26", 5, "there is no month 00"),
    Mistake("1944-XX-3X-01", 10, "\"-\" is not expected here"),
    Mistake("194X-02-3X", 8, "no month here has such a day"),
    Mistake("1944-26-06", 7, "a season has no days", "1944-06-26"),
    Mistake("1944-13", 5, "there is no month 13"),
    Mistake("1944-20", 5, "there is no month 20"),
    Mistake("1944-42", 5, "there is no month 42"),
    Mistake("1944-2X", 5, "there is no month 2X"),
    Mistake("1944-06-32", 8, "there is no day 32"),
    Mistake("1944-06-4X", 8, "there is no day 4X"),
    Mistake("1947-02-30", 8, "there are only 28 days in February 1947"),
    Mistake("1947-02-29", 8, "there are only 28 days in February 1947"),
    Mistake("1944-02-30", 8, "there are only 29 days in February 1944"),
    Mistake("-0100-02-29", 9, "there are only 28 days in February -100"),
    Mistake("1944-06-31", 8, "there are only 30 days in June 1944"),
    Mistake("1985-02-3X", 8, "there are only 28 days in February 1985"),
    Mistake("X900-02-29", 8, "no month here has such a day"),
    Mistake("XXXX-02-30", 8, "no month here has such a day"),
    Mistake("ca. 1944", 0, "\"c\" is not expected here", "1944~"),
    Mistake("June 26, 1944", 0, "\"J\" is not expected here", "1944-06-26"),
    Mistake("194?", 0, noYear, "194X"),
    Mistake("19??", 0, noYear, "19XX"),
    Mistake("194-", 0, noYear, "194X"),
    Mistake("19--", 0, noYear, "19XX"),
    Mistake("194x", 0, noYear, "194X"),
    Mistake("194u", 0, noYear, "194X"),
    Mistake("1944-uu", 5, "\"u\" is not expected here", "1944-XX"),
    Mistake("1944-06-??", 9, "\"?\" is not expected here", "1944-06-XX"),
    Mistake("1944-", 5, noMonth),
    Mistake("1944?~", 5, "\"~\" is not expected here", "1944%"),
    Mistake(" 1944", 0, "there is no white space in a date", "1944"),
    Mistake("1944 ", 4, "there is no white space in a date", "1944"),
    Mistake("1944-06-26 ", 10, "there is no white space in a date", "1944-06-26"),
    Mistake("1944–45", 4, "a date has no other characters than those of ASCII", "1944/1945"),
    Mistake("1944–1945", 4, "a date has no other characters than those of ASCII", "1944/1945"),
    Mistake("1939-45", 5, "there is no month 45", "1939/1945"),
    Mistake("１９４４", 0, "a date has no other characters than those of ASCII"),
    Mistake("١٩٤٤", 0, "a date has no other characters than those of ASCII"),
    Mistake("undated", 0, "\"u\" is not expected here"),
    Mistake("n.d.", 0, "\"n\" is not expected here"),
  ]

  static let moreMistakes: [Mistake] = [
    Mistake("985", 0, noYear, "0985"),
    Mistake("-44", 1, noYear, "-0044"),
    Mistake("19855", 0, noYear, "Y19855"),
    Mistake("+1985", 0, "\"+\" is not expected here", "1985"),
    Mistake("-0000", 0, "the year 0 has no sign", "0000"),
    Mistake("19440626", 0, noYear, "1944-06-26"),
    Mistake("Y1985", 1, "Y is for years of more than four digits", "1985"),
    Mistake("Y-0044", 1, "Y is for years of more than four digits", "-0044"),
    Mistake("Y17E2", 1, "Y is for years of more than four digits", "1700"),
    Mistake("Y0E9", 1, "Y is for years of more than four digits"),
    Mistake("y170000002", 0, "\"y\" is not expected here", "Y170000002"),
    Mistake("Y", 1, "there is no year after Y"),
    Mistake("Y-", 2, "there is no year after Y"),
    Mistake("Y17E", 4, "there is no positive number after E"),
    Mistake("Y17E0", 4, "there is no positive number after E", "0017"),
    Mistake("Y17E-2", 4, "there is no positive number after E"),
    Mistake("Y17E7-12", 5, "a year with Y or S has no month"),
    Mistake("Y17000X", 6, "\"X\" is not expected here"),
    Mistake("1950S", 5, "there is no positive number after S", "195X"),
    Mistake("1950S0", 5, "there is no positive number after S"),
    Mistake("1950s2", 4, "\"s\" is not expected here", "1950S2"),
    Mistake("195XS2", 4, "a year has either X or S"),
    Mistake("1950S2-06", 6, "a year with Y or S has no month"),
    Mistake("2001-21-05", 7, "a season has no days", "2001-05-21"),
    Mistake("2001-06-11-12", 10, "\"-\" is not expected here"),
    Mistake("1985/1984", 5, "the interval ends before it begins", "1984/1985"),
    Mistake("1985-07/1985-06-30", 8, "the interval ends before it begins", "1985-06-30/1985-07"),
    Mistake("1985/open", 5, "\"o\" is not expected here", "1985/.."),
    Mistake("unknown/1985", 0, "\"u\" is not expected here", "/1985"),
    Mistake("1985 / 1986", 4, "there is no white space in a date", "1985/1986"),
    Mistake("/", 0, "an interval needs a date on one side at least"),
    Mistake("../..", 0, "an interval needs a date on one side at least"),
    Mistake("/..", 0, "an interval needs a date on one side at least"),
    Mistake("1984/1985/1986", 9, "an interval has one stroke"),
    Mistake("1985-04-12T23:20:30/1986", 10, "an interval is of dates without times"),
    Mistake("1985..", 4, "\".\" is not expected here"),
    Mistake("[]", 1, "a member of the set is missing"),
    Mistake("[..]", 3, "\"]\" is not expected here"),
    Mistake("[1984,]", 6, "a member of the set is missing"),
    Mistake("[,1984]", 1, "a member of the set is missing"),
    Mistake("[1984", 5, "the set is not closed by ]"),
    Mistake("{1984", 5, "the set is not closed by }"),
    Mistake("[1984}", 5, "\"}\" is not expected here"),
    Mistake("[1984]~", 6, "\"~\" is not expected here"),
    Mistake("{1960, 1961-12}", 6, "there is no white space in a date", "{1960,1961-12}"),
    Mistake("[1984,..1985]", 6, "only the first member of a set begins with .."),
    Mistake("[1984..,1985]", 5, "only the last member of a set ends with .."),
    Mistake("[1984..1985-06]", 7, "both sides of .. have the same precision"),
    Mistake("[1985..1984]", 7, "the range ends before it begins"),
    Mistake("[1984/1985]", 5, "\"/\" is not expected here"),
    Mistake("[1984-06-26T10:00:00]", 11, "a set is of dates without times"),
    Mistake("1947-01-17T05:25", 16, "a time has hours, minutes and seconds", "1947-01-17T05:25:00"),
    Mistake("1947-01-17T05", 13, "a time has hours, minutes and seconds"),
    Mistake("1947-01-17T5:25:00", 11, "an hour has two digits", "1947-01-17T05:25:00"),
    Mistake("1947-01-17 05:25:00", 10, "there is no white space in a date", "1947-01-17T05:25:00"),
    Mistake("1947-01-17t05:25:00z", 10, "\"t\" is not expected here", "1947-01-17T05:25:00Z"),
    Mistake("1947-12-31T24:00:00", 11, "an hour is between 0 and 23", "1948-01-01T00:00:00"),
    Mistake("1947-01-17T05:60:00", 14, "a minute is between 0 and 59"),
    Mistake("1947-01-17T05:25:60", 17, "a second is between 0 and 59"),
    Mistake("1947-01-17T05:25:00.5", 19, "\".\" is not expected here"),
    Mistake("1947-01-17T05:25:XX", 17, "a time has no X"),
    Mistake("1947-01-17T05:25:00-00:00", 19, "no shift from UTC is written Z or +00:00", "1947-01-17T05:25:00Z"),
    Mistake("1947-01-17T05:25:00+0430", 20, "an hour has two digits"),
    Mistake("1947-01-17T05:25:00+24", 20, "an hour is between 0 and 23"),
    Mistake("1947-01T05:25:00", 7, "a time needs a date with its day"),
    Mistake("1947-01-17?T05:25:00", 11, "a date with a time takes no ?, ~, % or X"),
    Mistake("1947-01-XXT05:25:00", 10, "a date with a time takes no ?, ~, % or X"),
  ]
}
