import Foundation

/// One connection to a server of this machine, by the bytes that go over it.
final class Connection {
  struct Failure: Error {}

  private let socket: Int32
  private var received: [UInt8] = []

  init(port: Int) throws {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    socket = Foundation.socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure() }
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(socket, bytes, bytes.count) == bytes.count else { throw Failure() }
  }

  /// Everything up to and with an ending.
  func read(to ending: String) throws -> String {
    let ending = Array(ending.utf8)
    while true {
      if let range = received.firstRange(of: ending) {
        defer { received.removeSubrange(..<range.upperBound) }
        return String(decoding: received[..<range.upperBound], as: UTF8.self)
      }
      guard try receive() else { throw Failure() }
    }
  }

  func read(_ count: Int) throws -> [UInt8] {
    while received.count < count { guard try receive() else { throw Failure() } }
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }

  /// Everything until the server closes the connection.
  func readAll() throws -> [UInt8] {
    while try receive() {}
    return received
  }

  private func receive() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &buffer, buffer.count, 0)
    guard count >= 0 else { throw Failure() }
    received += buffer[..<count]
    return count > 0
  }
}

extension Array where Element == UInt8 {
  fileprivate func firstRange(of other: [UInt8]) -> Range<Int>? {
    guard count >= other.count else { return nil }
    return (0...(count - other.count)).lazy.map { $0..<($0 + other.count) }.first {
      self[$0.lowerBound] == other[0] && self[$0].elementsEqual(other)
    }
  }
}
