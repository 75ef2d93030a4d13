// From an automaton over characters to a transducer over bytes.
//
// A match ends at its longest accepted place, which is known only when the automaton stops, perhaps many
// characters on ("a." before a space or a letter). The transducer does not go back: it emits the boundary when it
// is passed, runs the automaton anew from there beside the first one (a nested run), and takes the boundaries back
// if the first run accepts after all. A configuration is the stack of these runs; rules of words, sentences and
// graphemes need few.

#include "Tables.h"

#include <stdlib.h>
#include <string.h>

enum { deepest = 4, most_configurations = 4096, most_taken_back = 3 };

// One run of the automaton. All but the last of a configuration are past their accepted place.
typedef struct {
  uint16_t state;
  // Whether it has read a character that a dictionary divides.
  uint8_t dictionary;
  // Boundaries emitted from its accepted place on.
  uint8_t emitted;
} run;

typedef struct {
  run runs[deepest];
  uint8_t depth;
  // The status with which the last run would end here.
  uint8_t status;
} configuration;

// What a character does to a configuration.
typedef struct {
  // Boundaries added before the character: 1, 0, or less for those taken back.
  int8_t count;
  uint8_t status;
  int32_t next;
} step;

typedef struct {
  const csegment_rules *rules;
  configuration *list;
  int32_t count;
  // configurations x categories.
  step *steps;
  bool failed;
} builder;

static uint16_t next_state(const csegment_rules *rules, int32_t state, int32_t category) {
  return rules->next[state * rules->categories + category];
}

// A new run, from a boundary over one character. A character that no rule matches is a segment by itself.
static bool begin(const builder *b, configuration *c, int32_t level, int32_t category) {
  const csegment_rules *rules = b->rules;
  if (level == deepest) return false;
  uint16_t state = next_state(rules, rules->first, category);
  if (rules->accepts[state] > 1) return false;
  c->runs[level] = (run){state, category >= rules->first_dictionary, 0};
  c->depth = level + 1;
  c->status = rules->accepts[state] == 1 ? rules->status[state] : 0;
  return true;
}

static void drop(configuration *c, int32_t level) {
  memmove(&c->runs[level], &c->runs[level + 1], (c->depth - level - 1) * sizeof(run));
  c->depth--;
}

// False where the rules ask for more than a transducer can do.
static bool advance(const builder *b, configuration *c, int32_t category, step *result) {
  const csegment_rules *rules = b->rules;
  *result = (step){0, 0, 0};
  int32_t level = 0;
  int32_t emitted_by = -1;
  for (;;) {
    if (level == c->depth) {
      if (!begin(b, c, level, category)) return false;
      break;
    }
    run *r = &c->runs[level];
    bool is_last = level == c->depth - 1;
    uint16_t state = next_state(rules, r->state, category);
    bool completes = rules->accepts[state] > 1;
    // A look-ahead must end with the character after its place.
    if (completes && (!is_last || rules->marks[r->state] != rules->accepts[state])) return false;
    if (state == 0 || completes) {
      if (!is_last) {
        drop(c, level);
        continue;
      }
      uint8_t status = completes ? rules->status[state] : c->status;
      *result = (step){1, status | (r->dictionary ? CSEGMENT_DICTIONARY : 0), 0};
      emitted_by = level - 1;
      if (!begin(b, c, level, category)) return false;
      break;
    }
    uint8_t dictionary = r->dictionary | (category >= rules->first_dictionary);
    if (rules->accepts[state] == 1) {
      result->count = -(int8_t)r->emitted;
      for (int32_t i = 0; i < level; i++) c->runs[i].emitted -= r->emitted;
      *r = (run){state, dictionary, 0};
      c->depth = level + 1;
      c->status = rules->status[state];
      break;
    }
    if (is_last) {
      *result = (step){1, c->status | (r->dictionary ? CSEGMENT_DICTIONARY : 0), 0};
      emitted_by = level;
      *r = (run){state, dictionary, 0};
      if (!begin(b, c, level + 1, category)) return false;
      break;
    }
    r->state = state;
    r->dictionary = dictionary;
    level++;
  }
  for (int32_t i = 0; i <= emitted_by; i++) {
    if (++c->runs[i].emitted > most_taken_back) return false;
  }
  return true;
}

static bool same(const configuration *a, const configuration *b) {
  return a->depth == b->depth && a->status == b->status && !memcmp(a->runs, b->runs, a->depth * sizeof(run));
}

