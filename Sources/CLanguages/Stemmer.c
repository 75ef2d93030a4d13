#include "CLanguages.h"

#include <libstemmer.h>

// libstemmer's own type is a struct behind a name; ours is that struct.
clanguages_stemmer *clanguages_stemmer_open(const char *algorithm) {
  return (clanguages_stemmer *)sb_stemmer_new(algorithm, "UTF_8");
}

void clanguages_stemmer_close(clanguages_stemmer *stemmer) { sb_stemmer_delete((struct sb_stemmer *)stemmer); }

const uint8_t *clanguages_stem(clanguages_stemmer *stemmer, const uint8_t *word, int32_t length,
                               int32_t *stem_length) {
  struct sb_stemmer *own = (struct sb_stemmer *)stemmer;
  const sb_symbol *stem = sb_stemmer_stem(own, word, length);
  *stem_length = sb_stemmer_length(own);
  return stem;
}
