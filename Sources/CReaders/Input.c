#include "CReaders.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xxhash.h>

enum { block = 1 << 18 };

struct creaders_input {
  struct archive *archive;
  XXH3_state_t *hash;
  int descriptor;
  int64_t consumed;
  bool opened, ended;
  uint8_t buffer[block];
};

static la_ssize_t take(struct archive *archive, void *context, const void **bytes) {
  creaders_input *input = context;
  ssize_t count;
  do {
    count = read(input->descriptor, input->buffer, block);
  } while (count < 0 && errno == EINTR);
  if (count < 0) {
    archive_set_error(archive, errno, "%s", strerror(errno));
    return -1;
  }
  input->consumed += count;
  XXH3_128bits_update(input->hash, input->buffer, (size_t)count);
  *bytes = input->buffer;
  return count;
}

creaders_input *creaders_input_open(int descriptor) {
  creaders_input *input = calloc(1, sizeof *input);
  if (!input) return NULL;
  input->descriptor = descriptor;
  input->archive = archive_read_new();
  input->hash = XXH3_createState();
  if (!input->archive || !input->hash) {
    creaders_input_close(input);
    return NULL;
  }
  XXH3_128bits_reset(input->hash);
  archive_read_support_filter_gzip(input->archive);
  archive_read_support_filter_bzip2(input->archive);
  archive_read_support_filter_xz(input->archive);
  archive_read_support_filter_zstd(input->archive);
  archive_read_support_format_raw(input->archive);
  archive_read_support_format_empty(input->archive);
  return input;
}

void creaders_input_close(creaders_input *input) {
  archive_read_free(input->archive);
  XXH3_freeState(input->hash);
  close(input->descriptor);
  free(input);
}

int64_t creaders_input_read(creaders_input *input, uint8_t *buffer, int64_t capacity) {
  if (input->ended) return 0;
  if (!input->opened) {
    struct archive_entry *entry;
    int status = archive_read_open(input->archive, input, NULL, take, NULL);
    if (status == ARCHIVE_OK) status = archive_read_next_header(input->archive, &entry);
    input->opened = true;
    if (status == ARCHIVE_EOF) {
      input->ended = true;
      return 0;
    }
    if (status < ARCHIVE_WARN) return -1;
  }
  la_ssize_t count = archive_read_data(input->archive, buffer, (size_t)capacity);
  if (count < 0) return -1;
  if (count == 0) input->ended = true;
  return count;
}

const char *creaders_input_error(const creaders_input *input) {
  const char *text = archive_error_string(input->archive);
  return text ? text : "the input can't be read";
}

int64_t creaders_input_consumed(const creaders_input *input) { return input->consumed; }

static void print(XXH128_hash_t hash, char digest[33]) {
  snprintf(digest, 33, "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}

void creaders_input_digest(const creaders_input *input, char digest[33]) {
  print(XXH3_128bits_digest(input->hash), digest);
}

void creaders_digest(const uint8_t *bytes, int64_t length, char digest[33]) {
  print(XXH3_128bits(bytes, (size_t)length), digest);
}
