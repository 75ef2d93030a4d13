// What this package calls of CLD2 (language detection) and libstemmer (Snowball stems), in types of its own.

#ifndef CLANGUAGES_H
#define CLANGUAGES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  const char *tag;  // BCP 47; lives for ever; NULL where CLD2 does not know
  int32_t percent;  // of the text that is in this language
  bool reliable;
} clanguages_guess;

// The language of a text of well-formed UTF-8.
clanguages_guess clanguages_detect(const uint8_t *text, int32_t length);

typedef struct clanguages_stemmer clanguages_stemmer;

// A stemmer by Snowball's name of its algorithm, such as "english"; NULL where there is none.
clanguages_stemmer *clanguages_stemmer_open(const char *algorithm);
void clanguages_stemmer_close(clanguages_stemmer *stemmer);
// The stem of a lower-case word; it lives until the next call.
const uint8_t *clanguages_stem(clanguages_stemmer *stemmer, const uint8_t *word, int32_t length,
                               int32_t *stem_length);

#ifdef __cplusplus
}
#endif

#endif
