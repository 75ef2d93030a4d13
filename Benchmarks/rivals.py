#!/usr/bin/env python3
"""Measures what people use instead, beside newsstat, on the same texts in the same minutes.

    make rivals TEXTS="en.txt ru.txt"        (from the top of the project; plain UTF-8 texts of one language each)

Rivals come from PyPI, into a virtual environment, and from Debian; one that is missing here is left out and named.
Every round runs each of them once; a figure is the median of the rounds, in megabytes of text a second. Each row says
what its program does; a share of the first row stands only where the work and the result are the same. The tables go
into README.md beside this script, with date, machine and versions.
"""

import argparse, datetime, json, pathlib, platform, re, shutil, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
NEWSSTAT = HERE.parent / ".build/release/newsstat"
PACKAGES = ["stringzilla", "polars", "duckdb", "blingfire", "tokenizers", "spacy"]

# StringZilla's Python objects would cost more than its kernels, so it runs in C, from the headers of its release.
STRINGZILLA = r"""
#include <stringzilla/utf8_wordbreaks.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main(int count, char **arguments) {
  FILE *file = fopen(arguments[1], "rb");
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file), words = 0;
  rewind(file);
  char *text = malloc(size);
  if (fread(text, 1, size, file) != size) return 1;
  static sz_size_t starts[4096], lengths[4096];
  struct timespec from, to;
  for (int round = 0; round < 2; round++) {
    words = 0;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (size_t at = 0; at < size;) {
      sz_size_t read = 0;
      words += sz_utf8_wordbreaks(text + at, size - at, starts, lengths, 4096, &read);
      at += read;
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
  }
  printf("%f %zu\n", (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9, words);
}
"""

# Each counts the words of lines and prints seconds; argv: the text, how many bytes of it.
PYTHON = {
    "BlingFire": "from blingfire import text_to_words as f\nrun = lambda: [f(l) for l in lines]",
    "tokenizers (UnicodeScripts, Whitespace)": """
from tokenizers.pre_tokenizers import Sequence, UnicodeScripts, Whitespace
f = Sequence([Whitespace(), UnicodeScripts()]).pre_tokenize_str
run = lambda: [f(l) for l in lines]""",
    "spaCy (its blank tokenizer)": """
import spacy
f = spacy.blank(language).tokenizer
run = lambda: [f(l) for l in lines]""",
    "Python re": "import re\nf = re.compile(r'\\w+').findall\nrun = lambda: [f(l) for l in lines]",
}
LIMITS = {"spaCy (its blank tokenizer)": 300_000, "tokenizers (UnicodeScripts, Whitespace)": 2_000_000}
PREAMBLE = """
import sys, time
text = open(sys.argv[1], 'rb').read()[:int(sys.argv[2])].decode('utf-8', 'replace')
language, lines = sys.argv[3], text.split('\\n')
"""
POSTAMBLE = "\nstart = time.perf_counter(); run(); print(time.perf_counter() - start)\n"

R_STRINGI = """
a <- commandArgs(TRUE)
library(stringi)
lines <- stri_split_fixed(readBin(a[1], "raw", 2e9) |> rawToChar(), "\\n")[[1]]
cat(system.time(stri_split_boundaries(lines, type = "word"))[["elapsed"]])
"""

# What each does. Only those of SAME find the boundaries that newsstat finds, with the same results.
SAME = {"newsstat", "newsstat, AVX2", "newsstat, scalar", "ICU over UTF-16", "ICU over UTF-8"}
WORK = {
    "newsstat": "all boundaries of UAX #29 and ICU's dictionaries, with their status, in UTF-8",
    "newsstat, AVX2": "the same", "newsstat, scalar": "the same",
    "ICU over UTF-16": "the same, in text that was converted before", "ICU over UTF-8": "the same, through a UText",
    "StringZilla, in C": "boundaries of UAX #29 without dictionaries",
    "BlingFire": "makes a text of words, by rules of its own",
    "tokenizers (UnicodeScripts, Whitespace)": "makes lists of words, cut at spaces and changes of script",
    "spaCy (its blank tokenizer)": "makes documents of tokens, by rules of its own",
    "Python re": "makes lists of runs of `\\w`", "R's stringi (ICU)": "makes R's strings of ICU's segments",
    "wc -w, whole process": "reads the file, counts what stands between spaces",
    "polars": "runs of `\\w` in lower case, all cores; Chinese is not divided",
    "duckdb": "runs of letters, digits and _ in lower case, all cores; Chinese is not divided",
}
WORK |= {f"newsstat terms, {n} thread{'s' * (n > 1)}": "words of UAX #29 and ICU's dictionaries, NFKC_Casefold, documents too"
         for n in (1, 2)}

