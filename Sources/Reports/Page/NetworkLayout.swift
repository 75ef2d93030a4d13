internal import CorpusStatistics
internal import Glibc

/// Coordinates for the nodes of a network.
///
/// Neighbours are near each other, and no two nodes have the same point: Fruchterman and Reingold (1991), "Graph
/// drawing by force-directed placement", from a fixed start, so that the same network looks the same.
struct NetworkLayout {
  /// The point of each node, both coordinates from 0 to 1.
  let points: [(x: Double, y: Double)]

  init(nodes: Int, edges: [(Int, Int)], steps: Int = 300) {
    guard nodes > 1 else {
      points = Array(repeating: (0.5, 0.5), count: nodes)
      return
    }
    var source = RandomSource(seed: 7)
    var (x, y) = ([Double](), [Double]())
    for node in 0..<nodes {
      let angle = 2 * Double.pi * Double(node) / Double(nodes)
      let jitter = Double(source.index(below: 1000)) / 1e5
      x.append(0.5 + 0.4 * cos(angle) + jitter)
      y.append(0.5 + 0.4 * sin(angle) - jitter)
    }
    let ideal = (1 / Double(nodes)).squareRoot() * 1.2
    for step in 0..<steps {
      var (dx, dy) = ([Double](repeating: 0, count: nodes), [Double](repeating: 0, count: nodes))
      for one in 0..<nodes {
        for other in (one + 1)..<max(nodes, one + 1) {
          let (a, b) = (x[one] - x[other], y[one] - y[other])
          let square = max(a * a + b * b, 1e-6)
          let force = ideal * ideal / square
          dx[one] += a * force
          dy[one] += b * force
          dx[other] -= a * force
          dy[other] -= b * force
        }
        // A weak pull to the middle keeps parts without a connection on the page.
        dx[one] -= (x[one] - 0.5) * 0.35
        dy[one] -= (y[one] - 0.5) * 0.35
      }
      for (one, other) in edges {
        let (a, b) = (x[one] - x[other], y[one] - y[other])
        let pull = (a * a + b * b).squareRoot() / ideal
        dx[one] -= a * pull
        dy[one] -= b * pull
        dx[other] += a * pull
        dy[other] += b * pull
      }
      let heat = 0.1 * (1 - Double(step) / Double(steps))
      for node in 0..<nodes {
        let length = max((dx[node] * dx[node] + dy[node] * dy[node]).squareRoot(), 1e-9)
        x[node] += dx[node] / length * min(length, heat)
        y[node] += dy[node] / length * min(length, heat)
      }
    }
    let (left, right) = (x.min() ?? 0, x.max() ?? 1)
    let (top, bottom) = (y.min() ?? 0, y.max() ?? 1)
    var spread: [(x: Double, y: Double)] = zip(x, y).map { x, y in
      (
        right > left ? (x - left) / (right - left) : 0.5,
        bottom > top ? (y - top) / (bottom - top) : 0.5
      )
    }
    for _ in 0..<Self.relaxations { Self.separate(&spread) }
    points = spread
  }

  /// How often nodes that overlap are moved apart.
  private static let relaxations = 60
  /// The room that a node and its name need, as shares of the page.
  private static let room = (x: 0.075, y: 0.05)

  /// Moves each two nodes that are too near to each other apart along the axis where less is
  /// missing.
  private static func separate(_ points: inout [(x: Double, y: Double)]) {
    for one in points.indices {
      for other in points.indices where other > one {
        let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y)
        let (missingX, missingY) = (room.x - abs(dx), room.y - abs(dy))
        guard missingX > 0, missingY > 0 else { continue }
        if missingX / room.x < missingY / room.y {
          let step = missingX / 2 * (dx < 0 ? -1 : 1)
          points[one].x = min(1, max(0, points[one].x + step))
          points[other].x = min(1, max(0, points[other].x - step))
        } else {
          let step = missingY / 2 * (dy < 0 ? -1 : 1)
          points[one].y = min(1, max(0, points[one].y + step))
          points[other].y = min(1, max(0, points[other].y - step))
        }
      }
    }
  }
}
