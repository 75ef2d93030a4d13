#include "CReaders.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { block = 1 << 18 };

struct creaders_archive {
  struct archive *archive;
  creaders_input *input;
  const uint8_t *start;  // what was read before it was known to be an archive
  int64_t start_length;
  uint8_t buffer[block];
};

static la_ssize_t take(struct archive *archive, void *context, const void **bytes) {
  creaders_archive *self = context;
  if (self->start_length > 0) {
    *bytes = self->start;
    la_ssize_t count = (la_ssize_t)self->start_length;
    self->start_length = 0;
    return count;
  }
  *bytes = self->buffer;
  int64_t count = creaders_input_read(self->input, self->buffer, block);
  if (count < 0) archive_set_error(archive, EIO, "%s", creaders_input_error(self->input));
  return (la_ssize_t)count;
}

creaders_archive *creaders_archive_open(creaders_input *input, const uint8_t *start, int64_t length) {
  creaders_archive *self = calloc(1, sizeof *self);
  uint8_t *copied = malloc(length > 0 ? (size_t)length : 1);
  struct archive *archive = archive_read_new();
  if (!self || !copied || !archive) {
    free(self);
    free(copied);
    archive_read_free(archive);
    return NULL;
  }
  memcpy(copied, start, (size_t)length);
  self->archive = archive;
  self->input = input;
  self->start = copied;
  self->start_length = length;
  archive_read_support_format_zip_streamable(archive);
  archive_read_support_format_tar(archive);
  archive_read_open(archive, self, NULL, take, NULL);
  return self;
}

void creaders_archive_close(creaders_archive *self) {
  archive_read_free(self->archive);
  free((void *)self->start);
  free(self);
}

int32_t creaders_archive_next(creaders_archive *self, const char **name) {
  struct archive_entry *entry;
  for (;;) {
    int status = archive_read_next_header(self->archive, &entry);
    if (status == ARCHIVE_EOF) return 0;
    if (status < ARCHIVE_WARN) return -1;
    // Links and folders hold no bytes; nothing is ever written to disk.
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    const char *path = archive_entry_pathname_utf8(entry);
    if (!path) path = archive_entry_pathname(entry);
    *name = path ? path : "?";
    return 1;
  }
}

int64_t creaders_archive_read(creaders_archive *self, uint8_t *buffer, int64_t capacity) {
  la_ssize_t count = archive_read_data(self->archive, buffer, (size_t)capacity);
  return count < 0 ? -1 : (int64_t)count;
}

const char *creaders_archive_error(const creaders_archive *self) {
  const char *text = archive_error_string(self->archive);
  return text ? text : "the archive can't be read";
}
