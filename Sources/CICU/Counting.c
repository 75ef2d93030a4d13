// Frequency tables and pairs as a program counts them that has ICU alone, for comparison.
//
// Words and sentences are found by `ubrk_next` over UTF-16. Each distinct form is folded once, by `unorm2`, and
// forms, terms and pairs are looked up in tables with open addressing.

#include "CICU.h"
#include "Iterator.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

// Distinct words, numbered in the order in which they come.
typedef struct {
  int32_t start, length;
  uint64_t hash;
} word;

typedef struct {
  UChar *units;
  int64_t unit_count, unit_capacity;
  word *words;
  int32_t count, capacity;
  // A word's number and 1; 0 where there is none.
  int32_t *slots;
  int64_t slot_count;
} word_table;

typedef struct {
  cicu_pair_count *slots;
  int64_t slot_count, count;
} pair_table;

struct cicu_counts {
  word_table forms, terms;
  // Of each form its term, by their numbers.
  int32_t *term_of_form;
  int32_t term_capacity;
  pair_table pairs;
  int64_t *occurrences;
  int32_t occurrence_capacity;
  int64_t tokens, together;
  // What the caller reads.
  cicu_term_count *ranked;
  uint8_t *bytes;
};

static bool has_room(void **array, size_t size, int64_t count, int64_t *capacity, UErrorCode *status) {
  if (count <= *capacity) return true;
  int64_t larger = *capacity * 2 > count ? *capacity * 2 : count + 1024;
  void *moved = realloc(*array, size * (size_t)larger);
  if (!moved) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return false;
  }
  *array = moved;
  *capacity = larger;
  return true;
}

static bool has_room_32(void **array, size_t size, int32_t count, int32_t *capacity, UErrorCode *status) {
  int64_t wide = *capacity;
  bool has = has_room(array, size, count, &wide, status);
  *capacity = (int32_t)wide;
  return has;
}

static uint64_t hash_of(const UChar *units, int32_t length) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (int32_t i = 0; i < length; i++) hash = (hash ^ units[i]) * 0x100000001b3u;
  return hash ^ hash >> 29;
}

static bool grow_words(word_table *table, UErrorCode *status) {
  int64_t slot_count = table->slot_count ? table->slot_count * 2 : 1 << 12;
  int32_t *slots = calloc((size_t)slot_count, sizeof *slots);
  if (!slots) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return false;
  }
  for (int32_t number = 0; number < table->count; number++) {
    int64_t index = (int64_t)(table->words[number].hash & (uint64_t)(slot_count - 1));
    while (slots[index]) index = (index + 1) & (slot_count - 1);
    slots[index] = number + 1;
  }
  free(table->slots);
  table->slots = slots;
  table->slot_count = slot_count;
  return true;
}

// The number of a word, which is added where it is new; -1 where there is no memory.
static int32_t number_of(word_table *table, const UChar *units, int32_t length, UErrorCode *status) {
  if (2 * (int64_t)table->count >= table->slot_count && !grow_words(table, status)) return -1;
  uint64_t hash = hash_of(units, length);
  int64_t index = (int64_t)(hash & (uint64_t)(table->slot_count - 1));
  for (; table->slots[index]; index = (index + 1) & (table->slot_count - 1)) {
    const word *known = &table->words[table->slots[index] - 1];
    if (known->hash == hash && known->length == length &&
        !u_memcmp(table->units + known->start, units, length))
      return table->slots[index] - 1;
  }
  if (!has_room((void **)&table->units, sizeof(UChar), table->unit_count + length, &table->unit_capacity, status) ||
      !has_room_32((void **)&table->words, sizeof(word), table->count + 1, &table->capacity, status))
    return -1;
  u_memcpy(table->units + table->unit_count, units, length);
  table->words[table->count] = (word){(int32_t)table->unit_count, length, hash};
  table->unit_count += length;
  table->slots[index] = ++table->count;
  return table->count - 1;
}

