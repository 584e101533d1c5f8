import EditionModel
import Transcription

/// Where a witness differs from others, as its text shows it.
struct VariantMark: Sendable {
  /// The words; empty, behind the word before or where the text begins, where the witness has none.
  let range: TextRange
  /// "a", "b", … "z", "aa".
  let sign: String
  /// Of the sign in the text, and of the entry in the apparatus.
  let id: String
  let entry: String
}

/// The critical apparatus of a document with several witnesses.
extension Site {
  /// The entries, in the order of the base text.
  func apparatus(of document: Document) -> [ApparatusEntryView] {
    guard let collation = document.collation else { return [] }
    let sigla = document.transcript.witnesses.map { $0.siglum ?? "" }
    return collation.variants.indices.map { number in
      let variant = collation.variants[number]
      let base = variant.readings[collation.base]
      // Behind which word others have more.
      let before = base.isEmpty ? collation.wordBefore(variant, in: collation.base) : nil
      let others = collation.compared.dropFirst().sorted()
      var readings: [ReadingView] = []
      for witness in others {
        let text = self.reading(variant, witness, of: document, behind: before)
        let link = LinkView(title: sigla[witness], href: "#" + Self.variantID(number, sigla[witness]))
        if let same = readings.firstIndex(where: { $0.text == text }) {
          readings[same].witnesses.append(link)
        } else {
          readings.append(ReadingView(text: text, witnesses: [link]))
        }
      }
      let baseText = self.reading(variant, collation.base, of: document, behind: before)
      let same = readings.first { $0.text == baseText }?.witnesses.map(\.title) ?? []
      return ApparatusEntryView(
        id: "app-\(number + 1)", sign: Self.sign(number), kind: variant.kind,
        paragraph: collation.paragraph(of: variant, in: collation.base), lemma: baseText,
        href: "#" + Self.variantID(number, sigla[collation.base]),
        readings: readings.filter { $0.witnesses.map(\.title) != same || same.isEmpty })
    }
  }

  /// Paragraphs that stand elsewhere in another version, each with its place in both.
  func moves(of document: Document) -> [LinkGroupView] {
    guard let collation = document.collation else { return [] }
    return collation.moves.compactMap { move in
      let places = [(collation.base, move.from), (move.witness, move.to)].map { witness, unit in
        let id = collation.units[witness][unit].id
        return LinkView(title: "\(document.transcript.witnesses[witness].siglum ?? "") ¶ \(id)", href: "#" + id)
      }
      return places.contains { $0.href == "#" } ? nil : LinkGroupView(label: "Stands elsewhere:", links: places)
    }
  }

  /// What a witness has, with what is to be seen of it in brackets; nothing where it has none of the words.
  private func reading(_ variant: Variant, _ witness: Int, of document: Document, behind before: Int?) -> String {
    guard let collation = document.collation else { return "" }
    let tokens = collation.tokens[witness]
    var places = variant.readings[witness]
    if let before, let word = collation.table.columns[before][witness] { places.insert(word, at: 0) }
    var text = ""
    var marks: Token.Marks = []
    for place in places {
      if tokens[place].marks != marks { text += Self.words(marks) }
      marks = tokens[place].marks
      text += (text.isEmpty ? "" : " ") + document.transcript.string(tokens[place].word)
    }
    return text + Self.words(marks)
  }

  private static func words(_ marks: Token.Marks) -> String {
    // A gap's own words say so.
    let names = marks.subtracting(.gap).names
    return names.isEmpty ? "" : " [\(names.joined(separator: ", "))]"
  }

  /// The marks of a witness's text.
  func variantMarks(of witness: Int, in document: Document) -> [VariantMark] {
    guard let collation = document.collation, collation.compared.contains(witness) else { return [] }
    let siglum = document.transcript.witnesses[witness].siglum ?? ""
    return collation.variants.enumerated().map { number, variant in
      VariantMark(
        range: collation.range(of: variant, in: witness), sign: Self.sign(number),
        id: Self.variantID(number, siglum), entry: "app-\(number + 1)")
    }
  }

  private static func variantID(_ number: Int, _ siglum: String) -> String { "variant-\(number + 1)-\(siglum.lowercased())" }

  /// "a" to "z", then "aa" to "zz" and so on.
  private static func sign(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : sign(number / 26 - 1) + letter
  }
}

extension Collation {
  /// The id of the paragraph a variant stands in.
  fileprivate func paragraph(of variant: Variant, in witness: Int) -> String {
    let place = variant.readings[witness].first ?? wordBefore(variant, in: witness).flatMap { table.columns[$0][witness] }
    return place.map { units[witness][tokens[witness][$0].unit].id } ?? ""
  }
}
