// Words in a double-array trie (Aoe 1989): a child stands at its parent's base plus the number of its character, which
// it carries as a label.

#include "Dictionary.h"
#include "Pages.h"

#include <stdlib.h>
#include <string.h>

// Lengths are bits of 64.
enum { longest_entry = 63 };
enum { most_units = 1 << 22, page_bits = 6, pages = 0x110000 >> page_bits };

struct csegment_characters {
  // Of each page of 64 code points: flags and, from bit 8 on, the number of the engine plus 1; NULL where there are none.
  uint16_t *page[pages];
};

csegment_characters *csegment_characters_new(void) { return calloc(1, sizeof(csegment_characters)); }

void csegment_characters_add(csegment_characters *characters, int32_t engine, uint32_t scalar, uint8_t flags) {
  uint16_t **page = &characters->page[scalar >> page_bits];
  if (!*page) *page = calloc(1 << page_bits, sizeof **page);
  if (*page) (*page)[scalar & 63] = (uint16_t)(flags | (engine + 1) << 8);
}

void csegment_characters_free(csegment_characters *characters) {
  if (!characters) return;
  for (int32_t i = 0; i < pages; i++) free(characters->page[i]);
  free(characters);
}

static uint16_t character(const csegment_characters *characters, uint32_t scalar) {
  const uint16_t *page = characters->page[scalar >> page_bits];
  return page ? page[scalar & 63] : 0;
}

int32_t csegment_engine_of(const csegment_characters *characters, uint32_t scalar) {
  return (character(characters, scalar) >> 8) - 1;
}

uint8_t csegment_flags_of(const csegment_characters *characters, uint32_t scalar) {
  return (uint8_t)character(characters, scalar);
}

csegment_dictionary *csegment_dictionary_new(csegment_method method) {
  csegment_dictionary *d = calloc(1, sizeof *d);
  if (d) d->method = method;
  return d;
}

void csegment_dictionary_add(csegment_dictionary *d, const uint16_t *units, int32_t length, int32_t cost) {
  if (length < 1 || length > longest_entry || cost < 0 || cost > 255) {
    d->failed = true;
    return;
  }
  if (d->word_count == d->word_capacity) {
    size_t capacity = d->word_capacity ? d->word_capacity * 2 : 1 << 14;
    csegment_word *larger = realloc(d->words, capacity * sizeof *larger);
    d->failed = d->failed || !larger;
    if (!larger) return;
    d->words = larger;
    d->word_capacity = capacity;
  }
  if (d->unit_count + (size_t)length > d->unit_capacity) {
    size_t capacity = d->unit_capacity ? d->unit_capacity * 2 : 1 << 16;
    uint16_t *larger = realloc(d->word_units, capacity * sizeof *larger);
    d->failed = d->failed || !larger;
    if (!larger) return;
    d->word_units = larger;
    d->unit_capacity = capacity;
  }
  d->words[d->word_count++] = (csegment_word){(uint32_t)d->unit_count, (uint8_t)length, (uint8_t)cost};
  memcpy(d->word_units + d->unit_count, units, (size_t)length * sizeof *units);
  d->unit_count += (size_t)length;
}

// MARK: The trie

enum { sizes = 17 };

typedef struct {
  csegment_dictionary *d;
  size_t capacity;
  // A bit for each slot that is free, and for each base that is: a label names its character, so no two units may have
  // one.
  uint64_t *slots, *bases;
  // For children of about 2^i in number: where the search goes on. What lies before is too crowded for them.
  uint32_t search[sizes];
} builder;

// Bits from an index on.
static inline uint64_t bits_at(const uint64_t *bits, size_t index) {
  uint64_t low = bits[index / 64] >> index % 64;
  return index % 64 ? low | bits[index / 64 + 1] << (64 - index % 64) : low;
}

static inline void clear(uint64_t *bits, size_t index) { bits[index / 64] &= ~((uint64_t)1 << index % 64); }