static int32_t number(builder *b, const configuration *c) {
  for (int32_t i = 0; i < b->count; i++) {
    if (same(&b->list[i], c)) return i;
  }
  if (b->count == most_configurations) return -1;
  b->list[b->count] = *c;
  return b->count++;
}

// All configurations that a text can reach, and what each category does to them.
static bool explore(builder *b) {
  configuration start = {0};
  number(b, &start);
  for (int32_t i = 0; i < b->count; i++) {
    for (int32_t category = 0; category < b->rules->categories; category++) {
      configuration c = b->list[i];
      step *s = &b->steps[i * b->rules->categories + category];
      if (!advance(b, &c, category, s)) return false;
      s->next = number(b, &c);
      if (s->next < 0) return false;
    }
  }
  return true;
}

// Puts the configurations of one run first.
static void order(builder *b, int32_t *simple) {
  int32_t *place = malloc(b->count * sizeof *place), next = 0;
  configuration *list = malloc(b->count * sizeof *list);
  step *steps = malloc((size_t)b->count * b->rules->categories * sizeof *steps);
  for (int32_t pass = 0; pass < 2; pass++) {
    for (int32_t i = 0; i < b->count; i++) {
      if ((b->list[i].depth > 1) == pass) place[i] = next++;
    }
    if (pass == 0) *simple = next;
  }
  for (int32_t i = 0; i < b->count; i++) {
    list[place[i]] = b->list[i];
    for (int32_t category = 0; category < b->rules->categories; category++) {
      step s = b->steps[i * b->rules->categories + category];
      s.next = place[s.next];
      steps[place[i] * b->rules->categories + category] = s;
    }
  }
  memcpy(b->list, list, b->count * sizeof *list);
  memcpy(b->steps, steps, (size_t)b->count * b->rules->categories * sizeof *steps);
  free(place);
  free(list);
  free(steps);
}

// The last boundary is at the end of the text; which run it ends, and with what status?
static bool finish(const builder *b, csegment_tables *tables) {
  const csegment_rules *rules = b->rules;
  for (int32_t i = 0; i < b->count; i++) {
    const configuration *c = &b->list[i];
    for (int32_t level = 0; level < c->depth; level++) {
      const run *r = &c->runs[level];
      uint16_t state = rules->end >= 0 ? next_state(rules, r->state, rules->end) : 0;
      if (rules->accepts[state] > 1) return false;
      bool is_last = level == c->depth - 1;
      if (rules->accepts[state] != 1 && !is_last) continue;
      uint8_t status = rules->accepts[state] == 1 ? rules->status[state] : c->status;
      tables->finish[i].taken_back = is_last ? 0 : r->emitted;
      tables->finish[i].status = status | (r->dictionary ? CSEGMENT_DICTIONARY : 0);
      break;
    }
  }
  return true;
}

// MARK: Rows

// Sixty-four code points that differ in their last byte, by their categories; equal ones have one number.
typedef struct {
  // Of the block of code points 64 * i and on.
  uint16_t number[0x110000 / 64];
  const uint8_t *first[0x110000 / 64];
  int32_t count;
} leaves;

typedef struct {
  csegment_tables *tables;
  const builder *b;
  const leaves *leaves;
  size_t capacity;
  // The row of a configuration and a leaf of two, three or four bytes; 0 where it is not made yet.
  uint32_t *leaf_rows;
  // Rows by what is in them, so that equal ones are one.
  uint32_t *slots;
  size_t slot_count;
} rows;

static uint64_t hash_bytes(const void *bytes, size_t count) {
  uint64_t hash = 0x9E3779B97F4A7C15;
  for (size_t i = 0; i + 8 <= count; i += 8) {
    uint64_t word;
    memcpy(&word, (const uint8_t *)bytes + i, 8);
    hash = (hash ^ word) * 0xD6E8FEB86659FD93;
    hash ^= hash >> 32;
  }
  return hash;
}

static void find_leaves(leaves *result, const uint8_t *category) {
  enum { size = 1 << 15 };
  int32_t *slots = malloc(size * sizeof *slots);
  memset(slots, -1, size * sizeof *slots);
  result->count = 0;
  for (int32_t i = 0; i < 0x110000 / 64; i++) {
    const uint8_t *block = category + i * 64;
    // Most of the planes beyond the first are one category.
    if (i > 0 && !memcmp(block, block - 64, 64)) {
      result->number[i] = result->number[i - 1];
      continue;
    }
    size_t slot = hash_bytes(block, 64) % size;
    while (slots[slot] >= 0 && memcmp(result->first[slots[slot]], block, 64)) slot = (slot + 1) % size;
    if (slots[slot] < 0) {
      slots[slot] = result->count;
      result->first[result->count++] = block;
    }
    result->number[i] = (uint16_t)slots[slot];
  }
  free(slots);
}

