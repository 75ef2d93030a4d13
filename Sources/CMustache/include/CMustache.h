// Mustache templates (kainjow's library) filled with JSON data (simdjson), in types of our own.

#ifndef CMUSTACHE_H
#define CMUSTACHE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What came out: `text` with its length, or NULL and an error. The caller frees it.
typedef struct {
  char *text;
  int64_t length;
  char *error;
} cmustache_result;

typedef struct {
  const char *name;
  const char *text;
  int64_t length;
} cmustache_partial;

// Renders `template_text` with the members of the JSON object `data` and with partials by name. Values are
// escaped for HTML, texts and attributes alike.
cmustache_result cmustache_render(const char *template_text, int64_t template_length, const cmustache_partial *partials,
                                  int64_t partial_count, const char *data, int64_t data_length);
void cmustache_free(cmustache_result result);

#ifdef __cplusplus
}
#endif

#endif
