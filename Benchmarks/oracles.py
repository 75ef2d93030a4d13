#!/usr/bin/env python3
"""Computes newsstat's statistics with other programs from the same counts, and writes the largest differences.

    python3 Benchmarks/oracles.py NEWS.jsonl --target OUTLET

Oracles come from PyPI into a virtual environment: SciPy, association-measures, NLTK, LexicalRichness, statsmodels, shifterator. The
table goes into README.md beside this script. A relative difference is |ours - theirs| / max(|theirs|, 1e-12); ours are
printed with ten digits, so rounding alone is up to 5e-10; NLTK's phi_sq loses a digit to subtraction.
"""

import argparse, collections, csv, datetime, json, math, pathlib, subprocess, sys, warnings

HERE = pathlib.Path(__file__).resolve().parent
NEWSSTAT = HERE.parent / ".build/release/newsstat"
PACKAGES = ["scipy", "association-measures", "nltk", "lexicalrichness", "statsmodels", "shifterator"]


def rows(*arguments):
    run = subprocess.run([str(a) for a in (NEWSSTAT, *arguments)], capture_output=True, text=True, check=True)
    return list(csv.DictReader(run.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def keyness(found):
    import numpy as np
    from scipy.stats import chi2_contingency, fisher_exact
    from statsmodels.stats.contingency_tables import Table2x2
    import association_measures.measures as am
    import pandas as pd

    for row in found:
        a, b, c, d = (int(row[k]) for k in ("occurrences", "occurrences_reference", "tokens", "tokens_reference"))
        table = np.array([[a, b], [c - a, d - b]])
        sign = 1 if a / c >= b / d else -1
        g2 = chi2_contingency(table, correction=False, lambda_="log-likelihood")[0]
        yield "g2", "SciPy chi2_contingency", row["g2"], sign * g2
        yield "chi2", "SciPy chi2_contingency", row["chi2"], sign * chi2_contingency(table, correction=False)[0]
        yield "chi2_yates", "SciPy chi2_contingency", row["chi2_yates"], sign * chi2_contingency(table)[0]
        yield "fisher", "SciPy fisher_exact", row["fisher"], fisher_exact(table)[1]
        if a and b:
            ours = Table2x2(table.astype(float))
            yield "odds_ratio", "statsmodels Table2x2", row["odds_ratio"], ours.oddsratio
            flipped = Table2x2(np.array([[a, c - a], [b, d - b]], dtype=float))
            yield "risk_ratio", "statsmodels Table2x2", row["risk_ratio"], flipped.riskratio
    frame = pd.DataFrame({"f1": [int(r["occurrences"]) for r in found], "N1": [int(r["tokens"]) for r in found],
                          "f2": [int(r["occurrences_reference"]) for r in found],
                          "N2": [int(r["tokens_reference"]) for r in found]})
    from association_measures import frequencies
    score = am.score(frame, measures=["log_ratio", "conservative_log_ratio", "log_likelihood"], freq=False, digits=None,
                     disc=0.5, discounting="Walter1975", alpha=0.05, vocab=len(found))
    for row, value in zip(found, score["log_ratio"]):
        yield "log_ratio", "association-measures", row["log_ratio"], value
    for row, value in zip(found, score["conservative_log_ratio"]):
        yield "lrc", "association-measures", row["lrc"], value


def association(found, total):
    import pandas as pd
    import association_measures.measures as am
    from nltk.metrics.association import BigramAssocMeasures as nltk

    frame = []
    # A term near itself counts from both sides, which the columns do not show.
    found = [row for row in found if row["a"] != row["b"]]
    for row in found:
        together = int(row["together"])
        # Windows that overlap hold a term twice, so it may stand in them more often than it occurs.
        b = max(int(row["occurrences_b"]), together)
        inside = float(row["expected"]) * total / b
        frame.append({"O11": together, "O12": inside - together, "O21": b - together, "O22": total - inside - b + together})
    frame = pd.DataFrame(frame)
    score = am.score(frame, freq=False, digits=None)
    names = {"z": "z_score", "t": "t_score", "g2": "log_likelihood", "simple_ll": "simple_ll", "dice": "dice",
             "min_sensitivity": "min_sensitivity", "liddell": "liddell", "local_mi": "local_mutual_information"}
    for ours, theirs in names.items():
        if theirs in score:
            for row, value in zip(found, score[theirs]):
                # Its local MI has logarithms to base 10.
                base = math.log10(2) if ours == "local_mi" else 1
                yield ours, "association-measures", row[ours], value / base
    for row, cells in zip(found, frame.itertuples()):
        marginals = (cells.O11, (cells.O11 + cells.O12, cells.O11 + cells.O21), total)
        yield "pmi", "NLTK", row["pmi"], nltk.pmi(*marginals)
        yield "jaccard", "NLTK", row["jaccard"], nltk.jaccard(*marginals)
        yield "phi2", "NLTK phi_sq", row["phi2"], nltk.phi_sq(*marginals)
        yield "dice", "NLTK", row["dice"], nltk.dice(*marginals)


def diversity(news):
    from lexicalrichness import LexicalRichness

    documents = {}
    for row in map(json.loads, subprocess.run([str(NEWSSTAT), "tokens", "-q", "--format", "jsonl", str(news)],
                                              capture_output=True, text=True, check=True).stdout.splitlines()):
        if row["zone"] != "dateline":
            documents.setdefault(row["document"], []).append(row["term"])
    described = rows("describe", "-q", news)
    ids = collections.Counter(row["document"] for row in described)
    for row in described:
        if ids[row["document"]] > 1:
            continue
        terms = documents.get(row["document"], [])
        if len(terms) < 100:
            continue
        other = LexicalRichness(terms, preprocessor=None, tokenizer=None)
        for name, value in {"ttr": other.ttr, "rttr": other.rttr, "cttr": other.cttr, "herdan": other.Herdan,
                            "summer": other.Summer, "dugast": other.Dugast, "maas": other.Maas, "yule_k": other.yulek,
                            "yule_i": other.yulei, "simpson": other.simpsond, "herdan_vm": other.herdanvm,
                            "hdd": other.hdd(42), "mattr": other.mattr(50), "mtld": other.mtld(0.72)}.items():
            yield name, "LexicalRichness", row[name], value
        if len(terms) % 50:
            yield "msttr", "LexicalRichness", row["msttr"], other.msttr(50)


def similarity(news, target):
    from scipy.spatial.distance import cosine, jensenshannon, braycurtis
    import numpy as np

    counts = {}
    for row in rows("terms", "-q", "--by", "outlet", news):
        counts.setdefault(row["group"], {})[row["term"]] = int(row["occurrences"])
    for row in rows("compare", "-q", "--similarity", "--within", "none", "--target", target, news):
        one, other = counts[row["group"]], counts[row["reference"]]
        terms = sorted(set(one) | set(other))
        x, y = (np.array([c.get(t, 0) for t in terms], dtype=float) for c in (one, other))
        yield "cosine", "SciPy", row["cosine"], 1 - cosine(x, y)
        yield "jsd", "SciPy jensenshannon²", row["jsd"], jensenshannon(x / x.sum(), y / y.sum(), base=2) ** 2
        yield "bray_curtis", "SciPy braycurtis", row["bray_curtis"], braycurtis(x / x.sum(), y / y.sum())


def shifts(news, target):
    import collections.abc

    # It asks for a name that Python 3.10 took away.
    collections.Mapping = collections.abc.Mapping
    import shifterator

    compared = rows("compare", "-q", "--target", target, "--top", "0", "--min-documents", "1", "--replicates", "100", "--within",
                    "none", "--measure", "proportion_shift", "--measure", "entropy_shift", "--measure", "jsd_shift", news)
    one = {row["term"]: int(row["occurrences"]) for row in compared if int(row["occurrences"])}
    other = {row["term"]: int(row["occurrences_reference"]) for row in compared if int(row["occurrences_reference"])}
    for name, shift in {"proportion_shift": shifterator.ProportionShift(other, one), "entropy_shift": shifterator.EntropyShift(other, one, base=2),
                        "jsd_shift": shifterator.JSDivergenceShift(other, one, base=2)}.items():
        scores = shift.get_shift_scores()
        # Its scores are shares of all that terms add, without a sign in the divergence.
        total = sum(abs(float(row[name])) for row in compared)
        for row in compared:
            ours, theirs = float(row[name]) / total, scores[row["term"]]
            # Where both shares are one number, what is left is rounding.
            if abs(theirs) > 1e-9:
                yield name, "shifterator", *((abs(ours), abs(theirs)) if name == "jsd_shift" else (ours, theirs))


def corrections(compared):
    from statsmodels.stats.multitest import multipletests

    p = [float(row["p"]) for row in compared if row["p"]]
    for row, q in zip((row for row in compared if row["p"]), multipletests(p, method="fdr_bh")[1]):
        yield "q", "statsmodels multipletests", row["q"], q


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("news", type=pathlib.Path)
    parser.add_argument("--target", required=True, help="an outlet")
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parent / ".build/oracles")
    options = parser.parse_args()
    python = options.folder.resolve() / "venv/bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", python.parent.parent], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    if pathlib.Path(sys.prefix).resolve() != python.parent.parent.resolve():
        sys.exit(subprocess.run([str(python), __file__, *sys.argv[1:]]).returncode)
    warnings.filterwarnings("ignore")
    news, target = options.news, options.target
    measures = ["chi2", "chi2_yates", "fisher", "odds_ratio", "risk_ratio", "lrc"]
    compared = rows("compare", "-q", "--target", target, "--top", "0", "--replicates", "100", "--min-documents", "3",
                    *[part for m in measures for part in ("--measure", m)], news)
    pairs = ["pmi", "z", "t", "g2", "simple_ll", "dice", "min_sensitivity", "liddell", "local_mi", "jaccard", "phi2"]
    paired = rows("pairs", "-q", "--top", "3000", "--min", "5", *[p for m in pairs for p in ("--measure", m)], news)
    total = sum(int(row["tokens"]) for row in rows("describe", "-q", news))
    found = {}
    for statistics in (keyness(compared), association(paired, total), diversity(news), similarity(news, target),
                       shifts(news, target), corrections(compared)):
        for name, oracle, ours, theirs in statistics:
            if ours == "" or theirs is None or not math.isfinite(theirs):
                continue
            difference = abs(float(ours) - theirs) / max(abs(theirs), 1e-12)
            largest, count = found.get((name, oracle), (0, 0))
            found[name, oracle] = (max(largest, difference), count + 1)
    versions = json.loads(subprocess.run([str(python), "-m", "pip", "list", "--format", "json"], capture_output=True,
                                         text=True, check=True).stdout)
    used = ", ".join(f"{v['name']} {v['version']}" for v in versions if v["name"] in PACKAGES)
    lines = [f"{datetime.date.today()}, {news.name}, {target} against the rest; {used}.", "",
             "| statistic | oracle | values | largest relative difference |", "|---|---|---:|---:|"]
    for (name, oracle), (largest, count) in sorted(found.items()):
        lines.append(f"| `{name}` | {oracle} | {count:,} | {largest:.1e} |")
    readme = HERE / "README.md"
    before, _, rest = readme.read_text().partition("<!-- oracles -->\n")
    _, _, after = rest.partition("<!-- /oracles -->\n")
    readme.write_text(before + "<!-- oracles -->\n" + "\n".join(lines) + "\n<!-- /oracles -->\n" + after)
    print("\n".join(lines))


main()
