import Diagnostics
import Transcription

/// Links of a text to hosts that are no lasting address.
enum TestHostLinks {
  static func check(_ transcript: Transcript, in file: SourceFile) -> [Diagnostic] {
    transcript.addresses.compactMap { address in
      guard TestHost.isTestHost(address.destination) else { return nil }
      return TestHost.problem(with: address.destination, at: transcript.location(of: address, in: file))
    }
  }
}