// The normal form of a word, in a buffer that grows; returns its length.
static int32_t normalized(const UNormalizer2 *norm, const UChar *units, int32_t length, utf16 *out,
                          UErrorCode *status) {
  int32_t count = unorm2_normalize(norm, units, length, out->units, out->capacity, status);
  if (*status != U_BUFFER_OVERFLOW_ERROR) return count;
  *status = U_ZERO_ERROR;
  if (!has_room_32((void **)&out->units, sizeof(UChar), count, &out->capacity, status)) return 0;
  return unorm2_normalize(norm, units, length, out->units, out->capacity, status);
}

typedef struct {
  const UNormalizer2 *casefold, *nfc;
  utf16 folded, composed;
} folding;

// The number of the term that a form is one of; each form is folded when it comes first.
static int32_t term_of(cicu_counts *counts, folding *fold, const UChar *units, int32_t length, UErrorCode *status) {
  int32_t known = counts->forms.count;
  int32_t form = number_of(&counts->forms, units, length, status);
  if (form < 0 || form < known) return form < 0 ? -1 : counts->term_of_form[form];
  int32_t count = normalized(fold->casefold, units, length, &fold->folded, status);
  // What holds nothing but ignorable characters stays as it is.
  count = count ? normalized(fold->nfc, fold->folded.units, count, &fold->composed, status)
                : normalized(fold->nfc, units, length, &fold->composed, status);
  if (U_FAILURE(*status)) return -1;
  int32_t term = number_of(&counts->terms, fold->composed.units, count, status);
  int32_t known_capacity = counts->occurrence_capacity;
  if (term < 0 ||
      !has_room_32((void **)&counts->term_of_form, sizeof(int32_t), form + 1, &counts->term_capacity, status) ||
      !has_room_32((void **)&counts->occurrences, sizeof(int64_t), term + 1, &counts->occurrence_capacity, status))
    return -1;
  if (counts->occurrence_capacity > known_capacity)
    memset(counts->occurrences + known_capacity, 0,
           sizeof(int64_t) * (size_t)(counts->occurrence_capacity - known_capacity));
  return counts->term_of_form[form] = term;
}

static cicu_pair_count *slot_of(pair_table *table, uint32_t one, uint32_t other) {
  uint64_t key = ((uint64_t)one << 32 | other) * 0x9e3779b97f4a7c15u;
  uint64_t index = (key ^ key >> 32) & (uint64_t)(table->slot_count - 1);
  while (table->slots[index].together && (table->slots[index].one != one || table->slots[index].other != other))
    index = (index + 1) & (uint64_t)(table->slot_count - 1);
  return &table->slots[index];
}

static void add_pair(pair_table *table, uint32_t one, uint32_t other, UErrorCode *status) {
  if (2 * table->count >= table->slot_count) {
    pair_table larger = {NULL, table->slot_count ? table->slot_count * 2 : 1 << 16, table->count};
    larger.slots = calloc((size_t)larger.slot_count, sizeof *larger.slots);
    if (!larger.slots) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return;
    }
    for (int64_t index = 0; index < table->slot_count; index++) {
      cicu_pair_count pair = table->slots[index];
      if (pair.together) *slot_of(&larger, pair.one, pair.other) = pair;
    }
    free(table->slots);
    *table = larger;
  }
  cicu_pair_count *slot = one < other ? slot_of(table, one, other) : slot_of(table, other, one);
  if (!slot->together) {
    slot->one = one < other ? one : other;
    slot->other = one < other ? other : one;
    table->count++;
  }
  slot->together++;
}

enum { most_window = 256 };

// Counts words, and pairs within sentences where there are sentences to look in.
static void count_all(cicu_counts *counts, cicu_break_iterator *words, cicu_break_iterator *sentences, int32_t window,
                      UErrorCode *status) {
  folding fold = {unorm2_getNFKCCasefoldInstance(status), unorm2_getNFCInstance(status), {NULL, 0, 0}, {NULL, 0, 0}};
  uint32_t before[most_window];
  int32_t start = ubrk_first(words->breaks), in_sentence = 0;
  int32_t sentence_end = 0;
  if (sentences) {
    ubrk_first(sentences->breaks);
    sentence_end = ubrk_next(sentences->breaks);
  }
  while (U_SUCCESS(*status)) {
    int32_t end = ubrk_next(words->breaks);
    if (end == UBRK_DONE) break;
    while (sentences && sentence_end != UBRK_DONE && start >= sentence_end) {
      sentence_end = ubrk_next(sentences->breaks);
      in_sentence = 0;
    }
    if (ubrk_getRuleStatus(words->breaks) >= UBRK_WORD_NUMBER) {
      int32_t term = term_of(counts, &fold, words->text.units + start, end - start, status);
      if (term < 0) break;
      counts->tokens++;
      counts->occurrences[term]++;
      if (sentences) {
        int32_t reach = in_sentence < window ? in_sentence : window;
        for (int32_t i = 1; i <= reach; i++)
          add_pair(&counts->pairs, before[(in_sentence - i) % window], (uint32_t)term, status);
        counts->together += reach;
        before[in_sentence++ % window] = (uint32_t)term;
      }
    }
    start = end;
  }
  free(fold.folded.units);
  free(fold.composed.units);
}

