// Each file is embedded by C23's #embed, which clang calls an extension in C17.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CData.h"

static const uint8_t datelines_tsv[] = {
#embed "../../Lexicons/datelines.tsv"
};
static const uint8_t names_decision_tsv[] = {
#embed "../../Lexicons/names/decision.tsv"
};
static const uint8_t names_letters_tsv[] = {
#embed "../../Lexicons/names/letters.tsv"
};
static const uint8_t names_spelling_arab_tsv[] = {
#embed "../../Lexicons/names/spelling-Arab.tsv"
};
static const uint8_t names_spelling_cyrl_tsv[] = {
#embed "../../Lexicons/names/spelling-Cyrl.tsv"
};
static const uint8_t names_spelling_hang_tsv[] = {
#embed "../../Lexicons/names/spelling-Hang.tsv"
};
static const uint8_t names_spelling_hani_tsv[] = {
#embed "../../Lexicons/names/spelling-Hani.tsv"
};
static const uint8_t names_spelling_hebr_tsv[] = {
#embed "../../Lexicons/names/spelling-Hebr.tsv"
};
static const uint8_t names_spelling_kana_tsv[] = {
#embed "../../Lexicons/names/spelling-Kana.tsv"
};
static const uint8_t names_spelling_latn_tsv[] = {
#embed "../../Lexicons/names/spelling-Latn.tsv"
};
static const uint8_t names_words_tsv[] = {
#embed "../../Lexicons/names/words.tsv"
};
static const uint8_t report_interval_mustache[] = {
#embed "../Reports/Templates/interval.mustache"
};
static const uint8_t report_keyness_mustache[] = {
#embed "../Reports/Templates/keyness.mustache"
};
static const uint8_t report_page_mustache[] = {
#embed "../Reports/Templates/page.mustache"
};
static const uint8_t report_share_mustache[] = {
#embed "../Reports/Templates/share.mustache"
};
static const uint8_t report_style_css[] = {
#embed "../Reports/Templates/style.css"
};
static const uint8_t report_term_mustache[] = {
#embed "../Reports/Templates/term.mustache"
};
static const uint8_t sample_news_jsonl[] = {
#embed "../../Lexicons/sample/news.jsonl"
};
static const uint8_t sentiment_ar_tsv[] = {
#embed "../../Lexicons/sentiment/ar.tsv"
};
static const uint8_t sentiment_de_tsv[] = {
#embed "../../Lexicons/sentiment/de.tsv"
};
static const uint8_t sentiment_en_tsv[] = {
#embed "../../Lexicons/sentiment/en.tsv"
};
static const uint8_t sentiment_es_tsv[] = {
#embed "../../Lexicons/sentiment/es.tsv"
};
static const uint8_t sentiment_fa_tsv[] = {
#embed "../../Lexicons/sentiment/fa.tsv"
};
static const uint8_t sentiment_fr_tsv[] = {
#embed "../../Lexicons/sentiment/fr.tsv"
};
static const uint8_t sentiment_he_tsv[] = {
#embed "../../Lexicons/sentiment/he.tsv"
};
static const uint8_t sentiment_hi_tsv[] = {
#embed "../../Lexicons/sentiment/hi.tsv"
};
static const uint8_t sentiment_ja_tsv[] = {
#embed "../../Lexicons/sentiment/ja.tsv"
};
static const uint8_t sentiment_ko_tsv[] = {
#embed "../../Lexicons/sentiment/ko.tsv"
};
static const uint8_t sentiment_ru_tsv[] = {
#embed "../../Lexicons/sentiment/ru.tsv"
};
static const uint8_t sentiment_tr_tsv[] = {
#embed "../../Lexicons/sentiment/tr.tsv"
};
static const uint8_t sentiment_uk_tsv[] = {
#embed "../../Lexicons/sentiment/uk.tsv"
};
static const uint8_t sentiment_zh_tsv[] = {
#embed "../../Lexicons/sentiment/zh.tsv"
};
static const uint8_t stopwords_ar_txt[] = {
#embed "../../Lexicons/stopwords/ar.txt"
};
static const uint8_t stopwords_de_txt[] = {
#embed "../../Lexicons/stopwords/de.txt"
};
static const uint8_t stopwords_en_txt[] = {
#embed "../../Lexicons/stopwords/en.txt"
};
static const uint8_t stopwords_es_txt[] = {
#embed "../../Lexicons/stopwords/es.txt"
};
static const uint8_t stopwords_fa_txt[] = {
#embed "../../Lexicons/stopwords/fa.txt"
};
static const uint8_t stopwords_fr_txt[] = {
#embed "../../Lexicons/stopwords/fr.txt"
};
static const uint8_t stopwords_he_txt[] = {
#embed "../../Lexicons/stopwords/he.txt"
};
static const uint8_t stopwords_hi_txt[] = {
#embed "../../Lexicons/stopwords/hi.txt"
};
static const uint8_t stopwords_ja_txt[] = {
#embed "../../Lexicons/stopwords/ja.txt"
};
static const uint8_t stopwords_ko_txt[] = {
#embed "../../Lexicons/stopwords/ko.txt"
};
static const uint8_t stopwords_ru_txt[] = {
#embed "../../Lexicons/stopwords/ru.txt"
};
static const uint8_t stopwords_tr_txt[] = {
#embed "../../Lexicons/stopwords/tr.txt"
};
static const uint8_t stopwords_uk_txt[] = {
#embed "../../Lexicons/stopwords/uk.txt"
};
static const uint8_t stopwords_zh_txt[] = {
#embed "../../Lexicons/stopwords/zh.txt"
};

