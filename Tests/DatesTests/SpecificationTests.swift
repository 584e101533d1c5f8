import Testing

@testable import Dates

/// Every example of the specification of 4 February 2019, under its own headings.
@Suite("The specification's examples")
struct SpecificationTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let text: String
    let bounds: String
    let precision: Precision?
    var marks = ""
    var testDescription: String { text }

    init(_ text: String, _ bounds: String, _ precision: Precision?, _ marks: String = "") {
      (self.text, self.bounds, self.precision, self.marks) = (text, bounds, precision, marks)
    }
  }

  @Test("mean what it says", arguments: level0 + level1 + level2)
  func examples(example: Example) throws {
    let date = try #require(EDTF(example.text))
    #expect(date.description == example.text)
    #expect(bounds(example.text) == example.bounds)
    #expect(date.precision == example.precision)
    #expect((date.isUncertain ? "?" : "") + (date.isApproximate ? "~" : "") == example.marks)
  }

  static let level0: [Example] = [
    // Date
    Example("1985-04-12", "1985-04-12 to 1985-04-12", .day),
    Example("1985-04", "1985-04-01 to 1985-04-30", .month),
    Example("1985", "1985-01-01 to 1985-12-31", .year),
    // Date and Time
    Example("1985-04-12T23:20:30", "1985-04-12 to 1985-04-12", .second),
    Example("1985-04-12T23:20:30Z", "1985-04-12 to 1985-04-12", .second),
    Example("1985-04-12T23:20:30-04", "1985-04-12 to 1985-04-12", .second),
    Example("1985-04-12T23:20:30+04:30", "1985-04-12 to 1985-04-12", .second),
    // Time Interval
    Example("1964/2008", "1964-01-01 to 2008-12-31", .year),
    Example("2004-06/2006-08", "2004-06-01 to 2006-08-31", .month),
    Example("2004-02-01/2005-02-08", "2004-02-01 to 2005-02-08", .day),
    Example("2004-02-01/2005-02", "2004-02-01 to 2005-02-28", nil),
    Example("2004-02-01/2005", "2004-02-01 to 2005-12-31", nil),
    Example("2005/2006-02", "2005-01-01 to 2006-02-28", nil),
  ]

  static let level1: [Example] = [
    // Letter-prefixed calendar year
    Example("Y170000002", "170000002-01-01 to 170000002-12-31", .year),
    Example("Y-170000002", "-170000002-01-01 to -170000002-12-31", .year),
    // Seasons
    Example("2001-21", "2001-03-01 to 2001-05-31", .season),
    // Qualification of a date (complete)
    Example("1984?", "1984-01-01 to 1984-12-31", .year, "?"),
    Example("2004-06~", "2004-06-01 to 2004-06-30", .month, "~"),
    Example("2004-06-11%", "2004-06-11 to 2004-06-11", .day, "?~"),
    // Unspecified digit(s) from the right
    Example("201X", "2010-01-01 to 2019-12-31", .decade),
    Example("20XX", "2000-01-01 to 2099-12-31", .century),
    Example("2004-XX", "2004-01-01 to 2004-12-31", .month),
    Example("1985-04-XX", "1985-04-01 to 1985-04-30", .day),
    Example("1985-XX-XX", "1985-01-01 to 1985-12-31", .day),
    // Extended Interval
    Example("1985-04-12/..", "1985-04-12 to …", .day),
    Example("1985-04/..", "1985-04-01 to …", .month),
    Example("1985/..", "1985-01-01 to …", .year),
    Example("../1985-04-12", "… to 1985-04-12", .day),
    Example("../1985-04", "… to 1985-04-30", .month),
    Example("../1985", "… to 1985-12-31", .year),
    Example("1985-04-12/", "1985-04-12 to …", .day),
    Example("1985-04/", "1985-04-01 to …", .month),
    Example("1985/", "1985-01-01 to …", .year),
    Example("/1985-04-12", "… to 1985-04-12", .day),
    Example("/1985-04", "… to 1985-04-30", .month),
    Example("/1985", "… to 1985-12-31", .year),
    Example("1984?/2004%", "1984-01-01 to 2004-12-31", .year, "?~"),
    // Negative calendar year
    Example("-1985", "-1985-01-01 to -1985-12-31", .year),
  ]

  static let level2: [Example] = [
    // Exponential year
    Example("Y-17E7", "-170000000-01-01 to -170000000-12-31", .year),
    Example("Y17E8", "1700000000-01-01 to 1700000000-12-31", .year),
    // Significant digits
    Example("1950S2", "1900-01-01 to 1999-12-31", .century),
    Example("Y171010000S3", "171000000-01-01 to 171999999-12-31", .eon),
    Example("Y3388E2S3", "338000-01-01 to 338999-12-31", .millennium),
    // Sub-year groupings
    Example("2001-34", "2001-04-01 to 2001-06-30", .season),
    // One of a set
    Example("[1667,1668,1670..1672]", "1667-01-01 to 1672-12-31", .year),
    Example("[..1760-12-03]", "… to 1760-12-03", .day),
    Example("[1760-12..]", "1760-12-01 to …", .month),
    Example("[1760-01,1760-02,1760-12..]", "1760-01-01 to …", .month),
    Example("[1667,1760-12]", "1667-01-01 to 1760-12-31", nil),
    Example("[..1984]", "… to 1984-12-31", .year),
    // All Members
    Example("{1667,1668,1670..1672}", "1667-01-01 to 1672-12-31", .year),
    Example("{1960,1961-12}", "1960-01-01 to 1961-12-31", nil),
    Example("{..1984}", "… to 1984-12-31", .year),
    // Group Qualification
    Example("2004-06~-11", "2004-06-11 to 2004-06-11", .day, "~"),
    Example("2004?-06-11", "2004-06-11 to 2004-06-11", .day, "?"),
    // Qualification of Individual Component
    Example("?2004-06-~11", "2004-06-11 to 2004-06-11", .day, "?~"),
    Example("2004-%06-11", "2004-06-11 to 2004-06-11", .day, "?~"),
    // Unspecified Digit
    Example("156X-12-25", "1560-12-25 to 1569-12-25", .day),
    Example("15XX-12-25", "1500-12-25 to 1599-12-25", .day),
    Example("XXXX-12-XX", "0-12-01 to 9999-12-31", .day),
    Example("1XXX-XX", "1000-01-01 to 1999-12-31", .month),
    Example("1XXX-12", "1000-12-01 to 1999-12-31", .month),
    Example("1984-1X", "1984-10-01 to 1984-12-31", .month),
    // Interval
    Example("2004-06-~01/2004-06-~20", "2004-06-01 to 2004-06-20", .day, "~"),
    Example("2004-06-XX/2004-07-03", "2004-06-01 to 2004-07-03", .day),
  ]
}
