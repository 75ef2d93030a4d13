#include "CReaders.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct creaders_xml {
  xmlTextReaderPtr reader;
  char *bytes;  // libxml2 reads out of them
  xmlChar *attribute;
  bool closes_empty;
  char error[256];
};

static void note(void *context, xmlErrorPtr error) {
  creaders_xml *self = context;
  if (self->error[0] || error->level < XML_ERR_ERROR || !error->message) return;
  strncpy(self->error, error->message, sizeof self->error - 1);
  self->error[strcspn(self->error, "\n")] = 0;
}

creaders_xml *creaders_xml_open(const uint8_t *bytes, int64_t length, bool is_utf8) {
  creaders_xml *self = calloc(1, sizeof *self);
  char *copied = malloc(length > 0 ? (size_t)length : 1);
  if (!self || !copied) {
    free(self);
    free(copied);
    return NULL;
  }
  memcpy(copied, bytes, (size_t)length);
  self->bytes = copied;
  // Entities stay unresolved, and nothing is loaded: neither a bomb nor a foreign file gets in.
  self->reader = xmlReaderForMemory(copied, (int)length, NULL, is_utf8 ? "UTF-8" : NULL,
                                    XML_PARSE_NONET | XML_PARSE_COMPACT | (is_utf8 ? XML_PARSE_IGNORE_ENC : 0));
  if (!self->reader) {
    free(copied);
    free(self);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(self->reader, (xmlStructuredErrorFunc)note, self);
  return self;
}

void creaders_xml_close(creaders_xml *self) {
  xmlFree(self->attribute);
  xmlFreeTextReader(self->reader);
  free(self->bytes);
  free(self);
}

creaders_xml_event creaders_xml_next(creaders_xml *self, const char **text) {
  if (self->closes_empty) {
    self->closes_empty = false;
    *text = (const char *)xmlTextReaderConstName(self->reader);
    return CREADERS_XML_END;
  }
  int status;
  while ((status = xmlTextReaderRead(self->reader)) == 1) {
    switch (xmlTextReaderNodeType(self->reader)) {
      case XML_READER_TYPE_ELEMENT:
        *text = (const char *)xmlTextReaderConstName(self->reader);
        self->closes_empty = xmlTextReaderIsEmptyElement(self->reader) == 1;
        return CREADERS_XML_START;
      case XML_READER_TYPE_END_ELEMENT:
        *text = (const char *)xmlTextReaderConstName(self->reader);
        return CREADERS_XML_END;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      case XML_READER_TYPE_WHITESPACE:
        *text = (const char *)xmlTextReaderConstValue(self->reader);
        if (*text) return CREADERS_XML_TEXT;
        break;
      default: break;
    }
  }
  if (status == 0) return CREADERS_XML_NOTHING;
  *text = self->error[0] ? self->error : "not well-formed";
  return CREADERS_XML_ERROR;
}

const char *creaders_xml_attribute(creaders_xml *self, const char *name) {
  xmlFree(self->attribute);
  self->attribute = xmlTextReaderGetAttribute(self->reader, (const xmlChar *)name);
  return (const char *)self->attribute;
}

int32_t creaders_xml_line(creaders_xml *self) { return xmlTextReaderGetParserLineNumber(self->reader); }
