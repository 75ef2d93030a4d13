// With the other files of this target, the only ones of the package that include ICU.

#include "CICU.h"
#include "Iterator.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

_Static_assert(sizeof(cicu_status) == sizeof(UErrorCode), "a status is an int");

static const cicu_bytes none = {NULL, 0};

bool cicu_failed(cicu_status status) { return U_FAILURE((UErrorCode)status); }

const char *cicu_status_name(cicu_status status) { return u_errorName((UErrorCode)status); }

void cicu_bytes_free(cicu_bytes bytes) { free(bytes.bytes); }

const char *cicu_version(void) { return U_ICU_VERSION; }

const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }

const char *cicu_cldr_version(void) {
  static _Thread_local char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;
  UErrorCode status = U_ZERO_ERROR;
  ulocdata_getCLDRVersion(version, &status);
  if (U_FAILURE(status)) return "unknown";
  u_versionToString(version, text);
  return text;
}

// MARK: UTF-16, which stays inside this file

static bool fits(int64_t length, UErrorCode *status) {
  // UTF-16 never has more units than UTF-8 has bytes, and ICU counts them in 32 bits.
  if (length <= INT32_MAX / 8) return true;
  *status = U_BUFFER_OVERFLOW_ERROR;
  return false;
}

static bool reserve(utf16 *text, int32_t capacity, UErrorCode *status) {
  UChar *units = realloc(text->units, ((size_t)capacity + 1) * sizeof(UChar));
  if (!units) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return false;
  }
  text->units = units;
  text->capacity = capacity;
  return true;
}

static utf16 decode(const uint8_t *bytes, int64_t length, UErrorCode *status) {
  utf16 text = {NULL, 0, 0};
  if (!fits(length, status) || !reserve(&text, (int32_t)length, status)) return text;
  // An empty text may have no address, which ICU takes for a mistake.
  if (length == 0) return text;
  int32_t substitutions;
  u_strFromUTF8WithSub(text.units, text.capacity + 1, &text.count, (const char *)bytes, (int32_t)length, 0xFFFD,
                       &substitutions, status);
  return text;
}

// Gives up `text`.
static cicu_bytes encode(utf16 text, UErrorCode *status) {
  cicu_bytes out = none;
  if (U_SUCCESS(*status)) {
    int32_t capacity = text.count * 3 + 1, count = 0, substitutions;
    out.bytes = malloc((size_t)capacity);
    if (out.bytes) {
      u_strToUTF8WithSub((char *)out.bytes, capacity, &count, text.units, text.count, 0xFFFD, &substitutions,
                         status);
      out.count = count;
    } else {
      *status = U_MEMORY_ALLOCATION_ERROR;
    }
  }
  free(text.units);
  return out;
}

// MARK: Boundaries

cicu_break_iterator *cicu_break_open(cicu_unit unit, const char *locale, cicu_status *status) {
  static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE};
  cicu_break_iterator *iterator = calloc(1, sizeof *iterator);
  if (!iterator) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  iterator->breaks = ubrk_open(types[unit], locale, NULL, 0, (UErrorCode *)status);
  if (cicu_failed(*status)) {
    free(iterator);
    return NULL;
  }
  return iterator;
}

void cicu_break_close(cicu_break_iterator *iterator) {
  ubrk_close(iterator->breaks);
  free(iterator->text.units);
  free(iterator);
}

void cicu_break_set_text(cicu_break_iterator *iterator, const uint8_t *bytes, int64_t size,
                         cicu_status *status) {
  if (size >= INT32_MAX) {
    *status = U_INDEX_OUTOFBOUNDS_ERROR;
    return;
  }
  int32_t length = (int32_t)size;
  if (iterator->text.capacity < length && !reserve(&iterator->text, length, (UErrorCode *)status)) return;
  UChar *units = iterator->text.units;
  int32_t count = 0;
  for (int32_t i = 0; i < length;) {
    UChar32 scalar;
    U8_NEXT_OR_FFFD(bytes, i, length, scalar);
    U16_APPEND_UNSAFE(units, count, scalar);
  }
  iterator->text.count = count;
  iterator->bytes = bytes;
  iterator->length = length;
  iterator->unit = iterator->byte = 0;
  ubrk_setText(iterator->breaks, units, count, (UErrorCode *)status);
}

