/// The time of "Date and Time": complete to the second.
package struct TimeOfDay: Sendable, Hashable {
  /// 0–23.
  package var hour: Int
  /// 0–59.
  package var minute: Int
  /// 0–59, or 60 for a leap second at the end of an hour.
  package var second: Int
  /// Minutes ahead of UTC, negative behind it; 0 for `Z`; nil for local time.
  package var shift: Int?
}
