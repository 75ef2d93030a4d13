// ICU's compiled break rules, read as a plain automaton.
//
// The layout is internal to ICU (`rbbidata.h` of ICU 72, format version 6): every field is checked for what it
// must be, and whoever uses the result compares it with `ubrk` before it is trusted.

#include "CICU.h"
#include "Iterator.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucptrie.h>

typedef struct {
  uint32_t magic;
  uint8_t version[4];
  uint32_t length, categories;
  uint32_t forward, forward_length, reverse, reverse_length, trie, trie_length;
  uint32_t source, source_length, statuses, statuses_length, reserved[6];
} blob_header;

typedef struct {
  uint32_t states, row_length, first_dictionary, look_ahead_size, flags;
} blob_table;

enum { magic = 0xb1a0, known_version = 6, needs_start = 2, eight_bits = 4, row_head = 3 };
enum { stop_state = 0, start_state = 1, category_of_end = 1, category_of_start = 2 };

typedef struct {
  const uint8_t *rows;
  uint32_t row_length;
  bool is_narrow;
} blob_rows;

static uint32_t cell(const blob_rows *rows, uint32_t state, uint32_t column) {
  const uint8_t *row = rows->rows + (size_t)state * rows->row_length;
  return rows->is_narrow ? row[column] : ((const uint16_t *)row)[column];
}

// The number of a status value among those seen; -1 when there are too many.
static int status_number(cicu_break_rules *rules, int32_t value) {
  for (int i = 0; i < rules->statuses; i++) {
    if (rules->status_values[i] == value) return i;
  }
  if (rules->statuses == 8) return -1;
  rules->status_values[rules->statuses] = value;
  return rules->statuses++;
}

static bool read_states(cicu_break_rules *rules, const blob_rows *rows, const int32_t *statuses, uint32_t count) {
  // The status of a character that no rule matches.
  if (status_number(rules, 0) != 0) return false;
  for (int32_t state = 0; state < rules->states; state++) {
    uint32_t accepts = cell(rows, state, 0), mark = cell(rows, state, 1), tag = cell(rows, state, 2);
    if (accepts > 255 || mark > 255 || tag >= count || statuses[tag] < 1 || tag + statuses[tag] >= count) {
      return false;
    }
    // ICU reports the last, that is the largest, of a match's status values.
    int status = status_number(rules, statuses[tag + statuses[tag]]);
    if (status < 0) return false;
    rules->accepts[state] = accepts;
    rules->marks[state] = mark > 1 ? mark : 0;
    rules->status[state] = status;
    for (int32_t category = 0; category < rules->categories; category++) {
      uint32_t next = cell(rows, state, row_head + category);
      if (next >= (uint32_t)rules->states || (state == stop_state && next != stop_state)) return false;
      rules->next[(size_t)state * rules->categories + category] = next;
    }
  }
  return true;
}

static bool read_categories(cicu_break_rules *rules, const uint8_t *trie, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UCPTrie *opened = ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, trie, length, NULL, &status);
  if (U_FAILURE(status)) return false;
  bool known = true;
  UChar32 start = 0, end;
  uint32_t value;
  while (known && (end = ucptrie_getRange(opened, start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, &value)) >= 0) {
    known = value < (uint32_t)rules->categories;
    if (known) memset(rules->category + start, (int)value, (size_t)(end - start + 1));
    start = end + 1;
  }
  ucptrie_close(opened);
  return known && start == 0x110000;
}

static bool read_blob(cicu_break_rules *rules, const uint8_t *blob, uint32_t size) {
  const blob_header *header = (const blob_header *)blob;
  if (size < sizeof *header || header->magic != magic || header->version[0] != known_version) return false;
  if (header->length > size || header->forward % 8 || header->trie % 8 || header->statuses % 4) return false;
  if ((uint64_t)header->forward + header->forward_length > size || header->forward_length < sizeof(blob_table) ||
      (uint64_t)header->trie + header->trie_length > size ||
      (uint64_t)header->statuses + header->statuses_length > size) {
    return false;
  }
  const blob_table *table = (const blob_table *)(blob + header->forward);
  blob_rows rows = {(const uint8_t *)(table + 1), table->row_length, (table->flags & eight_bits) != 0};
  uint32_t unit = rows.is_narrow ? 1 : 2;
  if (table->states < 2 || table->states > 0x7FFF || header->categories < 4 || header->categories > 255) return false;
  if (table->row_length < (row_head + header->categories) * unit ||
      (uint64_t)table->states * table->row_length + sizeof *table > header->forward_length) {
    return false;
  }
  rules->states = (int32_t)table->states;
  rules->categories = (int32_t)header->categories;
  rules->first_dictionary = (int32_t)table->first_dictionary;
  rules->next = calloc((size_t)rules->states * rules->categories, sizeof *rules->next);
  rules->accepts = calloc(rules->states, 1);
  rules->marks = calloc(rules->states, 1);
  rules->status = calloc(rules->states, 1);
  rules->category = malloc(0x110000);
  if (!rules->next || !rules->accepts || !rules->marks || !rules->status || !rules->category) return false;
  if (!read_states(rules, &rows, (const int32_t *)(blob + header->statuses), header->statuses_length / 4) ||
      !read_categories(rules, blob + header->trie, (int32_t)header->trie_length)) {
    return false;
  }
  rules->first = (table->flags & needs_start) ? rules->next[rules->categories + category_of_start] : start_state;
  rules->end = -1;
  for (int32_t state = 0; state < rules->states; state++) {
    if (rules->next[state * rules->categories + category_of_end]) rules->end = category_of_end;
  }
  return true;
}

bool cicu_break_get_rules(const cicu_break_iterator *iterator, cicu_break_rules *rules) {
  memset(rules, 0, sizeof *rules);
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = ubrk_getBinaryRules(iterator->breaks, NULL, 0, &status);
  if (size <= 0) return false;
  status = U_ZERO_ERROR;
  uint8_t *blob = malloc((size_t)size);
  bool known = blob && ubrk_getBinaryRules(iterator->breaks, blob, size, &status) == size && U_SUCCESS(status) &&
               read_blob(rules, blob, (uint32_t)size);
  free(blob);
  if (!known) cicu_break_rules_free(rules);
  return known;
}

void cicu_break_rules_free(cicu_break_rules *rules) {
  free(rules->next);
  free(rules->accepts);
  free(rules->marks);
  free(rules->status);
  free(rules->category);
  memset(rules, 0, sizeof *rules);
}
