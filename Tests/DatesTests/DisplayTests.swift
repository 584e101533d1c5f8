import Testing

@testable import Dates

@Suite("Dates for readers")
struct DisplayTests {
  @Test("are printed as a copy editor would", arguments: dates)
  func plain(text: String, expected: String) {
    #expect(EDTF(text)?.display(.english) == expected)
  }

  @Test("say what is uncertain, approximate or unspecified", arguments: doubts)
  func doubtful(text: String, expected: String) {
    #expect(EDTF(text)?.display(.english) == expected)
  }

  @Test("do not repeat what both sides of an interval or all members of a set share", arguments: spans)
  func several(text: String, expected: String) {
    #expect(EDTF(text)?.display(.english) == expected)
  }

  @Test("are printed in another language by another table")
  func translation() {
    var names = DateNames.english
    names.months[5] = "Juni"
    names.day = "{day}. {month} {year}"
    names.about = "um den {date}"
    names.time = "{hh}.{minute} Uhr"
    names.dateAndTime = "{date} um {time}"
    names.unknownYear = "{unbekannt"
    let shown = ["1944-06-26~", "1944-06-26T05:25:00", "XXXX"].map { EDTF($0)?.display(names) }
    #expect(shown == ["um den 26. Juni 1944", "26. Juni 1944 um 05.25 Uhr", "{unbekannt"])
  }

  @Test("keep to the numbers where a table is too short")
  func shortTable() {
    var names = DateNames.english
    (names.months, names.seasons, names.ordinals) = ([], [], [])
    let shown = ["1944-06-26", "1944-21", "19XX"].map { EDTF($0)?.display(names) }
    #expect(shown == ["26 6 1944", "21 1944", "the 20 century"])
  }

