internal import Tables

/// Terms and the pairs that they form, in the formats that network programs read.
public struct Network: Sendable {
  /// A term.
  public struct Node: Sendable {
    public let name: String
    public let occurrences: Int

    public init(name: String, occurrences: Int) {
      self.name = name
      self.occurrences = occurrences
    }
  }

  /// Two terms, by the indices of their nodes.
  public struct Edge: Sendable {
    public let source, target: Int
    public let together: Int
    /// The measure that orders the pairs.
    public let weight: Double

    public init(source: Int, target: Int, together: Int, weight: Double) {
      self.source = source
      self.target = target
      self.together = together
      self.weight = weight
    }
  }

  /// A file format, by the ending of a file's name.
  public enum Format: String, CaseIterable, Sendable {
    /// GraphML 1.0, as Gephi, igraph and yEd read it.
    case graphml
    /// GEXF 1.3, Gephi's own.
    case gexf
    /// Graphviz.
    case dot
    /// Nodes and links, as D3 reads them.
    case json
  }

  private let nodes: [Node]
  private let edges: [Edge]
  /// The name of the measure that weighs the edges.
  private let measure: String

  public init(nodes: [Node], edges: [Edge], measure: String) {
    self.nodes = nodes
    self.edges = edges
    self.measure = measure
  }

  /// The file's text.
  public func text(_ format: Format) -> [UInt8] {
    switch format {
    case .graphml: Array(graphML.utf8)
    case .gexf: Array(gexf.utf8)
    case .dot: Array(dot.utf8)
    case .json: json
    }
  }

  private var graphML: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
      "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>",
      "<key id=\"occurrences\" for=\"node\" attr.name=\"occurrences\" attr.type=\"long\"/>",
      "<key id=\"together\" for=\"edge\" attr.name=\"together\" attr.type=\"long\"/>",
      "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>",
      "<graph edgedefault=\"undirected\">",
    ]
    for (number, node) in nodes.enumerated() {
      lines.append(
        "<node id=\"n\(number)\"><data key=\"label\">\(XMLText.escaped(node.name))</data><data key=\"occurrences\">\(node.occurrences)</data></node>"
      )
    }
    for edge in edges {
      lines.append(
        "<edge source=\"n\(edge.source)\" target=\"n\(edge.target)\"><data key=\"together\">\(edge.together)</data><data key=\"weight\">\(Decimal.text(edge.weight))</data></edge>"
      )
    }
    return (lines + ["</graph>", "</graphml>", ""]).joined(separator: "\n")
  }

  private var gexf: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">",
      "<graph defaultedgetype=\"undirected\">",
      "<attributes class=\"node\"><attribute id=\"0\" title=\"occurrences\" type=\"long\"/></attributes>",
      "<attributes class=\"edge\"><attribute id=\"0\" title=\"together\" type=\"long\"/></attributes>",
      "<nodes>",
    ]
    for (number, node) in nodes.enumerated() {
      lines.append(
        "<node id=\"\(number)\" label=\"\(XMLText.escaped(node.name))\"><attvalues><attvalue for=\"0\" value=\"\(node.occurrences)\"/></attvalues></node>"
      )
    }
    lines += ["</nodes>", "<edges>"]
    for (number, edge) in edges.enumerated() {
      lines.append(
        "<edge id=\"\(number)\" source=\"\(edge.source)\" target=\"\(edge.target)\" weight=\"\(Decimal.text(edge.weight))\"><attvalues><attvalue for=\"0\" value=\"\(edge.together)\"/></attvalues></edge>"
      )
    }
    return (lines + ["</edges>", "</graph>", "</gexf>", ""]).joined(separator: "\n")
  }

  private var dot: String {
    func quoted(_ text: String) -> String {
      "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
    var lines = ["graph terms {"]
    for (number, node) in nodes.enumerated() {
      lines.append("  n\(number) [label=\(quoted(node.name)), occurrences=\(node.occurrences)];")
    }
    for edge in edges {
      lines.append(
        "  n\(edge.source) -- n\(edge.target) [together=\(edge.together), weight=\(Decimal.text(edge.weight))];"
      )
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private var json: [UInt8] {
    let value = JSONValue.object([
      .init("measure", .string(measure)),
      .init(
        "nodes",
        .array(
          nodes.map {
            .object([
              .init("id", .string($0.name)), .init("occurrences", .integer($0.occurrences)),
            ])
          })),
      .init(
        "links",
        .array(
          edges.map {
            .object([
              .init("source", .string(nodes[$0.source].name)),
              .init("target", .string(nodes[$0.target].name)),
              .init("together", .integer($0.together)), .init("weight", .number($0.weight)),
            ])
          })),
    ])
    var out = [UInt8]()
    value.write(to: &out)
    return out + [0x0A]
  }
}
