// The ICU functions that this package calls, under names of its own.
//
// ICU renames every function with a macro (`ubrk_open` is `ubrk_open_72`), which Swift cannot see; and
// Foundation brings its own copy of ICU, whose types clash with those of the system's headers
// (swiftlang/swift#88485). So this header includes no ICU header, and CICU.c is the only file that does.
//
// Text is UTF-8, given as bytes and a length. An ill-formed sequence reads as U+FFFD. Every function that
// can fail sets `status`, which is ICU's own code: zero or less is success.

#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t cicu_status;

bool cicu_failed(cicu_status status);
const char *cicu_status_name(cicu_status status);

// Bytes that ICU produced; the caller gives them back to `cicu_bytes_free`.
typedef struct {
  uint8_t *bytes;
  int64_t count;
} cicu_bytes;

void cicu_bytes_free(cicu_bytes bytes);

// Versions, as text that lives for ever.
const char *cicu_version(void);
const char *cicu_unicode_version(void);
const char *cicu_cldr_version(void);

// Boundaries.
typedef enum { CICU_GRAPHEME, CICU_WORD, CICU_SENTENCE } cicu_unit;
typedef struct cicu_break_iterator cicu_break_iterator;
cicu_break_iterator *cicu_break_open(cicu_unit unit, const char *locale, cicu_status *status);
void cicu_break_close(cicu_break_iterator *iterator);
// The text must stay in place until the last `cicu_break_next` of it.
void cicu_break_set_text(cicu_break_iterator *iterator, const uint8_t *text, int64_t length,
                         cicu_status *status);
// Fills two arrays with the next boundaries and their rule statuses; returns how many, 0 at the end.
int32_t cicu_break_next(cicu_break_iterator *iterator, int32_t *ends, int32_t *statuses, int32_t capacity);

// ICU's own loop over the text that was set, from its start: nothing but `ubrk_next`. Returns how many boundaries.
int64_t cicu_break_count(cicu_break_iterator *iterator);
// Sets UTF-8 as ICU reads it (`utext_openUTF8`), for `cicu_break_count` and `cicu_break_next_native` only.
void cicu_break_set_utf8(cicu_break_iterator *iterator, const uint8_t *text, int64_t length, cicu_status *status);
// Goes to the start of the text.
void cicu_break_first(cicu_break_iterator *iterator);
// As `cicu_break_next`, in offsets of the text as ICU reads it: bytes of UTF-8, units of UTF-16.
int32_t cicu_break_next_native(cicu_break_iterator *iterator, int32_t *ends, int32_t *statuses, int32_t capacity);

// What a program counts that has ICU alone, in the text that was set: words folded by NFKC_Casefold and NFC, and how
// often two of them stand within a window in a sentence. Each gives counts that `cicu_counts_free` takes.
typedef struct cicu_counts cicu_counts;
// The terms come the most frequent first, equals by their bytes.
cicu_counts *cicu_count_terms(cicu_break_iterator *words, cicu_status *status);
// The same text must be set in both; the terms come in the order in which they are first seen.
cicu_counts *cicu_count_pairs(cicu_break_iterator *words, cicu_break_iterator *sentences, int32_t window,
                              cicu_status *status);
void cicu_counts_free(cicu_counts *counts);
int64_t cicu_counts_tokens(const cicu_counts *counts);
// How often any two terms stand together.
int64_t cicu_counts_together(const cicu_counts *counts);
typedef struct {
  const uint8_t *bytes;
  int32_t length;
  int64_t occurrences;
} cicu_term_count;
int32_t cicu_counts_terms(const cicu_counts *counts, const cicu_term_count **terms);
typedef struct {
  // Indices of the terms, the smaller first.
  uint32_t one, other;
  // 0 where the slot is free.
  uint32_t together;
} cicu_pair_count;
int64_t cicu_counts_pairs(const cicu_counts *counts, const cicu_pair_count **slots);

// The compiled rules of an iterator, as an automaton over categories of characters.
//
// A state is a row: where each category leads (0 is the end of the match), whether the match may end here
// (1; a larger number completes the look-ahead of that number), which look-ahead's offset is here, and the
// status of a match that ends here. The arrays are the caller's, see `cicu_break_rules_free`.
typedef struct {
  int32_t states, categories;
  // The state before the first character.
  int32_t first;
  // Categories from here on are of scripts that dictionaries divide.
  int32_t first_dictionary;
  // The category of the end of the text, -1 where no rule looks for it.
  int32_t end;
  int32_t statuses;
  uint16_t *next;
  uint8_t *accepts, *marks, *status;
  // The rule status for each number in `status`.
  int32_t status_values[8];
  // Of each code point.
  uint8_t *category;
} cicu_break_rules;
// False where ICU's compiled form is not of the layout that is known here.
bool cicu_break_get_rules(const cicu_break_iterator *iterator, cicu_break_rules *rules);
void cicu_break_rules_free(cicu_break_rules *rules);

// The scripts that ICU divides by a dictionary.
typedef enum { CICU_THAI, CICU_LAO, CICU_KHMER, CICU_BURMESE, CICU_CHINESE_JAPANESE } cicu_script_engine;

// What a dictionary engine knows of a character.
enum {
  CICU_MEMBER = 1,     // the engine divides it
  CICU_WORD_BEGIN = 2, // a word may begin with it
  CICU_WORD_END = 4,   // a word may end with it
  CICU_MARK = 8,       // no word ends before it
  CICU_KATAKANA = 16,
  CICU_ODD = 32        // not its own NFKC form: the engine would rewrite it
};
// Calls `body` with each word of an engine's dictionary, in order, and its cost; the units are UTF-16.
// False where ICU's data has no such dictionary, or of a kind that is not known here.
bool cicu_engine_words(cicu_script_engine engine, void *context,
                       void (*body)(void *context, const uint16_t *word, int32_t length, int32_t cost));
