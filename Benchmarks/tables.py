#!/usr/bin/env python3
"""Measures time and memory of each table of newsstat beside what people use for it, whole processes.

    python3 Benchmarks/tables.py NEWS.jsonl [--megabytes 100]

newsstat runs on the records repeated to so many megabytes, on one core and on two. polars and duckdb count the words
of the same records; the packages of PyPI that compute measures are slow and run on the records once, from which their
seconds are scaled. All come into a virtual environment. The table goes into README.md beside this script.
"""

import argparse, datetime, json, os, pathlib, platform, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
NEWSSTAT = HERE.parent / ".build/release/newsstat"
PACKAGES = ["polars", "duckdb", "nltk", "lexicalrichness", "association-measures", "scipy", "pandas"]

COMMANDS = {
    "terms": [],
    "terms --n 2": ["--n", "2"],
    "terms --dispersion --top 1000": ["--dispersion", "--top", "1000"],
    "terms --intervals --top 1000": ["--intervals", "--top", "1000"],
    "pairs": [],
    "compare --target T": ["--target", "T"],
    "compare --similarity": ["--similarity"],
    "describe": [],
    "score --by outlet": ["--by", "outlet"],
}

TEXTS = """
import json, sys
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
"""
WORDS = TEXTS + """
import re
words = [re.findall(r"\\w+", text.lower()) for text in texts]
"""
RIVALS = {
    ("terms", "polars", True): """
import polars, sys
frame = polars.scan_ndjson(sys.argv[1]).select(polars.col("text").str.to_lowercase().str.extract_all(r"\\w+"))
print(frame.explode("text").group_by("text").len().sort("len", descending=True).collect())""",
    ("terms", "duckdb", True): """
import duckdb, sys
print(duckdb.sql(f\"\"\"select word, count(*) n from (select unnest(regexp_extract_all(lower(text), '\\\\w+')) word
from read_json_auto('{sys.argv[1]}', format='newline_delimited')) group by word order by n desc\"\"\"))""",
    ("terms --n 2", "NLTK bigrams", False): WORDS + """
import collections, nltk
print(collections.Counter(pair for text in words for pair in nltk.bigrams(text)).most_common(3))""",
    ("pairs", "NLTK, window of 6, likelihood ratio", False): WORDS + """
from nltk.collocations import BigramCollocationFinder
from nltk.metrics import BigramAssocMeasures
finder = BigramCollocationFinder.from_words((w for text in words for w in text), window_size=6)
finder.apply_freq_filter(3)
print(finder.score_ngrams(BigramAssocMeasures.likelihood_ratio)[:3])""",
    ("compare --target T", "pandas and association-measures", False): TEXTS + """
import collections, pandas, re
import association_measures.measures as am
target = [json.loads(line).get("outlet") == sys.argv[2] for line in open(sys.argv[1], encoding="utf-8")]
one, other = collections.Counter(), collections.Counter()
for text, is_target in zip(texts, target):
    (one if is_target else other).update(re.findall(r"\\w+", text.lower()))
terms = sorted(one | other)
frame = pandas.DataFrame({"f1": [one[t] for t in terms], "N1": one.total(), "f2": [other[t] for t in terms], "N2": other.total()})
print(am.score(frame, measures=["log_likelihood", "log_ratio"], freq=False).head())""",
    ("describe", "LexicalRichness (ttr, mattr, mtld, hdd)", False): TEXTS + """
from lexicalrichness import LexicalRichness
for text in texts:
    lexical = LexicalRichness(text)
    if lexical.words > 50: lexical.ttr, lexical.mattr(window_size=50), lexical.mtld(threshold=0.72), lexical.hdd(draws=42)
""",
}


def measured(*command):
    """Seconds and megabytes of a process."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(map(str, command[:3]))}: {words.decode()[-500:]}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def median(runs):
    runs = list(runs)
    return statistics.median(run[0] for run in runs), max(run[1] for run in runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("news", type=pathlib.Path, help="JSON Lines with outlet, text")
    parser.add_argument("--megabytes", type=float, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--environment", type=pathlib.Path, help="a virtual environment that is there already")
    options = parser.parse_args()
    text = options.news.read_bytes()
    if not text.endswith(b"\n"):
        text += b"\n"
    repeats = max(1, round(options.megabytes * 1e6 / len(text)))
    outlets = [json.loads(line).get("outlet", "") for line in text.splitlines()]
    target = max(sorted(set(outlets)), key=outlets.count)
    with tempfile.TemporaryDirectory() as folder:
        environment = options.environment or pathlib.Path(folder) / "venv"
        if not options.environment:
            subprocess.run([sys.executable, "-m", "venv", environment], check=True)
            subprocess.run([environment / "bin/pip", "-q", "install", *PACKAGES], check=True)
        python = environment / "bin/python"
        large = pathlib.Path(folder) / "large.jsonl"
        large.write_bytes(text * repeats)
        versions = subprocess.run([python, "-m", "pip", "freeze"], capture_output=True, text=True).stdout.splitlines()
        named = ", ".join(line.replace("==", " ") for line in versions if line.split("==")[0].replace("_", "-") in PACKAGES)
        lines = [f"{datetime.date.today()}, {platform.machine()} {platform.system()}, {os.cpu_count()} cores; {options.news.name} "
                 f"{repeats} times, {large.stat().st_size / 1e6:.0f} MB; {named}. Medians of {options.rounds} rounds.", "",
                 "| table | program | one core | two cores | memory, two cores |", "|---|---|---:|---:|---:|"]
        for table, arguments in COMMANDS.items():
            name = table.split()[0]
            arguments = [target if argument == "T" else argument for argument in arguments]
            one, two = (median(measured(NEWSSTAT, name, "-q", "-j", cores, *arguments, large) for _ in range(options.rounds))
                        for cores in (1, 2))
            lines.append(f"| {table} | newsstat | {one[0]:.2f} s | {two[0]:.2f} s | {two[1]:.0f} MB |")
            print(lines[-1], file=sys.stderr, flush=True)
            for (of, rival, is_large), program in RIVALS.items():
                if of != table:
                    continue
                rounds = options.rounds if is_large else 1
                seconds, memory = median(measured(python, "-c", program, large if is_large else options.news, target) for _ in range(rounds))
                scaled = "" if is_large else f" (scaled from {seconds:.1f} s for {len(text) / 1e6:.0f} MB)"
                cells = f"| {seconds:.2f} s |" if is_large else f"{seconds * repeats:.0f} s{scaled} | – |"
                lines.append(f"| | {rival} | {'– ' if is_large else ''}{cells} {memory:.0f} MB |")
                print(lines[-1], file=sys.stderr, flush=True)
    readme = HERE / "README.md"
    before, _, rest = readme.read_text().partition("<!-- tables -->\n")
    _, _, after = rest.partition("<!-- /tables -->\n")
    readme.write_text(before + "<!-- tables -->\n" + "\n".join(lines) + "\n<!-- /tables -->\n" + after)


main()