static uint32_t entry(const step *s, uint32_t back) {
  return (uint32_t)(s->count + entry_count_bias) | back << entry_back_shift |
         (uint32_t)s->status << entry_status_shift | (uint32_t)s->next << entry_row_shift;
}

static const step *step_of(const rows *r, int32_t configuration, int32_t category) {
  return &r->b->steps[configuration * r->b->rules->categories + category];
}

// What happens when a byte does not go on with a character of which `read` bytes were read.
static uint32_t ill_formed(const rows *r, int32_t configuration, uint32_t read) {
  return entry(step_of(r, configuration, r->b->rules->category[0xFFFD]), read) | entry_again;
}

// The number of a row with these entries.
static uint32_t row_number(rows *r, const uint32_t *entries) {
  csegment_tables *tables = r->tables;
  // All that is not between 0x80 and 0xBF is the same as the first entry.
  size_t slot = (hash_bytes(entries + 0x80, 64 * 4) ^ entries[0]) % r->slot_count;
  while (r->slots[slot]) {
    if (!memcmp(tables->rows + (size_t)r->slots[slot] * row_entries, entries, row_entries * 4)) return r->slots[slot];
    slot = (slot + 1) % r->slot_count;
  }
  if ((size_t)tables->row_count == r->capacity) {
    size_t capacity = r->capacity * 2;
    uint32_t *larger = capacity * 4 > r->slot_count * 2 ? NULL : realloc(tables->rows, capacity * row_entries * 4);
    if (!larger) return 0;
    tables->rows = larger;
    r->capacity = capacity;
  }
  memcpy(tables->rows + (size_t)tables->row_count * row_entries, entries, row_entries * 4);
  r->slots[slot] = (uint32_t)tables->row_count;
  return (uint32_t)tables->row_count++;
}

static void fill(uint32_t *entries, uint32_t value) {
  for (int32_t i = 0; i < row_entries; i++) entries[i] = value;
}

// The row before the last byte of a character.
static uint32_t leaf_row(rows *r, int32_t configuration, int32_t block, uint32_t length) {
  uint16_t leaf = r->leaves->number[block];
  uint32_t *known = &r->leaf_rows[((size_t)configuration * r->leaves->count + leaf) * 3 + length - 2];
  if (*known) return *known;
  uint32_t entries[row_entries];
  fill(entries, ill_formed(r, configuration, length - 1));
  const uint8_t *categories = r->leaves->first[leaf];
  for (int32_t i = 0; i < 64; i++) entries[0x80 + i] = entry(step_of(r, configuration, categories[i]), length - 1);
  return *known = row_number(r, entries);
}

// The row before a byte that is not the last of a character, of which `read` bytes were read; `block` is the number
// of the first block of 64 code points that it can lead to, `first` to `last` are the bytes that go on.
static uint32_t inner_row(rows *r, int32_t configuration, int32_t block, uint32_t read, uint32_t length, int32_t first,
                          int32_t last) {
  uint32_t entries[row_entries];
  fill(entries, ill_formed(r, configuration, read));
  uint32_t left = length - read - 1;
  for (int32_t i = first; i <= last; i++) {
    uint32_t row = left == 1 ? leaf_row(r, configuration, block + (i & 63), length)
                             : inner_row(r, configuration, block + (i & 63) * 64, read + 1, length, 0x80, 0xBF);
    if (!row) return 0;
    entries[i] = entry_count_bias | row << entry_row_shift;
  }
  return row_number(r, entries);
}

