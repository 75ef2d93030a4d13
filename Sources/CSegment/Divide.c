// Dividing runs of scripts without spaces as ICU's engines do.
//
// The methods are those of ICU 72's `dictbe.cpp`; every constant below is one of its.

#include "Dictionary.h"
#include "Tables.h"

#include <stdlib.h>
#include <string.h>

// Behind the characters of a run there are zeros, so that one may look ahead.
enum { most_candidates = 20, remembered = 256, ahead = 8 };

// The words that begin at an index.
typedef struct {
  // The index, plus what makes it unique among all runs.
  uint64_t index;
  // A bit for each length in characters.
  uint64_t lengths;
  // Characters looked at, the one that led nowhere included.
  int32_t prefix;
} candidates;

struct csegment_scratch {
  uint32_t *ends;
  uint8_t *statuses;
  size_t end_count, end_capacity;
  // Of each character of a run: its entry of `info`.
  uint32_t *characters;
  // Of each its offset in bytes from the start of the run, where not all are of three bytes.
  uint32_t *offsets;
  bool has_offsets;
  // Of each index: the cost of the cheapest path to it, and below 32 bits the index before it on that path. The smaller
  // of two is the cheaper, and of equals the one that comes from further back, as ICU has it.
  uint64_t *path;
  size_t capacity;
  candidates words[remembered];
  uint64_t runs;
};

csegment_scratch *csegment_scratch_new(void) {
  csegment_scratch *scratch = calloc(1, sizeof *scratch);
  if (scratch) scratch->runs = 1;
  return scratch;
}

void csegment_scratch_free(csegment_scratch *scratch) {
  if (!scratch) return;
  free(scratch->ends);
  free(scratch->statuses);
  free(scratch->characters);
  free(scratch->offsets);
  free(scratch->path);
  free(scratch);
}

static void *larger(void *memory, size_t size) {
  void *result = realloc(memory, size);
  if (!result) abort();
  return result;
}

static void reserve(csegment_scratch *s, size_t count) {
  if (count <= s->capacity) return;
  s->capacity = count + count / 2 + 256;
  s->characters = larger(s->characters, s->capacity * sizeof *s->characters);
  s->offsets = larger(s->offsets, s->capacity * sizeof *s->offsets);
  s->path = larger(s->path, s->capacity * sizeof *s->path);
}

static void reserve_ends(csegment_scratch *s, size_t count) {
  if (s->end_count + count <= s->end_capacity) return;
  s->end_capacity = (s->end_count + count) * 2 + 1024;
  s->ends = larger(s->ends, s->end_capacity * sizeof *s->ends);
  s->statuses = larger(s->statuses, s->end_capacity);
}

// The offset of a character of a run in bytes from its start.
static inline uint32_t offset(const csegment_scratch *s, uint32_t at) { return s->has_offsets ? s->offsets[at] : at * 3; }

void csegment_scratch_start(csegment_scratch *s) { s->end_count = 0; }

void csegment_scratch_add(csegment_scratch *s, uint32_t end, uint8_t status) {
  reserve_ends(s, 1);
  s->ends[s->end_count] = end;
  s->statuses[s->end_count++] = status;
}

csegment_boundaries csegment_scratch_boundaries(const csegment_scratch *s) {
  return (csegment_boundaries){s->ends, s->statuses, s->end_count};
}

// MARK: Looking three words ahead

enum {
  combines_below = 3,      // a word shorter than this takes a following piece that is no word
  prefix_of_word = 3,      // unless that shares so much with a word
  shortest_of_two = 4,     // characters of two words
  paiyannoi = 0x0E2F,      // Thai's sign of elision
  maiyamok = 0x0E46        // and of repetition
};

typedef struct {
  const csegment_dictionary *dictionary;
  // What is known of indices, by the lowest bits of their number; the run's first has this one.
  candidates *words;
  uint64_t first;
  const uint32_t *characters;
  int32_t count;
} reader;

static inline int32_t longest_of(uint64_t lengths) { return 63 - __builtin_clzll(lengths); }

static inline uint64_t shorter(uint64_t lengths) { return lengths & ~(1ull << longest_of(lengths)); }

