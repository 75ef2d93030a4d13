// From ICU's automaton to a transducer, both over the categories of characters.
//
// A match ends at its longest accepted offset, which is known only when the automaton stops, perhaps many
// characters on ("a." before a space or a letter). The transducer does not go back: it emits the boundary when it
// is passed, runs the automaton anew from there beside the first one (a nested run), and takes the boundaries back
// if the first run accepts after all. A configuration is the stack of these runs; rules of words, sentences and
// graphemes need few.

#include "Tables.h"

#include <stdlib.h>
#include <string.h>

enum { deepest = 4, most_configurations = 1024, most_taken_back = 3 };

// One run of the automaton. All but the last of a configuration are past their accepted offset.
typedef struct {
  uint16_t state;
  // Whether it has read a character that a dictionary divides.
  uint8_t dictionary;
  // Boundaries emitted from its accepted offset on.
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
    // A look-ahead must end with the character after its offset.
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

// Puts the configurations of one run first.
static void order(builder *b, csegment_tables *tables) {
  int32_t *new_index = malloc(b->count * sizeof *new_index), next = 0;
  configuration *list = malloc(b->count * sizeof *list);
  step *steps = malloc((size_t)b->count * b->rules->categories * sizeof *steps);
  csegment_finish *finish = malloc(b->count * sizeof *finish);
  for (int32_t pass = 0; pass < 2; pass++) {
    for (int32_t i = 0; i < b->count; i++) {
      if ((b->list[i].depth > 1) == pass) new_index[i] = next++;
    }
    if (pass == 0) tables->simple = next;
  }
  for (int32_t i = 0; i < b->count; i++) {
    list[new_index[i]] = b->list[i];
    finish[new_index[i]] = tables->finish[i];
    for (int32_t category = 0; category < b->rules->categories; category++) {
      step s = b->steps[i * b->rules->categories + category];
      s.next = new_index[s.next];
      steps[new_index[i] * b->rules->categories + category] = s;
    }
  }
  memcpy(b->list, list, b->count * sizeof *list);
  memcpy(b->steps, steps, (size_t)b->count * b->rules->categories * sizeof *steps);
  memcpy(tables->finish, finish, b->count * sizeof *finish);
  free(new_index);
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

// Steps as they are read.
static bool write_steps(csegment_tables *tables, const builder *b) {
  int32_t categories = b->rules->categories;
  const uint32_t unit = 1 << entry_next_shift;
  tables->stride = ((uint32_t)categories * sizeof *tables->steps + unit - 1) / unit * unit;
  tables->steps = aligned_alloc(64, (size_t)b->count * tables->stride);
  if (!tables->steps) return false;
  for (int32_t i = 0; i < b->count; i++) {
    uint32_t *to = tables->steps + (size_t)i * tables->stride / sizeof *to;
    for (int32_t c = 0; c < categories; c++) {
      const step *s = &b->steps[i * categories + c];
      to[c] = (uint32_t)(s->count + entry_count_bias) | (uint32_t)s->status << entry_status_shift |
              (uint32_t)s->next * tables->stride;
    }
  }
  return true;
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
    for (int32_t i = 0; i < b->count; i++) {
      uint32_t *steps = tables->steps + (size_t)i * tables->stride / sizeof *steps;
      for (int32_t c = 0; c < rules->categories; c++) {
        if (between[b->steps[i * rules->categories + c].next]) steps[c] |= entry_quiet;
      }
    }
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
      tables->settled[c] = settles ? target * tables->stride : UINT32_MAX;
    }
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
    memcpy(tables->ascii_category, rules->category, sizeof tables->ascii_category);
    tables->categories = rules->categories;
    tables->first_dictionary = rules->first_dictionary;
    done = write_steps(tables, &b);
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
  free(tables->steps);
  free(tables->finish);
  free(tables->category);
  free(tables->settled);
  free(tables);
}