int32_t cicu_break_next(cicu_break_iterator *iterator, int32_t *ends, int32_t *statuses, int32_t capacity) {
  int32_t count = 0, unit = iterator->unit, byte = iterator->byte;
  while (count < capacity) {
    int32_t end = ubrk_next(iterator->breaks);
    if (end == UBRK_DONE) break;
    // Boundaries ascend, so bytes and units are counted side by side, once.
    while (unit < end) {
      UChar32 scalar;
      U8_NEXT_OR_FFFD(iterator->bytes, byte, iterator->length, scalar);
      unit += U16_LENGTH(scalar);
    }
    ends[count] = byte;
    statuses[count] = ubrk_getRuleStatus(iterator->breaks);
    count++;
  }
  iterator->unit = unit;
  iterator->byte = byte;
  return count;
}

int64_t cicu_break_count(cicu_break_iterator *iterator) {
  int64_t count = 0;
  ubrk_first(iterator->breaks);
  while (ubrk_next(iterator->breaks) != UBRK_DONE) count++;
  return count;
}

void cicu_break_first(cicu_break_iterator *iterator) { ubrk_first(iterator->breaks); }

int32_t cicu_break_next_native(cicu_break_iterator *iterator, int32_t *ends, int32_t *statuses, int32_t capacity) {
  int32_t count = 0;
  for (; count < capacity; count++) {
    int32_t end = ubrk_next(iterator->breaks);
    if (end == UBRK_DONE) break;
    ends[count] = end;
    statuses[count] = ubrk_getRuleStatus(iterator->breaks);
  }
  return count;
}

void cicu_break_set_utf8(cicu_break_iterator *iterator, const uint8_t *bytes, int64_t length, cicu_status *status) {
  UErrorCode *code = (UErrorCode *)status;
  UText *text = utext_openUTF8(NULL, (const char *)bytes, length, code);
  // The iterator keeps a clone.
  ubrk_setUText(iterator->breaks, text, code);
  utext_close(text);
}

// MARK: Normal forms and case

static const UNormalizer2 *normalizer(cicu_form form, UErrorCode *status) {
  switch (form) {
    case CICU_NFC: return unorm2_getNFCInstance(status);
    case CICU_NFD: return unorm2_getNFDInstance(status);
    case CICU_NFKC: return unorm2_getNFKCInstance(status);
    case CICU_NFKD: return unorm2_getNFKDInstance(status);
    case CICU_NFKC_CASEFOLD: return unorm2_getNFKCCasefoldInstance(status);
  }
  return NULL;
}

cicu_bytes cicu_normalize(cicu_form form, const uint8_t *bytes, int64_t length, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  const UNormalizer2 *norm = normalizer(form, status);
  utf16 text = decode(bytes, length, status), out = {NULL, 0, 0};
  int32_t capacity = text.count + 16;
  while (U_SUCCESS(*status) && reserve(&out, capacity, status)) {
    out.count = unorm2_normalize(norm, text.units, text.count, out.units, out.capacity, status);
    if (*status != U_BUFFER_OVERFLOW_ERROR) break;
    *status = U_ZERO_ERROR;
    capacity = out.count;
  }
  free(text.units);
  return encode(out, status);
}

enum { short_units = 256 };

int32_t cicu_fold_short(const uint8_t *bytes, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[short_units], folded[short_units], composed[short_units];
  int32_t count = 0, folded_count, composed_count, written = 0, substitutions;
  if (length > short_units) return -1;
  u_strFromUTF8WithSub(text, short_units, &count, (const char *)bytes, length, 0xFFFD, &substitutions, &status);
  const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status), *nfc = unorm2_getNFCInstance(&status);
  folded_count = unorm2_normalize(casefold, text, count, folded, short_units, &status);
  const UChar *source = folded_count ? folded : text;
  composed_count = unorm2_normalize(nfc, source, folded_count ? folded_count : count, composed, short_units, &status);
  u_strToUTF8WithSub((char *)out, capacity, &written, composed, composed_count, 0xFFFD, &substitutions, &status);
  return U_SUCCESS(status) ? written : -1;
}