static candidates look_up(const reader *r, int32_t at, uint64_t index) {
  const uint32_t *restrict units = r->dictionary->packed;
  const uint32_t *next = r->characters + at, *end = r->characters + r->count;
  uint32_t base = r->dictionary->root_base;
  candidates found = {index, 0, 0};
  while (next < end) {
    uint32_t code = *next++ >> info_code_shift, unit = units[base + code];
    found.prefix++;
    // A free slot is 0, as is the number of characters in no word.
    if ((uint8_t)unit != code || !code) break;
    found.lengths |= (uint64_t)(unit >> 8 & 1) << found.prefix;
    base = unit >> data_base_shift;
    if (!base) break;
  }
  // ICU's engines know only so many; the longer ones are lost.
  if (found.prefix > most_candidates) {
    while (__builtin_popcountll(found.lengths) > most_candidates) found.lengths = shorter(found.lengths);
  }
  return r->words[index % remembered] = found;
}

static inline candidates words_at(const reader *r, int32_t at) {
  uint64_t index = r->first + (uint64_t)at;
  const candidates *known = &r->words[index % remembered];
  return known->index == index ? *known : look_up(r, at, index);
}

// Of several words at an index, the one that more words can follow.
static int32_t best_word(const reader *r, int32_t at, uint64_t lengths) {
  int32_t marked = longest_of(lengths);
  if (at + marked >= r->count) return marked;
  for (uint64_t first = lengths; first; first = shorter(first)) {
    int32_t second_at = at + longest_of(first);
    uint64_t second = words_at(r, second_at).lengths;
    if (!second) continue;
    marked = longest_of(first);
    if (second_at + longest_of(second) >= r->count) return marked;
    for (; second; second = shorter(second)) {
      if (words_at(r, second_at + longest_of(second)).lengths) return marked;
    }
  }
  return marked;
}

// How far a piece that is no word goes: to where a word may begin.
static int32_t unknown_length(const reader *r, int32_t at) {
  int32_t length = 0;
  for (;;) {
    uint32_t last = r->characters[at + length];
    length++;
    if (at + length >= r->count) return length;
    uint32_t next = r->characters[at + length];
    if (last & CSEGMENT_WORD_END && next & CSEGMENT_WORD_BEGIN && words_at(r, at + length).lengths) return length;
  }
}

// The suffixes that a Thai word takes where no word follows.
static int32_t suffix_length(const reader *r, int32_t at, const uint32_t *sign) {
  uint32_t elision = sign[0], repetition = sign[1];
  const uint32_t *c = r->characters;
  if (at >= r->count || words_at(r, at).lengths || (c[at] != elision && c[at] != repetition)) return 0;
  int32_t length = 0;
  if (c[at] == elision && c[at - 1] != elision && c[at - 1] != repetition) length = 1;
  if (at + length < r->count && c[at + length] == repetition && c[at + length - 1] != repetition) length++;
  return length;
}

static void look_ahead(const csegment_dictionary *d, csegment_scratch *s, int32_t count, size_t start) {
  bool is_thai = d->method == CSEGMENT_LOOK_AHEAD_THAI;
  if (count < shortest_of_two + is_thai) return;
  reader r = {d, s->words, s->runs, s->characters, count};
  uint32_t signs[2] = {d->info[paiyannoi], d->info[maiyamok]};
  reserve_ends(s, (size_t)count);
  for (int32_t at = 0; at < count;) {
    uint64_t found = words_at(&r, at).lengths;
    int32_t length = found == 0 ? 0 : shorter(found) == 0 ? longest_of(found) : best_word(&r, at, found);
    if (at + length < count && length < combines_below) {
      candidates next = words_at(&r, at + length);
      if (next.lengths == 0 && (length == 0 || next.prefix < prefix_of_word)) length += unknown_length(&r, at + length);
    }
    while (at + length < count && r.characters[at + length] & CSEGMENT_MARK) length++;
    if (is_thai) length += suffix_length(&r, at + length, signs);
    at += length;
    if (at < count) s->ends[s->end_count++] = (uint32_t)(start + offset(s, (uint32_t)at));
  }
  s->runs += (uint64_t)count + 1;
}

