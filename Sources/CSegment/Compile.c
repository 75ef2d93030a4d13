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

enum { deepest = 4, most_configurations = 1024, most_taken_back = 3 };

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

// Merges configurations that no text can tell apart: the partition is refined until the steps of all members agree
// (Moore 1956).
static void minimize(builder *b, csegment_tables *tables) {
  int32_t categories = b->rules->categories, count = b->count;
  int32_t *part = malloc(count * sizeof *part), *refined = malloc(count * sizeof *refined);
  int32_t *first = malloc(count * sizeof *first);
  int32_t parts = 0;
  for (int32_t i = 0; i < count; i++) {
    int32_t k = 0;
    while (k < parts && (tables->finish[first[k]].status != tables->finish[i].status ||
                         tables->finish[first[k]].taken_back != tables->finish[i].taken_back ||
                         (b->list[first[k]].depth > 1) != (b->list[i].depth > 1))) {
      k++;
    }
    if (k == parts) first[parts++] = i;
    part[i] = k;
  }
  for (bool changed = true; changed;) {
    int32_t before = parts;
    parts = 0;
    for (int32_t i = 0; i < count; i++) {
      int32_t k = 0;
      for (; k < parts; k++) {
        int32_t other = first[k];
        if (part[other] != part[i]) continue;
        const step *x = &b->steps[other * categories], *y = &b->steps[i * categories];
        int32_t c = 0;
        while (c < categories && x[c].count == y[c].count && x[c].status == y[c].status &&
               part[x[c].next] == part[y[c].next]) {
          c++;
        }
        if (c == categories) break;
      }
      if (k == parts) first[parts++] = i;
      refined[i] = k;
    }
    changed = parts != before;
    memcpy(part, refined, count * sizeof *part);
  }
  // The first of each part stays; the start is the first of all.
  for (int32_t k = 0; k < parts; k++) {
    b->list[k] = b->list[first[k]];
    tables->finish[k] = tables->finish[first[k]];
    for (int32_t c = 0; c < categories; c++) {
      step s = b->steps[first[k] * categories + c];
      s.next = part[s.next];
      b->steps[k * categories + c] = s;
    }
  }
  b->count = parts;
  free(part);
  free(refined);
  free(first);
}

// For each category, the first that does the same to every configuration.
static void merge_categories(const builder *b, uint8_t *same_as) {
  int32_t categories = b->rules->categories;
  for (int32_t c = 0; c < categories; c++) {
    int32_t other = 0;
    for (; other < c; other++) {
      int32_t i = 0;
      while (i < b->count && !memcmp(&b->steps[i * categories + other], &b->steps[i * categories + c], sizeof(step))) i++;
      if (i == b->count) break;
    }
    same_as[c] = (uint8_t)other;
  }
}

