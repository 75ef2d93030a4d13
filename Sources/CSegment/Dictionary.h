// A dictionary as its two methods read it.

#ifndef CSEGMENT_DICTIONARY_H
#define CSEGMENT_DICTIONARY_H

#include "CSegment.h"

// A unit of the trie is a number in `labels` and one in `data`, apart because most lookups fail and need only the first:
// the character that leads to it, 0 where the slot is free; and the base of its children, 0 where there are none,
// whether a word ends here, and its cost.
enum { data_cost_mask = 255, data_has_cost = 256, data_base_shift = 9 };

typedef struct {
  uint32_t start;
  uint8_t length, cost;
} csegment_word;

struct csegment_dictionary {
  csegment_method method;
  uint16_t *labels;
  uint32_t *data;
  // Both in one, the label in place of the cost; for methods without costs.
  uint32_t *packed;
  uint32_t root_base;
  // Of each character up to U+FFFF: flags, engine, and from bit 16 on its number in the trie, 0 where no word has it.
  uint32_t *info;
  const csegment_characters *characters;
  // While it is built.
  csegment_word *words;
  size_t word_count, word_capacity;
  uint16_t *word_units;
  size_t unit_count, unit_capacity;
  uint16_t *code_of;
  uint16_t codes;
  uint32_t last_unit;
  bool failed;
};

enum { info_code_shift = 16 };

// The engine that divides a character, -1 where none does.
int32_t csegment_engine_of(const csegment_characters *characters, uint32_t scalar);
uint8_t csegment_flags_of(const csegment_characters *characters, uint32_t scalar);

// The data of the child of a unit with this base; 0 where there is none. No two units have one base, and a unit without
// children and without a word does not exist. The number 0, of characters in no word, finds only free slots, whose data
// are 0.
static inline uint32_t csegment_child(const csegment_dictionary *d, uint32_t base, uint32_t code) {
  uint32_t slot = base + code;
  return d->labels[slot] == code ? d->data[slot] : 0;
}

#endif
