import Diagnostics
import EditionModel
import Search
import SiteRendering
import TemplateEngine

/// One build, from the edition's folder to the site's: read, check, plan, and only then render and write.
struct Build {
  let edition: String
  let output: String
  /// Whether text files get a compressed one beside them.
  var compresses = false

  struct Result {
    var documents = 0
    var people = 0
    var pages = 0
    /// What the site has, each file with the ``ContentHash`` of its bytes.
    var files: [SitePath: UInt64]
    var report: SiteWriter.Report
    var timings: Timings
  }

  /// Nothing, or not everything, was written; what is wrong was told.
  struct Failure: Error {
    /// Whether the site of the last build is still as it was.
    let isUntouched: Bool
  }

  private static let chunk = 64
  /// So many chunks are under way at most: enough for many cores, few enough that progress is seen between them.
  private static let chunksUnderWay = 32

  /// - Throws: a ``Failure`` when there is any error; the reporter has told it then.
  func run(_ reporter: Reporter) async throws -> Result {
    try await run(await Plan(of: edition), reporter)
  }

  /// The same for an edition that is planned already.
  func run(_ plan: Plan, _ reporter: Reporter) async throws -> Result {
    let progress = Progress()
    var timings = plan.timings
    reporter.tell(plan.diagnostics, in: plan.folder.files)
    if plan.diagnostics.hasErrors { throw Failure(isUntouched: true) }

    let index = await plan.searchIndex()
    let site = index.map { plan.site.listing($0.words) } ?? plan.site
    let files = plan.assets + plan.copies + (index?.files.map(\.output) ?? [])
    if index != nil { timings.end("words indexed") }
    let writer: SiteWriter
    do {
      var paths = site.paths + plan.data.map(\.path) + files.map(\.path)
      if compresses { paths += paths.flatMap(Compression.paths) }
      writer = try SiteWriter.open(output: output, edition: edition, planned: paths)
    } catch let refusal {
      reporter.tell(refusal.diagnostics)
      throw Failure(isUntouched: true)
    }
    timings.end("output looked at")
    do {
      let outcomes = try await write(plan, site, files, with: writer, progress)
      timings.end("pages and data made and written")
      // What turned out too small to be compressed has no second file after all.
      let written = Set(outcomes.map(\.path))
      let report = try writer.finish(outcomes, without: Set(writer.places.keys).subtracting(written))
      reporter.tell(report.diagnostics)
      timings.end("what is gone removed, and the record written")
      return Result(
        documents: plan.edition.documents.count, people: plan.edition.entities.of(.person).count,
        pages: site.paths.count { $0.hasSuffix(".html") },
        files: Dictionary(outcomes.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first }), report: report,
        timings: timings)
    } catch let error as SystemError {
      reporter.tell([Diagnostic(.error, .outputUnwritable, error.description, at: SourceLocation(path: output))])
    } catch let error as RenderingError {
      reporter.tell([error.diagnostic])
    }
    throw Failure(isUntouched: false)
  }

  /// Renders and writes chunk by chunk on all cores, so that no more than a few pages are in memory at a time. The files
  /// of data come first: each is one task, and a long one at the end would have the other cores wait.
  private func write(
    _ plan: Plan, _ site: Site, _ files: [OutputFile], with writer: SiteWriter, _ progress: Progress
  ) async throws -> [SiteWriter.Outcome] {
    let edition = plan.edition
    let total = site.count + plan.data.count
    var outcomes: [SiteWriter.Outcome] = []
    outcomes.reserveCapacity(total + files.count)
    for file in files { outcomes += try write(file, with: writer) }
    var done = 0
    var starts = stride(from: 0, to: site.count, by: Self.chunk).makeIterator()
    defer { progress.clear() }
    return try await withThrowingTaskGroup(of: [SiteWriter.Outcome].self) { group in
      for file in plan.data {
        group.addTask { @Sendable in
          let bytes = try file.bytes(edition, site.mentions)
          return try write(OutputFile(path: file.path, content: .bytes(bytes)), with: writer)
        }
      }
      let addChunk = { (group: inout ThrowingTaskGroup<[SiteWriter.Outcome], any Error>) in
        guard let start = starts.next() else { return }
        group.addTask { @Sendable in
          try (start..<min(start + Self.chunk, site.count)).flatMap { try write(try site.render($0), with: writer) }
        }
      }
      for _ in 0..<Self.chunksUnderWay { addChunk(&group) }
      while let chunk = try await group.next() {
        outcomes += chunk
        done += chunk.count { !Compression.made($0.path.text) }
        progress.show(done, of: total)
        addChunk(&group)
      }
      return outcomes
    }
  }

  /// Writes a file, and its compressed ones.
  private func write(_ file: OutputFile, with writer: SiteWriter) throws(SystemError) -> [SiteWriter.Outcome] {
    var outcomes = [try writer.write(file)]
    guard compresses, !Compression.paths(beside: file.path).isEmpty else { return outcomes }
    let bytes: [UInt8]
    switch file.content {
    case .bytes(let made): bytes = made
    case .copy(let source): bytes = try FileReader.read(source)
    }
    for (path, bytes) in Compression.files(beside: file.path, bytes) {
      outcomes.append(try writer.write(OutputFile(path: path, content: .bytes(bytes))))
    }
    return outcomes
  }
}
