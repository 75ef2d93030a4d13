#include "CReaders.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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
static const char *const skipped[] = {"script", "style",  "noscript", "template", "nav",  "footer", "aside", "form",
                                      "button", "svg",    "iframe",   "select",   "head", "rt",     "rp",    "rtc",
                                      "object", "canvas", "audio",    "video",    "math", "dialog", NULL};
// A line begins and ends at these; every other element stands within a line.
static const char *const blocks[] = {
    "address", "article", "blockquote", "body",   "br",      "caption", "center", "dd",      "details", "dir",
    "div",     "dl",      "dt",         "figure", "fieldset", "h1",     "h2",     "h3",      "h4",      "h5",
    "h6",      "header",  "hgroup",     "hr",     "html",    "legend",  "li",     "main",    "menu",    "ol",
    "option",  "p",       "pre",        "section", "summary", "table",  "tbody",  "td",      "tfoot",   "th",
    "thead",   "title",   "tr",         "ul",     "figcaption", "search", NULL};
// Words in the class, the id or the role of what is around an article.
static const char *const around[] = {
    "nav",         "navbar",   "navigation", "menu",     "sidebar",    "breadcrumb", "breadcrumbs", "footer", "share",
    "sharing",     "social",   "related",    "comments", "cookie",     "cookies",    "newsletter",  "promo",  "advert",
    "advertisement", "banner", "pagination", "toolbar",  "skip-link",  "contentinfo", "complementary", "hidden",
    "most-read",   "recommended", "subscribe", NULL};

// Whether one of an attribute's words says that the element is around the article: whole words, or parts that hyphens
// and underscores make (main-menu, but not menuhin).
static bool names_surroundings(xmlNodePtr node, const char *attribute) {
  xmlChar *value = xmlGetProp(node, (const xmlChar *)attribute);
  bool found = false;
  for (const char *word = (const char *)value; word && *word && !found;) {
    size_t length = strcspn(word, " \t\n\r");
    for (const char *const *name = around; *name && !found; name++) {
      size_t size = strlen(*name);
      for (size_t at = 0; at + size <= length && !found; at++) {
        bool begins = at == 0 || word[at - 1] == '-' || word[at - 1] == '_';
        bool ends = at + size == length || word[at + size] == '-' || word[at + size] == '_';
        found = begins && ends && !strncasecmp(word + at, *name, size);
      }
    }
    word += length;
    word += strspn(word, " \t\n\r");
  }
  xmlFree(value);
  return found;
}

// The characters of a subtree, and those of its links.
static void measure(xmlNodePtr root, size_t *all, size_t *linked) {
  int links = 0;
  xmlNodePtr node = root;
  *all = *linked = 0;
  while (node) {
    if (node->type == XML_TEXT_NODE && node->content) {
      for (const xmlChar *c = node->content; *c; c++) {
        if (is_space((char)*c)) continue;
        ++*all;
        if (links) ++*linked;
      }
    }
    if (node->type == XML_ELEMENT_NODE && node->children) {
      links += !strcmp((const char *)node->name, "a");
      node = node->children;
      continue;
    }
    while (node != root && !node->next) {
      node = node->parent;
      links -= node->name && !strcmp((const char *)node->name, "a");
    }
    if (node == root) return;
    node = node->next;
  }
}

// A list of links is a menu.
static bool is_menu(xmlNodePtr node) {
  if (strcmp((const char *)node->name, "ul") && strcmp((const char *)node->name, "ol") &&
      strcmp((const char *)node->name, "menu")) {
    return false;
  }
  int items = 0;
  for (xmlNodePtr child = node->children; child; child = child->next) items += child->type == XML_ELEMENT_NODE;
  size_t all, linked;
  measure(node, &all, &linked);
  return items > 2 && linked * 10 >= all * 9;
}

static bool is_left_out(xmlNodePtr node, bool keeps_all) {
  if (is_one_of(node->name, skipped)) return true;
  if (keeps_all || !strcmp((const char *)node->name, "body") || !strcmp((const char *)node->name, "html") ||
      !strcmp((const char *)node->name, "article") || !strcmp((const char *)node->name, "main")) {
    return false;
  }
  return names_surroundings(node, "class") || names_surroundings(node, "id") || names_surroundings(node, "role") ||
         is_menu(node);
}

// Walks without recursion: a page may nest deeper than a stack.
static void collect(xmlNodePtr root, bool keeps_all, text_buffer *text) {
  xmlNodePtr node = root;
  while (node) {
    bool descend = false;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      if (node->content) append_collapsed(text, (const char *)node->content);
    } else if (node->type == XML_ELEMENT_NODE && !is_left_out(node, keeps_all)) {
      if (is_one_of(node->name, blocks)) end_line(text);
      descend = node->children != NULL;
    }
    if (descend) {
      node = node->children;
      continue;
    }
    while (node != root && !node->next) {
      node = node->parent;
      if (is_one_of(node->name, blocks)) end_line(text);
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
  static const char *const dates[] = {"date",       "pubdate",          "publishdate",      "publish-date",
                                      "dc.date",    "dcterms.created",  "dc.date.issued",   "article:published_time",
                                      "parsely-pub-date", "sailthru.date", "article.published", NULL};
  if (has(node, "itemprop", "datePublished")) keep(&page->date, node, "content");
  for (const char *const *name = dates; *name; name++) {
    if (has(node, "property", *name) || has(node, "name", *name)) keep(&page->date, node, "content");
  }
}

// What the page says of itself in JSON-LD, the first block that tells of an article.
static void keep_data(creaders_page *page, xmlNodePtr script) {
  if (page->data || !script->children || !script->children->content) return;
  const char *content = (const char *)script->children->content;
  if (strstr(content, "articleBody") || strstr(content, "datePublished") || strstr(content, "headline")) {
    page->data = copy(content);
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
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC);
  // Without it a page that nests 256 deep ends there, with all that follows.
  parser->options |= XML_PARSE_HUGE;
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  htmlDocPtr document = parser->myDoc;
  htmlFreeParserCtxt(parser);
  if (!document) return false;
  xmlNodePtr root = xmlDocGetRootElement(document), article = NULL, titled = NULL, body = root;
  for (xmlNodePtr node = root; node; node = following(node)) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const char *name = (const char *)node->name;
    if (!strcmp(name, "html")) keep(&page->language, node, "lang");
    if (!strcmp(name, "meta")) read_meta(node, page);
    if (!strcmp(name, "title") && !titled) titled = node;
    if (!strcmp(name, "link") && has(node, "rel", "canonical")) keep(&page->url, node, "href");
    if (!strcmp(name, "script") && has(node, "type", "application/ld+json")) keep_data(page, node);
    if (!article && (!strcmp(name, "article") || !strcmp(name, "main") || has(node, "itemprop", "articleBody"))) {
      article = node;
    }
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
  if (article) collect(article, false, &text);
  for (int keeps_all = 0; keeps_all < 2 && text.count < 200 && body; keeps_all++) {
    text_buffer whole = {NULL, 0, 0};
    collect(body, keeps_all, &whole);
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
  free(page->data);
  memset(page, 0, sizeof *page);
}
