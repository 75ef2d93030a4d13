// Which categories blocks of 64 bytes can tell apart, and what a block may conclude from them.
//
// Classes are guessed from what the automaton does with short strings of categories, and then held against it: the
// model below, which is what the kernels compute with bits, must divide every string of three categories as the
// automaton does, and of four for one category of each class. What does not fit becomes complex and goes to the
// transducer.

#include "Tables.h"

#include <string.h>

enum { longest = 4 };

typedef struct {
  // Whether a boundary lies before each index, and the status of the segment that ends at it; the last is the end.
  bool boundary[longest + 1];
  uint8_t status[longest + 1];
} division;

static uint16_t next_state(const csegment_rules *rules, int32_t state, int32_t category) {
  return rules->next[state * rules->categories + category];
}

// What the automaton does, by its definition: the longest match from each boundary.
static void divide(const csegment_rules *rules, const uint8_t *categories, int32_t count, division *result) {
  memset(result, 0, sizeof *result);
  for (int32_t start = 0; start < count;) {
    uint16_t state = (uint16_t)rules->first;
    int32_t end = start + 1;
    uint8_t status = 0;
    for (int32_t i = start; i < count; i++) {
      state = next_state(rules, state, categories[i]);
      if (state == 0) break;
      if (rules->accepts[state] > 1) {
        end = i;
        status = rules->status[state];
        break;
      }
      if (rules->accepts[state] == 1) {
        end = i + 1;
        status = rules->status[state];
      }
    }
    result->boundary[end] = true;
    result->status[end] = status;
    start = end;
  }
}

static bool joins(const csegment_rules *rules, int32_t a, int32_t b) {
  division d;
  divide(rules, (uint8_t[]){a, b}, 2, &d);
  return !d.boundary[1];
}

static bool joins_three(const csegment_rules *rules, int32_t a, int32_t b, int32_t c) {
  division d;
  divide(rules, (uint8_t[]){a, b, c}, 3, &d);
  return !d.boundary[1] && !d.boundary[2];
}

static bool is(uint8_t class, uint8_t what) { return (class & what) == what; }

// What a character hands on to those attached to it.
static uint8_t base_of(uint8_t class) {
  if (class == class_line_feed) return 0;
  if (is(class, class_quoted)) return class_letter;
  if (is(class, class_ideograph)) return class_ideograph;
  return class & (class_letter | class_number | class_syllable);
}

// What the kernels do. False where they would not decide.
static bool model(const csegment_classes *classes, const uint8_t *class_of, const bool *is_quote, int32_t count,
                  division *result) {
  const uint8_t mid = class_mid_letter | class_mid_number;
  memset(result, 0, sizeof *result);
  uint8_t base[longest] = {0};
  bool quoted = false, is_attached[longest] = {false};
  for (int32_t i = 0; i < count; i++) {
    uint8_t class = class_of[i];
    if (class & class_complex || (quoted && is_quote[i])) return false;
    base[i] = base_of(class);
    is_attached[i] = class & class_attached && !(class & class_letter);
    if (!is_attached[i]) {
      quoted = is(class, class_quoted);
      continue;
    }
    bool is_apart = i > 0 && (class_of[i - 1] == class_line_feed || class_of[i - 1] & mid || base[i - 1] >= class_syllable);
    if (is_apart) return false;
    base[i] = i > 0 ? base[i - 1] : 0;
  }
  for (int32_t i = 1; i < count; i++) {
    uint8_t before = class_of[i - 1], here = class_of[i];
    // Letters and numbers join each other, syllables and ideographs only their like.
    bool alnum = base[i - 1] && base[i - 1] <= (class_letter | class_number) && base[i] && base[i] <= (class_letter | class_number);
    bool join = is_attached[i] || alnum || (base[i - 1] == base[i] && base[i] >= class_syllable) ||
                (before == class_space && here == class_space) || (before == class_return && here == class_line_feed);
    for (int32_t k = i - 1; k <= i; k++) {
      // A mid character at index k; a carriage return is none.
      if (k < 1 || k + 1 >= count || class_of[k] == class_return || is_attached[k + 1]) continue;
      join |= class_of[k] & class_mid_letter && base[k - 1] == class_letter && base[k + 1] == class_letter;
      join |= class_of[k] & class_mid_number && base[k - 1] == class_number && base[k + 1] == class_number;
    }
    result->boundary[i] = !join;
  }
  result->boundary[count] = true;
  for (int32_t i = 1; i <= count; i++) {
    if (!result->boundary[i]) continue;
    uint8_t last = base[i - 1];
    result->status[i] = last == class_ideograph                           ? classes->status_ideograph
                        : last == class_letter || last == class_syllable ? classes->status_letter
                        : last == class_number                            ? classes->status_number
                                                                          : 0;
  }
  return true;
}

