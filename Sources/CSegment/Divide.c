// Dividing runs of scripts without spaces as ICU's engines do.
//
// The methods are those of ICU 72's `dictbe.cpp`; every constant below is one of its.

#include "Dictionary.h"
#include "Tables.h"

#include <stdlib.h>
#include <string.h>

enum { most_candidates = 20, remembered = 256 };

// The words that begin at a place.
typedef struct {
  // The place, plus what makes it unique among all runs.
  uint64_t place;
  int32_t count;
  // Characters looked at, the one that led nowhere included.
  int32_t prefix;
  uint8_t lengths[most_candidates];
} candidates;

struct csegment_scratch {
  uint32_t *breaks;
  size_t break_count, break_capacity;
  // Of each character of a run: its entry of `info`, and its place in bytes from the start of the run.
  uint32_t *characters;
  uint32_t *offsets;
  uint32_t *best, *previous;
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
  free(scratch->breaks);
  free(scratch->characters);
  free(scratch->offsets);
  free(scratch->best);
  free(scratch->previous);
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
  s->best = larger(s->best, s->capacity * sizeof *s->best);
  s->previous = larger(s->previous, s->capacity * sizeof *s->previous);
}

static void reserve_breaks(csegment_scratch *s, size_t count) {
  if (s->break_count + count <= s->break_capacity) return;
  s->break_capacity = (s->break_count + count) * 2 + 256;
  s->breaks = larger(s->breaks, s->break_capacity * sizeof *s->breaks);
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
  csegment_scratch *scratch;
  const uint32_t *characters;
  int32_t count;
} reader;

static const candidates *words_at(const reader *r, int32_t at) {
  uint64_t place = r->scratch->runs + (uint64_t)at;
  candidates *c = &r->scratch->words[place % remembered];
  if (c->place == place) return c;
  c->place = place;
  c->count = c->prefix = 0;
  const csegment_unit *units = r->dictionary->units;
  uint32_t unit = root_unit, base = r->dictionary->root_base;
  for (int32_t i = at; i < r->count; i++) {
    uint32_t code = r->characters[i] >> info_code_shift;
    c->prefix++;
    unit = code ? csegment_child(units, unit, base, code) : 0;
    if (!unit) break;
    if (units[unit].check & unit_has_cost && c->count < most_candidates) c->lengths[c->count++] = (uint8_t)(i - at + 1);
    base = units[unit].base;
    if (!base) break;
  }
  return c;
}

