import Diagnostics
import YAML

extension EditorialRules {
  /// Reads `blocks` in a front matter or in edition.yaml: `as-marked` or `recognized`; nil where it does not stand.
  package static func recognizesBlocks(in mapping: YAMLNode?) -> (value: Bool?, diagnostics: [Diagnostic]) {
    guard case .mapping(let entries)? = mapping?.kind, let blocks = entries.first(where: { $0.key == "blocks" })?.value
    else { return (nil, []) }
    switch blocks.kind {
    case .scalar("as-marked"): return (false, [])
    case .scalar("recognized"), .null: return (true, [])
    case .scalar, .mapping, .sequence:
      return (
        nil,
        [
          Diagnostic(
            .error, .invalidValue, "'blocks' is neither 'as-marked' nor 'recognized'", at: blocks.location,
            fix: "write 'as-marked' if only what stands between '::: name' and ':::' is a block")
        ]
      )
    }
  }
}