# Frequency tables, whole processes: argv[1] is the text. Folding is each one's own lower case.
TABLES = {
    "polars": r"""
import sys, polars as pl
w = (pl.scan_csv(sys.argv[1], separator="\x01", has_header=False, quote_char=None, new_columns=["t"])
     .select(pl.col("t").str.to_lowercase().str.extract_all(r"\w+").explode()).collect())
w["t"].value_counts(sort=True).write_csv("/dev/null", separator="\t")""",
    "duckdb": r"""
import sys, duckdb
duckdb.sql(f"copy (select w, count(*) n from (select unnest(regexp_extract_all(lower(t), '[\\p{{L}}\\p{{N}}_]+')) w "
  f"from read_csv('{sys.argv[1]}', columns={{'t': 'varchar'}}, delim='\x01', quote='', header=false)) "
  f"group by w order by n desc, w) to '/dev/null' (delimiter '\t')")""",
}


def output(command):
    run = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"{command[0]}: {run.stderr.strip()[-300:]}")
    return run.stdout


def wall(command):
    start = time.perf_counter()
    output(command)
    return time.perf_counter() - start


class Rivals:
    """What can be measured here; each measure takes a text and gives megabytes a second."""

    def __init__(self, folder):
        self.folder, self.missing, self.versions, self.engines = folder, [], {}, {}
        self.python = folder / "venv/bin/python"
        if not self.python.exists():
            output([sys.executable, "-m", "venv", folder / "venv"])
            output([self.python, "-m", "pip", "install", "-q"] + PACKAGES)
        for line in json.loads(output([self.python, "-m", "pip", "list", "--format", "json"])):
            if line["name"] in PACKAGES:
                self.versions[line["name"]] = line["version"]
        self.words = {"newsstat": lambda text: self.bench(text, "newsstat"),
                      "newsstat, AVX2": lambda text: self.bench(text, "newsstat-avx2"),
                      "newsstat, scalar": lambda text: self.bench(text, "newsstat-scalar"),
                      "ICU over UTF-16": lambda text: self.bench(text, "icu-utf16"),
                      "ICU over UTF-8": lambda text: self.bench(text, "icu-utf8")}
        self.try_to(self.add_stringzilla, "StringZilla")
        for name in PYTHON:
            self.words[name] = lambda text, name=name: self.in_python(text, name)
        if shutil.which("Rscript"):
            script = folder / "stringi.R"
            script.write_text(R_STRINGI)
            self.words["R's stringi (ICU)"] = lambda text: size(text) / float(output(["Rscript", script, text]))
            self.versions["stringi"] = output(["Rscript", "-e", "cat(as.character(packageVersion('stringi')))"])
        else:
            self.missing.append("R's stringi")
        self.words["wc -w, whole process"] = lambda text: size(text) / wall(["env", "LC_ALL=C.UTF-8", "wc", "-w", text])
        self.tables = {f"newsstat terms, {n} thread{'s' * (n > 1)}": lambda text, n=n: size(text) / wall(
            [NEWSSTAT, "terms", "-q", "--threads", n, "-o", self.folder / "terms.tsv", text]) for n in (1, 2)}
        for name, code in TABLES.items():
            self.tables[name] = lambda text, code=code: size(text) / wall([self.python, "-c", code, text])

    def try_to(self, add, name):
        try:
            add()
        except (RuntimeError, OSError, StopIteration) as error:
            self.missing.append(f"{name} ({error})")

    def add_stringzilla(self):
        version, program = self.versions["stringzilla"], self.folder / "stringzilla"
        if not program.exists():
            output([self.python, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:",
                    "-d", self.folder, f"stringzilla=={version}"])
            shutil.unpack_archive(next(self.folder.glob("stringzilla-*.tar.gz")), self.folder)
            (self.folder / "stringzilla.c").write_text(STRINGZILLA)
            output(["clang", "-O3", "-march=native", "-I", self.folder / f"stringzilla-{version}/include",
                    self.folder / "stringzilla.c", "-o", program])
        self.words["StringZilla, in C"] = lambda text: size(text) / float(output([program, text]).split()[0])

    def bench(self, text, engine):
        if engine == "newsstat":  # the first of a round; the others come from the same run
            run = output([NEWSSTAT, "bench", "-q", "--rounds", 3, "--unit", "word", "--format", "jsonl", text])
            self.engines[text] = {row["engine"]: row["mb_per_second"] for row in map(json.loads, run.splitlines())}
        if engine not in self.engines[text]:
            raise RuntimeError(f"this machine has no {engine}")
        return self.engines[text][engine]

    def in_python(self, text, name):
        limit = min(LIMITS.get(name, 1 << 40), text.stat().st_size)
        code = PREAMBLE + PYTHON[name] + POSTAMBLE
        return limit / 1e6 / float(output([self.python, "-c", code, text, limit, language(text)]))


