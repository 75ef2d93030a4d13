// The dictionaries by which ICU divides scripts without spaces, and what its engines know of characters.
//
// The words come out of ICU's data through its public calls (`udata_open`, `ures_open` and the tries of
// `bytestrie.h` and `ucharstrie.h`); the sets are those that `dictbe.cpp` builds.

#include "CICU.h"

#include <memory>
#include <string>
#include <unicode/bytestrie.h>
#include <unicode/ucharstrie.h>
#include <unicode/uchar.h>
#include <unicode/udata.h>
#include <unicode/unorm2.h>
#include <unicode/ures.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

namespace {

const char package[] = U_ICUDATA_NAME "-brkitr";

struct Engine {
  const char *script;
  const char *members;
  // Ranges added to and taken from the sets of characters that may begin and end a word.
  const char *begins;
  const char *ends;
};

const Engine engines[] = {
    {"Thai", "[[:Thai:]&[:LineBreak=SA:]]", "[\\u0E01-\\u0E2E\\u0E40-\\u0E44]",
     "[[[:Thai:]&[:LineBreak=SA:]]-[\\u0E31\\u0E40-\\u0E44]]"},
    {"Laoo", "[[:Laoo:]&[:LineBreak=SA:]]", "[\\u0E81-\\u0EAE\\u0EDC-\\u0EDD\\u0EC0-\\u0EC4]",
     "[[[:Laoo:]&[:LineBreak=SA:]]-[\\u0EC0-\\u0EC4]]"},
    {"Khmr", "[[:Khmr:]&[:LineBreak=SA:]]", "[\\u1780-\\u17B3]",
     "[[[:Khmr:]&[:LineBreak=SA:]]-[\\u17D2]]"},
    {"Mymr", "[[:Mymr:]&[:LineBreak=SA:]]", "[\\u1000-\\u102A]", "[[:Mymr:]&[:LineBreak=SA:]]"},
    {"Hani", "[[:Han:][:Hiragana:][:Katakana:]\\u30fc\\uff70\\uff9e\\uff9f]", "[]", "[]"},
};

// The layout of a dictionary (`dictionarydata.h`): offsets of the trie and its end, and how it is keyed.
enum { index_trie = 0, index_total = 3, index_type = 4, index_transform = 5, index_count = 8 };
enum { type_bytes = 0, type_uchars = 1, type_mask = 7, transform_offset = 0x1000000, transform_mask = 0x7f000000 };

using Set = std::unique_ptr<USet, decltype(&uset_close)>;

Set set(const char *pattern) {
  UChar units[128];
  UErrorCode status = U_ZERO_ERROR;
  u_uastrncpy(units, pattern, 128);
  return Set(uset_openPattern(units, -1, &status), uset_close);
}

std::string dictionary_name(const char *script) {
  UErrorCode status = U_ZERO_ERROR;
  using Bundle = std::unique_ptr<UResourceBundle, decltype(&ures_close)>;
  Bundle root(ures_openDirect(package, "root", &status), ures_close);
  Bundle names(ures_getByKey(root.get(), "dictionaries", nullptr, &status), ures_close);
  int32_t length = 0;
  const UChar *name = ures_getStringByKey(names.get(), script, &length, &status);
  if (U_FAILURE(status) || length > 60) return "";
  char text[64];
  u_UCharsToChars(name, text, length);
  std::string result(text, length);
  return result.substr(0, result.find('.'));
}

bool is_katakana(UChar32 c) {
  return (c >= 0x30A1 && c <= 0x30FE && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9F);
}

}  // namespace

bool cicu_engine_characters(cicu_script_engine number, void *context,
                            void (*body)(void *context, uint32_t scalar, uint8_t flags)) {
  const Engine &engine = engines[number];
  Set members = set(engine.members), begins = set(engine.begins), ends = set(engine.ends), marks = set("[:M:]");
  if (!members || !begins || !ends || !marks) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return false;
  for (int32_t range = 0; range < uset_getItemCount(members.get()); range++) {
    UChar32 first, last;
    if (uset_getItem(members.get(), range, &first, &last, nullptr, 0, &status) != 0) continue;
    for (UChar32 c = first; c <= last; c++) {
      uint8_t flags = CICU_MEMBER;
      if (uset_contains(begins.get(), c)) flags |= CICU_WORD_BEGIN;
      if (uset_contains(ends.get(), c)) flags |= CICU_WORD_END;
      if (uset_contains(marks.get(), c)) flags |= CICU_MARK;
      if (is_katakana(c)) flags |= CICU_KATAKANA;
      if (u_getIntPropertyValue(c, UCHAR_NFKC_QUICK_CHECK) != UNORM_YES || unorm2_getCombiningClass(nfkc, c)) {
        flags |= CICU_ODD;
      }
      body(context, c, flags);
    }
  }
  return true;
}

bool cicu_engine_words(cicu_script_engine number, void *context,
                       void (*body)(void *context, const uint16_t *word, int32_t length, int32_t cost)) {
  std::string name = dictionary_name(engines[number].script);
  if (name.empty()) return false;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UDataMemory, decltype(&udata_close)> data(udata_open(package, "dict", name.c_str(), &status),
                                                            udata_close);
  if (U_FAILURE(status)) return false;
  const int32_t *indexes = static_cast<const int32_t *>(udata_getMemory(data.get()));
  const char *trie = reinterpret_cast<const char *>(indexes) + indexes[index_trie];
  switch (indexes[index_type] & type_mask) {
    case type_uchars: {
      icu::UCharsTrie::Iterator words(reinterpret_cast<const char16_t *>(trie), 0, status);
      while (words.next(status)) {
        const icu::UnicodeString &word = words.getString();
        body(context, reinterpret_cast<const uint16_t *>(word.getBuffer()), word.length(), words.getValue());
      }
      return U_SUCCESS(status);
    }
    case type_bytes: {
      int32_t transform = indexes[index_transform];
      if ((transform & transform_mask) != transform_offset) return false;
      int32_t offset = transform & 0x1fffff;
      icu::BytesTrie::Iterator words(trie, 0, status);
      std::u16string word;
      while (words.next(status)) {
        icu::StringPiece bytes = words.getString();
        word.clear();
        for (int32_t i = 0; i < bytes.length(); i++) {
          uint8_t byte = static_cast<uint8_t>(bytes.data()[i]);
          word.push_back(byte == 0xFF ? 0x200D : byte == 0xFE ? 0x200C : static_cast<char16_t>(offset + byte));
        }
        body(context, reinterpret_cast<const uint16_t *>(word.data()), static_cast<int32_t>(word.size()),
             words.getValue());
      }
      return U_SUCCESS(status);
    }
    default: return false;
  }
}