uint16_t cicu_fold_simple(uint16_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status), *nfc = unorm2_getNFCInstance(&status);
  UChar text = scalar, folded[8], composed[8];
  if (U_FAILURE(status) || !unorm2_hasBoundaryBefore(casefold, scalar)) return 0;
  int32_t count = unorm2_normalize(casefold, &text, 1, folded, 8, &status);
  if (U_FAILURE(status) || count != 1 || !unorm2_hasBoundaryBefore(nfc, folded[0])) return 0;
  count = unorm2_normalize(nfc, folded, 1, composed, 8, &status);
  return U_SUCCESS(status) && count == 1 && composed[0] == folded[0] && composed[0] < 0x800 ? composed[0] : 0;
}

cicu_bytes cicu_map_case(cicu_case mapping, const char *locale, const uint8_t *bytes, int64_t length,
                         cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  if (!fits(length, status)) return none;
  UCaseMap *map = ucasemap_open(locale, 0, status);
  cicu_bytes out = none;
  int32_t capacity = (int32_t)length + 16;
  while (U_SUCCESS(*status)) {
    uint8_t *larger = realloc(out.bytes, (size_t)capacity);
    if (!larger) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      break;
    }
    out.bytes = larger;
    char *to = (char *)out.bytes;
    const char *from = (const char *)bytes;
    int32_t size = (int32_t)length;
    switch (mapping) {
      case CICU_LOWER: out.count = ucasemap_utf8ToLower(map, to, capacity, from, size, status); break;
      case CICU_UPPER: out.count = ucasemap_utf8ToUpper(map, to, capacity, from, size, status); break;
      case CICU_TITLE: out.count = ucasemap_utf8ToTitle(map, to, capacity, from, size, status); break;
      case CICU_FOLD: out.count = ucasemap_utf8FoldCase(map, to, capacity, from, size, status); break;
    }
    if (*status != U_BUFFER_OVERFLOW_ERROR) break;
    *status = U_ZERO_ERROR;
    capacity = (int32_t)out.count + 1;
  }
  ucasemap_close(map);
  return out;
}

// MARK: Transliteration

struct cicu_transliterator {
  UTransliterator *transliterator;
};

static cicu_transliterator *own(UTransliterator *opened, cicu_status *status) {
  if (cicu_failed(*status)) return NULL;
  cicu_transliterator *result = malloc(sizeof *result);
  if (result) {
    result->transliterator = opened;
  } else {
    utrans_close(opened);
    *status = U_MEMORY_ALLOCATION_ERROR;
  }
  return result;
}

cicu_transliterator *cicu_transliterator_open(const char *id, const char *rules, cicu_status *status) {
  UErrorCode *code = (UErrorCode *)status;
  utf16 name = decode((const uint8_t *)id, (int64_t)strlen(id), code);
  utf16 lines = {NULL, 0, 0};
  if (rules != NULL) lines = decode((const uint8_t *)rules, (int64_t)strlen(rules), code);
  UTransliterator *opened = U_SUCCESS(*code) ? utrans_openU(name.units, name.count, UTRANS_FORWARD, lines.units,
                                                            lines.count, NULL, code)
                                             : NULL;
  free(name.units);
  free(lines.units);
  return own(opened, status);
}

cicu_transliterator *cicu_transliterator_clone(const cicu_transliterator *transliterator, cicu_status *status) {
  return own(utrans_clone(transliterator->transliterator, (UErrorCode *)status), status);
}

void cicu_transliterator_close(cicu_transliterator *transliterator) {
  utrans_close(transliterator->transliterator);
  free(transliterator);
}

