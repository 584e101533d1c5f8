/// The words the texts are made of.
enum Words {
  /// Words of diplomatic prose, the small ones several times, as they are in prose.
  static let prose = split(
    """
    the the the the the the the of of of of to to to to and and and and in in in that that that a a a was was for for
    with with on on by by be be had had have not not as as at is it it from which which this would would their his he
    they we I our were been will should could may any all no such other some more than into upon under between before
    after during against about only also very therefore however whether while until since both these those who what
    question answer matter matters memorandum conversation telegram letter report message copy note draft paragraph
    staff staffs officers officer command commander division divisions corps army armies front fronts offensive attack
    operations operation plan plans planning supply supplies transport railway shipping aircraft bombers airfields
    mission missions liaison collaboration co-ordination information intelligence exchange discussion discussions
    meeting conference delegation embassy ambassador minister ministry government governments department committee
    council alliance treaty agreement proposal proposals reply views view opinion policy position attitude situation
    military naval political economic joint combined close direct special present future early immediate necessary
    possible important considerable general further full certain several first second last great small new good
    agreed asked said stated replied explained suggested proposed considered expressed emphasized pointed thought
    understood informed received sent arranged made taken given discussed mentioned continued added concluded
    time day days week weeks month months year years morning evening today yesterday spring summer autumn winter
    war peace enemy allies ally forces force troops line lines river coast border city capital country countries
    people nation difficulties difficulty responsibility authority instructions instruction approval
    opening closing crossing advance retreat defence defences strength losses prisoners equipment tanks guns fuel
    """)

  static let givenNames = split(
    """
    Alexander Andrei Arthur Bernard Boris Charles Clement Dmitri Edward Edwin Ernest Felix Frank George Harold Henry
    Hugh Ivan James John Joseph Konstantin Leo Leonid Maxim Michael Mikhail Nikolai Oliver Pavel Peter Philip Ralph
    Robert Sergei Stephen Thomas Victor Walter William
    """)

  /// Halves of surnames; each first half goes with each second one.
  static let surnameHeads = split(
    """
    Abrat Bald Barn Belk Brod Carr Chern Cold Dalt Deml Dorn Eld Fars Fenn Gald Golik Grav Hall Hark Hold Ilyin Jarm
    Karp Kell Kolt Lang Lark Lidd Mall Marsh Merk Nord Oak Ostr Park Pell Petr Radl Rams Rost Sand Selk Shel Stan
    Tarn Thorn Tolm Ulm Varg Volk
    """)
  static let surnameTails = split(
    """
    aby ach ansky ard bridge burn by croft den enko er erov ester ford gate ham hurst in ine ington kin ley low man mont
    """)

  /// The name of a person, by number; different ones for the first 1,250 numbers and more.
  static func name(_ number: Int) -> (given: String, surname: String) {
    let tail = (number / surnameHeads.count) % surnameTails.count
    let given = givenNames[(number * 7 + number / (surnameHeads.count * surnameTails.count)) % givenNames.count]
    return (given, surnameHeads[number % surnameHeads.count] + surnameTails[tail])
  }

  private static func split(_ words: String) -> [String] {
    words.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
