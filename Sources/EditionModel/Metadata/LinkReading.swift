import Diagnostics
import Transcription
import YAML

extension MappingReader {
  /// The address of a key that readers are led to; nil, with a diagnostic, for one that no link of a text may have either.
  mutating func link(_ key: String) -> Located<String>? {
    guard let address = text(key) else { return nil }
    guard let problem = LinkScheme.problem(with: address.value, at: address.location) else { return address }
    absorb([problem])
    return nil
  }
}