cicu_bytes cicu_transliterator_ids(cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  utf16 ids = {NULL, 0, 0};
  UEnumeration *all = utrans_openIDs(status);
  int32_t count = 0;
  const UChar *id;
  while (U_SUCCESS(*status) && (id = uenum_unext(all, &count, status)) != NULL) {
    if (!reserve(&ids, ids.count + count + 1, status)) break;
    u_memcpy(ids.units + ids.count, id, count);
    ids.units[ids.count + count] = u'\n';
    ids.count += count + 1;
  }
  uenum_close(all);
  return encode(ids, status);
}

cicu_bytes cicu_transliterate(cicu_transliterator *transliterator, const uint8_t *bytes, int64_t length,
                              cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  utf16 text = decode(bytes, length, status), out = {NULL, 0, 0};
  int32_t capacity = text.count * 2 + 64;
  while (U_SUCCESS(*status) && reserve(&out, capacity, status)) {
    u_memcpy(out.units, text.units, text.count);
    out.count = text.count;
    int32_t limit = text.count;
    utrans_transUChars(transliterator->transliterator, out.units, &out.count, out.capacity, 0, &limit, status);
    if (*status != U_BUFFER_OVERFLOW_ERROR || capacity > INT32_MAX / 4) break;
    *status = U_ZERO_ERROR;
    capacity *= 2;
  }
  free(text.units);
  return encode(out, status);
}

// MARK: Regular expressions

struct cicu_regex {
  URegularExpression *expression;
};

cicu_regex *cicu_regex_open(const char *pattern, int32_t milliseconds, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  utf16 text = decode((const uint8_t *)pattern, (int64_t)strlen(pattern), status);
  URegularExpression *expression =
      U_SUCCESS(*status) ? uregex_open(text.units, text.count, 0, NULL, status) : NULL;
  free(text.units);
  if (U_SUCCESS(*status)) uregex_setTimeLimit(expression, milliseconds, status);
  cicu_regex *result = U_SUCCESS(*status) ? malloc(sizeof *result) : NULL;
  if (result) {
    result->expression = expression;
  } else {
    uregex_close(expression);
    if (U_SUCCESS(*status)) *status = U_MEMORY_ALLOCATION_ERROR;
  }
  return result;
}

void cicu_regex_close(cicu_regex *regex) {
  uregex_close(regex->expression);
  free(regex);
}

bool cicu_regex_matches(cicu_regex *regex, const uint8_t *bytes, int64_t length, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  utf16 text = decode(bytes, length, status);
  uregex_setText(regex->expression, text.units, text.count, status);
  bool matches = uregex_matches(regex->expression, -1, status);
  free(text.units);
  return U_SUCCESS(*status) && matches;
}

// MARK: Charsets

int32_t cicu_charset_detect(const uint8_t *bytes, int64_t length, cicu_charset_guess *guesses, int32_t capacity,
                            cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  if (!fits(length, status)) return 0;
  UCharsetDetector *detector = ucsdet_open(status);
  ucsdet_setText(detector, (const char *)bytes, (int32_t)length, status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, status);
  if (U_FAILURE(*status)) found = 0;
  if (found > capacity) found = capacity;
  for (int32_t i = 0; i < found; i++) {
    guesses[i].name = ucsdet_getName(matches[i], status);
    guesses[i].confidence = ucsdet_getConfidence(matches[i], status);
  }
  ucsdet_close(detector);
  return found;
}

struct cicu_converter {
  UConverter *from;
  UConverter *utf8;
  UChar pivot[1024];
  UChar *pivot_source, *pivot_target;
  int64_t replaced;
};

static void count_and_substitute(const void *context, UConverterToUnicodeArgs *arguments, const char *units,
                                 int32_t length, UConverterCallbackReason reason, UErrorCode *status) {
  if (reason <= UCNV_IRREGULAR) ((cicu_converter *)(uintptr_t)context)->replaced++;
  UCNV_TO_U_CALLBACK_SUBSTITUTE(NULL, arguments, units, length, reason, status);
}

