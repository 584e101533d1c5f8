extension DateNames {
  /// British English, as most editions in English print dates: 26 June 1944.
  package static let english = DateNames(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    seasons: [
      "spring", "summer", "autumn", "winter", "northern spring", "northern summer", "northern autumn",
      "northern winter", "southern spring", "southern summer", "southern autumn", "southern winter", "first quarter",
      "second quarter", "third quarter", "fourth quarter", "first third", "second third", "last third", "first half",
      "second half",
    ],
    season: "{season} {year}", partOfYear: "the {season} of {year}",
    day: "{day} {month} {year}", dayOfYear: "{day} {month}", month: "{month} {year}", yearBC: "{year} BC",
    earlyYear: "AD {year}", longYear: "the year {year}", thousandsSeparator: ",", minus: "−",
    decade: "the {year}s", century: "the {ordinal} century", centuryBC: "the {ordinal} century BC",
    millennium: "the {ordinal} millennium", millenniumBC: "the {ordinal} millennium BC",
    unknownYear: "an unknown year", ordinals: (1...100).map(englishOrdinal), aMonthIn: "a month in {period}",
    aDayIn: "a day in {period}", monthIn: "{month} in {period}", dayIn: "{day} {month} in {period}",
    seasonIn: "{season} in {period}", partOfYearIn: "the {season} of a year in {period}",
    dayOfAMonthIn: "the {ordinal} of a month in {period}", aYearBetween: "a year between {first} and {last}",
    aMonthBetween: "a month between {first} and {last}", aDayBetween: "a day between {first} and {last}",
    estimatedYear: "a year between {first} and {last}, estimated as {year}",
    about: "about {date}", possibly: "possibly {date}", possiblyAbout: "possibly about {date}",
    partly: "{date} ({notes})", uncertainParts: "{parts} uncertain", approximateParts: "{parts} approximate",
    uncertainAndApproximateParts: "{parts} uncertain and approximate", yearPart: "year", monthPart: "month",
    seasonPart: "season", dayPart: "day", noteSeparator: ", ",
    range: "{first}–{last}", spacedRange: "{first} – {last}", between: "between {first} and {last}",
    from: "from {date} on", until: "until {date}", fromToUnknown: "from {date}, end unknown",
    untilFromUnknown: "until {date}, beginning unknown", orEarlier: "{date} or earlier", orLater: "{date} or later",
    andEarlier: "{date} and earlier", andLater: "{date} and later", listSeparator: ", ", or: " or ", and: " and ",
    dateAndTime: "{date}, {time}", time: "{hour}:{minute}", timeWithSeconds: "{hour}:{minute}:{second}",
    utc: "{time} UTC", shifted: "{time} (UTC{shift})", undated: "undated")

  private static func englishOrdinal(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "\(number)th" }
    return switch number % 10 {
    case 1: "\(number)st"
    case 2: "\(number)nd"
    case 3: "\(number)rd"
    default: "\(number)th"
    }
  }
}
