#!/usr/bin/env python3
"""Holds newsstat's rule `vader` against PyPI's vaderSentiment, line by line.

    python3 Benchmarks/vader.py FILE…        each line of a file, or the column text of a TSV, is a text

Needs vaderSentiment, whose own word list is used on both sides.
"""
import csv, json, os, subprocess, sys, tempfile

import vaderSentiment.vaderSentiment as vader


def texts(path):
    with open(path, encoding="utf-8", newline="") as file:
        if path.endswith(".tsv"):
            return [row["text"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
        return [line.rstrip("\n") for line in file if line.strip()]


def main():
    newsstat = os.environ.get("NEWSSTAT", ".build/release/newsstat")
    analyzer = vader.SentimentIntensityAnalyzer()
    lexicon = os.path.join(os.path.dirname(vader.__file__), "vader_lexicon.txt")
    worst = differing = total = 0
    for path in sys.argv[1:]:
        lines = texts(path)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            for number, text in enumerate(lines):
                file.write(json.dumps({"id": str(number), "lang": "en", "text": text}, ensure_ascii=False) + "\n")
            file.flush()
            run = subprocess.run(
                [newsstat, "score", "-q", "--lexicon", lexicon, "--format", "jsonl", file.name],
                capture_output=True, text=True, check=True)
        said = {int(row["document"]): row.get("score", 0) for row in map(json.loads, run.stdout.splitlines())}
        shown = 0
        for number, text in enumerate(lines):
            difference = abs(analyzer.polarity_scores(text)["compound"] - said.get(number, 0))
            worst, total = max(worst, difference), total + 1
            if difference > 1.01e-4:
                differing += 1
                if shown < 5:
                    shown += 1
                    print(f"{path}: {text[:100]!r} {analyzer.polarity_scores(text)['compound']} {said.get(number)}")
    print(f"{total} texts, {differing} differ by more than 1e-4, largest difference {worst:.6f}")
    sys.exit(differing > 0)


main()
