import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Gives away what a function answers, by HTTP/1.1, to this machine alone. The only file that knows of SwiftNIO.
final class HTTPServer: Sendable {
  /// What is answered, and what is told those who listen to what goes on with a page.
  struct Answers: Sendable {
    let respond: @Sendable (Request) -> Response
    let state: @Sendable (_ page: String) -> [UInt8]
  }

  /// The port can't be had.
  enum Failure: Error {
    /// Another program has it; the next one that is free, if there is any.
    case portInUse(next: Int?)
    case system(ErrorCode)
  }

  private let answers: @Sendable (_ port: Int) -> Answers
  private let listeners = Mutex<[ObjectIdentifier: Listener]>([:])

  fileprivate final class Listener: Sendable {
    let channel: any Channel
    private let state: @Sendable () -> [UInt8]
    private let told = Mutex<[UInt8]>([])

    init(channel: any Channel, state: @escaping @Sendable () -> [UInt8]) {
      (self.channel, self.state) = (channel, state)
    }

    /// The state; nil when it is what was told the last time.
    var news: [UInt8]? {
      let now = state()
      return told.withLock { last in
        defer { last = now }
        return last == now ? nil : now
      }
    }
  }

  /// - Parameter answers: made for the port that is had in the end.
  init(answers: @escaping @Sendable (_ port: Int) -> Answers) {
    self.answers = answers
  }

  /// Begins to answer.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Returns: the port.
  func start(port: Int) async throws(Failure) -> Int {
    do {
      let channel = try await Self.bootstrap.childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          let answers = self.answers(channel.localAddress?.port ?? port)
          try channel.pipeline.syncOperations.addHandler(Exchange(answers, of: self))
        }
      }.bind(host: Self.host, port: port).get()
      return channel.localAddress?.port ?? port
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw .portInUse(next: await Self.free(after: port))
    } catch {
      throw .system(ErrorCode(number: (error as? IOError)?.errnoCode ?? EINVAL))
    }
  }

  /// Tells every listener the state of its page, if it is another one.
  func announce() {
    for listener in listeners.withLock({ Array($0.values) }) { tell(listener) }
  }

  /// The state is asked for where it is sent, so that no older one can come behind a newer one.
  private func tell(_ listener: Listener) {
    listener.channel.eventLoop.execute {
      guard let news = listener.news else { return }
      let bytes = Array("data: ".utf8) + news + Array("\n\n".utf8)
      listener.channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise: nil)
    }
  }

  fileprivate func add(_ listener: Listener) {
    let id = ObjectIdentifier(listener.channel)
    listeners.withLock { $0[id] = listener }
    listener.channel.closeFuture.whenComplete { _ in self.listeners.withLock { $0[id] = nil } }
    tell(listener)
  }

  private static let host = "127.0.0.1"

  private static var bootstrap: ServerBootstrap {
    ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
  }

  private static func free(after port: Int) async -> Int? {
    for port in (port + 1)...(port + 100) where port <= UInt16.max {
      guard let channel = try? await bootstrap.bind(host: host, port: port).get() else { continue }
      try? await channel.close()
      return port
    }
    return nil
  }
}

/// One connection: a request, its answer, and the next.
private final class Exchange: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// A large file is sent in pieces of so many bytes.
  private static let piece = 256 * 1024

  private let answers: HTTPServer.Answers
  private let server: HTTPServer
  private var head: HTTPRequestHead?

  init(_ answers: HTTPServer.Answers, of server: HTTPServer) {
    (self.answers, self.server) = (answers, server)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      answer(head, on: context.channel)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func answer(_ head: HTTPRequestHead, on channel: any Channel) {
    let fields = head.headers.map { (name: $0.name, value: $0.value) }
    let response = answers.respond(Request(method: head.method.rawValue, target: head.uri, fields: fields))
    var headers = HTTPHeaders(response.fields.map { ($0.name, $0.value) })
    if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
    let status = HTTPResponseStatus(statusCode: response.status.rawValue)
    channel.write(HTTPServerResponsePart.head(.init(version: .http1_1, status: status, headers: headers)), promise: nil)
    switch response.body {
    case .nothing: end(channel, keepingAlive: head.isKeepAlive)
    case .bytes(let bytes):
      channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise: nil)
      end(channel, keepingAlive: head.isKeepAlive)
    case .file(let path, let range): send(path, range, to: channel, keepingAlive: head.isKeepAlive)
    case .events(let page):
      channel.flush()
      server.add(.init(channel: channel, state: { [answers] in answers.state(page) }))
    }
  }

  /// Reads and sends piece after piece, each when the one before it is on its way. A file that was made shorter meanwhile
  /// ends the connection, which tells the browser that the answer is not whole.
  private func send(_ path: String, _ range: Range<Int>, to channel: any Channel, keepingAlive: Bool) {
    guard !range.isEmpty else { return end(channel, keepingAlive: keepingAlive) }
    let piece = range.prefix(Self.piece)
    guard let bytes = try? FileReader.read(path, piece), bytes.count == piece.count else {
      return channel.close(promise: nil)
    }
    let rest = piece.endIndex..<range.upperBound
    let sent = channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))))
    sent.assumeIsolated().whenSuccess { self.send(path, rest, to: channel, keepingAlive: keepingAlive) }
  }

  private func end(_ channel: any Channel, keepingAlive: Bool) {
    let ended = channel.writeAndFlush(HTTPServerResponsePart.end(nil))
    if !keepingAlive { ended.whenComplete { _ in channel.close(promise: nil) } }
  }
}
