#!/usr/bin/env python3
"""Estimates the weights of stances from sentences with marked targets, and judges them by cross-validation.

    python3 Tools/stance-weights.py FILE.jsonl… [--write FOLDER]

A file's records have `lang`, `text` and `targets` with `start`, `end` and `polarity` (-1, 0, 1). `newsstat stance
--features` says what stands around each target; a multinomial logistic regression with an L2 penalty gives each
feature its weight for the answers "against" and "for" beside "neutral". An answer counts by the inverse of its share
to a power, the balance: the three count nearly alike however frequent they are. What tells the answers apart by itself is penalised less: a feature is as long as the root of its
larger log ratio (after Wang and Manning 2012, "Baselines and bigrams"). Folds keep the sentences of one article together (an id's part before its last underscores, or the sentence).
The penalty and the balance are chosen by cross-validation among few. `any.tsv` has the weights of what is no word by itself,
estimated from all files together, each language counting alike. Needs numpy and scipy.
"""
import argparse, collections, json, re, subprocess, sys, tempfile

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

ANSWERS = (-1, 0, 1)
# Features that hold words or letters of one language.
WORDS = ("word ", "letters ", "begins ", "ends ", "form ending ")


def read(path, newsstat):
    with open(path, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file]
    rows = []
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for number, d in enumerate(documents):
            targets = [{"start": t["start"], "end": t["end"]} for t in d["targets"]]
            file.write(json.dumps({"id": str(number), "lang": d["lang"], "text": d["text"], "targets": targets}, ensure_ascii=False) + "\n")
        file.flush()
        run = subprocess.run(
            [newsstat, "stance", "-q", "--level", "mention", "--features", "--format", "jsonl", file.name],
            capture_output=True, text=True, check=True)
    said = {(r["document"], r["start"], r["end"]): dict(map(tuple, r["features"])) for r in map(json.loads, run.stdout.splitlines())}
    for number, d in enumerate(documents):
        article = re.sub(r"_\d+_\d+$", "", str(d.get("id", number)))
        article = "_".join(article.split("_")[:3]) if "_" in article else article
        for t in d["targets"]:
            features = said.get((str(number), t["start"], t["end"]))
            if features is not None:
                rows.append((article, features, t["polarity"]))
    return documents[0]["lang"], rows


def matrix(rows, names):
    numbers = {name: i for i, name in enumerate(names)}
    data, index, ends = [], [], [0]
    for _, features, _ in rows:
        for name, value in features.items():
            if name in numbers:
                index.append(numbers[name])
                data.append(value)
        ends.append(len(index))
    return csr_matrix((data, index, ends), shape=(len(rows), len(names)))


def lengths(x, y):
    """Of each feature the root of the larger of its log ratios, of "against" and of "for" to the rest."""
    present = x.copy()
    present.data = np.minimum(np.abs(present.data), 1)

    def ratio(answer):
        inside = np.asarray(present[y == answer].sum(0)).ravel() + 1
        outside = np.asarray(present[y != answer].sum(0)).ravel() + 1
        return np.abs(np.log((inside / inside.sum()) / (outside / outside.sum())))

    return np.sqrt(np.maximum(ratio(-1), ratio(1)))


def fit(x, y, penalty, weights=None, balance=1.0):
    """Weights of "against" and "for" beside "neutral": an array of two columns, the last row the bias."""
    length = lengths(x, y)
    w = regress((x @ diags(length)).tocsr(), y, penalty, weights, balance)
    w[:-1] *= length[:, None]
    return w