static bool fill_configuration(rows *r, int32_t configuration) {
  uint32_t entries[row_entries];
  const uint8_t *category = r->b->rules->category;
  fill(entries, entry(step_of(r, configuration, category[0xFFFD]), 0));
  for (int32_t i = 0; i < 0x80; i++) entries[i] = entry(step_of(r, configuration, category[i]), 0);
  for (int32_t lead = 0xC2; lead <= 0xF4; lead++) {
    uint32_t row;
    if (lead < 0xE0) {
      row = leaf_row(r, configuration, lead & 0x1F, 2);
    } else if (lead < 0xF0) {
      row = inner_row(r, configuration, (lead & 0x0F) * 64, 1, 3, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
    } else {
      row = inner_row(r, configuration, (lead & 0x07) * 4096, 1, 4, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    }
    if (!row) return false;
    entries[lead] = entry_count_bias | row << entry_row_shift;
  }
  memcpy(r->tables->rows + (size_t)configuration * row_entries, entries, sizeof entries);
  return true;
}

static bool build_rows(csegment_tables *tables, const builder *b) {
  leaves *l = malloc(sizeof *l);
  find_leaves(l, b->rules->category);
  rows r = {tables, b, l, 2048, NULL, NULL, 1 << 17};
  while (r.capacity < (size_t)b->count * 2) r.capacity *= 2;
  tables->rows = malloc(r.capacity * row_entries * 4);
  r.leaf_rows = calloc((size_t)b->count * l->count * 3, sizeof *r.leaf_rows);
  r.slots = calloc(r.slot_count, sizeof *r.slots);
  tables->row_count = b->count;
  bool done = tables->rows && r.leaf_rows && r.slots;
  for (int32_t i = 0; done && i < b->count; i++) done = fill_configuration(&r, i);
  free(r.leaf_rows);
  free(r.slots);
  free(l);
  return done;
}

// MARK: Quiet characters

// Finds what makes skipping possible: categories before which no boundary ever falls, and the configurations between
// them.
static void find_quiet(csegment_tables *tables, const builder *b) {
  const csegment_rules *rules = b->rules;
  bool *is_quiet = malloc(rules->categories);
  uint8_t *between = calloc(b->count, 1);
  // A bad sequence may lead anywhere, and what a dictionary divides is not skipped.
  for (int32_t c = 0; c < rules->categories; c++) is_quiet[c] = c > 2 && c < rules->first_dictionary;
  for (bool changed = true; changed;) {
    changed = false;
    memset(between, 0, b->count);
    between[0] = 1;
    for (bool grows = true; grows;) {
      grows = false;
      for (int32_t i = 0; i < b->count; i++) {
        if (!between[i]) continue;
        for (int32_t c = 0; c < rules->categories; c++) {
          if (!is_quiet[c]) continue;
          const step *s = &b->steps[i * rules->categories + c];
          if (s->count != 0 || s->next >= tables->simple) {
            is_quiet[c] = false;
            changed = true;
          } else if (!between[s->next]) {
            between[s->next] = 1;
            grows = true;
          }
        }
      }
    }
  }
  // Worth it where letters are quiet.
  tables->skips = is_quiet[rules->category['a']] && is_quiet[rules->category[' ']];
  if (tables->skips) {
    tables->is_quiet_configuration = between;
    tables->settled = malloc(rules->categories * sizeof *tables->settled);
    uint8_t *loudness = malloc(rules->categories);
    for (int32_t c = 0; c < rules->categories; c++) {
      loudness[c] = is_quiet[c] ? 0 : class_complex;
      uint32_t target = UINT32_MAX;
      bool settles = is_quiet[c];
      for (int32_t i = 0; i < b->count && settles; i++) {
        if (!between[i]) continue;
        uint32_t next = (uint32_t)b->steps[i * rules->categories + c].next;
        settles = target == UINT32_MAX || target == next;
        target = next;
      }
      tables->settled[c] = settles ? target : UINT32_MAX;
    }
    csegment_fill_pages(&tables->loud, rules->category, loudness);
    free(loudness);
  } else {
    free(between);
  }
  free(is_quiet);
}

csegment_tables *csegment_compile(const csegment_rules *rules) {
  csegment_tables *tables = calloc(1, sizeof *tables);
  builder b = {rules, calloc(most_configurations, sizeof *b.list), 0,
               malloc((size_t)most_configurations * rules->categories * sizeof *b.steps), false};
  tables->category = malloc(0x110000);
  bool done = explore(&b);
  if (done) {
    order(&b, &tables->simple);
    tables->configurations = b.count;
    tables->finish = calloc(b.count, sizeof *tables->finish);
    memcpy(tables->category, rules->category, 0x110000);
    tables->categories = rules->categories;
    tables->first_dictionary = rules->first_dictionary;
    done = finish(&b, tables) && build_rows(tables, &b);
  }
  if (done) {
    find_quiet(tables, &b);
    if (!tables->skips) csegment_build_classes(tables, rules);
  }
  free(b.list);
  free(b.steps);
  if (!done) {
    csegment_tables_free(tables);
    return NULL;
  }
  return tables;
}

void csegment_tables_free(csegment_tables *tables) {
  if (!tables) return;
  free(tables->rows);
  free(tables->finish);
  free(tables->category);
  free(tables->is_quiet_configuration);
  free(tables->settled);
  free(tables);
}

csegment_shape csegment_tables_shape(const csegment_tables *tables) {
  return (csegment_shape){tables->configurations, tables->row_count, tables->classes.classed, tables->skips};
}
