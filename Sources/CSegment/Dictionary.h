// A dictionary as its two methods read it.

#ifndef CSEGMENT_DICTIONARY_H
#define CSEGMENT_DICTIONARY_H

#include "CSegment.h"

typedef struct {
  // Where the children stand, less their numbers; 0 where there are none.
  uint32_t base;
  // The parent's place, from `unit_parent_shift` on; whether a word ends here, and its cost. 0 where the place is free.
  uint32_t check;
} csegment_unit;

enum { unit_cost_mask = 255, unit_has_cost = 256, unit_parent_shift = 9 };

typedef struct {
  uint32_t start;
  uint8_t length, cost;
} csegment_word;

struct csegment_dictionary {
  csegment_method method;
  csegment_unit *units;
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

enum { info_code_shift = 16, root_unit = 1 };

// The engine that divides a character, -1 where none does.
int32_t csegment_engine_of(const csegment_characters *characters, uint32_t scalar);
uint8_t csegment_flags_of(const csegment_characters *characters, uint32_t scalar);

// The child of a unit; 0 where there is none.
static inline uint32_t csegment_child(const csegment_unit *units, uint32_t parent, uint32_t base, uint32_t code) {
  uint32_t place = base + code;
  return units[place].check >> unit_parent_shift == parent ? place : 0;
}

#endif