// Calls `body` with each character of an engine, in order; false where there is no such engine.
bool cicu_engine_characters(cicu_script_engine engine, void *context,
                            void (*body)(void *context, uint32_t scalar, uint8_t flags));

// Normal forms.
typedef enum { CICU_NFC, CICU_NFD, CICU_NFKC, CICU_NFKD, CICU_NFKC_CASEFOLD } cicu_form;
cicu_bytes cicu_normalize(cicu_form form, const uint8_t *text, int64_t length, cicu_status *status);

// NFKC_Casefold, then NFC, of a short text into `out`; what would fold to nothing is put in NFC only. Returns the
// length, or -1 where it takes more room or fails: then the functions above are to be asked.
int32_t cicu_fold_short(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);
// What a character of at most two bytes becomes when it is folded so, if that is one such character whatever stands
// before it; 0 else.
uint16_t cicu_fold_simple(uint16_t scalar);

// Case.
typedef enum { CICU_LOWER, CICU_UPPER, CICU_TITLE, CICU_FOLD } cicu_case;
cicu_bytes cicu_map_case(cicu_case mapping, const char *locale, const uint8_t *text, int64_t length,
                         cicu_status *status);

// Transliteration.
typedef struct cicu_transliterator cicu_transliterator;
// The ids of all transforms that ICU has, each with a line feed behind it, in ICU's order.
cicu_bytes cicu_transliterator_ids(cicu_status *status);
// By the id alone where rules is NULL, else by rules in ICU's language.
cicu_transliterator *cicu_transliterator_open(const char *id, const char *rules, cicu_status *status);
cicu_transliterator *cicu_transliterator_clone(const cicu_transliterator *transliterator, cicu_status *status);
void cicu_transliterator_close(cicu_transliterator *transliterator);
cicu_bytes cicu_transliterate(cicu_transliterator *transliterator, const uint8_t *text, int64_t length,
                              cicu_status *status);

// Regular expressions, which may take so long for a text and no longer.
typedef struct cicu_regex cicu_regex;
cicu_regex *cicu_regex_open(const char *pattern, int32_t milliseconds, cicu_status *status);
void cicu_regex_close(cicu_regex *regex);
// Whether the whole text is of the pattern.
bool cicu_regex_matches(cicu_regex *regex, const uint8_t *text, int64_t length, cicu_status *status);

// Charsets.
typedef struct {
  const char *name;     // lives for ever
  int32_t confidence;   // 0 to 100
} cicu_charset_guess;
// The best guesses first; returns how many were written.
int32_t cicu_charset_detect(const uint8_t *bytes, int64_t length, cicu_charset_guess *guesses, int32_t capacity,
                            cicu_status *status);

typedef struct cicu_converter cicu_converter;
cicu_converter *cicu_converter_open(const char *charset, cicu_status *status);
void cicu_converter_close(cicu_converter *converter);
// Converts a piece to UTF-8; `last` says that no more will come. Sequences that the charset does not have
// become U+FFFD and are counted.
cicu_bytes cicu_converter_convert(cicu_converter *converter, const uint8_t *bytes, int64_t length, bool last,
                                  cicu_status *status);
int64_t cicu_converter_replaced(const cicu_converter *converter);

// Collation.
typedef struct cicu_collator cicu_collator;
cicu_collator *cicu_collator_open(const char *locale, cicu_status *status);
void cicu_collator_close(cicu_collator *collator);
cicu_bytes cicu_collation_key(const cicu_collator *collator, const uint8_t *text, int64_t length,
                              cicu_status *status);

// Properties of a scalar value.
int32_t cicu_script(uint32_t scalar);
const char *cicu_script_code(int32_t script);
int32_t cicu_script_from_code(const char *code);
bool cicu_is_wide(uint32_t scalar);
bool cicu_is_default_ignorable(uint32_t scalar);
bool cicu_is_mark(uint32_t scalar);
bool cicu_is_uppercase(uint32_t scalar);
bool cicu_is_lowercase(uint32_t scalar);
bool cicu_is_control(uint32_t scalar);
bool cicu_is_white_space(uint32_t scalar);
bool cicu_is_letter(uint32_t scalar);
bool cicu_is_digit(uint32_t scalar);
bool cicu_ends_sentence(uint32_t scalar);
bool cicu_is_quotation_mark(uint32_t scalar);
// 1 where the scalar opens a bracket, 2 where it closes one, else 0.
int32_t cicu_bracket(uint32_t scalar);

// Names in words of languages (BCP 47 tags) and scripts (ISO 15924 codes), in the language of `locale`.
cicu_bytes cicu_language_name(const char *tag, const char *locale, cicu_status *status);
cicu_bytes cicu_script_name(const char *code, const char *locale, cicu_status *status);
bool cicu_is_right_to_left(const char *tag);
// The languages that ICU has codes for: the code (ISO 639-1, else of three letters) of each, NULL behind the last.
const char *cicu_language_code(int32_t index);
// The code of three letters (ISO 639-2/T) of a language; empty where it has none.
const char *cicu_language_code3(const char *code);
// The BCP 47 tag of what is written as a tag or as a locale, in the usual case: zh-Hant-TW for ZH_hant_tw.
cicu_bytes cicu_language_tag(const char *text, cicu_status *status);

// The names of the months of the Gregorian calendar in a language, a line a month: long and short as in a date, and
// long and short alone, with tabs between them.
cicu_bytes cicu_month_names(const char *locale, cicu_status *status);

#ifdef __cplusplus
}
#endif

#endif
