#include <cstdio>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

#include <libxml/xmlreader.h>
#include <yaml.h>

#include "CLexicons.h"

struct clexicons_tree {
  // Deeper nesting than dictionaries ever have.
  static constexpr size_t deepest = 64;

  std::deque<std::string> texts;  // a deque never moves them
  std::vector<clexicons_leaf> leaves;

  void add(const std::vector<std::string> &keys, const std::string &text, int64_t line) {
    std::string path;
    for (auto &key : keys) {
      if (!path.empty()) path += '\x1f';
      path += key;
    }
    texts.push_back(std::move(path));
    const char *kept = texts.back().c_str();
    texts.push_back(text);
    leaves.push_back({kept, texts.back().c_str(), line});
  }
};

namespace {

// Where in a document the next node stands.
struct level {
  bool is_mapping;
  bool has_key;
};

bool fail(char message[256], int64_t *line, const char *words, int64_t at) {
  std::snprintf(message, 256, "%s", words);
  *line = at;
  return false;
}

bool read_yaml(yaml_parser_t &parser, clexicons_tree &tree, char message[256], int64_t *line) {
  std::vector<level> levels;
  std::vector<std::string> keys;
  for (;;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      return fail(message, line, parser.problem ? parser.problem : "the YAML can't be read",
                  int64_t(parser.problem_mark.line) + 1);
    }
    auto at = int64_t(event.start_mark.line) + 1;
    auto type = event.type;
    bool is_good = true;
    bool is_value = !levels.empty() && levels.back().is_mapping && levels.back().has_key;
    switch (type) {
      case YAML_SCALAR_EVENT: {
        std::string text(reinterpret_cast<char *>(event.data.scalar.value), event.data.scalar.length);
        if (!levels.empty() && levels.back().is_mapping && !levels.back().has_key) {
          keys.push_back(text);
          levels.back().has_key = true;
          is_value = false;
        } else {
          tree.add(keys, text, at);
        }
        break;
      }
      case YAML_SEQUENCE_START_EVENT:
      case YAML_MAPPING_START_EVENT:
        if (levels.size() >= clexicons_tree::deepest) is_good = fail(message, line, "nested too deep", at);
        if (!levels.empty() && levels.back().is_mapping && !levels.back().has_key) {
          is_good = fail(message, line, "a key that is no text", at);
        }
        levels.push_back({type == YAML_MAPPING_START_EVENT, false});
        is_value = false;
        break;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        levels.pop_back();
        is_value = !levels.empty() && levels.back().is_mapping && levels.back().has_key;
        break;
      case YAML_ALIAS_EVENT: is_good = fail(message, line, "an alias, which lexicons may not have", at); break;
      default: is_value = false; break;
    }
    if (is_value) {
      keys.pop_back();
      levels.back().has_key = false;
    }
    yaml_event_delete(&event);
    if (!is_good) return false;
    if (type == YAML_STREAM_END_EVENT) return true;
  }
}

}  // namespace

clexicons_tree *clexicons_yaml(const uint8_t *bytes, int64_t length, char message[256], int64_t *line) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return nullptr;
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, bytes, size_t(length));
  auto tree = new clexicons_tree;
  bool is_good = read_yaml(parser, *tree, message, line);
  yaml_parser_delete(&parser);
  if (is_good) return tree;
  delete tree;
  return nullptr;
}

clexicons_tree *clexicons_yoshikoder(const uint8_t *bytes, int64_t length, char message[256], int64_t *line) {
  auto reader = xmlReaderForMemory(reinterpret_cast<const char *>(bytes), int(length), nullptr, nullptr,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (!reader) {
    fail(message, line, "the XML can't be read", 1);
    return nullptr;
  }
  auto tree = new clexicons_tree;
  std::vector<std::string> keys;
  int status;
  while ((status = xmlTextReaderRead(reader)) == 1) {
    auto type = xmlTextReaderNodeType(reader);
    auto name = reinterpret_cast<const char *>(xmlTextReaderConstLocalName(reader));
    bool is_category = name && std::strcmp(name, "cnode") == 0;
    if (type == XML_READER_TYPE_END_ELEMENT && is_category && !keys.empty()) keys.pop_back();
    if (type != XML_READER_TYPE_ELEMENT || !name) continue;
    auto value = xmlTextReaderGetAttribute(reader, BAD_CAST "name");
    std::string text = value ? reinterpret_cast<char *>(value) : "";
    xmlFree(value);
    if (is_category && !xmlTextReaderIsEmptyElement(reader)) keys.push_back(text);
    if (std::strcmp(name, "pnode") == 0) tree->add(keys, text, xmlTextReaderGetParserLineNumber(reader));
  }
  if (status != 0) fail(message, line, "the XML is not well-formed", xmlTextReaderGetParserLineNumber(reader));
  xmlFreeTextReader(reader);
  if (status == 0) return tree;
  delete tree;
  return nullptr;
}

void clexicons_close(clexicons_tree *tree) { delete tree; }

int64_t clexicons_count(const clexicons_tree *tree) { return int64_t(tree->leaves.size()); }

clexicons_leaf clexicons_leaf_at(const clexicons_tree *tree, int64_t index) {
  return tree->leaves[size_t(index)];
}
