// CLD2's header forgets <cstdio>.
#include <cstdio>
#include <cstring>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "CLanguages.h"

namespace {

// CLD2 keeps the tags that ISO 639 withdrew.
const char *current_tag(const char *tag) {
  static const char *const withdrawn[][2] = {{"iw", "he"}, {"jw", "jv"}, {"in", "id"}, {"mo", "ro"}};
  for (auto &pair : withdrawn) {
    if (!std::strcmp(tag, pair[0])) return pair[1];
  }
  return tag;
}

}  // namespace

clanguages_guess clanguages_detect(const uint8_t *text, int32_t length) {
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  bool reliable = false;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language best = CLD2::ExtDetectLanguageSummary(reinterpret_cast<const char *>(text), length, true, &hints, 0,
                                                       languages, percents, scores, nullptr, &text_bytes, &reliable);
  if (best == CLD2::UNKNOWN_LANGUAGE) return {nullptr, 0, false};
  return {current_tag(CLD2::LanguageCode(best)), percents[0], reliable};
}
