import Dates
import Diagnostics

/// Holds what the authority files say against itself: lives, offices, cross-references.
///
/// Dates are often known by the year or about. Only what can't be true of any days they may stand for is told.
enum AuthorityCheck {
  static func check(_ entities: Entities) -> [Diagnostic] {
    entities.all.flatMap(lives) + entities.all.flatMap(forms) + overlaps(entities.of(.person))
      + entities.crossReferences.compactMap { circle($0, entities) }
  }

  private static func lives(_ entity: Entity) -> [Diagnostic] {
    if let born = entity.born, let died = entity.died, died.isCertainly(before: born) {
      return [
        Diagnostic(
          .error, .contradictoryDates, "\(entity.name) died '\(died.description)' before being born '\(born.description)'",
          at: entity.location, fix: "correct one of the two")
      ]
    }
    return entity.offices.compactMap { office in
      let problem = reversed("the office '\(office.title)'", office.from, office.to, at: office.location)
      if let problem { return problem }
      guard isOutsideLife(office, of: entity) else { return nil }
      return Diagnostic(
        .warning, .contradictoryDates, "\(entity.name) was not alive throughout the office '\(office.title)'",
        at: office.location, notes: [.init("the entry has these days of birth and death", at: entity.location)],
        fix: "correct the days of the office or of the life")
    }
  }

  private static func isOutsideLife(_ office: Entity.Office, of entity: Entity) -> Bool {
    let days = [office.from, office.to].compactMap(\.self)
    return days.contains { day in
      entity.born.map { day.isCertainly(before: $0) } == true || entity.died.map { $0.isCertainly(before: day) } == true
    }
  }

  private static func forms(_ entity: Entity) -> [Diagnostic] {
    entity.forms.compactMap { form in
      let isOffices = entity.offices.contains { ($0.from, $0.to) == (form.from, form.to) }
      return isOffices ? nil : reversed("the form '\(form.text)'", form.from, form.to, at: form.location)
    }
  }

  private static func reversed(_ what: String, _ from: EDTF?, _ to: EDTF?, at location: SourceLocation) -> Diagnostic? {
    guard let from, let to, to.isCertainly(before: from) else { return nil }
    return Diagnostic(
      .error, .contradictoryDates, "\(what) ends '\(to.description)' before it begins '\(from.description)'", at: location,
      fix: "correct one of the two")
  }

  /// An office by whom and when it was held for certain.
  private struct Tenure {
    let person: Entity
    let office: Entity.Office
    /// The last day on which it can have begun.
    let start: Day
    /// The first day on which it can have ended.
    let end: Day

    init?(_ office: Entity.Office, of person: Entity) {
      guard let start = office.from?.certain?.latest ?? office.to?.certain?.latest,
        let end = office.to?.certain?.earliest ?? office.from?.certain?.earliest
      else { return nil }
      (self.person, self.office, self.start, self.end) = (person, office, start, end)
    }

    /// Whether both were held on more than the day of handing over.
    func overlaps(_ other: Tenure) -> Bool { start < other.end && other.start < end }
  }

  /// Tenures of one office that overlap, one diagnostic a tenure.
  private static func overlaps(_ people: [Entity]) -> [Diagnostic] {
    let tenures = people.flatMap { person in person.offices.compactMap { Tenure($0, of: person) } }
    let byTitle = Dictionary(grouping: tenures) { NameSpelling.folded($0.office.title).lowercased() }
    return byTitle.values.flatMap { tenures -> [Diagnostic] in
      var latest: Tenure?
      return tenures.sorted { ($0.start, $0.office.location) < ($1.start, $1.office.location) }.compactMap { tenure in
        defer { if latest.map({ $0.end < tenure.end }) ?? true { latest = tenure } }
        return latest.flatMap { $0.overlaps(tenure) ? overlap($0, tenure) : nil }
      }
    }
  }

  private static func overlap(_ first: Tenure, _ second: Tenure) -> Diagnostic {
    let title = second.office.title
    let isOnePerson = first.person.id == second.person.id
    return Diagnostic(
      .warning, .overlappingOffices,
      isOnePerson
        ? "\(second.person.name) holds the office '\(title)' twice at one time"
        : "\(first.person.name) and \(second.person.name) hold the office '\(title)' at one time",
      at: second.office.location, notes: [.init("the other", at: first.office.location)],
      fix: isOnePerson ? "correct the days, or make one of the two" : "correct the days, or name the offices apart")
  }

  /// A cross-reference that never comes to an entry.
  private static func circle(_ entity: Entity, _ entities: Entities) -> Diagnostic? {
    guard let see = entity.see, entities.isCircle(entity) else { return nil }
    return Diagnostic(
      .error, .crossReference,
      see.value == entity.id
        ? "'\(entity.id)' leads to itself" : "'\(entity.id)' leads to '\(see.value)' and back to itself",
      at: see.location, fix: "name the entry that has a page of its own")
  }
}

extension EDTF {
  /// The bounds of a date that is not said to be uncertain or approximate.
  fileprivate var certain: (earliest: Day?, latest: Day?)? {
    // Only qualifications are written so.
    description.contains { "?~%".contains($0) } ? nil : (earliest, latest)
  }

  fileprivate func isCertainly(before other: EDTF) -> Bool {
    guard let end = certain?.latest, let start = other.certain?.earliest else { return false }
    return end < start
  }
}
