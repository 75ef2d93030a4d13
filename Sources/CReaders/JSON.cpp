#include <cstdio>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

#include <simdjson.h>

#include "CReaders.h"

namespace dom = simdjson::dom;

struct creaders_json {
  // Deeper nesting than news ever has.
  static constexpr size_t deepest = 64;

  dom::parser parser;
  simdjson::padded_string line;
  std::vector<creaders_field> fields;
  std::deque<std::string> texts;  // paths and printed numbers; a deque never moves them

  const std::string &keep(std::string text) {
    texts.push_back(std::move(text));
    return texts.back();
  }

  void add(const std::string &path, const char *value, size_t length, creaders_kind kind) {
    const std::string &kept = keep(path);
    fields.push_back({kept.data(), int64_t(kept.size()), value, int64_t(length), kind});
  }

  void add(const std::string &path, std::string value, creaders_kind kind) {
    const std::string &kept = keep(std::move(value));
    add(path, kept.data(), kept.size(), kind);
  }

  void visit(const std::string &path, dom::element element) {
    std::string below = path.empty() ? path : path + ".";
    switch (element.type()) {
      case dom::element_type::OBJECT:
        for (auto member : dom::object(element)) visit(below + std::string(member.key), member.value);
        break;
      case dom::element_type::ARRAY: {
        size_t index = 0;
        for (auto item : dom::array(element)) visit(below + std::to_string(index++), item);
        break;
      }
      case dom::element_type::STRING: {
        std::string_view text = element;
        add(path, text.data(), text.size(), CREADERS_STRING);
        break;
      }
      case dom::element_type::INT64: add(path, std::to_string(int64_t(element)), CREADERS_NUMBER); break;
      case dom::element_type::UINT64: add(path, std::to_string(uint64_t(element)), CREADERS_NUMBER); break;
      case dom::element_type::DOUBLE: {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.15g", double(element));
        add(path, std::string(digits), CREADERS_NUMBER);
        break;
      }
      case dom::element_type::BOOL:
        add(path, std::string(bool(element) ? "true" : "false"), CREADERS_BOOLEAN);
        break;
      case dom::element_type::NULL_VALUE: break;
    }
  }
};

creaders_json *creaders_json_open(void) { return new creaders_json; }

void creaders_json_close(creaders_json *parser) { delete parser; }

int64_t creaders_json_parse(creaders_json *parser, const uint8_t *text, int64_t length,
                            const creaders_field **fields, const char **error) {
  parser->fields.clear();
  parser->texts.clear();
  parser->line = simdjson::padded_string(reinterpret_cast<const char *>(text), size_t(length));
  auto failure = parser->parser.allocate(size_t(length), creaders_json::deepest);
  dom::element element;
  if (!failure) failure = parser->parser.parse(parser->line).get(element);
  if (failure) {
    *error = simdjson::error_message(failure);
    return -1;
  }
  if (!element.is_object()) {
    *error = "the record is not an object";
    return -1;
  }
  parser->visit("", element);
  *fields = parser->fields.data();
  return int64_t(parser->fields.size());
}
