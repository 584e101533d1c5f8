import Diagnostics
import EditionModel

/// A way to send a site somewhere.
protocol Carrier {
  /// Looks at the target and changes nothing there.
  func survey(_ shipment: Shipment) throws(CommandFailure) -> Survey

  /// Brings the target to what the shipment has: new files and assets first, changed pages next, deletions last.
  ///
  /// - Returns: warnings.
  func carry(_ shipment: Shipment, _ survey: Survey) throws(CommandFailure) -> [Diagnostic]
}

extension Carrier {
  /// Tells an error of the system as the target's.
  func telling<Value>(
    of target: PublishTarget, _ body: () throws(SystemError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw CommandFailure(.publishFailed, error.description, at: target.name.location)
    }
  }
}