  @Test("have a name for every month, season and ordinal in English")
  func tables() {
    let names = DateNames.english
    #expect([names.months.count, names.seasons.count, names.ordinals.count] == [12, 21, 100])
    let ordinals = [1, 2, 3, 4, 11, 12, 13, 20, 21, 22, 23, 100].map { names.ordinals[$0 - 1] }
    #expect(
      ordinals == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "20th", "21st", "22nd", "23rd", "100th"])
  }

  static let dates: [(String, String)] = [
    ("1944-06-26", "26 June 1944"), ("1944-06", "June 1944"), ("1944", "1944"), ("1944-06-01", "1 June 1944"),
    ("0658", "658"), ("0044", "AD 44"), ("0014-08-19", "19 August AD 14"), ("-0043-03-15", "15 March 44 BC"),
    ("0000", "1 BC"), ("-0043", "44 BC"), ("Y170000002", "the year 170,000,002"), ("Y-17E7", "the year −170,000,000"),
    ("Y12345", "the year 12,345"), ("Y9E999999", "Y9E999999"), ("1944/Y9E999", "1944/Y9E999"),
    ("1944-21", "spring 1944"), ("1944-22", "summer 1944"), ("1944-23", "autumn 1944"), ("1944-24", "winter 1944"),
    ("1944-26", "northern summer 1944"), ("1944-30", "southern summer 1944"),
    ("2001-34", "the second quarter of 2001"), ("2001-39", "the last third of 2001"),
    ("2001-40", "the first half of 2001"), ("1947-01-17T05:25:00", "17 January 1947, 5:25"),
    ("1947-01-17T17:05:09", "17 January 1947, 17:05:09"), ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"),
    ("1985-04-12T23:20:00-04", "12 April 1985, 23:20 (UTC−4)"),
    ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 (UTC+4:30)"),
  ]

  static let doubts: [(String, String)] = [
    ("1944-06~", "about June 1944"), ("1944-06?", "possibly June 1944"), ("1944-06%", "possibly about June 1944"),
    ("1944-06-26~", "about 26 June 1944"), ("2004-06-~11", "about 11 June 2004"), ("1944-?06", "possibly June 1944"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"), ("2004?-06-11", "11 June 2004 (year uncertain)"),
    ("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)"),
    ("2004-%06-11", "11 June 2004 (month uncertain and approximate)"),
    ("2004?-21", "spring 2004 (year uncertain)"), ("194X~", "about the 1940s"),
    ("194X", "the 1940s"), ("190X", "a year between 1900 and 1909"), ("-004X", "a year between 50 BC and 41 BC"),
    ("19XX", "the 20th century"), ("20XX", "the 21st century"), ("00XX", "the 1st century"),
    ("-01XX", "the 2nd century BC"), ("1XXX", "the 2nd millennium"), ("-0XXX", "the 1st millennium BC"),
    ("XXXX", "an unknown year"), ("1X32", "a year between 1032 and 1932"), ("2004-XX", "a month in 2004"),
    ("1985-04-XX", "a day in April 1985"), ("1985-XX-XX", "a day in 1985"), ("156X-12-25", "25 December in the 1560s"),
    ("15XX-12-25", "25 December in the 16th century"), ("XXXX-12-XX", "a day in December in an unknown year"),
    ("1XXX-XX", "a month in the 2nd millennium"), ("1XXX-12", "December in the 2nd millennium"),
    ("1984-1X", "October, November or December 1984"), ("1984-0X", "a month between January and September 1984"),
    ("1984-X2", "February or December 1984"), ("1560-XX-25", "the 25th of a month in 1560"),
    ("1984-06-1X", "a day between 10 and 19 June 1984"), ("1984-06-3X", "30 June 1984"),
    ("1984-07-3X", "30 or 31 July 1984"), ("1984-06-X5", "5, 15 or 25 June 1984"),
    ("1985-02-2X", "a day between 20 and 28 February 1985"),
    ("1984-1X-1X", "a day between 10 October 1984 and 19 December 1984"), ("194X-21", "spring in the 1940s"),
    ("194X-34", "the second quarter of a year in the 1940s"),
    ("1950S2", "a year between 1900 and 1999, estimated as 1950"), ("1950S4", "1950"),
    ("Y171010000S3", "a year between 171,000,000 and 171,999,999, estimated as 171,010,000"),
    ("-1950S2~", "about a year between 2000 BC and 1901 BC, estimated as 1951 BC"),
  ]

  static let spans: [(String, String)] = [
    ("1947-01-10/1947-01-17", "10–17 January 1947"), ("1944-05-28/1944-06-03", "28 May – 3 June 1944"),
    ("1946-12-28/1947-01-03", "28 December 1946 – 3 January 1947"), ("1944-06/1944-07", "June–July 1944"),
    ("1944-06/1945-07", "June 1944 – July 1945"), ("1939/1945", "1939–1945"),
    ("1939-09-01/1945", "1 September 1939 – 1945"),
    ("1939/1945-05", "1939 – May 1945"), ("1944-06-26/1944-06-26", "26 June 1944"), ("-0043/-0030", "44–31 BC"),
    ("-0043/0014", "44 BC – AD 14"), ("-0043-03-10/-0043-03-15", "10–15 March 44 BC"),
    ("1944-21/1944-23", "spring–autumn 1944"), ("[1944-21,1944-22]", "spring or summer 1944"),
    ("1944-21/1945-21", "spring 1944 – spring 1945"),
    ("2001-33/2001-34", "the first quarter of 2001 – the second quarter of 2001"),
    ("1944~/1945~", "about 1944 – about 1945"),
    ("1944/1945?", "1944 – possibly 1945"),
    ("2004-06-~01/2004-06-~20", "about 1 June 2004 – about 20 June 2004"),
    ("2004-06-XX/2004-07-03", "a day in June 2004 – 3 July 2004"), ("194X/195X", "the 1940s – the 1950s"),
    ("1944/..", "from 1944 on"), ("../1944-06", "until June 1944"), ("1944-06-26/", "from 26 June 1944, end unknown"),
    ("/1944", "until 1944, beginning unknown"), ("1944~/..", "from about 1944 on"),
    ("[1944,1945]", "1944 or 1945"), ("{1944,1945}", "1944 and 1945"), ("[1944]", "1944"),
    ("{1947-01-10,1947-01-12,1947-01-17}", "10, 12 and 17 January 1947"),
    ("[1947-01-10,1947-02-12,1947-03-17]", "10 January, 12 February or 17 March 1947"),
    ("[1946-12-28,1947-01-03]", "28 December 1946 or 3 January 1947"),
    ("[1947-01-10..1947-01-17]", "between 10 and 17 January 1947"),
    ("[1946-12-28..1947-01-03]", "between 28 December 1946 and 3 January 1947"),
    ("{1947-01-10..1947-01-17}", "10–17 January 1947"),
    ("{1947-01-10..1947-01-12,1947-01-17}", "10–12 and 17 January 1947"),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"), ("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672"),
    ("[..1760-12-03]", "3 December 1760 or earlier"), ("[1760-12..]", "December 1760 or later"),
    ("[1760-01,1760-02,1760-12..]", "January, February or December 1760 or later"),
    ("[1667,1760-12]", "1667 or December 1760"), ("{1960,1961-12}", "1960 and December 1961"),
    ("{..1984}", "1984 and earlier"), ("{1984..}", "1984 and later"), ("[1944?,1945]", "possibly 1944 or 1945"),
    ("[-0043,-0030]", "44 or 31 BC"), ("[1944-06..1944-06]", "June 1944"),
  ]
}
