// The hot loops of the segmenter: from break rules to a transducer over UTF-8, and over text with it.
//
// Nothing here knows ICU. Rules come in as an automaton over categories of characters (`csegment_rules`),
// boundaries go out as two arrays: the byte where a segment ends, and a number for its rule status.
//
// An ill-formed sequence counts as U+FFFD once for each maximal subpart (Unicode 15.0, 3.9, U+FFFD
// Substitution of Maximal Subparts).

#ifndef CSEGMENT_H
#define CSEGMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An automaton that finds the longest match from a boundary on; where it stops, the next segment begins.
typedef struct {
  int32_t states, categories;
  // The state before the first character.
  int32_t first;
  // Categories from here on are of scripts that dictionaries divide.
  int32_t first_dictionary;
  // The category of the end of the text, -1 where there is none.
  int32_t end;
  // states x categories; state 0 is the end of the match.
  const uint16_t *next;
  // Of each state: whether the match may end here (1; more completes the look-ahead of that number), which
  // look-ahead's offset is here, and the number of the status of a match that ends here (0 to 7).
  const uint8_t *accepts, *marks, *status;
  // Of each code point from 0 to 0x10FFFF.
  const uint8_t *category;
} csegment_rules;

// The first scalar value of each category, UINT32_MAX where there is none.
void csegment_representatives(const csegment_rules *rules, uint32_t *scalars);

typedef struct csegment_tables csegment_tables;

// NULL where the rules need more than a transducer can do: a look-ahead that is not over at once, or more
// than three boundaries that a later character may take back.
csegment_tables *csegment_compile(const csegment_rules *rules);
void csegment_tables_free(csegment_tables *tables);

// Instruction sets, from the one that every machine has on.
typedef enum { CSEGMENT_SCALAR, CSEGMENT_NEON, CSEGMENT_AVX2, CSEGMENT_AVX512 } csegment_kernel;
bool csegment_kernel_runs(csegment_kernel kernel);

enum {
  // In a status: the segment holds characters that a dictionary divides.
  CSEGMENT_DICTIONARY = 8,
  // Entries that must be free behind those that a window can fill.
  CSEGMENT_SLACK = 256
};

// Finds the boundaries after `start`, itself a boundary, up to the first certain one at or behind
// `start + window`, or the end of the text.
//
// `ends` and `statuses` have room for `window + CSEGMENT_SLACK` entries. Returns how many were filled;
// `any` gets the bits of all statuses.
size_t csegment_scan(const csegment_tables *tables, csegment_kernel kernel, const uint8_t *text, size_t length,
                     size_t start, size_t window, uint32_t *ends, uint8_t *statuses, uint8_t *any);

// What dictionary engines know of characters.
enum {
  CSEGMENT_WORD_BEGIN = 2,  // a word may begin with it
  CSEGMENT_WORD_END = 4,    // a word may end with it
  CSEGMENT_MARK = 8,        // no word ends before it
  CSEGMENT_KATAKANA = 16,
  CSEGMENT_ODD = 32         // ICU's engine would rewrite it
};
typedef struct csegment_characters csegment_characters;
csegment_characters *csegment_characters_new(void);
// `engine` is a number from 0 to 4.
void csegment_characters_add(csegment_characters *characters, int32_t engine, uint32_t scalar, uint8_t flags);
void csegment_characters_free(csegment_characters *characters);

// How an engine goes about it.
typedef enum {
  // Greedy, looking three words ahead: Lao, Khmer, Burmese.
  CSEGMENT_LOOK_AHEAD,
  // The same with the suffixes of Thai, and its own measure of a short text.
  CSEGMENT_LOOK_AHEAD_THAI,
  // The cheapest path through all words: Chinese and Japanese.
  CSEGMENT_CHEAPEST_PATH
} csegment_method;

typedef struct csegment_dictionary csegment_dictionary;
csegment_dictionary *csegment_dictionary_new(csegment_method method);
// Words come in the order of their units, UTF-16; costs are from 0 to 255.
void csegment_dictionary_add(csegment_dictionary *dictionary, const uint16_t *units, int32_t length, int32_t cost);
// To be called once all words are there; false where they are too many or memory is short.
bool csegment_dictionary_finish(csegment_dictionary *dictionary, const csegment_characters *characters);
void csegment_dictionary_free(csegment_dictionary *dictionary);

