import ArgumentParser
import Synchronization

/// `recto serve` at work: builds, gives away, waits for a change, and again, until it is ended.
final class PreviewServer: Sendable {
  private let edition: String
  private let showing = Mutex(Showing())

  init(edition: String) {
    self.edition = edition
  }

  /// - Throws: when the edition has no content, its folders can't be watched or the port can't be had; it is told then.
  ///   Else it never returns.
  func run(port: Int, opening: Bool) async throws {
    let terminal = PreviewTerminal(edition: edition)
    var watch: EditionWatch
    do throws(ErrorCode) {
      watch = try EditionWatch(edition: edition)
    } catch {
      terminal.complain("can't watch the edition's folder: \(error)")
      throw ExitCode.failure
    }
    var preview = Preview(edition: edition)
    let server = HTTPServer { port in self.answers(port) }
    await build(&preview, &watch, terminal, server)
    if terminal.hasNoContent { throw ExitCode.failure }
    try await listen(server, port, opening, terminal)
    if !watch.isComplete { terminal.complain("the system does not let all folders be watched; see docs/preview.md") }
    while true {
      // This thread may be kept waiting: nothing else wants it, and pages are made on the server's own.
      let changes = watch.wait()
      let start = ContinuousClock.now
      var shown: Duration?
      if let changes, let site = await preview.glance(at: changes) {
        showing.withLock { $0 = Showing(site: site) }
        server.announce()
        shown = .now - start
      }
      await build(&preview, &watch, terminal, server, shownAfter: shown)
    }
  }

  private func build(
    _ preview: inout Preview, _ watch: inout EditionWatch, _ terminal: PreviewTerminal, _ server: HTTPServer,
    shownAfter shown: Duration? = nil
  ) async {
    let start = ContinuousClock.now
    watch.look()
    guard let outcome = await preview.build() else { return }
    let last = now
    showing.withLock { $0 = Showing(site: outcome.site ?? last.site, problems: outcome.problems) }
    server.announce()
    terminal.tell(outcome, after: .now - start, shownAfter: shown)
    // Letting go of a large edition takes its time, for which no reader need wait.
    withExtendedLifetime(last) {}
  }

  private func answers(_ port: Int) -> HTTPServer.Answers {
    let responder = Responder(
      port: port, file: { self.now.file($0) }, notFound: { self.now.notFound() })
    return HTTPServer.Answers(respond: responder.respond, state: { self.now.state(ofPage: $0) })
  }

  private var now: Showing { showing.withLock { $0 } }

  private func listen(_ server: HTTPServer, _ port: Int, _ opening: Bool, _ terminal: PreviewTerminal) async throws {
    do throws(HTTPServer.Failure) {
      let address = "http://localhost:\(try await server.start(port: port))/"
      terminal.tell(address: address)
      if opening, !Browser.open(address) { terminal.complain("no program was found that opens a browser") }
    } catch {
      switch error {
      case .portInUse(nil): terminal.complain("port \(port) is in use; name another one by --port")
      case .portInUse(let next?): terminal.complain("port \(port) is in use, and \(next) is free: add --port \(next)")
      case .system(let code): terminal.complain("can't listen on port \(port): \(code)")
      }
      throw ExitCode.failure
    }
  }
}
