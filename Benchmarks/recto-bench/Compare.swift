import ArgumentParser

/// Recto as a process, beside Hugo on the same texts and beside the least a build needs, in turns; and whether the goals
/// hold that Recto sets itself.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measures Recto beside Hugo and the floor.")

  @Argument(help: "A built recto.")
  var recto: String

  @Option(help: "Hugo's program. Without it Hugo is not measured.")
  var hugo: String?

  @Option(help: "Pagefind's program. Without it the search is not compared.")
  var pagefind: String?

  @Option(help: "How many documents the edition has.")
  var documents = 10_000

  @Option(help: "How many a large one has, which is built once; 0 for none.")
  var large = 100_000

  @Option(help: "How often each is measured.")
  var rounds = 3

  @Option(help: "A file for the figures, as JSON.")
  var json: String?

  func validate() throws {
    guard documents > 0, large >= 0, rounds > 0 else { throw ValidationError("numbers of documents and rounds begin at 1") }
  }

  func run() throws {
    let folder = try TemporaryFolder()
    let edition = "\(folder.path)/edition"
    try GeneratedEdition(documents: documents).write(into: edition)
    var figures = Figures(documents: documents)
    try measureBuilds(edition, folder.path, &figures)
    try measureExtras(folder.path, &figures)
    if Edit.canMeasure {
      figures.edit = try Edit.measure(recto: recto, edition: edition, rounds: rounds)
      if let hugo { figures.hugoEdit = try Edit.measure(hugo: hugo, site: "\(folder.path)/hugo", rounds: rounds) }
    }
    for _ in 0..<21 { figures.start.add(try ChildProcess.run(recto, ["--version"]).wall) }
    if large > 0 { figures.large = try measureLarge(folder.path) }
    print(figures.table.text)
    print(figures.goals.text)
    if let json { try figures.write(to: json) }
  }

  private func measureBuilds(_ edition: String, _ folder: String, _ figures: inout Figures) throws {
    if hugo != nil { try HugoSite(edition: GeneratedEdition(documents: documents)).write(into: "\(folder)/hugo") }
    let floor = CommandLine.arguments[0]
    for round in 0..<rounds {
      // Each into a folder of its own: creating files behind a large removal is slower for minutes.
      let site = "\(folder)/site-\(round)"
      figures.add(try ChildProcess.run(recto, ["build", edition, "--output", site]), to: .recto)
      if let hugo {
        let arguments = ["--source", "\(folder)/hugo", "--destination", "\(folder)/hugo-\(round)", "--quiet"]
        figures.add(try ChildProcess.run(hugo, arguments), to: .hugo)
      }
      figures.add(try ChildProcess.run(floor, ["floor", edition, site, "\(folder)/floor-\(round)"]), to: .floor)
      figures.add(try ChildProcess.run(recto, ["build", edition, "--output", site]), to: .again)
      figures.add(try ChildProcess.run(recto, ["check", edition]), to: .check)
      // Where the system lets a program be kept to one core.
      let single = ["-c", "0", recto, "build", edition, "--output", "\(folder)/single-\(round)"]
      if let usage = try? ChildProcess.run("taskset", single) { figures.add(usage, to: .oneCore) }
    }
    figures.written = try StandingFile.all(in: "\(folder)/site-0")
    if hugo != nil { figures.hugoWritten = try StandingFile.all(in: "\(folder)/hugo-0") }
  }

  /// The same edition with a search, and with a search and every form for programs.
  private func measureExtras(_ folder: String, _ figures: inout Figures) throws {
    var generated = GeneratedEdition(documents: documents)
    generated.hasSearch = true
    try generated.write(into: "\(folder)/searched")
    generated.hasFormats = true
    try generated.write(into: "\(folder)/whole")
    for round in 0..<rounds {
      let site = "\(folder)/searched-\(round)"
      figures.add(try ChildProcess.run(recto, ["build", "\(folder)/searched", "--output", site]), to: .searched)
      figures.add(
        try ChildProcess.run(recto, ["build", "\(folder)/whole", "--output", "\(folder)/whole-\(round)"]), to: .whole)
      if let pagefind {
        let output = "\(folder)/pagefind-\(round)"
        figures.add(
          try ChildProcess.run(pagefind, ["--site", "\(folder)/site-\(round)", "--output-path", output]), to: .pagefind)
      }
    }
    figures.index = try StandingFile.all(in: "\(folder)/searched-0/search")
    if pagefind != nil { figures.pagefindIndex = try StandingFile.all(in: "\(folder)/pagefind-0") }
  }

  private func measureLarge(_ folder: String) throws -> Figures.Large {
    let edition = "\(folder)/large"
    try GeneratedEdition(documents: large).write(into: edition)
    return Figures.Large(
      documents: large, usage: try ChildProcess.run(recto, ["build", edition, "--output", "\(folder)/large-site"]))
  }
}
