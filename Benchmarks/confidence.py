#!/usr/bin/env python3
"""Measures what the confidence of quotations is worth: the share that annotators have too, by kind and confidence.

    python3 Benchmarks/confidence.py FILE.jsonl…

A record has text, lang and quotes: [{content: [[start, end], …]}], in bytes. A quotation counts as theirs where four
fifths of the bytes agree. Texts with more than four pairs of apostrophes for marks are left out: there the marks of
the text and those of the annotation differ.
"""

import argparse, collections, json, pathlib, subprocess, tempfile

NEWSSTAT = pathlib.Path(__file__).resolve().parent.parent / ".build/release/newsstat"
AGREED = 0.8


def offsets(spans):
    return {offset for start, end in spans for offset in range(start, end)}


def quotations(documents):
    """The quotations that newsstat finds in each document."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for number, document in enumerate(documents):
            file.write(json.dumps({"id": str(number), "lang": document["lang"], "text": document["text"]}) + "\n")
        file.flush()
        run = subprocess.run([NEWSSTAT, "quotes", "-q", "--format", "jsonl", file.name], capture_output=True, text=True,
                             check=True)
    found = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        row = json.loads(line)
        found[int(row["document"])].append(row)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    for path in parser.parse_args().files:
        documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        documents = [document for document in documents if document["text"].count("''") <= 4]
        agreed, all_ = collections.Counter(), collections.Counter()
        for number, rows in quotations(documents).items():
            gold = [offsets(quote["content"]) for quote in documents[number]["quotes"] if quote.get("content")]
            for row in rows:
                mine = offsets(row["parts"])
                key = row["type"], row["confidence"]
                all_[key] += 1
                agreed[key] += any(len(mine & want) >= AGREED * max(len(mine), len(want)) for want in gold)
        for kind, confidence in sorted(all_):
            count = all_[kind, confidence]
            print(f"{path.name:24} {kind:9} says {confidence:.2f}  is {agreed[kind, confidence] / count:.3f}  of {count}")


main()
