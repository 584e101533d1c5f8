import EditionModel

/// What an edition does for its long life: each requirement with yes or no, and what shows it.
struct LongevityReport {
  /// Where it is written, if nothing else is said.
  static let folder = "Report"

  private let result: Check.Result
  private let edition: String

  init(of result: Check.Result, edition: String) {
    self.result = result
    self.edition = edition
  }

  /// Writes `report.html` and `report.json`, over those of the last time.
  func write(to folder: String) async throws(CommandFailure) {
    let evidence = await Evidence(of: result, edition: edition)
    let judged = Requirement.all.map { ($0, $0.judge(evidence)) }
    let files = [("report.html", Self.html(judged, evidence)), ("report.json", Self.json(judged, evidence))]
    for (name, bytes) in files {
      let path = EditionFolder.path(name, in: folder)
      do throws(SystemError) {
        try AtomicFile.write(bytes, to: path)
      } catch {
        throw CommandFailure(.outputUnwritable, error, at: path)
      }
    }
    let met = judged.count { $0.1.isMet }
    Reporter.write(
      "\(met) of \(judged.count) requirements are met: \(EditionFolder.path("report.html", in: folder))\n", to: 1)
  }

  private typealias Judged = [(requirement: Requirement, judgement: Requirement.Judgement)]

  private static func json(_ judged: Judged, _ evidence: Evidence) -> [UInt8] {
    var output: [UInt8] = []
    let list = judged.map { requirement, judgement in
      JSON.object([
        ("id", .text(requirement.id)), ("source", .text(requirement.source.name)),
        ("clause", .text(requirement.clause)),
        ("requirement", .text(requirement.sentence)), ("met", .flag(judgement.isMet)),
        ("evidence", .text(judgement.evidence)),
      ])
    }
    JSON.object([
      ("edition", .text(evidence.info.title)), ("version", .text(evidence.info.version)),
      ("released", .text(evidence.info.released)), ("requirements", .list(list)),
    ]).write(into: &output)
    return output + [UInt8(ascii: "\n")]
  }

  private static func html(_ judged: Judged, _ evidence: Evidence) -> [UInt8] {
    let sections = Requirement.Source.allCases.map { source in
      let rows = judged.filter { $0.requirement.source == source }.map { requirement, judgement in
        """
        <tr id="\(requirement.id)" class="\(judgement.isMet ? "yes" : "no")"><th scope="row">\(requirement.clause)</th>\
        <td>\(escaped(requirement.sentence))</td><td>\(judgement.isMet ? "yes" : "no")</td>\
        <td>\(escaped(judgement.evidence))</td></tr>

        """
      }
      return """
        <h2><a href="\(source.address)">\(escaped(source.name))</a></h2>
        <table>
        <tr><th scope="col">Clause</th><th scope="col">What is asked</th><th scope="col">Met</th>\
        <th scope="col">What shows it</th></tr>
        \(rows.joined())</table>

        """
    }
    let title = escaped("Longevity of “\(evidence.info.title)”")
    return Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(judged.count { $0.judgement.isMet }) of \(judged.count) requirements that a program can judge are met. The \
      sentences are Recto's; the sources themselves say more, and ask for more than a program can see.</p>
      \(sections.joined())</body>
      </html>

      """.utf8)
  }

  private static let style = """
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; \
    color-scheme: light dark; }
    table { border-collapse: collapse; width: 100%; } \
    th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; \
    border-bottom: 1px solid #8886; overflow-wrap: anywhere; } \
    .no td:nth-child(3) { font-weight: bold; color: light-dark(#a00, #f88); }
    """

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}