cicu_converter *cicu_converter_open(const char *charset, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  cicu_converter *converter = calloc(1, sizeof *converter);
  if (!converter) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  converter->from = ucnv_open(charset, status);
  converter->utf8 = ucnv_open("UTF-8", status);
  converter->pivot_source = converter->pivot_target = converter->pivot;
  if (U_SUCCESS(*status)) {
    ucnv_setToUCallBack(converter->from, count_and_substitute, converter, NULL, NULL, status);
  }
  if (U_FAILURE(*status)) {
    cicu_converter_close(converter);
    return NULL;
  }
  return converter;
}

void cicu_converter_close(cicu_converter *converter) {
  ucnv_close(converter->from);
  ucnv_close(converter->utf8);
  free(converter);
}

cicu_bytes cicu_converter_convert(cicu_converter *converter, const uint8_t *bytes, int64_t length, bool last,
                                  cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  const char *source = (const char *)bytes, *source_end = source + length;
  cicu_bytes out = none;
  int64_t capacity = length + length / 2 + 64;
  for (;;) {
    uint8_t *larger = realloc(out.bytes, (size_t)capacity);
    if (!larger) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      break;
    }
    out.bytes = larger;
    char *target = (char *)out.bytes + out.count;
    ucnv_convertEx(converter->utf8, converter->from, &target, (char *)out.bytes + capacity, &source, source_end,
                   converter->pivot, &converter->pivot_source, &converter->pivot_target, converter->pivot + 1024,
                   false, last, status);
    out.count = target - (char *)out.bytes;
    if (*status != U_BUFFER_OVERFLOW_ERROR) break;
    *status = U_ZERO_ERROR;
    capacity *= 2;
  }
  return out;
}

int64_t cicu_converter_replaced(const cicu_converter *converter) { return converter->replaced; }

// MARK: Collation

struct cicu_collator {
  UCollator *collator;
};

cicu_collator *cicu_collator_open(const char *locale, cicu_status *status) {
  UCollator *opened = ucol_open(locale, (UErrorCode *)status);
  if (cicu_failed(*status)) return NULL;
  cicu_collator *collator = malloc(sizeof *collator);
  if (collator) {
    collator->collator = opened;
  } else {
    ucol_close(opened);
    *status = U_MEMORY_ALLOCATION_ERROR;
  }
  return collator;
}

void cicu_collator_close(cicu_collator *collator) {
  ucol_close(collator->collator);
  free(collator);
}

cicu_bytes cicu_collation_key(const cicu_collator *collator, const uint8_t *bytes, int64_t length,
                              cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  utf16 text = decode(bytes, length, status);
  cicu_bytes out = none;
  if (U_SUCCESS(*status)) {
    int32_t count = ucol_getSortKey(collator->collator, text.units, text.count, NULL, 0);
    out.bytes = malloc((size_t)count + 1);
    if (out.bytes) {
      out.count = ucol_getSortKey(collator->collator, text.units, text.count, out.bytes, count);
    } else {
      *status = U_MEMORY_ALLOCATION_ERROR;
    }
  }
  free(text.units);
  return out;
}

// MARK: Properties

int32_t cicu_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript((UChar32)scalar, &status);
}

const char *cicu_script_code(int32_t script) { return uscript_getShortName((UScriptCode)script); }

int32_t cicu_script_from_code(const char *code) { return u_getPropertyValueEnum(UCHAR_SCRIPT, code); }

