// What this package calls of libarchive, zlib, simdjson, libxml2 and xxHash, in types of its own.

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

// MARK: Members of zip and tar archives (libarchive)

typedef struct creaders_archive creaders_archive;

// An archive in an input, whose first bytes were read already. It must be closed before the input.
creaders_archive *creaders_archive_open(creaders_input *input, const uint8_t *start, int64_t length);
void creaders_archive_close(creaders_archive *archive);
// Goes on to the next member that is a file: 1, and its name until the next call; 0 at the end; -1 on an error.
int32_t creaders_archive_next(creaders_archive *archive, const char **name);
// The next bytes of the member, 0 at its end, -1 on an error.
int64_t creaders_archive_read(creaders_archive *archive, uint8_t *buffer, int64_t capacity);
const char *creaders_archive_error(const creaders_archive *archive);

// MARK: XML (libxml2)

typedef enum {
  CREADERS_XML_NOTHING,
  CREADERS_XML_START,
  CREADERS_XML_END,
  CREADERS_XML_TEXT,
  CREADERS_XML_ERROR
} creaders_xml_event;

typedef struct creaders_xml creaders_xml;
// Reads XML that stays in memory; in the charset that it names where it is not known to be UTF-8.
creaders_xml *creaders_xml_open(const uint8_t *bytes, int64_t length, bool is_utf8);
void creaders_xml_close(creaders_xml *reader);
// What comes next: with its name (prefix included) or text, or the words of an error, until the next call.
creaders_xml_event creaders_xml_next(creaders_xml *reader, const char **text);
// An attribute of the element that was begun last, or NULL; lives until the next call.
const char *creaders_xml_attribute(creaders_xml *reader, const char *name);
int32_t creaders_xml_line(creaders_xml *reader);

// MARK: PDF (the program pdftotext, where it is installed)

// Starts pdftotext on an open file. Returns its process and the descriptor of its output, or -1 with errno.
int32_t creaders_pdf_start(int32_t file, int32_t *output);
// Waits for its end; its exit status.
int32_t creaders_pdf_finish(int32_t process);

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

// MARK: HTML (libxml2)

typedef struct {
  char *text, *title, *outlet, *date, *language, *url;  // NULL where the page has none
  char *data;  // JSON-LD that tells of an article, or NULL
} creaders_page;

// The readable text of a page in UTF-8, and what its head says of it. False when libxml2 gave nothing.
bool creaders_html_parse(const uint8_t *bytes, int64_t length, creaders_page *page);
void creaders_page_free(creaders_page *page);

#ifdef __cplusplus
}
#endif

#endif