// MARK: The cheapest path

enum {
  longest_word = 20,
  cost_of_unknown = 255,
  longest_katakana = 8,
  longest_katakana_run = 20
};

static const uint32_t katakana_cost[longest_katakana + 1] = {8192, 984, 408, 240, 204, 252, 300, 372, 480};

static inline void go(uint64_t *path, int32_t from, uint64_t cost, int32_t to) {
  uint64_t by = (path[from] & ~0xFFFFFFFFull) + (cost << 32) + (uint32_t)from;
  path[to] = by < path[to] ? by : path[to];
}

// A run of katakana may be a word, with a cost by its length.
static void try_katakana(csegment_scratch *s, int32_t at, int32_t count) {
  int32_t length = 1;
  while (at + length < count && length < longest_katakana_run && s->characters[at + length] & CSEGMENT_KATAKANA) length++;
  if (length >= longest_katakana_run) return;
  go(s->path, at, katakana_cost[length > longest_katakana ? 0 : length], at + length);
}

// The trie is larger than the caches, so the unit that the first two characters of words lead to is asked for before it
// is needed.
static inline void prefetch_pair(const csegment_dictionary *d, const uint32_t *characters, int32_t at) {
  uint32_t first = d->data[d->root_base + (characters[at] >> info_code_shift)];
  uint32_t second = (first >> data_base_shift) + (characters[at + 1] >> info_code_shift);
  __builtin_prefetch(&d->labels[second]);
  __builtin_prefetch(&d->data[second]);
}

static void cheapest_path(const csegment_dictionary *d, csegment_scratch *s, int32_t count, size_t start) {
  const uint32_t *characters = s->characters;
  uint64_t *path = s->path;
  uint32_t root_base = d->root_base;
  memset(path, 0xFF, ((size_t)count + 1) * sizeof *path);
  path[0] = 0;
  bool was_katakana = false;
  for (int32_t at = 0; at < ahead && at < count; at++) prefetch_pair(d, characters, at);
  for (int32_t at = 0; at < count; at++) {
    prefetch_pair(d, characters, at + ahead);
    uint32_t data = d->data[root_base + (characters[at] >> info_code_shift)];
    go(path, at, data & data_has_cost ? data & data_cost_mask : cost_of_unknown, at + 1);
    int32_t limit = count - at < longest_word ? count : at + longest_word;
    for (int32_t end = at + 1; end < limit && data >> data_base_shift; end++) {
      data = csegment_child(d, data >> data_base_shift, characters[end] >> info_code_shift);
      if (data & data_has_cost) go(path, at, data & data_cost_mask, end + 1);
    }
    bool is_katakana = characters[at] & CSEGMENT_KATAKANA;
    if (is_katakana && !was_katakana) try_katakana(s, at, count);
    was_katakana = is_katakana;
  }
  reserve_ends(s, (size_t)count);
  // From the end back, then turned round; the run's own ends are no boundaries of it.
  size_t first = s->end_count, last = first;
  for (uint32_t at = (uint32_t)path[count]; at > 0; at = (uint32_t)path[at]) {
    s->ends[last++] = (uint32_t)(start + offset(s, at));
  }
  s->end_count = last;
  while (first + 1 < last) {
    uint32_t swapped = s->ends[first];
    s->ends[first++] = s->ends[--last];
    s->ends[last] = swapped;
  }
}

// MARK: Segments