static int by_rank(const void *a, const void *b) {
  const cicu_term_count *one = a, *other = b;
  if (one->occurrences != other->occurrences) return one->occurrences > other->occurrences ? -1 : 1;
  int32_t length = one->length < other->length ? one->length : other->length;
  int order = memcmp(one->bytes, other->bytes, (size_t)length);
  return order ? order : one->length - other->length;
}

// Writes the terms in UTF-8, in the order of their numbers.
static void write_terms(cicu_counts *counts, UErrorCode *status) {
  if (U_FAILURE(*status)) return;
  counts->ranked = malloc(sizeof(cicu_term_count) * ((size_t)counts->terms.count + 1));
  counts->bytes = malloc((size_t)counts->terms.unit_count * 3 + 1);
  if (!counts->ranked || !counts->bytes) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return;
  }
  uint8_t *next = counts->bytes;
  for (int32_t number = 0; number < counts->terms.count; number++) {
    word term = counts->terms.words[number];
    int32_t length = 0;
    u_strToUTF8((char *)next, term.length * 3, &length, counts->terms.units + term.start, term.length, status);
    // A term that fills its room has no zero behind it, and needs none.
    if (*status == U_STRING_NOT_TERMINATED_WARNING) *status = U_ZERO_ERROR;
    counts->ranked[number] = (cicu_term_count){next, length, counts->occurrences[number]};
    next += length;
  }
}

static cicu_counts *finished(cicu_counts *counts, UErrorCode *status) {
  if (U_SUCCESS(*status)) return counts;
  cicu_counts_free(counts);
  return NULL;
}

cicu_counts *cicu_count_terms(cicu_break_iterator *words, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  cicu_counts *counts = calloc(1, sizeof *counts);
  if (!counts) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  count_all(counts, words, NULL, 0, status);
  write_terms(counts, status);
  if (U_SUCCESS(*status)) qsort(counts->ranked, (size_t)counts->terms.count, sizeof *counts->ranked, by_rank);
  return finished(counts, status);
}

cicu_counts *cicu_count_pairs(cicu_break_iterator *words, cicu_break_iterator *sentences, int32_t window,
                              cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  if (window < 1 || window > most_window) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return NULL;
  }
  cicu_counts *counts = calloc(1, sizeof *counts);
  if (!counts) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  count_all(counts, words, sentences, window, status);
  write_terms(counts, status);
  return finished(counts, status);
}

void cicu_counts_free(cicu_counts *counts) {
  free(counts->forms.units);
  free(counts->forms.words);
  free(counts->forms.slots);
  free(counts->terms.units);
  free(counts->terms.words);
  free(counts->terms.slots);
  free(counts->term_of_form);
  free(counts->pairs.slots);
  free(counts->occurrences);
  free(counts->ranked);
  free(counts->bytes);
  free(counts);
}

int64_t cicu_counts_tokens(const cicu_counts *counts) { return counts->tokens; }

int64_t cicu_counts_together(const cicu_counts *counts) { return counts->together; }

int32_t cicu_counts_terms(const cicu_counts *counts, const cicu_term_count **terms) {
  *terms = counts->ranked;
  return counts->terms.count;
}

int64_t cicu_counts_pairs(const cicu_counts *counts, const cicu_pair_count **slots) {
  *slots = counts->pairs.slots;
  return counts->pairs.slot_count;
}