static uint8_t guess(const csegment_tables *tables, const csegment_rules *rules, int32_t category, int32_t letter,
                     int32_t number, int32_t other) {
  division alone;
  divide(rules, (uint8_t[]){category}, 1, &alone);
  bool with_itself = joins(rules, category, category), letters = joins(rules, letter, letter);
  uint8_t dictionary = category >= rules->first_dictionary ? class_dictionary : 0, status = alone.status[1];
  if (joins(rules, other, category)) return class_attached | dictionary;
  if (letters && joins(rules, letter, category) && joins(rules, category, letter)) {
    return (status == tables->classes.status_letter ? class_letter : class_number) | dictionary;
  }
  if (with_itself && status) return (status == tables->classes.status_letter ? class_syllable : class_ideograph) | dictionary;
  if (dictionary) return class_complex;
  if (with_itself) return class_space;
  uint8_t class = 0;
  if (letters && joins_three(rules, letter, category, letter)) class |= class_mid_letter;
  if (letters && joins_three(rules, number, category, number)) class |= class_mid_number;
  return class;
}

// Whether the model divides every string of categories of a list that holds one of those from `from` on as the automaton
// does.
static bool agrees(const csegment_tables *tables, const csegment_rules *rules, const uint8_t *class_of,
                   const uint8_t *list, int32_t count, int32_t from, int32_t length) {
  int32_t index[longest] = {0};
  for (;;) {
    uint8_t categories[longest], classes[longest];
    bool is_quote[longest], is_new = false;
    for (int32_t i = 0; i < length; i++) {
      is_new = is_new || index[i] >= from;
      categories[i] = list[index[i]];
      classes[i] = class_of[categories[i]];
      is_quote[i] = categories[i] == rules->category['"'] || categories[i] == rules->category['\''];
    }
    division ours, theirs;
    if (is_new && model(&tables->classes, classes, is_quote, length, &ours)) {
      divide(rules, categories, length, &theirs);
      if (memcmp(&ours, &theirs, sizeof ours)) return false;
    }
    int32_t i = length - 1;
    while (i >= 0 && ++index[i] == count) index[i--] = 0;
    if (i < 0) return true;
  }
}

static bool agrees_to_three(const csegment_tables *tables, const csegment_rules *rules, const uint8_t *class_of,
                            const uint8_t *list, int32_t count, int32_t from) {
  return agrees(tables, rules, class_of, list, count, from, 1) && agrees(tables, rules, class_of, list, count, from, 2) &&
         agrees(tables, rules, class_of, list, count, from, 3);
}

