// The data files that travel inside the binary: word lists, templates, the sample corpus.

#ifndef CDATA_H
#define CDATA_H

#include <stdint.h>

typedef struct {
  const char *name;  // the path below Lexicons/ or Sources/Reports/Templates/
  const uint8_t *bytes;
  int64_t count;
} cdata_file;

// All files, in the order of their names, and how many there are.
const cdata_file *cdata_files(void);
int64_t cdata_file_count(void);

#endif
