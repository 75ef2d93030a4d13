#!/usr/bin/env python3
"""Estimates how sure quotations are from what readers found right and wrong.

    python3 Tools/quotation-confidence.py CORPUS… [--read Benchmarks/quotations-read.tsv] [--write FILE]

A row of the table of readers names a quotation (corpus, document, where its content and its speaker are) and says
whether content and speaker, with the name, were right (1) or wrong (0). The program's own evidence of the same
quotation (`quotes --evidence`) makes the features; rows that it does not find so any more are left out and counted.
Two logistic models, of content and of speaker, are estimated with one ridge penalty, and judged by ten-fold
cross-validation in which documents stay whole. Prints the areas under the curves, what the confidence is worth by
tenths and by language, and the share of right rows among those that are as sure as asked; --write writes the weights.
"""

import argparse, json, pathlib, random, subprocess, tempfile

import numpy

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEADER = "feature\tcontent\tspeaker"


def read_verdicts(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:]]


def quotations(newsstat, corpora, documents):
    """The quotations of the documents that were read, by document, start and end."""
    found = {}
    for path in corpora:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            for record in map(json.loads, path.open(encoding="utf-8")):
                if record["id"] in documents:
                    file.write(json.dumps({key: record[key] for key in ("id", "lang", "text")}) + "\n")
            file.flush()
            run = subprocess.run([newsstat, "quotes", "--evidence", "--min-confidence", "0", "-q", "--format", "jsonl",
                                  file.name], capture_output=True, encoding="utf-8", check=True)
        for line in run.stdout.splitlines():
            row = json.loads(line)
            found[row["document"], row["start"], row["end"]] = row
    return found


def fit(features, right, penalty):
    """The weights of a logistic model with a ridge penalty, by Newton's method."""
    weights = numpy.zeros(features.shape[1])
    for _ in range(60):
        shares = 1 / (1 + numpy.exp(-features @ weights))
        gradient = features.T @ (shares - right) + penalty * weights
        curvature = (features.T * (shares * (1 - shares))) @ features + numpy.diag(penalty)
        step = numpy.linalg.solve(curvature, gradient)
        weights -= step
        if abs(step).max() < 1e-8:
            break
    return weights


def folds(documents, seed):
    names = sorted(set(documents))
    random.Random(seed).shuffle(names)
    number = {name: index % 10 for index, name in enumerate(names)}
    return numpy.array([number[name] for name in documents])


def cross_validated(features, right, penalty, fold):
    shares = numpy.zeros(len(right))
    for number in range(10):
        train = fold != number
        weights = fit(features[train], right[train], penalty)
        shares[~train] = 1 / (1 + numpy.exp(-features[~train] @ weights))
    return shares


def area(shares, right):
    return numpy.mean([(shares[right == 1] > s).mean() + (shares[right == 1] == s).mean() / 2 for s in shares[right == 0]])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpora", nargs="+", type=pathlib.Path)
    parser.add_argument("--read", type=pathlib.Path, default=ROOT / "Benchmarks/quotations-read.tsv")
    parser.add_argument("--newsstat", type=pathlib.Path, default=ROOT / ".build/release/newsstat")
    parser.add_argument("--penalty", type=float, default=4)
    parser.add_argument("--language-penalty", type=float, default=12)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--write", type=pathlib.Path)
    arguments = parser.parse_args()

    verdicts = read_verdicts(arguments.read)
    found = quotations(arguments.newsstat, arguments.corpora, {v["document"] for v in verdicts})
    rows, lost = [], 0
    for verdict in verdicts:
        row = found.get((verdict["document"], int(verdict["start"]), int(verdict["end"])))
        same = row and all(str(row.get(key) or "") == verdict[key] for key in ("speaker_start", "speaker_end", "speaker_name"))
        if same:
            rows.append((verdict, row))
        else:
            lost += 1
    print(f"{len(rows)} rows; {lost} are not found so any more")

    names = sorted({item["rule"] for _, row in rows for item in row["evidence"]})
    names += [f"language {language}" for language in sorted({v["language"] for v, _ in rows})]
    index = {name: number for number, name in enumerate(names)}
    features = numpy.zeros((len(rows), len(names)))
    for number, (verdict, row) in enumerate(rows):
        for item in row["evidence"]:
            features[number, index[item["rule"]]] = 1
        features[number, index["language " + verdict["language"]]] = 1
    penalty = numpy.array([arguments.language_penalty if n.startswith("language ") else arguments.penalty for n in names])
    content = numpy.array([float(v["content_right"]) for v, _ in rows])
    speaker = numpy.array([float(v["speaker_right"]) for v, _ in rows])
    mouth = numpy.array([float(v["wrong_mouth"]) for v, _ in rows])
    fold = folds([v["document"] for v, _ in rows], arguments.seed)
    shares = [cross_validated(features, right, penalty, fold) for right in (content, speaker)]
    least, right = numpy.minimum(*shares), content * speaker
    print("area under the curve: content %.3f, speaker %.3f, both by the lesser %.3f" %
          (area(shares[0], content), area(shares[1], speaker), area(least, right)))
    for title, share, truth in (("content", shares[0], content), ("speaker", shares[1], speaker)):
        cells = []
        for low in (0, .3, .4, .5, .6, .7, .8, .9):
            high = {0: .3, .9: 1.01}.get(low, low + .1)
            inside = (share >= low) & (share < high)
            if inside.any():
                cells.append("%.1f: %.2f (%d)" % (low, truth[inside].mean(), inside.sum()))
        print(f"{title}, right among those as sure as:", "  ".join(cells))
    for least_share in (0, .3, .4, .5, .6, .7):
        kept = least >= least_share
        print("at least %.1f: %d rows (%.2f), content %.3f, speaker %.3f, both %.3f, wrong mouth %.3f" %
              (least_share, kept.sum(), kept.mean(), content[kept].mean(), speaker[kept].mean(), right[kept].mean(), mouth[kept].mean()))
    table = []
    for language in sorted({v["language"] for v, _ in rows}):
        own = numpy.array([v["language"] == language for v, _ in rows])
        kept = own & (least >= .5)
        table.append("%s: %d read, content right %.2f (said %.2f), speaker %.2f (%.2f), both %.2f; of %d as sure as .5 both %.2f" %
                     (language, own.sum(), content[own].mean(), shares[0][own].mean(), speaker[own].mean(), shares[1][own].mean(),
                      right[own].mean(), kept.sum(), right[kept].mean() if kept.any() else float("nan")))
    print("\n".join(table))
    if arguments.write:
        weights = [fit(features, truth, penalty) for truth in (content, speaker)]
        with arguments.write.open("w", encoding="utf-8") as file:
            print("# language: und", file=file)
            print(f"# source: Tools/quotation-confidence.py, from {len(rows)} quotations that readers judged (Benchmarks/quotations-read.tsv)", file=file)
            print("# license: CC0-1.0", file=file)
            print("# By language, cross-validated; in brackets the mean of what the model said:", file=file)
            for line in table:
                print(f"# {line}", file=file)
            print(HEADER, file=file)
            for name, number in sorted(index.items()):
                print(f"{name}\t{weights[0][number]:.3f}\t{weights[1][number]:.3f}", file=file)


if __name__ == "__main__":
    main()
