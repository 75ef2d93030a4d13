#include <cstring>
#include <vector>

#include <csv.h>

#include "CReaders.h"

struct creaders_csv {
  csv_parser parser;
  std::vector<uint8_t> bytes;
  std::vector<int64_t> ends;
  struct row {
    size_t first_end, fields, start;
    int64_t line;
  };
  std::vector<row> rows;
  std::vector<int64_t> relative;  // the ends of the row that was asked for
  size_t next = 0;
  int64_t line = 1, row_line = 1;
  size_t first_end = 0, start = 0;
  bool inside = false;

  static void field(void *value, size_t length, void *context) {
    auto self = static_cast<creaders_csv *>(context);
    auto from = static_cast<const uint8_t *>(value);
    self->bytes.insert(self->bytes.end(), from, from + length);
    self->ends.push_back(int64_t(self->bytes.size()));
  }

  static void end_of_row(int, void *context) {
    auto self = static_cast<creaders_csv *>(context);
    self->rows.push_back({self->first_end, self->ends.size() - self->first_end, self->start, self->row_line});
    self->first_end = self->ends.size();
    self->start = self->bytes.size();
    self->inside = false;
  }
};

creaders_csv *creaders_csv_open(char delimiter) {
  auto self = new creaders_csv;
  csv_init(&self->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(&self->parser, static_cast<unsigned char>(delimiter));
  return self;
}

void creaders_csv_close(creaders_csv *self) {
  csv_free(&self->parser);
  delete self;
}

bool creaders_csv_feed(creaders_csv *self, const uint8_t *bytes, int64_t length, int64_t *line) {
  // The rows that were read are gone; a row that is not whole yet moves to the front.
  if (self->next == self->rows.size()) {
    self->bytes.erase(self->bytes.begin(), self->bytes.begin() + int64_t(self->start));
    self->ends.erase(self->ends.begin(), self->ends.begin() + int64_t(self->first_end));
    for (auto &end : self->ends) end -= int64_t(self->start);
    self->rows.clear();
    self->next = self->first_end = self->start = 0;
  }
  // libcsv does not say where a row began, so it gets the input a line at a time.
  while (length > 0) {
    auto newline = static_cast<const uint8_t *>(std::memchr(bytes, '\n', size_t(length)));
    size_t size = newline ? size_t(newline - bytes) + 1 : size_t(length);
    if (!self->inside) {
      self->inside = true;
      self->row_line = self->line;
    }
    if (csv_parse(&self->parser, bytes, size, creaders_csv::field, creaders_csv::end_of_row, self) != size) {
      *line = self->row_line;
      return false;
    }
    // An empty line ends no row.
    if (newline) {
      self->line++;
      if (self->ends.size() == self->first_end && !self->parser.quoted) self->inside = false;
    }
    bytes += size;
    length -= int64_t(size);
  }
  return true;
}

bool creaders_csv_finish(creaders_csv *self, int64_t *line) {
  if (csv_fini(&self->parser, creaders_csv::field, creaders_csv::end_of_row, self) == 0) return true;
  *line = self->row_line;
  return false;
}

int64_t creaders_csv_next(creaders_csv *self, const uint8_t **bytes, const int64_t **ends, int64_t *line) {
  if (self->next == self->rows.size()) return -1;
  auto &row = self->rows[self->next++];
  self->relative.clear();
  for (size_t i = 0; i < row.fields; i++) {
    self->relative.push_back(self->ends[row.first_end + i] - int64_t(row.start));
  }
  *bytes = self->bytes.data() + row.start;
  *ends = self->relative.data();
  *line = row.line;
  return int64_t(row.fields);
}
