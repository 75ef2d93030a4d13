internal import Tables
internal import CorpusStatistics
internal import ICU

/// Lays a ``Report`` out as one HTML page that needs nothing else: no network, no script.
struct ReportPage {
  let report: Report

  init(_ report: Report) { self.report = report }

  /// The page's bytes.
  ///
  /// - Throws: only where the templates in the binary are broken.
  func rendered() throws -> [UInt8] {
    try Template(named: "page.mustache").rendered(data)
  }

  private var data: JSONValue {
    [
      "title": .string(report.title), "facts": facts(report.facts),
      "absent": report.absent.isEmpty ? .null : ["rows": facts(report.absent)],
      "outlets": table(report.outlets), "languages": table(report.languages),
      "scripts": table(report.scripts),
      "timeline": report.timeline.map {
        [
          "bin": .string($0.bin), "chart": Charts.bars($0.bars),
          "undated": note($0.undated == 0 ? "" : Report.grouped($0.undated)),
        ]
      } ?? .null,
      "copies": report.copies.map(copies) ?? .null,
      "reading_notes": strings(report.readingNotes),
      "skipped": list(report.skipped) {
        [
          "reason": .string($0.reason), "count": .string(Report.grouped($0.count)),
          "examples": strings($0.examples),
        ]
      },
      "outlet_keyness": list(report.outletKeyness, keyness),
      "outlet_keyness_note": note(report.outletKeynessNote),
      "language_keyness": list(report.languageKeyness, keyness),
      "language_keyness_note": note(report.languageKeynessNote),
      "frequencies": list(report.frequencies, frequencies),
      "frequency_note": note(report.frequencyNote),
      "networks": list(report.networks, network), "network_note": note(report.networkNote),
      "trends": list(report.trends, trends), "trends_note": note(report.trendsNote),
      "tones": tones, "tone_notes": strings(report.toneNotes),
      "voices": list(report.voices, voice), "voice_notes": strings(report.voiceNotes),
      "speakers": list(report.speakers, speaker),
      "stances": list(report.stances, stance),
      "provenance": facts(report.provenance), "statistics": Self.statistics,
      "inputs": list(report.inputs) {
        [
          "name": .string($0.name), "bytes": .string(Report.grouped($0.bytes)),
          "digest": .string($0.digest),
        ]
      },
    ]
  }

  /// What the page's statistics are, under the names by which its tables refer to them.
  private static let statistics: JSONValue = .array(
    [
      ("g2", "G²"), ("log_ratio", "Log ratio"), ("p", "p"), ("q", "q"), ("log_dice", "logDice"),
      ("dp", "DP"),
    ]
    .compactMap { name, label in
      // A name that keyness and association share means keyness here; pairs have no p on this page.
      Explanation.all.last { $0.name == name }.map {
        explanation in
        [
          "name": .string(name), "label": .string(label), "meaning": .string(explanation.meaning),
          "formula": .string(explanation.formula), "source": .string(explanation.source),
          "caution": .string(explanation.caution),
        ]
      }
    })

  func list<Item>(_ items: [Item], _ transform: (Item) -> JSONValue) -> JSONValue {
    items.isEmpty ? .null : ["rows": .array(items.map(transform))]
  }

  func strings(_ texts: [String]) -> JSONValue {
    texts.isEmpty ? .null : ["rows": .array(texts.map { ["text": .string($0)] })]
  }

  func facts(_ facts: [Report.Fact]) -> JSONValue {
    .array(facts.map { ["label": .string($0.label), "value": .string($0.value)] })
  }

  func note(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }

  func table(_ groups: [Report.Group]) -> JSONValue {
    let most = groups.map(\.tokens).max() ?? 1
    let all = max(1, groups.reduce(0) { $0 + $1.tokens })
    return list(groups) { group in
      [
        "name": .string(group.name), "documents": .string(Report.grouped(group.documents)),
        "tokens": .string(Report.grouped(group.tokens)),
        "share": .string(Self.percent(Double(group.tokens) / Double(all))),
        "bar": .string(
          Decimal.text(120 * Double(group.tokens) / Double(max(1, most)), decimals: 1)),
        "details": .array(group.details.map { ["text": .string($0)] }),
      ]
    }
  }

  func lines(_ lines: [Report.Line]) -> JSONValue {
    list(lines) {
      [
        "document": .string($0.document), "outlet": note($0.outlet), "left": .string($0.left),
        "node": .string($0.node), "right": .string($0.right),
      ]
    }
  }

  func language(_ tag: String) -> JSONValue {
    let name = (try? DisplayName.language(tag)) ?? tag
    return [
      "tag": .string(tag), "name": .string(name.isEmpty ? tag : name),
      "direction": DisplayName.isRightToLeft(tag) ? "rtl" : "ltr",
    ]
  }
}