// Reads an engine's characters from `at` on, whatever their category, and returns how many they are; -1 where one of
// them is for ICU itself.
static int32_t read_run(const csegment_dictionary *d, const csegment_characters *characters, int32_t engine,
                        csegment_scratch *s, const uint8_t *text, size_t *at, size_t end) {
  const uint32_t *restrict info = d->info;
  const uint32_t member = (uint32_t)(engine + 1) << 8, flags = 0xFF00 | (d->method == CSEGMENT_CHEAPEST_PATH ? CSEGMENT_ODD : 0);
  size_t run = *at, offset = run;
  reserve(s, (end - run) / 2 + ahead + 3);
  uint32_t *restrict to = s->characters;
  int32_t count = 0;
  s->has_offsets = false;
  uint32_t entry = 0;
  while (offset < end) {
    uint32_t bytes, length = 3;
    if (end - offset >= 4 && (memcpy(&bytes, text + offset, 4), (bytes & 0x00C0C0F0) == 0x008080E0)) {
      // What is ill-formed under these leads comes to scalars that no engine has.
      entry = info[(bytes & 15) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 63)];
    } else {
      csegment_scalar c = csegment_decode(text + offset, end - offset);
      length = c.length;
      // Beyond U+FFFF no word has a character.
      entry = c.scalar < 1 << 16                                   ? info[c.scalar]
              : csegment_engine_of(characters, c.scalar) == engine ? member | csegment_flags_of(characters, c.scalar)
                                                                   : 0;
    }
    if ((entry & flags) != member) break;
    if (length != 3 && !s->has_offsets) {
      s->has_offsets = true;
      for (int32_t i = 0; i < count; i++) s->offsets[i] = (uint32_t)i * 3;
    }
    if (s->has_offsets) s->offsets[count] = (uint32_t)(offset - run);
    to[count++] = entry;
    offset += length;
  }
  if (offset < end && (entry & 0xFF00) == member) return -1;
  if (s->has_offsets) s->offsets[count] = (uint32_t)(offset - run);
  memset(to + count, 0, (ahead + 2) * sizeof *to);
  *at = offset;
  return count;
}

// Adds the boundaries within a segment; false where it can't.
static bool divide_segment(const csegment_tables *tables, const csegment_characters *characters,
                           csegment_dictionary *const dictionaries[5], csegment_scratch *s, const uint8_t *text,
                           size_t start, size_t end, int32_t *needed) {
  for (size_t at = start; at < end;) {
    csegment_scalar c = csegment_decode(text + at, end - at);
    int32_t engine = tables->category[c.scalar] < tables->first_dictionary ? -1 : csegment_engine_of(characters, c.scalar);
    if (engine < 0) {
      at += c.length;
      continue;
    }
    const csegment_dictionary *d = dictionaries[engine];
    if (!d) {
      *needed = engine;
      return false;
    }
    size_t run = at;
    int32_t count = read_run(d, characters, engine, s, text, &at, end);
    if (count < 0) return false;
    if (d->method == CSEGMENT_CHEAPEST_PATH) {
      cheapest_path(d, s, count, run);
    } else {
      look_ahead(d, s, count, run);
    }
  }
  return true;
}

// How many segments there are before the first that a dictionary divides.
static size_t whole_segments(const uint8_t *statuses, size_t count) {
  size_t i = 0;
  for (uint64_t eight; i + 8 <= count; i += 8) {
    memcpy(&eight, statuses + i, 8);
    if (eight & CSEGMENT_DICTIONARY * 0x0101010101010101) break;
  }
  while (i < count && !(statuses[i] & CSEGMENT_DICTIONARY)) i++;
  return i;
}

size_t csegment_divide(const csegment_tables *tables, const csegment_characters *characters,
                       csegment_dictionary *const dictionaries[5], csegment_scratch *s, const uint8_t *text,
                       size_t start, const uint32_t *ends, const uint8_t *statuses, size_t count, int32_t *needed) {
  *needed = -1;
  for (size_t i = 0; i < count;) {
    size_t whole = whole_segments(statuses + i, count - i);
    reserve_ends(s, whole + 1);
    memcpy(s->ends + s->end_count, ends + i, whole * sizeof *ends);
    memcpy(s->statuses + s->end_count, statuses + i, whole);
    s->end_count += whole;
    i += whole;
    if (i == count) break;
    size_t before = s->end_count;
    if (!divide_segment(tables, characters, dictionaries, s, text, i > 0 ? ends[i - 1] : start, ends[i], needed)) {
      s->end_count = before;
      return i;
    }
    reserve_ends(s, 1);
    s->ends[s->end_count++] = ends[i];
    // What is divided keeps the status of the whole.
    for (size_t k = before; k < s->end_count; k++) s->statuses[k] = statuses[i];
    i++;
  }
  return count;
}