// Puts the configurations of one run first.
static void order(builder *b, csegment_tables *tables) {
  int32_t *place = malloc(b->count * sizeof *place), next = 0;
  configuration *list = malloc(b->count * sizeof *list);
  step *steps = malloc((size_t)b->count * b->rules->categories * sizeof *steps);
  csegment_finish *finish = malloc(b->count * sizeof *finish);
  for (int32_t pass = 0; pass < 2; pass++) {
    for (int32_t i = 0; i < b->count; i++) {
      if ((b->list[i].depth > 1) == pass) place[i] = next++;
    }
    if (pass == 0) tables->simple = next;
  }
  for (int32_t i = 0; i < b->count; i++) {
    list[place[i]] = b->list[i];
    finish[place[i]] = tables->finish[i];
    for (int32_t category = 0; category < b->rules->categories; category++) {
      step s = b->steps[i * b->rules->categories + category];
      s.next = place[s.next];
      steps[place[i] * b->rules->categories + category] = s;
    }
  }
  memcpy(b->list, list, b->count * sizeof *list);
  memcpy(b->steps, steps, (size_t)b->count * b->rules->categories * sizeof *steps);
  memcpy(tables->finish, finish, b->count * sizeof *finish);
  free(place);
  free(list);
  free(steps);
  free(finish);
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

enum { blocks = 0x110000 / 64, groups = blocks / 64 };

// Code points by what rows tell apart: blocks of 64 that differ in their last byte, and groups of 64 blocks; equal ones
// have one number.
typedef struct {
  const uint8_t *category;
  uint16_t block[blocks], group[groups];
  int32_t block_count, group_count;
  // Of each numbered block: where it stands first, and the categories in it, each once.
  uint16_t first_block[blocks], first_group[groups];
  uint16_t kind_start[blocks];
  uint8_t kind_count[blocks];
  uint8_t *kinds;
} space;

typedef struct {
  csegment_tables *tables;
  const builder *b;
  const space *space;
  size_t capacity;
  // The row of a configuration and a group under four bytes; 0 where it is not made yet.
  uint32_t *group_rows;
  // Rows of blocks by block, length and the entries of the block's categories, so that equal ones are one.
  struct leaf {
    uint32_t row, configuration;
    uint16_t block;
    uint8_t length;
  } *leaves;
  size_t leaf_slots, leaf_count;
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

// Numbers `count` pieces of `size` bytes so that equal ones have one number; returns how many there are.
static int32_t number_pieces(const uint8_t *bytes, int32_t count, size_t size, uint16_t *numbers, uint16_t *first) {
  enum { slots = 1 << 15 };
  int32_t *table = malloc(slots * sizeof *table), found = 0;
  memset(table, -1, slots * sizeof *table);
  for (int32_t i = 0; i < count; i++) {
    const uint8_t *piece = bytes + (size_t)i * size;
    // Most of the planes beyond the first are alike.
    if (i > 0 && !memcmp(piece, piece - size, size)) {
      numbers[i] = numbers[i - 1];
      continue;
    }
    size_t slot = hash_bytes(piece, size) % slots;
    while (table[slot] >= 0 && memcmp(bytes + (size_t)first[table[slot]] * size, piece, size)) slot = (slot + 1) % slots;
    if (table[slot] < 0) {
      table[slot] = found;
      first[found++] = (uint16_t)i;
    }
    numbers[i] = (uint16_t)table[slot];
  }
  free(table);
  return found;
}

static void divide_space(space *s, const uint8_t *category) {
  s->category = category;
  s->block_count = number_pieces(category, blocks, 64, s->block, s->first_block);
  s->group_count = number_pieces((const uint8_t *)s->block, groups, 64 * sizeof *s->block, s->group, s->first_group);
  s->kinds = malloc((size_t)s->block_count * 64);
  uint16_t start = 0;
  for (int32_t i = 0; i < s->block_count; i++) {
    bool seen[256] = {false};
    s->kind_start[i] = start;
    for (int32_t k = 0; k < 64; k++) {
      uint8_t c = category[s->first_block[i] * 64 + k];
      if (!seen[c]) s->kinds[start++] = c;
      seen[c] = true;
    }
    s->kind_count[i] = (uint8_t)(start - s->kind_start[i]);
  }
}

static uint32_t entry(const step *s, uint32_t back) {
  return (uint32_t)(s->count + entry_count_bias) | back << entry_back_shift |
         (uint32_t)s->status << entry_status_shift | (uint32_t)s->next << entry_row_shift;
}

static const step *step_of(const rows *r, uint32_t configuration, int32_t category) {
  return &r->b->steps[configuration * r->b->rules->categories + category];
}

// What happens when a byte does not go on with a character of which `read` bytes were read.
static uint32_t ill_formed(const rows *r, uint32_t configuration, uint32_t read) {
  return entry(step_of(r, configuration, r->b->rules->category[0xFFFD]), read) | entry_again;
}

// A new row, all of whose entries are `value`; 0 when memory is short.
static uint32_t new_row(rows *r, uint32_t value) {
  csegment_tables *tables = r->tables;
  if ((size_t)tables->row_count == r->capacity) {
    uint32_t *larger = realloc(tables->rows, r->capacity * 2 * row_entries * 4);
    if (!larger) return 0;
    tables->rows = larger;
    r->capacity *= 2;
  }
  uint32_t *entries = tables->rows + (size_t)tables->row_count * row_entries;
  for (int32_t i = 0; i < row_entries; i++) entries[i] = value;
  return (uint32_t)tables->row_count++;
}

// Whether two configurations do the same to all characters of a block, and to U+FFFD.
static bool agree(const rows *r, uint32_t one, uint32_t other, uint16_t block) {
  const space *s = r->space;
  const uint8_t *kinds = s->kinds + s->kind_start[block];
  for (int32_t i = 0; i < s->kind_count[block]; i++) {
    if (memcmp(step_of(r, one, kinds[i]), step_of(r, other, kinds[i]), sizeof(step))) return false;
  }
  int32_t replacement = r->b->rules->category[0xFFFD];
  return !memcmp(step_of(r, one, replacement), step_of(r, other, replacement), sizeof(step));
}

// The row before the last byte of a character of a block.
static uint32_t leaf_row(rows *r, uint32_t configuration, uint16_t block, uint32_t length) {
  const space *s = r->space;
  const uint8_t *kinds = s->kinds + s->kind_start[block];
  uint64_t hash = (uint64_t)block * 4 + length;
  for (int32_t i = 0; i < s->kind_count[block]; i++) {
    hash = (hash ^ entry(step_of(r, configuration, kinds[i]), 0)) * 0xD6E8FEB86659FD93;
    hash ^= hash >> 32;
  }
  size_t slot = hash % r->leaf_slots;
  for (; r->leaves[slot].row; slot = (slot + 1) % r->leaf_slots) {
    const struct leaf *leaf = &r->leaves[slot];
    if (leaf->block == block && leaf->length == length && agree(r, leaf->configuration, configuration, block)) {
      return leaf->row;
    }
  }
  uint32_t row = new_row(r, ill_formed(r, configuration, length - 1));
  if (!row || ++r->leaf_count * 2 > r->leaf_slots) return 0;
  r->leaves[slot] = (struct leaf){row, configuration, block, (uint8_t)length};
  uint32_t *entries = r->tables->rows + (size_t)row * row_entries;
  const uint8_t *categories = s->category + s->first_block[block] * 64;
  for (int32_t i = 0; i < 64; i++) entries[0x80 + i] = entry(step_of(r, configuration, categories[i]), length - 1);
  return row;
}

// The row before the last byte but one of a character of a group, which bytes from `first` to `last` go on with.
static uint32_t group_row(rows *r, uint32_t configuration, int32_t group, uint32_t length, int32_t first, int32_t last) {
  uint32_t row = new_row(r, ill_formed(r, configuration, length - 2));
  for (int32_t i = first; row && i <= last; i++) {
    uint32_t leaf = leaf_row(r, configuration, r->space->block[group * 64 + (i & 63)], length);
    if (!leaf) return 0;
    r->tables->rows[(size_t)row * row_entries + i] = entry_count_bias | leaf << entry_row_shift;
  }
  return row;
}

// The row before the second byte of a character of four.
static uint32_t plane_row(rows *r, uint32_t configuration, int32_t lead) {
  uint32_t row = new_row(r, ill_formed(r, configuration, 1));
  for (int32_t i = lead == 0xF0 ? 0x90 : 0x80; row && i <= (lead == 0xF4 ? 0x8F : 0xBF); i++) {
    int32_t group = (lead & 7) * 64 + (i & 63);
    uint32_t *known = &r->group_rows[configuration * r->space->group_count + r->space->group[group]];
    if (!*known) *known = group_row(r, configuration, group, 4, 0x80, 0xBF);
    if (!*known) return 0;
    r->tables->rows[(size_t)row * row_entries + i] = entry_count_bias | *known << entry_row_shift;
  }
  return row;
}

static bool fill_configuration(rows *r, uint32_t configuration) {
  uint32_t entries[row_entries];
  const uint8_t *category = r->b->rules->category;
  for (int32_t i = 0; i < row_entries; i++) {
    entries[i] = entry(step_of(r, configuration, category[i < 0x80 ? i : 0xFFFD]), 0);
  }
  for (int32_t lead = 0xC2; lead <= 0xF4; lead++) {
    uint32_t row = lead < 0xE0 ? leaf_row(r, configuration, r->space->block[lead & 0x1F], 2)
                   : lead < 0xF0
                       ? group_row(r, configuration, lead & 0x0F, 3, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF)
                       : plane_row(r, configuration, lead);
    if (!row) return false;
    entries[lead] = entry_count_bias | row << entry_row_shift;
  }
  memcpy(r->tables->rows + (size_t)configuration * row_entries, entries, sizeof entries);
  return true;
}

static bool build_rows(csegment_tables *tables, const builder *b) {
  space *s = malloc(sizeof *s);
  uint8_t same_as[256], *merged = malloc(0x110000);
  merge_categories(b, same_as);
  for (int32_t c = 0; c < 0x110000; c++) merged[c] = same_as[b->rules->category[c]];
  divide_space(s, merged);
  rows r = {tables, b, s, 8192, NULL, NULL, 1 << 17, 0};
  while (r.capacity < (size_t)b->count * 2) r.capacity *= 2;
  tables->rows = malloc(r.capacity * row_entries * 4);
  r.group_rows = calloc((size_t)b->count * s->group_count, sizeof *r.group_rows);
  r.leaves = calloc(r.leaf_slots, sizeof *r.leaves);
  tables->row_count = b->count;
  bool done = tables->rows && r.group_rows && r.leaves;
  for (int32_t i = 0; done && i < b->count; i++) done = fill_configuration(&r, (uint32_t)i);
  free(r.group_rows);
  free(r.leaves);
  free(s->kinds);
  free(merged);
  free(s);
  return done;
}

// MARK: Quiet characters

// Marks the configurations that quiet characters alone lead to; false where a boundary may fall between them.
static bool close_under(const csegment_tables *tables, const builder *b, const bool *is_quiet, uint8_t *between) {
  int32_t categories = b->rules->categories;
  memset(between, 0, b->count);
  between[0] = 1;
  for (bool grows = true; grows;) {
    grows = false;
    for (int32_t i = 0; i < b->count; i++) {
      if (!between[i]) continue;
      for (int32_t c = 0; c < categories; c++) {
        if (!is_quiet[c]) continue;
        const step *s = &b->steps[i * categories + c];
        if (s->count != 0 || s->next >= tables->simple) return false;
        grows = grows || !between[s->next];
        between[s->next] = 1;
      }
    }
  }
  return true;
}

// Finds what makes skipping possible: a set of categories between which no boundary ever falls, from those of letters
// and space on as far as it goes.
static void find_quiet(csegment_tables *tables, const builder *b) {
  const csegment_rules *rules = b->rules;
  bool *is_quiet = calloc(rules->categories, 1);
  uint8_t *between = calloc(b->count, 1);
  for (const char *first = "aA "; *first; first++) is_quiet[rules->category[(uint8_t)*first]] = true;
  if (close_under(tables, b, is_quiet, between)) {
    // The lowest categories stand for the ends of texts, and what a dictionary divides is not skipped.
    for (int32_t c = 3; c < rules->categories && c < rules->first_dictionary; c++) {
      if (is_quiet[c]) continue;
      is_quiet[c] = true;
      is_quiet[c] = close_under(tables, b, is_quiet, between);
    }
    close_under(tables, b, is_quiet, between);
  } else {
    is_quiet[rules->category['a']] = false;
  }
  // Worth it where letters are quiet.
  tables->skips = is_quiet[rules->category['a']] && is_quiet[rules->category[' ']];
  if (tables->skips) {
    tables->is_quiet_row = calloc(tables->row_count, 1);
    memcpy(tables->is_quiet_row, between, b->count);
    tables->settled = malloc(rules->categories * sizeof *tables->settled);
    uint8_t loudness[256] = {0};
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
      tables->settled[c] = settles ? target << entry_row_shift : UINT32_MAX;
    }
    for (int32_t i = 0; i < 128; i++) tables->settled_ascii[i] = tables->settled[rules->category[i]];
    csegment_fill_pages(&tables->loud, rules->category, loudness);
  }
  free(between);
  free(is_quiet);
}

void csegment_representatives(const csegment_rules *rules, uint32_t *scalars) {
  for (int32_t c = 0; c < rules->categories; c++) scalars[c] = UINT32_MAX;
  for (uint32_t scalar = 0x110000; scalar-- > 0;) {
    // Surrogates are no scalar values.
    if (scalar < 0xD800 || scalar > 0xDFFF) scalars[rules->category[scalar]] = scalar;
  }
}

csegment_tables *csegment_compile(const csegment_rules *rules) {
  csegment_tables *tables = calloc(1, sizeof *tables);
  builder b = {rules, calloc(most_configurations, sizeof *b.list), 0,
               malloc((size_t)most_configurations * rules->categories * sizeof *b.steps)};
  tables->category = malloc(0x110000);
  bool done = explore(&b);
  if (done) {
    tables->finish = calloc(b.count, sizeof *tables->finish);
    done = finish(&b, tables);
  }
  if (done) {
    minimize(&b, tables);
    order(&b, tables);
    tables->configurations = b.count;
    memcpy(tables->category, rules->category, 0x110000);
    tables->categories = rules->categories;
    tables->first_dictionary = rules->first_dictionary;
    done = build_rows(tables, &b);
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
  free(tables->is_quiet_row);
  free(tables->settled);
  free(tables);
}