void csegment_fill_pages(csegment_classes *classes, const uint8_t *category, const uint8_t *class_of) {
  // Some combinations of bits mean one thing in ASCII and another beyond it.
  uint8_t wide[256];
  for (int32_t i = 0; i < 256; i++) {
    uint8_t class = class_of[i];
    wide[i] = class == class_space || class == class_return || class == class_line_feed ? class_complex : class;
  }
  for (int32_t i = 0; i < 128; i++) {
    uint8_t class = class_of[category[i]];
    bool is_plain = class == class_line_feed || !(class & (class_syllable | class_attached));
    classes->ascii[i] = is_plain ? class : class_complex;
  }
  memset(classes->two, class_complex, sizeof classes->two);
  memset(classes->second, class_complex, sizeof classes->second);
  for (int32_t lead = 2; lead < 32; lead++) {
    for (int32_t i = 0; i < 64; i++) classes->two[lead][i] = wide[category[lead << 6 | i]];
  }
  for (int32_t lead = 0; lead < 16; lead++) {
    for (int32_t second = lead == 0 ? 32 : 0; second < (lead == 13 ? 32 : 64); second++) {
      uint8_t page[64];
      bool is_uniform = true;
      for (int32_t i = 0; i < 64; i++) {
        page[i] = wide[category[lead << 12 | second << 6 | i]];
        is_uniform = is_uniform && page[i] == page[0];
      }
      classes->second[lead][second] = page[0];
      if (is_uniform) continue;
      int32_t number = 0;
      while (number < classes->page_count && memcmp(classes->pages[number], page, 64)) number++;
      if (number == most_pages) {
        classes->second[lead][second] = class_complex;
        continue;
      }
      if (number == classes->page_count) memcpy(classes->pages[classes->page_count++], page, 64);
      classes->second[lead][second] = second_mixed;
      classes->page_of[lead][second] = (uint8_t)number;
    }
  }
}

void csegment_build_classes(csegment_tables *tables, const csegment_rules *rules) {
  csegment_classes *classes = &tables->classes;
  const uint8_t *category = rules->category;
  uint8_t letter = category['a'], number = category['0'], other = category['!'];
  division d;
  divide(rules, &letter, 1, &d);
  classes->status_letter = d.status[1];
  divide(rules, &number, 1, &d);
  classes->status_number = d.status[1];
  // The status of ideographs, where a dictionary divides them.
  divide(rules, &category[0x4E00], 1, &d);
  classes->status_ideograph = d.status[1];
  uint8_t class_of[256], list[256], few[256];
  int32_t count = 0, few_count = 0;
  bool is_listed[256] = {false}, is_used[256] = {false}, has_class[256] = {false};
  memset(class_of, class_complex, sizeof class_of);
  // What news is made of must fit, or blocks are of no use.
  for (const char *c = "a0! .,'\"\r\n"; *c; c++) {
    uint8_t kind = category[(uint8_t)*c];
    if (is_listed[kind]) continue;
    is_listed[kind] = true;
    list[count++] = kind;
    class_of[kind] = guess(tables, rules, kind, letter, number, other);
  }
  class_of[category['\r']] = class_return;
  class_of[category['\n']] = class_line_feed;
  if (!agrees_to_three(tables, rules, class_of, list, count, 0)) return;
  // All others one by one, those that attach first; what does not fit with those before it stays complex.
  for (int32_t c = 0; c < 0x110000; c++) is_used[category[c]] = true;
  for (int32_t pass = 0; pass < 2; pass++) {
    for (int32_t c = 0; c < rules->categories; c++) {
      if (!is_used[c] || is_listed[c]) continue;
      uint8_t class = guess(tables, rules, c, letter, number, other);
      if (!(class & class_attached) == (pass == 0)) continue;
      class_of[c] = class;
      list[count] = (uint8_t)c;
      bool fits = agrees_to_three(tables, rules, class_of, list, count + 1, count);
      if (!fits && class == class_letter) {
        class_of[c] = class_quoted;
        fits = agrees_to_three(tables, rules, class_of, list, count + 1, count);
      }
      if (fits) {
        count++;
      } else {
        class_of[c] = class_complex;
      }
    }
  }
  for (int32_t i = 0; i < count; i++) {
    if (!has_class[class_of[list[i]]]) few[few_count++] = list[i];
    has_class[class_of[list[i]]] = true;
  }
  if (!agrees(tables, rules, class_of, few, few_count, 0, 4)) return;
  classes->usable = true;
  csegment_fill_pages(classes, category, class_of);
  classes->ascii['"'] |= class_quote;
  classes->ascii['\''] |= class_quote;
}
