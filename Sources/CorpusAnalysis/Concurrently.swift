/// Makes one result of each item, so many at once; the results come in the order of the items.
package func concurrently<Item: Sendable, Result: Sendable>(
  _ items: [Item], workers: Int, _ make: @escaping @Sendable (Item) throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: items.count)
    var next = 0
    func start() {
      guard next < items.count else { return }
      let (index, item) = (next, items[next])
      group.addTask {
        try Task.checkCancellation()
        return (index, try make(item))
      }
      next += 1
    }
    for _ in 0..<workers { start() }
    while let (index, result) = try await group.next() {
      results[index] = result
      start()
    }
    return results.compactMap(\.self)
  }
}
