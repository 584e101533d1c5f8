import Transcription

extension Collation {
  /// The column of the word before a variant in a witness; nil where it begins the text.
  package func wordBefore(_ variant: Variant, in witness: Int) -> Int? {
    table.columns[..<variant.columns.lowerBound].lastIndex { $0[witness] != nil }
  }

  /// The words of a variant in a witness; empty, behind the word before or where the text begins, where the witness has
  /// none.
  package func range(of variant: Variant, in witness: Int) -> TextRange {
    let tokens = tokens[witness]
    if let first = variant.readings[witness].first, let last = variant.readings[witness].last {
      return TextRange(Int(tokens[first].word.start), Int(tokens[last].word.end))
    }
    let before = wordBefore(variant, in: witness).flatMap { table.columns[$0][witness] }
    let place = Int(before.map { tokens[$0].word.end } ?? tokens.first?.word.start ?? 0)
    return TextRange(place, place)
  }
}
