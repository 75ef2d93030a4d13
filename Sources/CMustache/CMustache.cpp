#include <cstdlib>
#include <cstring>
#include <string>

#include <kainjow/mustache.hpp>
#include <simdjson.h>

#include "CMustache.h"

namespace dom = simdjson::dom;
using kainjow::mustache::data;
using kainjow::mustache::mustache;
using kainjow::mustache::partial;

namespace {

data converted(dom::element element) {
  switch (element.type()) {
    case dom::element_type::OBJECT: {
      data object = data::type::object;
      for (auto member : dom::object(element)) object.set(std::string(member.key), converted(member.value));
      return object;
    }
    case dom::element_type::ARRAY: {
      data list = data::type::list;
      for (auto item : dom::array(element)) list.push_back(converted(item));
      return list;
    }
    case dom::element_type::STRING: return data(std::string(std::string_view(element)));
    case dom::element_type::BOOL: return data(bool(element) ? data::type::bool_true : data::type::bool_false);
    case dom::element_type::NULL_VALUE: return data(data::type::bool_false);
    default: return data(simdjson::minify(element));
  }
}

char *copied(const std::string &text) {
  auto copy = static_cast<char *>(std::malloc(text.size() + 1));
  if (copy) std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

cmustache_result failed(const std::string &reason) { return {nullptr, 0, copied(reason)}; }

}  // namespace

cmustache_result cmustache_render(const char *template_text, int64_t template_length, const cmustache_partial *partials,
                                  int64_t partial_count, const char *json, int64_t json_length) {
  dom::parser parser;
  dom::element root;
  auto failure = parser.parse(json, size_t(json_length)).get(root);
  if (failure) return failed(simdjson::error_message(failure));
  data context = converted(root);
  for (int64_t i = 0; i < partial_count; i++) {
    std::string text(partials[i].text, size_t(partials[i].length));
    context.set(partials[i].name, data(partial([text] { return text; })));
  }
  mustache page(std::string(template_text, size_t(template_length)));
  if (!page.is_valid()) return failed(page.error_message());
  std::string out = page.render(context);
  if (!page.is_valid()) return failed(page.error_message());
  return {copied(out), int64_t(out.size()), nullptr};
}

void cmustache_free(cmustache_result result) {
  std::free(result.text);
  std::free(result.error);
}