// What dividing needs from call to call; belongs to one task.
typedef struct csegment_scratch csegment_scratch;
csegment_scratch *csegment_scratch_new(void);
void csegment_scratch_free(csegment_scratch *scratch);

typedef struct {
  const uint32_t *ends;
  const uint8_t *statuses;
  size_t count;
} csegment_boundaries;

// Forgets the boundaries of before.
void csegment_scratch_start(csegment_scratch *scratch);
void csegment_scratch_add(csegment_scratch *scratch, uint32_t end, uint8_t status);
// What was added since the start.
csegment_boundaries csegment_scratch_boundaries(const csegment_scratch *scratch);

// Adds segments, the first of which begins at `start`, to the scratch, with those that a dictionary divides divided.
// Returns how many were added.
//
// The first that is not added needs an engine whose dictionary is NULL, the number of which is `needed`; or, where that
// is -1, ICU itself.
size_t csegment_divide(const csegment_tables *tables, const csegment_characters *characters,
                       csegment_dictionary *const dictionaries[5], csegment_scratch *scratch, const uint8_t *text,
                       size_t start, const uint32_t *ends, const uint8_t *statuses, size_t count, int32_t *needed);

// The next offset from `start` on where what is no running text may be: `@`, `&`, `/`, `www`, or a curly double quotation
// mark between Hebrew letters. `length` where there is none.
size_t csegment_next_mark(const uint8_t *text, size_t length, size_t start);

// Numbers for byte strings: each distinct one gets the next, from 0.
typedef struct csegment_forms csegment_forms;
// `kernel` must run on this machine.
csegment_forms *csegment_forms_new(csegment_kernel kernel);
csegment_forms *csegment_forms_copy(const csegment_forms *forms);
void csegment_forms_free(csegment_forms *forms);
uint32_t csegment_forms_count(const csegment_forms *forms);
// The bytes of a string by its number; they stay in place until the next addition.
const uint8_t *csegment_forms_get(const csegment_forms *forms, uint32_t number, uint32_t *length);
uint32_t csegment_forms_intern(csegment_forms *forms, const uint8_t *bytes, uint32_t length);
// UINT32_MAX where the string has no number.
uint32_t csegment_forms_find(const csegment_forms *forms, const uint8_t *bytes, uint32_t length);
// Numbers some strings of another table, given by their numbers there; fills `numbers` in the same order.
void csegment_forms_merge(csegment_forms *forms, const csegment_forms *other, const uint32_t *others, size_t count,
                          uint32_t *numbers);
// Numbers what strings become that are folded, from the string with the number `start` to that before `end`, up to the
// first that can't be folded here, whose number is returned. Fills `numbers` and `signs` by the numbers of the strings.
//
// `folded` has for each character below U+0800 what it becomes, another of them, or 0 where more than a table is needed;
// its bits from 11 on are signs of the character, and a string has the signs of all its characters. No more than four
// characters of ASCII have signs.
uint32_t csegment_forms_fold(csegment_forms *forms, const uint16_t *folded, uint32_t start, uint32_t end,
                             uint32_t *numbers, uint8_t *signs);
// Numbers the segments of a text whose status is one of `wanted`, a bit for each; the first begins at `start`. Fills
// `numbers` and returns how many there are. Where `numbers` is NULL, the segments are counted instead.
size_t csegment_forms_add(csegment_forms *forms, const uint8_t *text, size_t length, size_t start, const uint32_t *ends,
                          const uint8_t *statuses, size_t count, uint8_t wanted, uint32_t *numbers);
// Counts a string once more.
void csegment_forms_count_one(csegment_forms *forms, const uint8_t *bytes, uint32_t length);
// Takes one occurrence of a string back.
void csegment_forms_uncount(csegment_forms *forms, const uint8_t *bytes, uint32_t length);
// How many strings were counted since they were last taken, and one of them with its occurrences, from 0 to 2^32 - 1.
size_t csegment_forms_counted(csegment_forms *forms);
uint32_t csegment_forms_occurrences(const csegment_forms *forms, size_t index, uint32_t *number);
// Begins to count anew.
void csegment_forms_take(csegment_forms *forms);
// Puts the indices of some strings, each once and with a count, into falling order of the counts, equals in the order of
// their bytes.
void csegment_forms_rank(const csegment_forms *forms, const uint32_t *numbers, const uint64_t *counts, size_t count,
                         uint32_t *order);

#endif