// Of several words at a place, the one that more words can follow.
static int32_t best_word(const reader *r, int32_t at, const candidates *found) {
  candidates first = *found;
  int32_t marked = first.lengths[first.count - 1];
  if (at + marked >= r->count) return marked;
  for (int32_t i = first.count - 1; i >= 0; i--) {
    int32_t second_at = at + first.lengths[i];
    candidates second = *words_at(r, second_at);
    if (second.count == 0) continue;
    marked = first.lengths[i];
    if (second_at + second.lengths[second.count - 1] >= r->count) return marked;
    for (int32_t k = second.count - 1; k >= 0; k--) {
      if (words_at(r, second_at + second.lengths[k])->count) return marked;
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
    if (last & CSEGMENT_WORD_END && next & CSEGMENT_WORD_BEGIN && words_at(r, at + length)->count) return length;
  }
}

// The suffixes that a Thai word takes where no word follows.
static int32_t suffix_length(const reader *r, int32_t at, const uint32_t *sign) {
  uint32_t elision = sign[0], repetition = sign[1];
  const uint32_t *c = r->characters;
  if (at >= r->count || words_at(r, at)->count || (c[at] != elision && c[at] != repetition)) return 0;
  int32_t length = 0;
  if (c[at] == elision && c[at - 1] != elision && c[at - 1] != repetition) length = 1;
  if (at + length < r->count && c[at + length] == repetition && c[at + length - 1] != repetition) length++;
  return length;
}

static void look_ahead(const csegment_dictionary *d, csegment_scratch *s, int32_t count, size_t start) {
  bool is_thai = d->method == CSEGMENT_LOOK_AHEAD_THAI;
  if (count < shortest_of_two + is_thai) return;
  reader r = {d, s, s->characters, count};
  uint32_t signs[2] = {d->info[paiyannoi], d->info[maiyamok]};
  reserve_breaks(s, (size_t)count);
  for (int32_t at = 0; at < count;) {
    const candidates *found = words_at(&r, at);
    int32_t length = found->count == 0 ? 0 : found->count == 1 ? found->lengths[0] : best_word(&r, at, found);
    if (at + length < count && length < combines_below) {
      const candidates *next = words_at(&r, at + length);
      if (next->count == 0 && (length == 0 || next->prefix < prefix_of_word)) length += unknown_length(&r, at + length);
    }
    while (at + length < count && r.characters[at + length] & CSEGMENT_MARK) length++;
    if (is_thai) length += suffix_length(&r, at + length, signs);
    at += length;
    if (at < count) s->breaks[s->break_count++] = (uint32_t)(start + s->offsets[at]);
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

// A run of katakana may be a word, with a cost by its length.
static void try_katakana(csegment_scratch *s, int32_t at, int32_t count) {
  int32_t length = 1;
  while (at + length < count && length < longest_katakana_run && s->characters[at + length] & CSEGMENT_KATAKANA) length++;
  if (length >= longest_katakana_run) return;
  uint32_t cost = s->best[at] + katakana_cost[length > longest_katakana ? 0 : length];
  if (cost < s->best[at + length]) {
    s->best[at + length] = cost;
    s->previous[at + length] = (uint32_t)at;
  }
}

static void cheapest_path(const csegment_dictionary *d, csegment_scratch *s, int32_t count, size_t start) {
  const csegment_unit *units = d->units;
  const uint32_t *characters = s->characters;
  uint32_t *best = s->best, *previous = s->previous;
  uint32_t root_base = d->root_base;
  memset(best, 0xFF, ((size_t)count + 1) * sizeof *best);
  best[0] = 0;
  bool was_katakana = false;
  for (int32_t at = 0; at < count; at++) {
    uint32_t so_far = best[at], single = cost_of_unknown;
    uint32_t code = characters[at] >> info_code_shift;
    uint32_t unit = code ? csegment_child(units, root_unit, root_base, code) : 0;
    if (unit) {
      uint32_t check = units[unit].check, base = units[unit].base;
      if (check & unit_has_cost) single = check & unit_cost_mask;
      int32_t limit = count - at < longest_word ? count - at : longest_word;
      for (int32_t length = 1; base && length < limit; length++) {
        code = characters[at + length] >> info_code_shift;
        unit = csegment_child(units, unit, base, code);
        if (!unit) break;
        check = units[unit].check;
        base = units[unit].base;
        if (check & unit_has_cost && so_far + (check & unit_cost_mask) < best[at + length + 1]) {
          best[at + length + 1] = so_far + (check & unit_cost_mask);
          previous[at + length + 1] = (uint32_t)at;
        }
      }
    }
    if (so_far + single < best[at + 1]) {
      best[at + 1] = so_far + single;
      previous[at + 1] = (uint32_t)at;
    }
    bool is_katakana = characters[at] & CSEGMENT_KATAKANA;
    if (is_katakana && !was_katakana) try_katakana(s, at, count);
    was_katakana = is_katakana;
  }
  reserve_breaks(s, (size_t)count);
  // From the end back, then turned round; the run's own ends are no boundaries of it.
  size_t first = s->break_count, last = first;
  for (uint32_t at = previous[count]; at > 0; at = previous[at]) s->breaks[last++] = (uint32_t)(start + s->offsets[at]);
  s->break_count = last;
  while (first + 1 < last) {
    uint32_t swapped = s->breaks[first];
    s->breaks[first++] = s->breaks[--last];
    s->breaks[last] = swapped;
  }
}

// MARK: Segments

int64_t csegment_divide(const csegment_tables *tables, const csegment_characters *characters,
                        csegment_dictionary *const dictionaries[5], csegment_scratch *s, const uint8_t *text,
                        size_t start, size_t end, const uint32_t **breaks, int32_t *needed) {
  s->break_count = 0;
  *needed = -1;
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
      return -1;
    }
    // The run of the engine's characters, whatever their category.
    reserve(s, end - at + 1);
    size_t run = at;
    int32_t count = 0;
    uint32_t member = (uint32_t)(engine + 1) << 8;
    while (at < end) {
      uint32_t info;
      uint32_t length;
      const uint8_t *p = text + at;
      if (p[0] >= 0xE0 && p[0] < 0xF0 && end - at >= 3 && (p[0] != 0xE0 || p[1] >= 0xA0) && (p[0] != 0xED || p[1] < 0xA0) &&
          (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
        info = d->info[(p[0] & 15) << 12 | (p[1] & 63) << 6 | (p[2] & 63)];
        length = 3;
      } else {
        c = csegment_decode(p, end - at);
        length = c.length;
        // Beyond U+FFFF no word has a character.
        info = c.scalar < 1 << 16 ? d->info[c.scalar]
               : csegment_engine_of(characters, c.scalar) == engine ? member | csegment_flags_of(characters, c.scalar)
                                                                    : 0;
      }
      if ((info & 0xFF00) != member) break;
      if (info & CSEGMENT_ODD && d->method == CSEGMENT_CHEAPEST_PATH) return -1;
      s->characters[count] = info;
      s->offsets[count++] = (uint32_t)(at - run);
      at += length;
    }
    s->offsets[count] = (uint32_t)(at - run);
    if (d->method == CSEGMENT_CHEAPEST_PATH) {
      cheapest_path(d, s, count, run);
    } else {
      look_ahead(d, s, count, run);
    }
  }
  *breaks = s->breaks;
  return (int64_t)s->break_count;
}