def regress(x, y, penalty, weights, balance):
    n, k = x.shape
    counts = np.array([(y == a).sum() for a in ANSWERS])
    share = {a: (n / (3 * c)) ** balance for a, c in zip(ANSWERS, counts)}
    sample = np.array([share[a] for a in y]) * (1 if weights is None else weights)
    sample /= sample.mean()
    target = np.stack([(y == -1), (y == 1)], 1).astype(float)

    def loss(flat):
        w = flat.reshape(k + 1, 2)
        z = x @ w[:-1] + w[-1]
        top = np.maximum(0, z.max(1))
        e = np.exp(z - top[:, None])
        total = e.sum(1) + np.exp(-top)
        likelihood = (sample * ((z * target).sum(1) - top - np.log(total))).sum()
        error = sample[:, None] * (e / total[:, None] - target)
        gradient = np.vstack([x.T @ error + penalty * w[:-1], error.sum(0)])
        return -likelihood + penalty / 2 * (w[:-1] ** 2).sum(), gradient.ravel()

    best = minimize(loss, np.zeros((k + 1) * 2), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return best.x.reshape(k + 1, 2)


def answers(x, w):
    z = x @ w[:-1] + w[-1]
    z = np.column_stack([z[:, 0], np.zeros(len(z)), z[:, 1]])
    return np.array(ANSWERS)[z.argmax(1)]


def f1(y, p, labels):
    total = 0
    for a in labels:
        hit = ((y == a) & (p == a)).sum()
        total += 2 * hit / max(1, (y == a).sum() + (p == a).sum())
    return total / len(labels)


def vocabulary(rows, least):
    counts = collections.Counter(name for _, features, _ in rows for name in features)
    return sorted(n for n, c in counts.items() if c >= least)


def validate(rows, penalty, folds=5, balance=1.0, least=4):
    y = np.array([r[2] for r in rows])
    groups = sorted({r[0] for r in rows})
    order = np.random.default_rng(1).permutation(len(groups))
    fold = {g: int(order[i]) % folds for i, g in enumerate(groups)}
    of = np.array([fold[r[0]] for r in rows])
    said = np.zeros(len(y), int)
    for k in range(folds):
        train = [r for r, f in zip(rows, of) if f != k]
        names = vocabulary(train, least)
        w = fit(matrix(train, names), y[of != k], penalty, balance=balance)
        said[of == k] = answers(matrix([r for r, f in zip(rows, of) if f == k], names), w)
    return f1(y, said, ANSWERS), f1(y, said, (-1, 1)), (y == said).mean()


def write(path, names, w, language, source):
    lines = [f"bias\t{w[-1][0]:.3f}\t{w[-1][1]:.3f}"]
    for name, (against, pro) in zip(names, w):
        if abs(against) >= 0.02 or abs(pro) >= 0.02:
            lines.append(f"{name}\t{against:.3f}\t{pro:.3f}")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# language: {language}\n# source: {source}\n# license: CC0-1.0\nfeature\tagainst\tfor\n")
        file.write("\n".join([lines[0]] + sorted(lines[1:], key=lambda l: l.encode())) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--newsstat", default=".build/release/newsstat")
    parser.add_argument("--penalties", default="10,20,28")
    parser.add_argument("--balances", default="0.92,1")
    parser.add_argument("--write")
    args = parser.parse_args()
    everything = []
    for path in args.files:
        language, rows = read(path, args.newsstat)
        general = [(a, {n: v for n, v in f.items() if not n.startswith(WORDS)}, p) for a, f, p in rows]
        everything.append(general)
        for penalty in (5,):
            macro, ends, accuracy = validate(general, penalty)
            print(f"{path}: {len(rows)} targets, without words: macro-F1 {macro:.3f}, F1 of -1 and 1 {ends:.3f}, accuracy {accuracy:.3f}", flush=True)
        best = (0, 0, 0)
        for balance in map(float, args.balances.split(",")):
            for penalty in map(float, args.penalties.split(",")):
                macro, ends, accuracy = validate(rows, penalty, balance=balance)
                print(f"  penalty {penalty:g}, balance {balance:g}: macro-F1 {macro:.3f}, F1 of -1 and 1 {ends:.3f}, accuracy {accuracy:.3f}", flush=True)
                best = max(best, (macro + ends, penalty, balance))
        if args.write:
            names = vocabulary(rows, 4)
            w = fit(matrix(rows, names), np.array([r[2] for r in rows]), best[1], balance=best[2])
            source = f"Tools/stance-weights.py, from {len(rows)} targets in sentences labelled by people, penalty {best[1]:g}"
            write(f"{args.write}/{language}.tsv", names, w, language, source)
    if args.write:
        rows = [r for part in everything for r in part]
        share = np.concatenate([np.full(len(part), 1 / len(part)) for part in everything])
        names = vocabulary(rows, 10)
        w = fit(matrix(rows, names), np.array([r[2] for r in rows]), 5, weights=share)
        write(f"{args.write}/any.tsv", names, w, "und", f"Tools/stance-weights.py, from {len(rows)} targets in two languages, what is no word by itself")


main()