// - Parameter capacity: a multiple of 64.
static bool grow(builder *b, size_t capacity) {
  if (capacity > most_units) return false;
  uint16_t *labels = realloc(b->d->labels, capacity * sizeof *labels);
  if (labels) b->d->labels = labels;
  uint32_t *data = realloc(b->d->data, capacity * sizeof *data);
  if (data) b->d->data = data;
  uint64_t *slots = realloc(b->slots, capacity / 8);
  if (slots) b->slots = slots;
  uint64_t *bases = realloc(b->bases, capacity / 8);
  if (bases) b->bases = bases;
  if (!labels || !data || !slots || !bases) return false;
  memset(labels + b->capacity, 0, (capacity - b->capacity) * sizeof *labels);
  memset(data + b->capacity, 0, (capacity - b->capacity) * sizeof *data);
  memset(slots + b->capacity / 64, 0xFF, (capacity - b->capacity) / 8);
  memset(bases + b->capacity / 64, 0xFF, (capacity - b->capacity) / 8);
  b->capacity = capacity;
  return true;
}

// A base at which all children find free slots, of 64 at once; 0 when memory is short.
static uint32_t find_base(builder *b, const uint16_t *codes, int32_t count) {
  uint32_t *search = &b->search[31 - __builtin_clz((uint32_t)count)];
  for (size_t base = *search > codes[0] ? *search - codes[0] : 1;; base += 64) {
    size_t needed = base + b->d->codes + 2 * 64;
    if (needed > b->capacity && !grow(b, (needed + (1 << 16)) / 64 * 64)) return 0;
    uint64_t found = bits_at(b->bases, base);
    for (int32_t i = 0; found && i < count; i++) found &= bits_at(b->slots, base + codes[i]);
    if (!found) continue;
    base += (size_t)__builtin_ctzll(found);
    clear(b->bases, base);
    *search = (uint32_t)base + codes[0];
    return (uint32_t)base;
  }
}

// A unit whose children are to be placed: the words from `first` to `last`, alike in their first `depth` units.
typedef struct {
  uint32_t slot;
  uint32_t first, last;
  int32_t depth;
} family;

// Places the children of a unit and adds them to the queue; returns their base, 0 where there are none.
static uint32_t place_children(builder *b, family parent, uint16_t *codes, uint32_t *starts, family *queue,
                               size_t *queued, bool *failed) {
  csegment_dictionary *d = b->d;
  // A word that ends at the parent comes first.
  while (parent.first < parent.last && d->words[parent.first].length == parent.depth) parent.first++;
  if (parent.first == parent.last) return 0;
  int32_t count = 0;
  uint16_t before = 0;
  for (uint32_t i = parent.first; i < parent.last; i++) {
    uint16_t unit = d->word_units[d->words[i].start + parent.depth];
    if (count == 0 || unit != before) {
      starts[count] = i;
      codes[count++] = d->code_of[unit];
    }
    before = unit;
  }
  starts[count] = parent.last;
  uint32_t base = find_base(b, codes, count);
  *failed = *failed || base == 0;
  for (int32_t i = 0; base && i < count; i++) {
    uint32_t slot = base + codes[i];
    const csegment_word *word = &d->words[starts[i]];
    d->labels[slot] = codes[i];
    clear(b->slots, slot);
    if (word->length == parent.depth + 1) d->data[slot] = data_has_cost | word->cost;
    if (slot > d->last_unit) d->last_unit = slot;
    queue[(*queued)++] = (family){slot, starts[i], starts[i + 1], parent.depth + 1};
  }
  return base;
}

// Level by level, so that what is near the root, and most looked at, stands together.
static bool place_all(builder *b) {
  csegment_dictionary *d = b->d;
  uint16_t *codes = malloc((1 << 16) * sizeof *codes);
  uint32_t *starts = malloc(((1 << 16) + 1) * sizeof *starts);
  family *queue = malloc((d->unit_count + 1) * sizeof *queue);
  size_t queued = 1;
  bool failed = !codes || !starts || !queue;
  if (!failed) queue[0] = (family){0, 0, (uint32_t)d->word_count, 0};
  for (size_t i = 0; !failed && i < queued; i++) {
    uint32_t base = place_children(b, queue[i], codes, starts, queue, &queued, &failed);
    if (i == 0) {
      // The root's children are not asked for their labels, so where it has none nothing may stand.
      d->root_base = base;
      for (uint32_t code = 0; !failed && code <= d->codes; code++) {
        if (!d->labels[base + code]) d->labels[base + code] = UINT16_MAX;
        clear(b->slots, base + code);
      }
    } else {
      d->data[queue[i].slot] |= base << data_base_shift;
    }
  }
  free(codes);
  free(starts);
  free(queue);
  return !failed;
}

