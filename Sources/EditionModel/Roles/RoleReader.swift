import Transcription

/// Reads from the blocks above and below a text who was present, who sent it, and who got it or a copy.
///
/// It says nothing it does not know: who is named only to say who somebody else is ("Secretary to Mr. Molotov",
/// "Stalin’s interpreter") has no role by that, nor has anybody whose name is struck. What stands in a quotation is
/// another's.
struct RoleReader {
  private let transcript: Transcript
  /// The mentions of people that are still to come; parts of the text are asked for in its order.
  private var mentions: ArraySlice<Mention>
  /// What is struck in the paragraph and still to come.
  private var struck: ArraySlice<TextRange> = []
  private var found: [DerivedRole] = []
  private var seen: [Role: Set<String>] = [:]

  /// - Parameter mentions: in the order of the text.
  /// - Returns: each role of a person once, in the order of the text.
  static func read(_ transcript: Transcript, mentions: [Mention]) -> [DerivedRole] {
    let hasBlocks = transcript.witnesses.contains { $0.blocks.contains(where: \.givesRoles) }
    guard hasBlocks, !mentions.isEmpty else { return [] }
    var reader = RoleReader(transcript: transcript, mentions: mentions.filter { $0.target.kind == .person }[...])
    for witness in transcript.witnesses { reader.read(witness.blocks) }
    return reader.withoutInterpretersAmongParticipants()
  }

  private init(transcript: Transcript, mentions: ArraySlice<Mention>) {
    self.transcript = transcript
    self.mentions = mentions
  }

  /// One version may have the office that another leaves out.
  private func withoutInterpretersAmongParticipants() -> [DerivedRole] {
    let interpreters = Set(found.lazy.filter { $0.role == .interpreter }.map(\.person))
    return found.filter { $0.role != .participant || !interpreters.contains($0.person) }
  }

  private mutating func read(_ blocks: [Block]) {
    for case .division(let role, let inner) in blocks {
      switch role {
      case .attendees: readAttendees(inner)
      case .header: readHeader(inner)
      case .distribution: readDistribution(inner)
      case .classification, .stamp, .dateline, .subject, .salutation, .closer, .initials, .handling: read(inner)
      }
    }
  }

  // MARK: Those present

  private mutating func readAttendees(_ blocks: [Block]) {
    for paragraph in blocks.paragraphs {
      struck = paragraph.content.struck[...]
      if paragraph.entries.isEmpty { readItem(paragraph) } else { readEntries(of: paragraph) }
    }
  }

  /// A label such as "Interpreters:" is for all persons behind it, as far as the next one.
  private mutating func readEntries(of paragraph: Paragraph) {
    var label = ""
    for entry in paragraph.entries {
      var offices = ""
      for part in entry.parts {
        switch part.kind {
        case .label: label = words(of: part, paragraph)
        case .office: offices += words(of: part, paragraph)
        case .name, .value, .separator: break
        }
      }
      let role = role(label + " " + offices)
      for part in entry.parts where part.kind == .name { add(part, of: paragraph, as: role, from: .attendees) }
    }
  }

  /// A list's item, which has no entries: a name as far as the first comma, and an office.
  private mutating func readItem(_ paragraph: Paragraph) {
    let text = transcript.text[paragraph.range.range]
    let end = text.firstIndex(of: UInt8(ascii: ",")) ?? text.endIndex
    let office = String(decoding: text[end...], as: UTF8.self)
    add(text.startIndex..<end, as: role(office), from: .attendees)
  }

  private func role(_ office: String) -> Role {
    let office = office.lowercased()
    return ["interpreter", "translator", "переводчик", "dolmetscher"].contains { office.contains($0) }
      ? .interpreter : .participant
  }

  // MARK: A header

  private mutating func readHeader(_ blocks: [Block]) {
    for paragraph in blocks.paragraphs {
      struck = paragraph.content.struck[...]
      for entry in paragraph.entries {
        guard let label = entry.parts.first(where: { $0.kind == .label }),
          let role = role(ofField: words(of: label, paragraph))
        else { continue }
        for part in entry.parts where part.kind == .value {
          guard let range = range(of: part, paragraph) else { continue }
          // "cc:" in small letters is no field, and goes on with the one above it.
          let phrase = CopyPhrase.range(in: transcript.text[range])
          add(range.lowerBound..<(phrase?.lowerBound ?? range.upperBound), as: role, from: .header)
          if let phrase { add(phrase.upperBound..<range.upperBound, as: .copiedTo, from: .header) }
        }
      }
    }
  }

  private func role(ofField label: String) -> Role? {
    let letters = label.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
    switch letters {
    case "from": return .author
    case "to": return .recipient
    case "cc", "copy to", "copies to": return .copiedTo
    default: return nil
    }
  }

  // MARK: A note of distribution

  /// "cc:" holds as far as the block's end.
  private mutating func readDistribution(_ blocks: [Block]) {
    var isOfCopies = false
    for paragraph in blocks.paragraphs {
      struck = paragraph.content.struck[...]
      var range = paragraph.range.range
      if let phrase = CopyPhrase.range(in: transcript.text[range]) {
        (range, isOfCopies) = (phrase.upperBound..<range.upperBound, true)
      }
      if isOfCopies { add(range, as: .copiedTo, from: .distribution) }
    }
  }

  // MARK: People

  private func words(of part: Entry.Part, _ paragraph: Paragraph) -> String {
    paragraph.content[part.content].compactMap(\.range).map { transcript.string($0) }.joined()
  }

  private mutating func add(
    _ part: Entry.Part, of paragraph: Paragraph, as role: Role, from source: DerivedRole.Source
  ) {
    if let range = range(of: part, paragraph) { add(range, as: role, from: source) }
  }

  private func range(of part: Entry.Part, _ paragraph: Paragraph) -> Range<Int>? {
    let ranges = paragraph.content[part.content].compactMap(\.range)
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return Int(first.start)..<Int(last.end)
  }

  /// Gives a role to all who are meant in a part of the text.
  private mutating func add(_ range: Range<Int>, as role: Role, from source: DerivedRole.Source) {
    while let mention = mentions.first, mention.range.start < range.upperBound {
      mentions.removeFirst()
      guard mention.range.start >= range.lowerBound, !isStruck(mention.range),
        !PassingName.isPassing(mention.range.range, in: transcript.text[range])
      else { continue }
      let person = mention.target.id
      guard seen[role, default: []].insert(person).inserted else { continue }
      found.append(DerivedRole(role: role, person: person, source: source))
    }
  }

  private mutating func isStruck(_ range: TextRange) -> Bool {
    while let first = struck.first, first.end <= range.start { struck.removeFirst() }
    return struck.first.map { $0.start < range.end } ?? false
  }
}
