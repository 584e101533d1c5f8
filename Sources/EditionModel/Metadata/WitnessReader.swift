import Diagnostics
import Transcription
import YAML

extension MappingReader {
  /// `witnesses`: by siglum a name, or a description.
  mutating func witnesses() -> [String: WitnessDescription] {
    var witnesses: [String: WitnessDescription] = [:]
    for entry in entries(of: "witnesses") {
      var description = WitnessDescription(location: entry.keyLocation)
      if case .scalar(let name) = entry.value.kind {
        description.name = name
      } else {
        var reader = MappingReader(entry.value, subject: "the witness '\(entry.key)'")
        reader.read(&description)
        absorb(reader.finish())
      }
      witnesses[entry.key] = description
    }
    return witnesses
  }

  private mutating func read(_ description: inout WitnessDescription) {
    description.name = text("name")?.value
    description.note = text("note")?.value
    description.archive = archive()
    description.language = language()
    let source = text("source")
    (description.source, description.sourceLocation) = (source?.value, source?.location)
    description.isBase = flag("base") ?? false
    description.isCompared = flag("compare")
  }

  /// `collation`: what is significant, and what is not.
  mutating func collation() -> CollationDeclaration? {
    guard var reader = mapping("collation", subject: "'collation'") else { return nil }
    let significant = reader.features("significant")
    let ignored = reader.features("ignore")
    for feature in ignored where significant.contains(where: { $0.value == feature.value }) {
      reader.report(
        .error, .invalidValue, "'\(feature.value.rawValue)' is both significant and ignored", at: feature.location,
        fix: "leave it in one of the two lists")
    }
    absorb(reader.finish())
    return CollationDeclaration(significant: significant.map(\.value), ignored: ignored.map(\.value))
  }

  private mutating func features(_ key: String) -> [Located<CollationFeature>] {
    texts(key).compactMap { name in
      if let feature = CollationFeature(rawValue: name.value) { return Located(feature, at: name.location) }
      let names = CollationFeature.allCases.map(\.rawValue)
      report(
        .error, .invalidValue, "'\(name.value)' is nothing that versions are compared in", at: name.location,
        notes: [.init("they are compared in: " + names.joined(separator: ", "))],
        fix: Spelling.nearest(to: name.value, in: names).map { "did you mean '\($0)'?" })
      return nil
    }
  }
}
