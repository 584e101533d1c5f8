#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The machine that is measured on, as far as it tells.
enum Machine {
  static let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))

  static var description: String {
    var name = utsname()
    uname(&name)
    let system = withUnsafeBytes(of: &name.sysname) { text($0) } + " " + withUnsafeBytes(of: &name.release) { text($0) }
    let memory = Double(sysconf(Int32(_SC_PHYS_PAGES))) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e9
    return "\(processor ?? "unknown processor"), \(cores) cores, \(Table.number(memory, digits: 0)) GB; \(system)"
  }

  /// As Linux tells it.
  private static var processor: String? {
    guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4_096)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") else { continue }
      return text[colon...].dropFirst(2).split(separator: "\n").first.map(String.init)
    }
    return nil
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