def size(text):
    return text.stat().st_size / 1e6


def language(text):
    return text.stem if re.fullmatch("[a-z]{2}", text.stem) else "xx"


def measure(rivals, texts, rounds, missing):
    found = {}
    for _ in range(rounds):
        for name, rate in list(rivals.items()):
            for text in texts:
                try:
                    found.setdefault(name, {}).setdefault(text, []).append(rate(text))
                except RuntimeError as error:
                    missing.append(f"{name} on {text.name} ({error})")
            print(name, {t.stem: round(r[-1], 1) for t, r in found.get(name, {}).items()}, file=sys.stderr, flush=True)
    return found


def table(title, found, texts):
    lines = [f"| {title} | what it does | " + " | ".join(t.stem for t in texts) + " |", "|---|---|" + "---:|" * len(texts)]
    first = next(iter(found))
    for name, rates in found.items():
        cells = []
        for text in texts:
            if text not in rates:
                cells.append("–")
                continue
            rate = statistics.median(rates[text])
            share = rate / statistics.median(found[first][text])
            cells.append(f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}")
            if name != first and {name, first} <= SAME:
                cells[-1] += f" ({share:.2f})" if share >= 0.01 else f" ({share:.4f})"
        lines.append(f"| {name} | {WORK[name]} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", nargs="+", type=pathlib.Path, help="plain UTF-8 texts; xx.txt is of language xx")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parent / ".build/rivals",
                        help="where rivals are installed")
    options = parser.parse_args()
    for text in options.texts:
        if not text.is_file():
            parser.error(f"{text}: no such file")
    options.folder.mkdir(parents=True, exist_ok=True)
    rivals = Rivals(options.folder.resolve())
    texts = [text.resolve() for text in options.texts]
    words = measure(rivals.words, texts, options.rounds, rivals.missing)
    tables = measure(rivals.tables, texts, options.rounds, rivals.missing)
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    versions = ", ".join(f"{name} {version}" for name, version in sorted(rivals.versions.items()))
    about = (f"{datetime.date.today()}, {cpu}, {platform.system()}; {', '.join(output([NEWSSTAT, '--version']).split(chr(10))).strip(', ')}; {versions}. "
             f"MB/s, medians of {options.rounds} interleaved rounds; in brackets the share of the first row, where the work is the same.")
    if rivals.missing:
        about += " Left out: " + "; ".join(sorted(set(rivals.missing))) + "."
    readme = HERE / "README.md"
    before, _, rest = readme.read_text().partition("<!-- rivals -->\n")
    _, _, after = rest.partition("<!-- /rivals -->\n")
    readme.write_text(before + "<!-- rivals -->\n" + about + "\n\n" + table("finding words, one core", words, texts) + "\n\n"
                      + table("frequency table, whole process", tables, texts) + "\n<!-- /rivals -->\n" + after)


main()