// Gives the characters of words numbers, the frequent ones small ones, so that what is used stands close together.
static bool number_characters(csegment_dictionary *d) {
  uint32_t *counts = calloc(1 << 16, sizeof *counts);
  d->code_of = calloc(1 << 16, sizeof *d->code_of);
  if (!counts || !d->code_of) {
    free(counts);
    return false;
  }
  uint32_t most = 0;
  for (size_t i = 0; i < d->unit_count; i++) {
    if (++counts[d->word_units[i]] > most) most = counts[d->word_units[i]];
  }
  // By the order of magnitude, then by code point.
  for (uint32_t high = most; high > 0; high /= 2) {
    for (uint32_t unit = 0; unit < 1 << 16; unit++) {
      if (counts[unit] > high / 2 && counts[unit] <= high) d->code_of[unit] = ++d->codes;
    }
  }
  free(counts);
  return true;
}

static bool fill_characters(csegment_dictionary *d, const csegment_characters *characters) {
  d->info = calloc(1 << 16, sizeof *d->info);
  if (!d->info) return false;
  for (uint32_t c = 0; c < 1 << 16; c++) d->info[c] = (uint32_t)d->code_of[c] << 16 | character(characters, c);
  d->characters = characters;
  return true;
}

static void *spread(const void *bytes, size_t size, size_t used) {
  size_t rounded = (size + csegment_large_page - 1) / csegment_large_page * csegment_large_page;
  void *copy = aligned_alloc(csegment_large_page, rounded);
  if (!copy) return NULL;
  csegment_use_large_pages(copy, rounded);
  memcpy(copy, bytes, used);
  memset((uint8_t *)copy + used, 0, size - used);
  return copy;
}

// Labels and data in one number, where there are no costs and few characters.
static bool pack(csegment_dictionary *d) {
  d->packed = malloc(d->unit_capacity * sizeof *d->packed);
  if (!d->packed || d->codes > data_cost_mask) return false;
  for (size_t i = 0; i < d->unit_capacity; i++) d->packed[i] = (d->data[i] & ~(uint32_t)data_cost_mask) | d->labels[i];
  free(d->labels);
  free(d->data);
  d->labels = NULL;
  d->data = NULL;
  return true;
}

bool csegment_dictionary_finish(csegment_dictionary *d, const csegment_characters *characters) {
  builder b = {d, 0, NULL, NULL, {0}};
  for (int32_t i = 0; i < sizes; i++) b.search[i] = 1;
  bool done = !d->failed && d->word_count > 0 && number_characters(d) && grow(&b, 1 << 16) &&
              place_all(&b) && fill_characters(d, characters);
  if (done) {
    // A child is looked up without asking whether it is within.
    size_t used = (size_t)d->last_unit + 1, capacity = used + d->codes + 1;
    uint16_t *labels = spread(d->labels, capacity * sizeof *labels, used * sizeof *labels);
    uint32_t *data = spread(d->data, capacity * sizeof *data, used * sizeof *data);
    free(d->labels);
    free(d->data);
    d->labels = labels;
    d->data = data;
    d->unit_capacity = capacity;
    done = labels && data && (d->method == CSEGMENT_CHEAPEST_PATH || pack(d));
  }
  free(b.slots);
  free(b.bases);
  free(d->words);
  free(d->word_units);
  free(d->code_of);
  d->words = NULL;
  d->word_units = NULL;
  d->code_of = NULL;
  return done;
}

void csegment_dictionary_free(csegment_dictionary *d) {
  if (!d) return;
  free(d->labels);
  free(d->data);
  free(d->packed);
  free(d->info);
  free(d->words);
  free(d->word_units);
  free(d->code_of);
  free(d);
}
