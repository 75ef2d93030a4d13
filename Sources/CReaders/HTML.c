#include "CReaders.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *bytes;
  size_t count, capacity;
} text_buffer;

static void append(text_buffer *text, const char *bytes, size_t count) {
  if (text->count + count + 1 > text->capacity) {
    size_t capacity = (text->count + count + 1) * 2;
    char *larger = realloc(text->bytes, capacity);
    if (!larger) return;
    text->bytes = larger;
    text->capacity = capacity;
  }
  memcpy(text->bytes + text->count, bytes, count);
  text->count += count;
  text->bytes[text->count] = 0;
}

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// Runs of white space become one space, none at the start of a line.
static void append_collapsed(text_buffer *text, const char *bytes) {
  while (*bytes) {
    size_t run = 0;
    while (bytes[run] && !is_space(bytes[run])) run++;
    append(text, bytes, run);
    bytes += run;
    if (is_space(*bytes)) {
      while (is_space(*bytes)) bytes++;
      if (text->count && text->bytes[text->count - 1] != ' ' && text->bytes[text->count - 1] != '\n') {
        append(text, " ", 1);
      }
    }
  }
}

static void end_line(text_buffer *text) {
  while (text->count && text->bytes[text->count - 1] == ' ') text->count--;
  if (text->count && text->bytes[text->count - 1] != '\n') append(text, "\n", 1);
}

static bool is_one_of(const xmlChar *name, const char *const *names) {
  for (; *names; names++) {
    if (!strcmp((const char *)name, *names)) return true;
  }
  return false;
}

// What a reader of the article does not read.
static const char *const skipped[] = {"script", "style",  "noscript", "template", "nav",    "footer", "aside",
                                      "form",   "button", "svg",      "iframe",   "select", "head",   NULL};
static const char *const inline_names[] = {"a",   "abbr", "b",   "bdi",  "bdo",  "cite", "code",   "em",
                                           "i",   "kbd",  "mark", "q",   "s",    "small", "span",  "strong",
                                           "sub", "sup",  "time", "u",   "font", "ruby", "rb",     "wbr", NULL};

// Walks without recursion: a page may nest deeper than a stack.
static void collect(xmlNodePtr root, text_buffer *text) {
  xmlNodePtr node = root;
  while (node) {
    bool descend = false;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      if (node->content) append_collapsed(text, (const char *)node->content);
    } else if (node->type == XML_ELEMENT_NODE && !is_one_of(node->name, skipped)) {
      if (!is_one_of(node->name, inline_names)) end_line(text);
      descend = node->children != NULL;
    }
    if (descend) {
      node = node->children;
      continue;
    }
    while (node != root && !node->next) {
      node = node->parent;
      if (!is_one_of(node->name, inline_names)) end_line(text);
    }
    if (node == root) break;
    node = node->next;
  }
  end_line(text);
}

static char *copy(const char *text) {
  char *copied = malloc(strlen(text) + 1);
  if (copied) strcpy(copied, text);
  return copied;
}

static void keep(char **field, xmlNodePtr node, const char *attribute) {
  if (*field) return;
  xmlChar *value = xmlGetProp(node, (const xmlChar *)attribute);
  if (value && *value) *field = copy((const char *)value);
  xmlFree(value);
}

static bool has(xmlNodePtr node, const char *attribute, const char *expected) {
  xmlChar *value = xmlGetProp(node, (const xmlChar *)attribute);
  bool same = value && !xmlStrcasecmp(value, (const xmlChar *)expected);
  xmlFree(value);
  return same;
}

static void read_meta(xmlNodePtr node, creaders_page *page) {
  if (has(node, "property", "og:title")) keep(&page->title, node, "content");
  if (has(node, "property", "og:site_name")) keep(&page->outlet, node, "content");
  if (has(node, "property", "og:url")) keep(&page->url, node, "content");
  if (has(node, "property", "article:published_time") || has(node, "itemprop", "datePublished") ||
      has(node, "name", "date")) {
    keep(&page->date, node, "content");
  }
}

static xmlNodePtr following(xmlNodePtr node) {
  if (node->children) return node->children;
  while (node && !node->next) node = node->parent;
  return node ? node->next : NULL;
}

bool creaders_html_parse(const uint8_t *bytes, int64_t length, creaders_page *page) {
  memset(page, 0, sizeof *page);
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
  if (!parser) return false;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  // Without it a page that nests 256 deep ends there, with all that follows.
  parser->options |= XML_PARSE_HUGE;
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  htmlDocPtr document = parser->myDoc;
  htmlFreeParserCtxt(parser);
  if (!document) return false;
  xmlNodePtr root = xmlDocGetRootElement(document), article = NULL, titled = NULL;
  for (xmlNodePtr node = root; node; node = following(node)) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const char *name = (const char *)node->name;
    if (!strcmp(name, "html")) keep(&page->language, node, "lang");
    if (!strcmp(name, "meta")) read_meta(node, page);
    if (!strcmp(name, "title") && !titled) titled = node;
    if (!strcmp(name, "link") && has(node, "rel", "canonical")) keep(&page->url, node, "href");
    if (!article && !strcmp(name, "article")) article = node;
  }
  if (!page->title && titled) {
    text_buffer title = {NULL, 0, 0};
    for (xmlNodePtr child = titled->children; child; child = child->next) {
      if (child->content) append_collapsed(&title, (const char *)child->content);
    }
    while (title.count && title.bytes[title.count - 1] == ' ') title.bytes[--title.count] = 0;
    page->title = title.bytes;
  }
  text_buffer text = {NULL, 0, 0};
  // A page whose article is a stub keeps its words elsewhere.
  if (article) collect(article, &text);
  if (text.count < 200 && root) {
    text_buffer whole = {NULL, 0, 0};
    collect(root, &whole);
    if (whole.count > text.count * 2) {
      free(text.bytes);
      text = whole;
    } else {
      free(whole.bytes);
    }
  }
  if (text.count && text.bytes[text.count - 1] == '\n') text.bytes[--text.count] = 0;
  page->text = text.bytes ? text.bytes : copy("");
  xmlFreeDoc(document);
  return page->text != NULL;
}

void creaders_page_free(creaders_page *page) {
  free(page->text);
  free(page->title);
  free(page->outlet);
  free(page->date);
  free(page->language);
  free(page->url);
  memset(page, 0, sizeof *page);
}
