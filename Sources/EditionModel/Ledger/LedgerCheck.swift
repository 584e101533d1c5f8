import Diagnostics

/// Holds the addresses of a site against those that were published once.
package struct LedgerCheck {
  private let info: EditionInfo
  private let moved: Set<String>
  /// What was withdrawn, by page; no paragraphs stand for the whole page.
  private let withdrawn: [String: [Withdrawal]]

  /// Knows what the edition has moved by a redirect, and what it has withdrawn.
  package init(_ info: EditionInfo) {
    self.info = info
    moved = Set(info.redirects.map(\.source.value))
    withdrawn = Dictionary(grouping: info.withdrawals) { $0.address.page }
  }

  /// What has vanished without a word, and withdrawals of what has not.
  package func check(_ ledger: Ledger, against addresses: [Ledger.Address]) -> [Diagnostic] {
    let current = Dictionary(addresses.map { ($0.page, $0.paragraphs) }, uniquingKeysWith: { first, _ in first })
    var needed: Set<Withdrawal> = []
    var told: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for entry in ledger.entries {
      let page = entry.address.page
      guard let paragraphs = current[page] else {
        if moved.contains(page) { continue }
        let withdrawals = withdrawn[page, default: []].filter(\.address.paragraphs.isEmpty)
        needed.formUnion(withdrawals)
        if withdrawals.isEmpty, told.insert(page).inserted { diagnostics.append(vanished(entry)) }
        continue
      }
      var gone = entry.address.paragraphs.subtracting(paragraphs)
      if gone.isEmpty { continue }
      for withdrawal in withdrawn[page, default: []] where !withdrawal.address.paragraphs.isEmpty {
        let rest = gone.subtracting(withdrawal.address.paragraphs)
        if rest != gone { needed.insert(withdrawal) }
        gone = rest
      }
      if !gone.isEmpty { diagnostics.append(vanished(gone, of: entry)) }
    }
    return diagnostics + info.withdrawals.filter { !needed.contains($0) }.map(needless)
  }

  private func vanished(_ entry: Ledger.Entry) -> Diagnostic {
    let page = entry.address.page
    return Diagnostic(
      .error, .vanishedAddress, "the page '\(page)', published in release \(entry.release), is gone",
      at: SourceLocation(path: Ledger.path, line: entry.line),
      fix: "say in edition.yaml where it is now, or why there is no such page any more:\n"
        + "redirects: {\(page): documents/….html}\nwithdrawn: {\(page): …}")
  }

  private func vanished(_ paragraphs: ParagraphRuns, of entry: Ledger.Entry) -> Diagnostic {
    let (page, words) = (entry.address.page, paragraphs.words)
    let withdrawals = words.map { "\(page)#\($0): …" }.joined(separator: ", ")
    let (noun, verb) = paragraphs.count == 1 ? ("the paragraph", "is") : ("the paragraphs", "are")
    return Diagnostic(
      .error, .vanishedAddress,
      "\(noun) '\(words.joined(separator: " "))' of '\(page)', published in release \(entry.release), \(verb) gone",
      at: SourceLocation(path: Ledger.path, line: entry.line),
      fix: "bring them back, or say in edition.yaml why they are no more:\nwithdrawn: {\(withdrawals)}")
  }

  private func needless(_ withdrawal: Withdrawal) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference,
      "'withdrawn' names '\(withdrawal.name.value)', which is nothing that was published and is gone",
      at: withdrawal.name.location, fix: "remove the line")
  }
}
