// What this package calls of libarchive, zlib, simdjson, libcsv, libxml2 and xxHash, in types of its own.

#ifndef CREADERS_H
#define CREADERS_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Bytes of a file, decompressed (zlib, libarchive) and hashed (XXH3-128 of the bytes on disk)

typedef struct creaders_input creaders_input;

// Takes the descriptor and closes it at the end. NULL when there is no memory.
creaders_input *creaders_input_open(int descriptor);
void creaders_input_close(creaders_input *input);
// The next bytes, 0 at the end, -1 on an error, which `creaders_input_error` describes.
int64_t creaders_input_read(creaders_input *input, uint8_t *buffer, int64_t capacity);
const char *creaders_input_error(const creaders_input *input);
// Bytes taken from the descriptor so far.
int64_t creaders_input_consumed(const creaders_input *input);
// 32 hexadecimal digits and a NUL; the digest of what was taken so far.
void creaders_input_digest(const creaders_input *input, char digest[33]);
// The same digest, of bytes in memory.
void creaders_digest(const uint8_t *bytes, int64_t length, char digest[33]);

// Gives memory that is free back to the system, where the C library can (glibc).
void creaders_trim_memory(void);

// A file that is only in memory, or -1.
int32_t creaders_memory_file(const char *name);

// MARK: JSON (simdjson)

typedef enum { CREADERS_STRING, CREADERS_NUMBER, CREADERS_BOOLEAN } creaders_kind;

// A value that is neither an object nor an array, under the dotted path that leads to it.
typedef struct {
  const char *path;
  int64_t path_length;
  const char *value;
  int64_t value_length;
  creaders_kind kind;
} creaders_field;

typedef struct creaders_json creaders_json;
creaders_json *creaders_json_open(void);
void creaders_json_close(creaders_json *parser);
// Parses one object. The fields, in their order and without nulls, live until the next call. Returns how many,
// or -1 with a description in `*error`.
int64_t creaders_json_parse(creaders_json *parser, const uint8_t *text, int64_t length,
                            const creaders_field **fields, const char **error);

// MARK: CSV (libcsv)

typedef struct creaders_csv creaders_csv;
creaders_csv *creaders_csv_open(char delimiter);
void creaders_csv_close(creaders_csv *parser);
// Parses a piece; false on a syntax error, with its line in `*line`.
bool creaders_csv_feed(creaders_csv *parser, const uint8_t *bytes, int64_t length, int64_t *line);
// The end of the input; false when a quote was never closed, with the line that opened it.
bool creaders_csv_finish(creaders_csv *parser, int64_t *line);
// The next whole row: its fields' ends in `*bytes`, and the line where it began. Returns the number of fields, or
// -1 when more input is needed. Lives until the next feed.
int64_t creaders_csv_next(creaders_csv *parser, const uint8_t **bytes, const int64_t **ends, int64_t *line);

// MARK: HTML (libxml2)

typedef struct {
  char *text, *title, *outlet, *date, *language, *url;  // NULL where the page has none
} creaders_page;

// The readable text of a page in UTF-8, and what its head says of it. False when libxml2 gave nothing.
bool creaders_html_parse(const uint8_t *bytes, int64_t length, creaders_page *page);
void creaders_page_free(creaders_page *page);

#ifdef __cplusplus
}
#endif

#endif