// In the order of their names.
static const cdata_file files[] = {
    {"datelines.tsv", datelines_tsv, sizeof datelines_tsv},
    {"names/decision.tsv", names_decision_tsv, sizeof names_decision_tsv},
    {"names/letters.tsv", names_letters_tsv, sizeof names_letters_tsv},
    {"names/spelling-Arab.tsv", names_spelling_arab_tsv, sizeof names_spelling_arab_tsv},
    {"names/spelling-Cyrl.tsv", names_spelling_cyrl_tsv, sizeof names_spelling_cyrl_tsv},
    {"names/spelling-Hang.tsv", names_spelling_hang_tsv, sizeof names_spelling_hang_tsv},
    {"names/spelling-Hani.tsv", names_spelling_hani_tsv, sizeof names_spelling_hani_tsv},
    {"names/spelling-Hebr.tsv", names_spelling_hebr_tsv, sizeof names_spelling_hebr_tsv},
    {"names/spelling-Kana.tsv", names_spelling_kana_tsv, sizeof names_spelling_kana_tsv},
    {"names/spelling-Latn.tsv", names_spelling_latn_tsv, sizeof names_spelling_latn_tsv},
    {"names/words.tsv", names_words_tsv, sizeof names_words_tsv},
    {"report/interval.mustache", report_interval_mustache, sizeof report_interval_mustache},
    {"report/keyness.mustache", report_keyness_mustache, sizeof report_keyness_mustache},
    {"report/page.mustache", report_page_mustache, sizeof report_page_mustache},
    {"report/share.mustache", report_share_mustache, sizeof report_share_mustache},
    {"report/style.css", report_style_css, sizeof report_style_css},
    {"report/term.mustache", report_term_mustache, sizeof report_term_mustache},
    {"sample/news.jsonl", sample_news_jsonl, sizeof sample_news_jsonl},
    {"sentiment/ar.tsv", sentiment_ar_tsv, sizeof sentiment_ar_tsv},
    {"sentiment/de.tsv", sentiment_de_tsv, sizeof sentiment_de_tsv},
    {"sentiment/en.tsv", sentiment_en_tsv, sizeof sentiment_en_tsv},
    {"sentiment/es.tsv", sentiment_es_tsv, sizeof sentiment_es_tsv},
    {"sentiment/fa.tsv", sentiment_fa_tsv, sizeof sentiment_fa_tsv},
    {"sentiment/fr.tsv", sentiment_fr_tsv, sizeof sentiment_fr_tsv},
    {"sentiment/he.tsv", sentiment_he_tsv, sizeof sentiment_he_tsv},
    {"sentiment/hi.tsv", sentiment_hi_tsv, sizeof sentiment_hi_tsv},
    {"sentiment/ja.tsv", sentiment_ja_tsv, sizeof sentiment_ja_tsv},
    {"sentiment/ko.tsv", sentiment_ko_tsv, sizeof sentiment_ko_tsv},
    {"sentiment/ru.tsv", sentiment_ru_tsv, sizeof sentiment_ru_tsv},
    {"sentiment/tr.tsv", sentiment_tr_tsv, sizeof sentiment_tr_tsv},
    {"sentiment/uk.tsv", sentiment_uk_tsv, sizeof sentiment_uk_tsv},
    {"sentiment/zh.tsv", sentiment_zh_tsv, sizeof sentiment_zh_tsv},
    {"stopwords/ar.txt", stopwords_ar_txt, sizeof stopwords_ar_txt},
    {"stopwords/de.txt", stopwords_de_txt, sizeof stopwords_de_txt},
    {"stopwords/en.txt", stopwords_en_txt, sizeof stopwords_en_txt},
    {"stopwords/es.txt", stopwords_es_txt, sizeof stopwords_es_txt},
    {"stopwords/fa.txt", stopwords_fa_txt, sizeof stopwords_fa_txt},
    {"stopwords/fr.txt", stopwords_fr_txt, sizeof stopwords_fr_txt},
    {"stopwords/he.txt", stopwords_he_txt, sizeof stopwords_he_txt},
    {"stopwords/hi.txt", stopwords_hi_txt, sizeof stopwords_hi_txt},
    {"stopwords/ja.txt", stopwords_ja_txt, sizeof stopwords_ja_txt},
    {"stopwords/ko.txt", stopwords_ko_txt, sizeof stopwords_ko_txt},
    {"stopwords/ru.txt", stopwords_ru_txt, sizeof stopwords_ru_txt},
    {"stopwords/tr.txt", stopwords_tr_txt, sizeof stopwords_tr_txt},
    {"stopwords/uk.txt", stopwords_uk_txt, sizeof stopwords_uk_txt},
    {"stopwords/zh.txt", stopwords_zh_txt, sizeof stopwords_zh_txt},
};

const cdata_file *cdata_files(void) { return files; }

int64_t cdata_file_count(void) { return sizeof files / sizeof *files; }
