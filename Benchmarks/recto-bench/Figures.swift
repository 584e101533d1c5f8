/// What was measured of whole programs, and the goals.
struct Figures {
  enum Program: Int, CaseIterable {
    case recto, again, check, oneCore, searched, whole, hugo, pagefind, floor

    var name: String {
      switch self {
      case .recto: "recto build, into an empty folder"
      case .again: "recto build, nothing changed"
      case .check: "recto check"
      case .oneCore: "recto build, on one core"
      case .searched: "recto build, with a search"
      case .whole: "recto build, with a search and every form for programs"
      case .pagefind: "pagefind, on the pages of recto's"
      case .hugo: "hugo, into an empty folder"
      case .floor: "the floor: libcmark, and the same files written"
      }
    }
  }

  struct Large {
    let documents: Int
    let usage: ChildProcess.Usage
  }

  let documents: Int
  var runs: [Program: [ChildProcess.Usage]] = [:]
  var written: [StandingFile] = []
  var hugoWritten: [StandingFile] = []
  var index: [StandingFile] = []
  var pagefindIndex: [StandingFile] = []
  /// From the save of a document to its page on the server.
  var edit = Samples()
  var hugoEdit = Samples()
  var start = Samples()
  var large: Large?

  init(documents: Int) {
    self.documents = documents
  }

  mutating func add(_ usage: ChildProcess.Usage, to program: Program) { runs[program, default: []].append(usage) }

  private func wall(_ program: Program) -> Double? { runs[program].map { Samples($0.map(\.wall)).median } }

  private func peak(_ program: Program) -> Double? { runs[program]?.map { Double($0.peakMemory) }.max() }

  var table: Table {
    var table = Table("\(documents) documents; \(Machine.description)", columns: ["min s", "median s", "CPU s", "peak MB"])
    for program in Program.allCases {
      guard let runs = runs[program] else { continue }
      let wall = Samples(runs.map(\.wall))
      table.add(
        program.name, Table.number(wall.minimum, digits: 2), Table.number(wall.median, digits: 2),
        Table.number(Samples(runs.map(\.processor)).median, digits: 2),
        Table.number(Double(runs.map(\.peakMemory).max() ?? 0) / 1e6, digits: 0))
    }
    table.note(
      "Written by recto: \(Self.size(written))." + (hugoWritten.isEmpty ? "" : " By hugo: \(Self.size(hugoWritten))."))
    if !index.isEmpty {
      let other = pagefindIndex.isEmpty ? "" : " Pagefind's: \(Self.size(pagefindIndex))."
      table.note("The search: \(Self.size(index)).\(other)")
    }
    table.note("CPU: of all cores, median. Peak: the largest of the runs' resident memory.")
    return table
  }

  private static func size(_ files: [StandingFile]) -> String {
    "\(files.count) files, \(Table.number(Double(files.reduce(0) { $0 + $1.size }) / 1e6, digits: 0)) MB"
  }

  /// A goal: how much there may be of something, and how much there is; nil where it was not measured.
  private var all: [(what: String, limit: Double, isFloor: Bool, unit: String, value: Double?)] {
    let ratio = { (left: Double?, right: Double?) in left.flatMap { left in right.map { left / $0 } } }
    let more = { (left: Double?, right: Double?) in left.flatMap { left in right.map { max(0, left - $0) } } }
    let bytes = { (files: [StandingFile]) in files.isEmpty ? nil : Double(files.reduce(0) { $0 + $1.size }) }
    return [
      ("time, to Hugo's", 0.2, false, "", ratio(wall(.recto), wall(.hugo))),
      ("time, to the floor's", 2, false, "", ratio(wall(.recto), wall(.floor))),
      ("peak memory, to Hugo's", 0.35, false, "", ratio(peak(.recto), peak(.hugo))),
      ("nothing changed, to a clean build", 0.5, false, "", ratio(wall(.again), wall(.recto))),
      ("recto check, to a build", 1, false, "", ratio(wall(.check), wall(.recto))),
      ("one document edited, on the server", 0.1, false, " s", edit.isEmpty ? nil : edit.median),
      ("recto --version", 0.01, false, " s", start.isEmpty ? nil : start.median),
      ("every form for programs, to a build without", 2, false, "", ratio(wall(.whole), wall(.searched))),
      ("time of the search, to Pagefind's", 0.2, false, "", ratio(more(wall(.searched), wall(.recto)), wall(.pagefind))),
      ("its memory, to Pagefind's", 0.2, false, "", ratio(more(peak(.searched), peak(.recto)), peak(.pagefind))),
      ("its size, to Pagefind's", 0.7, false, "", ratio(bytes(index), bytes(pagefindIndex))),
      ("two cores, to one", 1.7, true, "", ratio(wall(.oneCore), wall(.recto))),
      (
        "\(large?.documents ?? 0) documents, to \(documents)", 11, false, "",
        ratio(large.map { $0.usage.wall * Double(documents * 10) / Double($0.documents) }, wall(.recto))
      ),
      ("their peak memory", 8, false, " GB", large.map { Double($0.usage.peakMemory) / 1e9 }),
    ]
  }

  var goals: Table {
    var table = Table("Goals", columns: ["goal", "measured", ""])
    for goal in all {
      guard let value = goal.value else { continue }
      let holds = goal.isFloor ? value >= goal.limit : value <= goal.limit
      table.add(
        goal.what, (goal.isFloor ? "≥ " : "≤ ") + Table.number(goal.limit, digits: 2) + goal.unit,
        Table.number(value, digits: 3) + goal.unit, holds ? "holds" : "missed")
    }
    if !hugoEdit.isEmpty { table.note("Hugo's server, one document edited: \(Table.number(hugoEdit.median, digits: 3)) s.") }
    return table
  }

  /// Writes all figures as JSON: seconds and bytes.
  func write(to path: String) throws {
    let programs = Program.allCases.compactMap { program in
      runs[program].map { runs in
        "    \"\(program)\": {\"wall\": \(runs.map(\.wall)), \"cpu\": \(runs.map(\.processor)), "
          + "\"peak\": \(runs.map(\.peakMemory))}"
      }
    }
    let goals = all.compactMap { goal in
      goal.value.map { "    {\"goal\": \"\(goal.what)\", \"limit\": \(goal.limit), \"value\": \($0)}" }
    }
    try NewFile.write(
      """
      {
        "machine": "\(Machine.description)",
        "documents": \(documents),
        "programs": {
      \(programs.joined(separator: ",\n"))
        },
        "goals": [
      \(goals.joined(separator: ",\n"))
        ]
      }

      """, to: path)
  }
}
