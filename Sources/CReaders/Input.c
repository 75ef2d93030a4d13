#define _GNU_SOURCE
#include "CReaders.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xxhash.h>
#include <zlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { block = 1 << 18 };

// libarchive's gzip filter does not look at the checksum, so gzip goes through zlib.
struct creaders_input {
  struct archive *archive;
  z_stream gzip;
  bool is_gzip, in_member;
  const char *gzip_error;
  XXH3_state_t *hash;
  int descriptor;
  int64_t consumed;
  bool opened, ended;
  uint8_t buffer[block];
};

// Fills the buffer; a file is read whole blocks at a time, a pipe as it comes.
static ssize_t fill(creaders_input *input) {
  ssize_t count;
  do {
    count = read(input->descriptor, input->buffer, block);
  } while (count < 0 && errno == EINTR);
  if (count > 0) {
    input->consumed += count;
    XXH3_128bits_update(input->hash, input->buffer, (size_t)count);
  }
  return count;
}

static la_ssize_t take(struct archive *archive, void *context, const void **bytes) {
  creaders_input *input = context;
  *bytes = input->buffer;
  // What was read to tell gzip from the rest comes first.
  if (input->gzip.avail_in > 0) {
    la_ssize_t count = input->gzip.avail_in;
    input->gzip.avail_in = 0;
    return count;
  }
  ssize_t count = fill(input);
  if (count < 0) archive_set_error(archive, errno, "%s", strerror(errno));
  return count;
}

// The next bytes out of one gzip member after another; what follows the last is left alone, as gzip does.
static int64_t inflate_next(creaders_input *input, uint8_t *buffer, int64_t capacity) {
  z_stream *gzip = &input->gzip;
  gzip->next_out = buffer;
  gzip->avail_out = (uInt)capacity;
  while (gzip->avail_out == (uInt)capacity) {
    if (gzip->avail_in == 0) {
      ssize_t count = fill(input);
      if (count < 0) {
        input->gzip_error = strerror(errno);
        return -1;
      }
      if (count == 0) {
        if (!input->in_member) return 0;
        input->gzip_error = "gzip: the input ends in the middle";
        return -1;
      }
      gzip->next_in = input->buffer;
      gzip->avail_in = (uInt)count;
    }
    if (!input->in_member) {
      if (gzip->next_in[0] != 0x1F) return 0;
      input->in_member = true;
    }
    int status = inflate(gzip, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      inflateReset(gzip);
      input->in_member = false;
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      input->gzip_error = gzip->msg ? gzip->msg : "gzip: damaged";
      return -1;
    }
  }
  return capacity - gzip->avail_out;
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
  archive_read_support_filter_bzip2(input->archive);
  archive_read_support_filter_xz(input->archive);
  archive_read_support_filter_zstd(input->archive);
  archive_read_support_format_raw(input->archive);
  archive_read_support_format_empty(input->archive);
  return input;
}

void creaders_input_close(creaders_input *input) {
  if (input->is_gzip) inflateEnd(&input->gzip);
  archive_read_free(input->archive);
  XXH3_freeState(input->hash);
  close(input->descriptor);
  free(input);
}

int64_t creaders_input_read(creaders_input *input, uint8_t *buffer, int64_t capacity) {
  if (input->ended) return 0;
  if (!input->opened) {
    ssize_t count = fill(input);
    if (count < 0) {
      input->gzip_error = strerror(errno);
      return -1;
    }
    input->gzip.next_in = input->buffer;
    input->gzip.avail_in = (uInt)count;
    if (count > 1 && input->buffer[0] == 0x1F && input->buffer[1] == 0x8B) {
      // 16 more than the largest window: gzip's header, checksum and length.
      input->is_gzip = inflateInit2(&input->gzip, MAX_WBITS + 16) == Z_OK;
      input->in_member = input->opened = input->is_gzip;
    }
  }
  if (input->is_gzip) {
    int64_t count = inflate_next(input, buffer, capacity);
    if (count == 0) input->ended = true;
    return count;
  }
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
  if (input->gzip_error) return input->gzip_error;
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

void creaders_trim_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

int32_t creaders_memory_file(const char *name) {
#ifdef __linux__
  return memfd_create(name, MFD_CLOEXEC);
#else
  errno = ENOSYS;
  return -1;
#endif
}