bool cicu_is_wide(uint32_t scalar) {
  int32_t width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool cicu_is_default_ignorable(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool cicu_is_mark(uint32_t scalar) {
  return (U_MASK(u_charType((UChar32)scalar)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

bool cicu_is_uppercase(uint32_t scalar) { return u_isUUppercase((UChar32)scalar); }

bool cicu_is_lowercase(uint32_t scalar) { return u_isULowercase((UChar32)scalar); }

bool cicu_is_control(uint32_t scalar) { return u_charType((UChar32)scalar) == U_CONTROL_CHAR; }

bool cicu_is_white_space(uint32_t scalar) { return u_isUWhiteSpace((UChar32)scalar); }

bool cicu_is_letter(uint32_t scalar) { return u_isUAlphabetic((UChar32)scalar); }

bool cicu_is_digit(uint32_t scalar) { return u_isdigit((UChar32)scalar); }

bool cicu_ends_sentence(uint32_t scalar) { return u_hasBinaryProperty((UChar32)scalar, UCHAR_S_TERM); }

bool cicu_is_quotation_mark(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_QUOTATION_MARK);
}

int32_t cicu_bracket(uint32_t scalar) {
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_BIDI_PAIRED_BRACKET_TYPE)) {
    case U_BPT_OPEN: return 1;
    case U_BPT_CLOSE: return 2;
    default: return 0;
  }
}

// MARK: Names in words

cicu_bytes cicu_language_name(const char *tag, const char *locale, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  char id[ULOC_FULLNAME_CAPACITY];
  utf16 name = {NULL, 0, 0};
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, id, sizeof id, &parsed, status);
  ULocaleDisplayNames *names = uldn_open(locale, ULDN_DIALECT_NAMES, status);
  if (U_SUCCESS(*status) && reserve(&name, 256, status)) {
    // ICU calls the empty locale "root", which is no language: the tag is `und`, or none at all.
    bool is_tag = parsed == (int32_t)strlen(tag);
    name.count = id[0] ? uldn_localeDisplayName(names, id, name.units, name.capacity, status)
                       : uldn_languageDisplayName(names, is_tag ? "und" : tag, name.units, name.capacity, status);
  }
  uldn_close(names);
  return encode(name, status);
}

cicu_bytes cicu_month_names(const char *locale, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  static const UDateFormatSymbolType forms[] = {UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS,
                                                UDAT_STANDALONE_SHORT_MONTHS};
  char id[ULOC_FULLNAME_CAPACITY];
  utf16 names = {NULL, 0, 0};
  // Not the calendar of the locale (Persian, Buddhist): dates of news are Gregorian.
  uloc_forLanguageTag(locale, id, sizeof id, NULL, status);
  uloc_setKeywordValue("calendar", "gregorian", id, sizeof id, status);
  UDateFormat *format = udat_open(UDAT_LONG, UDAT_LONG, id, NULL, 0, NULL, 0, status);
  for (int32_t month = 0; month < 12; month++) {
    for (int form = 0; form < 4 && U_SUCCESS(*status); form++) {
      UChar name[128];
      int32_t length = udat_getSymbols(format, forms[form], month, name, 127, status);
      name[length++] = form < 3 ? '\t' : '\n';
      if (!U_SUCCESS(*status) || !reserve(&names, names.count + length, status)) break;
      u_memcpy(names.units + names.count, name, length);
      names.count += length;
    }
  }
  if (format) udat_close(format);
  return encode(names, status);
}

cicu_bytes cicu_script_name(const char *code, const char *locale, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  utf16 name = {NULL, 0, 0};
  ULocaleDisplayNames *names = uldn_open(locale, ULDN_STANDARD_NAMES, status);
  if (U_SUCCESS(*status) && reserve(&name, 256, status)) {
    name.count = uldn_scriptDisplayName(names, code, name.units, name.capacity, status);
  }
  uldn_close(names);
  return encode(name, status);
}

bool cicu_is_right_to_left(const char *tag) {
  char id[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag, id, sizeof id, NULL, &status);
  return U_SUCCESS(status) && uloc_isRightToLeft(id);
}

const char *cicu_language_code(int32_t index) { return uloc_getISOLanguages()[index]; }

const char *cicu_language_code3(const char *code) { return uloc_getISO3Language(code); }

cicu_bytes cicu_language_tag(const char *text, cicu_status *status_out) {
  UErrorCode *status = (UErrorCode *)status_out;
  char id[ULOC_FULLNAME_CAPACITY], tag[ULOC_FULLNAME_CAPACITY];
  utf16 out = {NULL, 0, 0};
  uloc_canonicalize(text, id, sizeof id, status);
  int32_t count = uloc_toLanguageTag(id, tag, sizeof tag, true, status);
  if (U_SUCCESS(*status) && reserve(&out, count + 1, status)) {
    u_charsToUChars(tag, out.units, count);
    out.count = count;
  }
  return encode(out, status);
}
