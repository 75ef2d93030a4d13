import Foundation
import Testing

@testable import newsstat

/// The program as a process of its own.
@Suite struct ProcessTests {
  private static let binary =
    ["release", "debug"].map {
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
        + "/../../.build/\($0)/newsstat"
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func run(_ script: String) throws -> (status: Int32, output: String, words: String) {
    let binary = try #require(Self.binary)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = ["N": binary, "PATH": "/usr/bin:/bin", "LC_ALL": "tr_TR.UTF-8"]
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let output = out.fileHandleForReading.readDataToEndOfFile()
    let words = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output, as: UTF8.self),
      String(decoding: words, as: UTF8.self)
    )
  }

  @Test(arguments: [
    ("printf 'one two' | $N terms -", Int32(0), ""),
    ("$N terms /nonexistent", 66, "/nonexistent"),
    ("$N terms", 64, "standard input"),
    ("printf '{\"text\":\"a\"}\\n{\\n' | $N terms --input-format jsonl -", 2, "-:2: bad JSON"),
    ("printf '{\\n' | $N terms --input-format jsonl -", 65, "bad JSON"),
    ("printf '{\"text\":\"a\"}\\n{\\n' | $N terms --strict --input-format jsonl -", 65, "-:2"),
    ("printf 'one two' | $N terms - > /dev/full", 74, "standard output"),
    ("printf 'one two' | $N terms - -o /nonexistent/x", 73, "/nonexistent"),
    ("printf 'one' | $N terms --by nosuch -", 0, "nosuch"),
    ("printf 'one' | $N terms --where a=b -", 66, "--where"),
    ("$N report --sample | head -c 10 >/dev/null", 0, ""),
    ("printf 'Да' | $N translit --system nosuch", 64, "--list"),
    ("printf '\\314\\350\\360' | $N terms -", 65, "--encoding"),
    (
      "f=$(mktemp); echo 'a b' > $f; $N terms --boilerplate-from $f $f; s=$?; rm $f; exit $s", 64,
      "is no list of furniture; describe --boilerplate -o writes one."
    ),
    (
      "f=$(mktemp); printf 'cluster\\nx\\n' > $f; $N terms --copies first --copies-from $f $f; s=$?; rm $f; exit $s",
      64, "a row has no document; copies -o writes one."
    ),
    ("printf '漢' | $N translit --system bgnpcgn-jpn-Hrkt-Latn-1976", 0, "1 letters stayed"),
    ("$N match /nonexistent /nonexistent", 66, "/nonexistent"),
    ("$N match /dev/null", 64, "two lists"),
    ("printf 'one\\n' | $N match --pairs -", 65, "-:1: 1 fields"),
    ("printf 'x\\ty\\t0\\n' | $N lexicon spellings --script Cyrl -", 65, "-:1"),
  ])
  func `the end says what happened`(script: String, status: Int32, words: String) throws {
    let result = try run(script)
    #expect(result.status == status, "\(script): \(result.words)")
    #expect(words.isEmpty || result.words.contains(words), "\(script): \(result.words)")
  }

  @Test func `a file stays as it was when the run fails`() throws {
    let result = try run(
      "d=$(mktemp -d); echo old > $d/out; printf 'a' > $d/a.txt; ulimit -f 0; $N report --sample -o $d/out; cat $d/out; ls $d; rm -r $d"
    )
    #expect(result.output == "old\na.txt\nout\n", "\(result.words)")
  }

  @Test func `names are matched and written over pipes, the same on any number of threads`() throws
  {
    let lists =
      "d=$(mktemp -d); printf 'a\\tМария Захарова\\nb\\tبشار الأسد\\n' > $d/q; printf 'Bashar al-Assad\\nMaria Zakharova\\n' > $d/n;"
    let one = try run("\(lists) $N match -j 1 $d/q $d/n; rm -r $d")
    let two = try run("\(lists) $N match -j 2 $d/q $d/n; rm -r $d")
    #expect(one.output == two.output)
    let rows = one.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.count == 3 && rows[1][4] == "Maria Zakharova" && rows[2][4] == "Bashar al-Assad")
    let written = try run(
      "printf 'Захарова\\nЛавров' | $N translit --system bgnpcgn-rus-Cyrl-Latn-1947")
    #expect(written.output == "Zakharova\nLavrov")
    #expect(try run("$N translit --list").output.split(separator: "\n").count > 700)
    #expect(try run("$N translit --compare Щука").output.contains("\tShchuka\n"))
  }

  @Test func `boundaries are byte offsets with ICU's status`() throws {
    let result = try run("f=$(mktemp); printf 'Да, 3' > $f; $N tokens --boundaries $f; rm $f")
    #expect(result.output == "4\t200\n5\t0\n6\t0\n7\t100\n")
  }

  @Test func `the version names what the numbers depend on`() throws {
    let result = try run("$N --version")
    #expect(result.output.hasPrefix("newsstat ") && result.output.contains("Unicode"))
  }
}
