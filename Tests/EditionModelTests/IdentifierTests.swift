import Diagnostics
import Testing

@testable import EditionModel

@Suite("Numbers of other authority files")
struct IdentifierTests {
  @Test(
    "are read in the form each file gives them, or as an address of theirs",
    arguments: [
      (.wikidata, "Q8016", "Q8016"), (.wikidata, "q42", "Q42"),
      (.wikidata, "https://www.wikidata.org/wiki/Q8016", "Q8016"),
      (.wikidata, "http://www.wikidata.org/entity/Q42", "Q42"),
      (.wikidata, "https://m.wikidata.org/wiki/Q42?uselang=en#P31", "Q42"),
      (.viaf, "94507588", "94507588"), (.viaf, "15", "15"), (.viaf, "9972147907520779210008", "9972147907520779210008"),
      (.viaf, "http://viaf.org/viaf/113230702/", "113230702"),
      (.gnd, "118520776", "118520776"), (.gnd, "118540238", "118540238"), (.gnd, "1019646128", "1019646128"),
      (.gnd, "4079154-3", "4079154-3"), (.gnd, "1231643-X", "1231643-X"), (.gnd, "1231643-x", "1231643-X"),
      (.gnd, "7505698-7", "7505698-7"), (.gnd, "https://d-nb.info/gnd/118540238", "118540238"),
      (.lcnaf, "n78085430", "n78085430"), (.lcnaf, "n79022935", "n79022935"), (.lcnaf, "no2008168642", "no2008168642"),
      (.lcnaf, "n 79022935", "n79022935"), (.lcnaf, "n78-89035", "n78089035"),
      (.lcnaf, "https://id.loc.gov/authorities/names/n79022935.html", "n79022935"),
      (.isni, "0000 0001 2197 5163", "0000000121975163"), (.isni, "0000-0001-2146-438x", "000000012146438X"),
      (.isni, "000000010888091X", "000000010888091X"), (.isni, "ISNI 0000 0001 2141 6409", "0000000121416409"),
      (.isni, "https://isni.org/isni/0000000121457825", "0000000121457825"),
      (.geonames, "2643743", "2643743"), (.geonames, "https://www.geonames.org/2643743/london.html", "2643743"),
      (.geonames, "https://sws.geonames.org/2643743/", "2643743"),
    ] as [(Identifier.Scheme, String, String)])
  func good(scheme: Identifier.Scheme, text: String, value: String) {
    #expect(Identifier.read(text, as: scheme) == Identifier(scheme: scheme, value: value))
  }

  @Test(
    "are refused when a character is wrong, missing or too many",
    arguments: [
      (.wikidata, "8016"), (.wikidata, "Q"), (.wikidata, "Q0"), (.wikidata, "P31"), (.wikidata, "Q80l6"), (.wikidata, ""),
      (.viaf, "1"), (.viaf, "094507588"), (.viaf, "9450758888"), (.viaf, "9450758a"),
      (.gnd, "118520777"), (.gnd, "118520767"), (.gnd, "11852077"), (.gnd, "4079154-4"), (.gnd, "40791543"), (.gnd, "X"),
      (.gnd, "-3"), (.gnd, "1231643-"),
      (.lcnaf, "78085430"), (.lcnaf, "sh85037527"), (.lcnaf, "n7808543"), (.lcnaf, "n780854300"), (.lcnaf, "n78-0854300"),
      (.isni, "0000 0001 2197 5164"), (.isni, "0000 0001 2197 516"), (.isni, "0000 0001 2197 5613"),
      (.isni, "0000 0001 X197 5163"),
      (.geonames, "02643743"), (.geonames, "London"), (.geonames, "https://www.example.org/2643743"),
    ] as [(Identifier.Scheme, String)])
  func damaged(scheme: Identifier.Scheme, text: String) {
    #expect(Identifier.read(text, as: scheme) == nil)
  }

  @Test("lead to an address of each file, an ISNI shown in groups of four")
  func addresses() {
    let shown = Identifier.Scheme.allCases.map { Identifier(scheme: $0, value: "000000012146438X") }.map {
      "\($0.scheme.name) \($0.display) \($0.url)"
    }
    #expect(
      shown == [
        "Wikidata 000000012146438X https://www.wikidata.org/wiki/000000012146438X",
        "VIAF 000000012146438X https://viaf.org/viaf/000000012146438X",
        "GND 000000012146438X https://d-nb.info/gnd/000000012146438X",
        "LCNAF 000000012146438X https://id.loc.gov/authorities/names/000000012146438X",
        "ISNI 0000 0001 2146 438X https://isni.org/isni/000000012146438X",
        "GeoNames 000000012146438X https://www.geonames.org/000000012146438X/",
      ])
  }

  @Test("that are wrong are told with the form they should have, and whose address they are")
  func diagnostics() {
    let yaml = """
      a:
        name: A
        identifiers:
          wikidata: Q80l6
          viaf: https://www.wikidata.org/wiki/Q8016
          gnd: "118520777"
      """
    let read = EntityReader.read(SourceFile(path: "people.yaml", text: yaml), as: .person)
    #expect(read.entities.map(\.identifiers) == [[]])
    #expect(
      read.diagnostics.map(\.description) == [
        """
        people.yaml:4:15: error: 'Q80l6' is no Wikidata number: it is Q and digits, such as Q42 [invalid-identifier]
          fix: look it up again: a character is wrong, missing or too many
        """,
        """
        people.yaml:5:11: error: 'https://www.wikidata.org/wiki/Q8016' is no VIAF number: it is 2 to 9 or 19 to 22 \
        digits, the first no 0, such as 113230702 [invalid-identifier]
          fix: it is an address of Wikidata: write it as 'wikidata'
        """,
        """
        people.yaml:6:11: error: '118520777' is no GND number: it is digits and a check character (a digit or X), such \
        as 118540238 or 4079154-3 [invalid-identifier]
          fix: look it up again: a character is wrong, missing or too many
        """,
      ])
  }
}
