/// The program itself, on an edition on the disk: a fresh build, and builds that find everything unchanged.
enum ProgramBenchmark {
  private static let rounds = 3

  static func run(_ recto: String, documents: Int) throws -> Table {
    let folder = try TemporaryFolder()
    let plain = try TemporaryFolder()
    var generated = GeneratedEdition(documents: documents, people: EditionBenchmark.people)
    for (index, path) in generated.paths.enumerated() { try folder.add(path, generated.text(index)) }
    generated.hasSearch = false
    for (index, path) in generated.paths.enumerated() { try plain.add(path, generated.text(index)) }

    var (fresh, again, unsearched) = ([ChildProcess.Usage](), [ChildProcess.Usage](), [ChildProcess.Usage]())
    for round in 0..<rounds {
      // Each into a folder of its own: creating files behind a large removal is slower for minutes.
      let output = "\(folder.path)/site-\(round)"
      fresh.append(try ChildProcess.run(recto, ["build", folder.path, "--output", output]))
      again.append(try ChildProcess.run(recto, ["build", folder.path, "--output", output]))
      unsearched.append(try ChildProcess.run(recto, ["build", plain.path, "--output", "\(plain.path)/site-\(round)"]))
    }
    var table = Table(
      "The program, recto build: \(documents) documents, \(EditionBenchmark.people) people",
      columns: ["min s", "median s", "CPU s", "peak MB"])
    add("into an empty folder", fresh, to: &table)
    add("again, nothing changed", again, to: &table)
    add("into an empty folder, without a search", unsearched, to: &table)
    table.note("CPU: of all cores, median. Peak: the largest of the runs' resident memory.")
    return table
  }

  private static func add(_ what: String, _ runs: [ChildProcess.Usage], to table: inout Table) {
    let wall = Samples(runs.map(\.wall))
    table.add(
      what, Table.number(wall.minimum, digits: 2), Table.number(wall.median, digits: 2),
      Table.number(Samples(runs.map(\.processor)).median, digits: 2),
      Table.number(Double(runs.map(\.peakMemory).max() ?? 0) / 1e6, digits: 0))
  }
}
