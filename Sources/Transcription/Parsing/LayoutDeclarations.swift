import Diagnostics
import YAML

extension LayoutDeclaration {
  /// Reads `layout` in a front matter or in edition.yaml: names of rules, or `{rule: …, witness: …}`.
  package static func read(from frontMatter: YAMLNode?) -> (declarations: [Self], diagnostics: [Diagnostic]) {
    guard case .mapping(let entries)? = frontMatter?.kind, let layout = entries.first(where: { $0.key == "layout" })?.value
    else { return ([], []) }
    let items: [YAMLNode]
    if case .sequence(let list) = layout.kind { items = list } else { items = [layout] }
    var declarations: [Self] = []
    var diagnostics: [Diagnostic] = []
    for item in items {
      let name: Located<String>?
      var witness: Located<String>?
      if case .scalar(let text) = item.kind {
        name = Located(text, at: item.location)
      } else {
        var reader = MappingReader(item, subject: "the layout rule")
        name = reader.requiredText("rule", fix: "add 'rule: ' and one of \(names)")
        witness = reader.text("witness")
        diagnostics += reader.finish()
      }
      guard let name else { continue }
      if let rule = LayoutRule(rawValue: name.value) {
        if let witness, !rule.canBeForOneWitness {
          diagnostics.append(
            Diagnostic(
              .error, .invalidValue, "'\(name.value)' is for the whole file, not for the witness '\(witness.value)'",
              at: witness.location, fix: "leave out 'witness'"))
        }
        declarations.append(Self(rule: rule, witness: witness?.value))
      } else {
        let nearest = Spelling.nearest(to: name.value, in: LayoutRule.allCases.map(\.rawValue))
        diagnostics.append(
          Diagnostic(
            .error, .invalidValue, "there is no layout rule '\(name.value)'", at: name.location,
            notes: [.init("rules are: \(names)")], fix: nearest.map { "did you mean '\($0)'?" }))
      }
    }
    return (declarations, diagnostics)
  }

  private static var names: String { LayoutRule.allCases.map(\.rawValue).joined(separator: ", ") }
}
