extension Array where Element: Sendable {
  /// How many elements a worker takes at a time: enough that taking them costs nothing beside the work.
  private static var chunk: Int { 64 }

  /// `map` over the cores: workers take chunks, results stand in the elements' order.
  package func mapInChunks<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) async -> [Result] {
    guard count > 1 else { return map(transform) }
    let elements = self
    // Few elements are shared out evenly, so that both cores have some.
    let size = Swift.max(1, Swift.min(Self.chunk, (count + 7) / 8))
    let starts = Array<Int>(stride(from: 0, to: count, by: size))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in starts {
        group.addTask { @Sendable in
          (start, elements[start..<Swift.min(start + size, elements.count)].map(transform))
        }
      }
      var chunks: [Int: [Result]] = [:]
      for await (start, results) in group { chunks[start] = results }
      return starts.flatMap { chunks[$0] ?? [] }
    }
  }
}
