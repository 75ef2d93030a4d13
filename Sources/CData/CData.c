// Written by Tools/cdata.sh: the files that travel in the binary.
//
// Each file is embedded by C23's #embed, which clang calls an extension in C17.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CData.h"

static const uint8_t datelines_ar_tsv[] = {
#embed "../../Lexicons/datelines/ar.tsv"
};
static const uint8_t datelines_de_tsv[] = {
#embed "../../Lexicons/datelines/de.tsv"
};
static const uint8_t datelines_en_tsv[] = {
#embed "../../Lexicons/datelines/en.tsv"
};
static const uint8_t datelines_es_tsv[] = {
#embed "../../Lexicons/datelines/es.tsv"
};
static const uint8_t datelines_fa_tsv[] = {
#embed "../../Lexicons/datelines/fa.tsv"
};
static const uint8_t datelines_fr_tsv[] = {
#embed "../../Lexicons/datelines/fr.tsv"
};
static const uint8_t datelines_he_tsv[] = {
#embed "../../Lexicons/datelines/he.tsv"
};
static const uint8_t datelines_hi_tsv[] = {
#embed "../../Lexicons/datelines/hi.tsv"
};
static const uint8_t datelines_ja_tsv[] = {
#embed "../../Lexicons/datelines/ja.tsv"
};
static const uint8_t datelines_ko_tsv[] = {
#embed "../../Lexicons/datelines/ko.tsv"
};
static const uint8_t datelines_ru_tsv[] = {
#embed "../../Lexicons/datelines/ru.tsv"
};
static const uint8_t datelines_tr_tsv[] = {
#embed "../../Lexicons/datelines/tr.tsv"
};
static const uint8_t datelines_uk_tsv[] = {
#embed "../../Lexicons/datelines/uk.tsv"
};
static const uint8_t datelines_zh_tsv[] = {
#embed "../../Lexicons/datelines/zh.tsv"
};
static const uint8_t furniture_any_tsv[] = {
#embed "../../Lexicons/furniture/any.tsv"
};
static const uint8_t furniture_ar_tsv[] = {
#embed "../../Lexicons/furniture/ar.tsv"
};
static const uint8_t furniture_de_tsv[] = {
#embed "../../Lexicons/furniture/de.tsv"
};
static const uint8_t furniture_en_tsv[] = {
#embed "../../Lexicons/furniture/en.tsv"
};
static const uint8_t furniture_es_tsv[] = {
#embed "../../Lexicons/furniture/es.tsv"
};
static const uint8_t furniture_fa_tsv[] = {
#embed "../../Lexicons/furniture/fa.tsv"
};
static const uint8_t furniture_fr_tsv[] = {
#embed "../../Lexicons/furniture/fr.tsv"
};
static const uint8_t furniture_he_tsv[] = {
#embed "../../Lexicons/furniture/he.tsv"
};
static const uint8_t furniture_hi_tsv[] = {
#embed "../../Lexicons/furniture/hi.tsv"
};
static const uint8_t furniture_ja_tsv[] = {
#embed "../../Lexicons/furniture/ja.tsv"
};
static const uint8_t furniture_ko_tsv[] = {
#embed "../../Lexicons/furniture/ko.tsv"
};
static const uint8_t furniture_ru_tsv[] = {
#embed "../../Lexicons/furniture/ru.tsv"
};
static const uint8_t furniture_tr_tsv[] = {
#embed "../../Lexicons/furniture/tr.tsv"
};
static const uint8_t furniture_uk_tsv[] = {
#embed "../../Lexicons/furniture/uk.tsv"
};
static const uint8_t furniture_zh_tsv[] = {
#embed "../../Lexicons/furniture/zh.tsv"
};
static const uint8_t grammar_any_tsv[] = {
#embed "../../Lexicons/grammar/any.tsv"
};
static const uint8_t grammar_ar_tsv[] = {
#embed "../../Lexicons/grammar/ar.tsv"
};
static const uint8_t grammar_de_tsv[] = {
#embed "../../Lexicons/grammar/de.tsv"
};
static const uint8_t grammar_en_tsv[] = {
#embed "../../Lexicons/grammar/en.tsv"
};
static const uint8_t grammar_es_tsv[] = {
#embed "../../Lexicons/grammar/es.tsv"
};
static const uint8_t grammar_fa_tsv[] = {
#embed "../../Lexicons/grammar/fa.tsv"
};
static const uint8_t grammar_fr_tsv[] = {
#embed "../../Lexicons/grammar/fr.tsv"
};
static const uint8_t grammar_he_tsv[] = {
#embed "../../Lexicons/grammar/he.tsv"
};
static const uint8_t grammar_hi_tsv[] = {
#embed "../../Lexicons/grammar/hi.tsv"
};
static const uint8_t grammar_ja_tsv[] = {
#embed "../../Lexicons/grammar/ja.tsv"
};
static const uint8_t grammar_ko_tsv[] = {
#embed "../../Lexicons/grammar/ko.tsv"
};
static const uint8_t grammar_ru_tsv[] = {
#embed "../../Lexicons/grammar/ru.tsv"
};
static const uint8_t grammar_tr_tsv[] = {
#embed "../../Lexicons/grammar/tr.tsv"
};
static const uint8_t grammar_uk_tsv[] = {
#embed "../../Lexicons/grammar/uk.tsv"
};
static const uint8_t grammar_zh_tsv[] = {
#embed "../../Lexicons/grammar/zh.tsv"
};
static const uint8_t languages_tsv[] = {
#embed "../../Lexicons/languages.tsv"
};
static const uint8_t names_decision_tsv[] = {
#embed "../../Lexicons/names/decision.tsv"
};
static const uint8_t names_endings_tsv[] = {
#embed "../../Lexicons/names/endings.tsv"
};
static const uint8_t names_given_tsv[] = {
#embed "../../Lexicons/names/given.tsv"
};
static const uint8_t names_kana_tsv[] = {
#embed "../../Lexicons/names/kana.tsv"
};
static const uint8_t names_known_tsv[] = {
#embed "../../Lexicons/names/known.tsv"
};
static const uint8_t names_korean_tsv[] = {
#embed "../../Lexicons/names/korean.tsv"
};
static const uint8_t names_letters_tsv[] = {
#embed "../../Lexicons/names/letters.tsv"
};
static const uint8_t names_mandarin_tsv[] = {
#embed "../../Lexicons/names/mandarin.tsv"
};
static const uint8_t names_nominatives_tsv[] = {
#embed "../../Lexicons/names/nominatives.tsv"
};
static const uint8_t names_organisations_tsv[] = {
#embed "../../Lexicons/names/organisations.tsv"
};
static const uint8_t names_places_tsv[] = {
#embed "../../Lexicons/names/places.tsv"
};
static const uint8_t names_readings_ja_tsv[] = {
#embed "../../Lexicons/names/readings-ja.tsv"
};
static const uint8_t names_readings_ko_tsv[] = {
#embed "../../Lexicons/names/readings-ko.tsv"
};
static const uint8_t names_spelling_Arab_tsv[] = {
#embed "../../Lexicons/names/spelling-Arab.tsv"
};
static const uint8_t names_spelling_Cyrl_ko_tsv[] = {
#embed "../../Lexicons/names/spelling-Cyrl-ko.tsv"
};
static const uint8_t names_spelling_Cyrl_zh_tsv[] = {
#embed "../../Lexicons/names/spelling-Cyrl-zh.tsv"
};
static const uint8_t names_spelling_Cyrl_tsv[] = {
#embed "../../Lexicons/names/spelling-Cyrl.tsv"
};
static const uint8_t names_spelling_Hang_tsv[] = {
#embed "../../Lexicons/names/spelling-Hang.tsv"
};
static const uint8_t names_spelling_Hani_tsv[] = {
#embed "../../Lexicons/names/spelling-Hani.tsv"
};
static const uint8_t names_spelling_Hebr_tsv[] = {
#embed "../../Lexicons/names/spelling-Hebr.tsv"
};
static const uint8_t names_spelling_Kana_tsv[] = {
#embed "../../Lexicons/names/spelling-Kana.tsv"
};
static const uint8_t names_spelling_Latn_tsv[] = {
#embed "../../Lexicons/names/spelling-Latn.tsv"
};
static const uint8_t names_variants_tsv[] = {
#embed "../../Lexicons/names/variants.tsv"
};
static const uint8_t names_words_tsv[] = {
#embed "../../Lexicons/names/words.tsv"
};
static const uint8_t quotation_confidence_tsv[] = {
#embed "../../Lexicons/quotation-confidence.tsv"
};
static const uint8_t quotations_ar_tsv[] = {
#embed "../../Lexicons/quotations/ar.tsv"
};
static const uint8_t quotations_de_tsv[] = {
#embed "../../Lexicons/quotations/de.tsv"
};
static const uint8_t quotations_en_tsv[] = {
#embed "../../Lexicons/quotations/en.tsv"
};
static const uint8_t quotations_es_tsv[] = {
#embed "../../Lexicons/quotations/es.tsv"
};
static const uint8_t quotations_fa_tsv[] = {
#embed "../../Lexicons/quotations/fa.tsv"
};
static const uint8_t quotations_fr_tsv[] = {
#embed "../../Lexicons/quotations/fr.tsv"
};
static const uint8_t quotations_he_tsv[] = {
#embed "../../Lexicons/quotations/he.tsv"
};
static const uint8_t quotations_hi_tsv[] = {
#embed "../../Lexicons/quotations/hi.tsv"
};
static const uint8_t quotations_ja_tsv[] = {
#embed "../../Lexicons/quotations/ja.tsv"
};
static const uint8_t quotations_ko_tsv[] = {
#embed "../../Lexicons/quotations/ko.tsv"
};
static const uint8_t quotations_ru_tsv[] = {
#embed "../../Lexicons/quotations/ru.tsv"
};
static const uint8_t quotations_tr_tsv[] = {
#embed "../../Lexicons/quotations/tr.tsv"
};
static const uint8_t quotations_uk_tsv[] = {
#embed "../../Lexicons/quotations/uk.tsv"
};
static const uint8_t quotations_zh_tsv[] = {
#embed "../../Lexicons/quotations/zh.tsv"
};
static const uint8_t references_tsv[] = {
#embed "../../Lexicons/references.tsv"
};
static const uint8_t report_copies_mustache[] = {
#embed "../../Sources/Reports/Templates/copies.mustache"
};
static const uint8_t report_interval_mustache[] = {
#embed "../../Sources/Reports/Templates/interval.mustache"
};
static const uint8_t report_keyness_mustache[] = {
#embed "../../Sources/Reports/Templates/keyness.mustache"
};
static const uint8_t report_page_mustache[] = {
#embed "../../Sources/Reports/Templates/page.mustache"
};
static const uint8_t report_share_mustache[] = {
#embed "../../Sources/Reports/Templates/share.mustache"
};
static const uint8_t report_style_css[] = {
#embed "../../Sources/Reports/Templates/style.css"
};
static const uint8_t report_term_mustache[] = {
#embed "../../Sources/Reports/Templates/term.mustache"
};
static const uint8_t romanization_ahl_heb_Hebr_Latn_2006_tsv[] = {
#embed "../../Lexicons/romanization/ahl-heb-Hebr-Latn-2006.tsv"
};
static const uint8_t romanization_alalc_amh_Ethi_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-amh-Ethi-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_amh_Ethi_Latn_2011_tsv[] = {
#embed "../../Lexicons/romanization/alalc-amh-Ethi-Latn-2011.tsv"
};
static const uint8_t romanization_alalc_ara_Arab_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-ara-Arab-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_bel_Cyrl_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-bel-Cyrl-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_ell_Grek_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-ell-Grek-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_ell_Grek_Latn_2010_tsv[] = {
#embed "../../Lexicons/romanization/alalc-ell-Grek-Latn-2010.tsv"
};
static const uint8_t romanization_alalc_fas_Arab_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-fas-Arab-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_kat_Geok_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-kat-Geok-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_kat_Geok_Latn_2011_tsv[] = {
#embed "../../Lexicons/romanization/alalc-kat-Geok-Latn-2011.tsv"
};
static const uint8_t romanization_alalc_kat_Geor_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-kat-Geor-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_kat_Geor_Latn_2011_tsv[] = {
#embed "../../Lexicons/romanization/alalc-kat-Geor-Latn-2011.tsv"
};
static const uint8_t romanization_alalc_kor_Hang_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-kor-Hang-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_mkd_Cyrl_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-mkd-Cyrl-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_mkd_Cyrl_Latn_2013_tsv[] = {
#embed "../../Lexicons/romanization/alalc-mkd-Cyrl-Latn-2013.tsv"
};
static const uint8_t romanization_alalc_mon_Cyrl_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-mon-Cyrl-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_pra_Deva_Latn_2012_tsv[] = {
#embed "../../Lexicons/romanization/alalc-pra-Deva-Latn-2012.tsv"
};
static const uint8_t romanization_alalc_rus_Cyrl_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-rus-Cyrl-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_rus_Cyrl_Latn_2012_tsv[] = {
#embed "../../Lexicons/romanization/alalc-rus-Cyrl-Latn-2012.tsv"
};
static const uint8_t romanization_alalc_san_Deva_Latn_2012_tsv[] = {
#embed "../../Lexicons/romanization/alalc-san-Deva-Latn-2012.tsv"
};
static const uint8_t romanization_alalc_srp_Cyrl_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-srp-Cyrl-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_srp_Cyrl_Latn_2013_tsv[] = {
#embed "../../Lexicons/romanization/alalc-srp-Cyrl-Latn-2013.tsv"
};
static const uint8_t romanization_alalc_tir_Ethi_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-tir-Ethi-Latn-1997.tsv"
};
static const uint8_t romanization_alalc_tir_Ethi_Latn_2011_tsv[] = {
#embed "../../Lexicons/romanization/alalc-tir-Ethi-Latn-2011.tsv"
};
static const uint8_t romanization_alalc_ukr_Cyrl_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/alalc-ukr-Cyrl-Latn-1997.tsv"
};
static const uint8_t romanization_apcbg_bul_Cyrl_Latn_1995_tsv[] = {
#embed "../../Lexicons/romanization/apcbg-bul-Cyrl-Latn-1995.tsv"
};
static const uint8_t romanization_az_aze_Cyrl_Latn_1939_tsv[] = {
#embed "../../Lexicons/romanization/az-aze-Cyrl-Latn-1939.tsv"
};
static const uint8_t romanization_az_aze_Cyrl_Latn_1958_tsv[] = {
#embed "../../Lexicons/romanization/az-aze-Cyrl-Latn-1958.tsv"
};
static const uint8_t romanization_bas_rus_Cyrl_Latn_2017_bss_tsv[] = {
#embed "../../Lexicons/romanization/bas-rus-Cyrl-Latn-2017-bss.tsv"
};
static const uint8_t romanization_bgn_jpn_Hrkt_Latn_1962_tsv[] = {
#embed "../../Lexicons/romanization/bgn-jpn-Hrkt-Latn-1962.tsv"
};
static const uint8_t romanization_bgn_kor_Hang_Latn_1943_tsv[] = {
#embed "../../Lexicons/romanization/bgn-kor-Hang-Latn-1943.tsv"
};
static const uint8_t romanization_bgna_bul_Cyrl_Latn_2006_tsv[] = {
#embed "../../Lexicons/romanization/bgna-bul-Cyrl-Latn-2006.tsv"
};
static const uint8_t romanization_bgna_bul_Cyrl_Latn_2009_tsv[] = {
#embed "../../Lexicons/romanization/bgna-bul-Cyrl-Latn-2009.tsv"
};
static const uint8_t romanization_bgnpcgn_ara_Arab_Latn_1956_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-ara-Arab-Latn-1956.tsv"
};
static const uint8_t romanization_bgnpcgn_arm_Armn_Latn_1981_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-arm-Armn-Latn-1981.tsv"
};
static const uint8_t romanization_bgnpcgn_aze_Cyrl_Latn_1993_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-aze-Cyrl-Latn-1993.tsv"
};
static const uint8_t romanization_bgnpcgn_bak_Cyrl_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-bak-Cyrl-Latn-2007.tsv"
};
static const uint8_t romanization_bgnpcgn_bel_Cyrl_Latn_1979_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-bel-Cyrl-Latn-1979.tsv"
};
static const uint8_t romanization_bgnpcgn_bul_Cyrl_Latn_1952_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-bul-Cyrl-Latn-1952.tsv"
};
static const uint8_t romanization_bgnpcgn_bul_Cyrl_Latn_2013_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-bul-Cyrl-Latn-2013.tsv"
};
static const uint8_t romanization_bgnpcgn_che_Cyrl_Latn_2008_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-che-Cyrl-Latn-2008.tsv"
};
static const uint8_t romanization_bgnpcgn_deu_Latn_Latn_2000_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-deu-Latn-Latn-2000.tsv"
};
static const uint8_t romanization_bgnpcgn_ell_Grek_Latn_1962_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-ell-Grek-Latn-1962.tsv"
};
static const uint8_t romanization_bgnpcgn_ell_Grek_Latn_1996_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-ell-Grek-Latn-1996.tsv"
};
static const uint8_t romanization_bgnpcgn_fao_Latn_Latn_1964_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-fao-Latn-Latn-1964.tsv"
};
static const uint8_t romanization_bgnpcgn_fao_Latn_Latn_1968_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-fao-Latn-Latn-1968.tsv"
};
static const uint8_t romanization_bgnpcgn_isl_Latn_Latn_1964_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-isl-Latn-Latn-1964.tsv"
};
static const uint8_t romanization_bgnpcgn_isl_Latn_Latn_1968_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-isl-Latn-Latn-1968.tsv"
};
static const uint8_t romanization_bgnpcgn_jpn_Hrkt_Latn_1976_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-jpn-Hrkt-Latn-1976.tsv"
};
static const uint8_t romanization_bgnpcgn_kat_Geor_Latn_1981_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-kat-Geor-Latn-1981.tsv"
};
static const uint8_t romanization_bgnpcgn_kat_Geor_Latn_2009_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-kat-Geor-Latn-2009.tsv"
};
static const uint8_t romanization_bgnpcgn_kaz_Cyrl_Latn_1979_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-kaz-Cyrl-Latn-1979.tsv"
};
static const uint8_t romanization_bgnpcgn_kir_Cyrl_Latn_1979_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-kir-Cyrl-Latn-1979.tsv"
};
static const uint8_t romanization_bgnpcgn_kor_Hang_Latn_kn_1945_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-kor-Hang-Latn-kn-1945.tsv"
};
static const uint8_t romanization_bgnpcgn_kor_Hang_Latn_rok_2011_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-kor-Hang-Latn-rok-2011.tsv"
};
static const uint8_t romanization_bgnpcgn_mkd_Cyrl_Latn_1981_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-mkd-Cyrl-Latn-1981.tsv"
};
static const uint8_t romanization_bgnpcgn_mkd_Cyrl_Latn_2013_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-mkd-Cyrl-Latn-2013.tsv"
};
static const uint8_t romanization_bgnpcgn_mon_Cyrl_Latn_1964_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-mon-Cyrl-Latn-1964.tsv"
};
static const uint8_t romanization_bgnpcgn_per_Arab_Latn_1958_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-per-Arab-Latn-1958.tsv"
};
static const uint8_t romanization_bgnpcgn_prs_Arab_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-prs-Arab-Latn-2007.tsv"
};
static const uint8_t romanization_bgnpcgn_pus_Arab_Latn_1968_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-pus-Arab-Latn-1968.tsv"
};
static const uint8_t romanization_bgnpcgn_ron_Cyrl_Latn_2002_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-ron-Cyrl-Latn-2002.tsv"
};
static const uint8_t romanization_bgnpcgn_rue_Cyrl_Latn_2016_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-rue-Cyrl-Latn-2016.tsv"
};
static const uint8_t romanization_bgnpcgn_rus_Cyrl_Latn_1947_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-rus-Cyrl-Latn-1947.tsv"
};
static const uint8_t romanization_bgnpcgn_srp_Cyrl_Latn_1962_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-srp-Cyrl-Latn-1962.tsv"
};
static const uint8_t romanization_bgnpcgn_srp_Cyrl_Latn_2005_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-srp-Cyrl-Latn-2005.tsv"
};
static const uint8_t romanization_bgnpcgn_tat_Cyrl_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-tat-Cyrl-Latn-2007.tsv"
};
static const uint8_t romanization_bgnpcgn_tgk_Cyrl_Latn_1994_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-tgk-Cyrl-Latn-1994.tsv"
};
static const uint8_t romanization_bgnpcgn_tir_Ethi_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-tir-Ethi-Latn-2007.tsv"
};
static const uint8_t romanization_bgnpcgn_tuk_Cyrl_Latn_1979_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-tuk-Cyrl-Latn-1979.tsv"
};
static const uint8_t romanization_bgnpcgn_tuk_Cyrl_Latn_1993_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-tuk-Cyrl-Latn-1993.tsv"
};
static const uint8_t romanization_bgnpcgn_ukr_Cyrl_Latn_1965_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-ukr-Cyrl-Latn-1965.tsv"
};
static const uint8_t romanization_bgnpcgn_ukr_Cyrl_Latn_2019_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-ukr-Cyrl-Latn-2019.tsv"
};
static const uint8_t romanization_bgnpcgn_urd_Arab_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-urd-Arab-Latn-2007.tsv"
};
static const uint8_t romanization_bgnpcgn_uzb_Cyrl_Latn_1979_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-uzb-Cyrl-Latn-1979.tsv"
};
static const uint8_t romanization_bgnpcgn_uzb_Cyrl_Latn_2000_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-uzb-Cyrl-Latn-2000.tsv"
};
static const uint8_t romanization_bgnpcgn_zho_Hans_Latn_1979_tsv[] = {
#embed "../../Lexicons/romanization/bgnpcgn-zho-Hans-Latn-1979.tsv"
};
static const uint8_t romanization_by_bel_Cyrl_Latn_1998_tsv[] = {
#embed "../../Lexicons/romanization/by-bel-Cyrl-Latn-1998.tsv"
};
static const uint8_t romanization_by_bel_Cyrl_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/by-bel-Cyrl-Latn-2007.tsv"
};
static const uint8_t romanization_din_grc_Grek_Latn_31634_2011_t1_tsv[] = {
#embed "../../Lexicons/romanization/din-grc-Grek-Latn-31634-2011-t1.tsv"
};
static const uint8_t romanization_din_hin_Deva_Latn_33904_2018_tsv[] = {
#embed "../../Lexicons/romanization/din-hin-Deva-Latn-33904-2018.tsv"
};
static const uint8_t romanization_din_kat_Geor_Latn_32707_2010_tsv[] = {
#embed "../../Lexicons/romanization/din-kat-Geor-Latn-32707-2010.tsv"
};
static const uint8_t romanization_din_mar_Deva_Latn_33904_2018_tsv[] = {
#embed "../../Lexicons/romanization/din-mar-Deva-Latn-33904-2018.tsv"
};
static const uint8_t romanization_din_nep_Deva_Latn_33904_2018_tsv[] = {
#embed "../../Lexicons/romanization/din-nep-Deva-Latn-33904-2018.tsv"
};
static const uint8_t romanization_din_pli_Deva_Latn_33904_2018_tsv[] = {
#embed "../../Lexicons/romanization/din-pli-Deva-Latn-33904-2018.tsv"
};
static const uint8_t romanization_din_pra_Deva_Latn_33904_2018_tsv[] = {
#embed "../../Lexicons/romanization/din-pra-Deva-Latn-33904-2018.tsv"
};
static const uint8_t romanization_din_san_Deva_Latn_33904_2018_tsv[] = {
#embed "../../Lexicons/romanization/din-san-Deva-Latn-33904-2018.tsv"
};
static const uint8_t romanization_elot_ell_Grek_Latn_743_1982_tl_tsv[] = {
#embed "../../Lexicons/romanization/elot-ell-Grek-Latn-743-1982-tl.tsv"
};
static const uint8_t romanization_elot_ell_Grek_Latn_743_1982_ts_tsv[] = {
#embed "../../Lexicons/romanization/elot-ell-Grek-Latn-743-1982-ts.tsv"
};
static const uint8_t romanization_elot_ell_Grek_Latn_743_2001_ts_tsv[] = {
#embed "../../Lexicons/romanization/elot-ell-Grek-Latn-743-2001-ts.tsv"
};
static const uint8_t romanization_ggg_kat_Geor_Latn_2002_tsv[] = {
#embed "../../Lexicons/romanization/ggg-kat-Geor-Latn-2002.tsv"
};
static const uint8_t romanization_gki_bel_Cyrl_Latn_1992_tsv[] = {
#embed "../../Lexicons/romanization/gki-bel-Cyrl-Latn-1992.tsv"
};
static const uint8_t romanization_gki_bel_Cyrl_Latn_2000_tsv[] = {
#embed "../../Lexicons/romanization/gki-bel-Cyrl-Latn-2000.tsv"
};
static const uint8_t romanization_gost_rus_Cyrl_Latn_16876_71_1983_tsv[] = {
#embed "../../Lexicons/romanization/gost-rus-Cyrl-Latn-16876-71-1983.tsv"
};
static const uint8_t romanization_gost_rus_Cyrl_Latn_7_79_2000_2002_tsv[] = {
#embed "../../Lexicons/romanization/gost-rus-Cyrl-Latn-7.79-2000-2002.tsv"
};
static const uint8_t romanization_icao_ara_Arab_Latn_9303_tsv[] = {
#embed "../../Lexicons/romanization/icao-ara-Arab-Latn-9303.tsv"
};
static const uint8_t romanization_icao_bel_Cyrl_Latn_9303_tsv[] = {
#embed "../../Lexicons/romanization/icao-bel-Cyrl-Latn-9303.tsv"
};
static const uint8_t romanization_icao_rus_Cyrl_Latn_9303_tsv[] = {
#embed "../../Lexicons/romanization/icao-rus-Cyrl-Latn-9303.tsv"
};
static const uint8_t romanization_iso_ara_Arab_Latn_233_1984_tsv[] = {
#embed "../../Lexicons/romanization/iso-ara-Arab-Latn-233-1984.tsv"
};
static const uint8_t romanization_iso_ara_Arab_Latn_233_2_1993_tsv[] = {
#embed "../../Lexicons/romanization/iso-ara-Arab-Latn-233-2-1993.tsv"
};
static const uint8_t romanization_iso_asm_Beng_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-asm-Beng-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_bel_Cyrl_Latn_9_1995_tsv[] = {
#embed "../../Lexicons/romanization/iso-bel-Cyrl-Latn-9-1995.tsv"
};
static const uint8_t romanization_iso_ben_Beng_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-ben-Beng-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_bul_Cyrl_Latn_9_1995_tsv[] = {
#embed "../../Lexicons/romanization/iso-bul-Cyrl-Latn-9-1995.tsv"
};
static const uint8_t romanization_iso_ell_Grek_Latn_843_1997_t1_tsv[] = {
#embed "../../Lexicons/romanization/iso-ell-Grek-Latn-843-1997-t1.tsv"
};
static const uint8_t romanization_iso_guj_Gujr_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-guj-Gujr-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_heb_Hebr_Latn_259_1984_tsv[] = {
#embed "../../Lexicons/romanization/iso-heb-Hebr-Latn-259-1984.tsv"
};
static const uint8_t romanization_iso_heb_Hebr_Latn_259_2_1994_tsv[] = {
#embed "../../Lexicons/romanization/iso-heb-Hebr-Latn-259-2-1994.tsv"
};
static const uint8_t romanization_iso_hin_Deva_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-hin-Deva-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_inc_Deva_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-inc-Deva-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_jpn_Hrkt_Latn_3602_1989_tsv[] = {
#embed "../../Lexicons/romanization/iso-jpn-Hrkt-Latn-3602-1989.tsv"
};
static const uint8_t romanization_iso_kat_Geor_Latn_9984_1996_tsv[] = {
#embed "../../Lexicons/romanization/iso-kat-Geor-Latn-9984-1996.tsv"
};
static const uint8_t romanization_iso_kor_Hang_Latn_1996_method1_tsv[] = {
#embed "../../Lexicons/romanization/iso-kor-Hang-Latn-1996-method1.tsv"
};
static const uint8_t romanization_iso_kor_Hang_Latn_1996_method2_tsv[] = {
#embed "../../Lexicons/romanization/iso-kor-Hang-Latn-1996-method2.tsv"
};
static const uint8_t romanization_iso_mal_Mlym_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-mal-Mlym-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_mar_Deva_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-mar-Deva-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_mkd_Cyrl_Latn_9_1995_tsv[] = {
#embed "../../Lexicons/romanization/iso-mkd-Cyrl-Latn-9-1995.tsv"
};
static const uint8_t romanization_iso_nep_Deva_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-nep-Deva-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_ori_Orya_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-ori-Orya-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_pan_Guru_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-pan-Guru-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_pli_Deva_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-pli-Deva-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_pra_Deva_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-pra-Deva-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_rus_Cyrl_Latn_9_1995_tsv[] = {
#embed "../../Lexicons/romanization/iso-rus-Cyrl-Latn-9-1995.tsv"
};
static const uint8_t romanization_iso_san_Deva_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-san-Deva-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_srp_Cyrl_Latn_9_1995_tsv[] = {
#embed "../../Lexicons/romanization/iso-srp-Cyrl-Latn-9-1995.tsv"
};
static const uint8_t romanization_iso_tam_Taml_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-tam-Taml-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_tel_Telu_Latn_15919_2001_tsv[] = {
#embed "../../Lexicons/romanization/iso-tel-Telu-Latn-15919-2001.tsv"
};
static const uint8_t romanization_iso_ukr_Cyrl_Latn_9_1995_tsv[] = {
#embed "../../Lexicons/romanization/iso-ukr-Cyrl-Latn-9-1995.tsv"
};
static const uint8_t romanization_iso_zho_Hani_Latn_7098_2015_names_tsv[] = {
#embed "../../Lexicons/romanization/iso-zho-Hani-Latn-7098-2015-names.tsv"
};
static const uint8_t romanization_iso_zho_Hani_Latn_7098_2015_tsv[] = {
#embed "../../Lexicons/romanization/iso-zho-Hani-Latn-7098-2015.tsv"
};
static const uint8_t romanization_masm_mon_Cyrl_Latn_5217_2012_tsv[] = {
#embed "../../Lexicons/romanization/masm-mon-Cyrl-Latn-5217-2012.tsv"
};
static const uint8_t romanization_masm_mon_Latn_Cyrl_5217_2012_tsv[] = {
#embed "../../Lexicons/romanization/masm-mon-Latn-Cyrl-5217-2012.tsv"
};
static const uint8_t romanization_mext_jpn_Hrkt_Latn_1954_tsv[] = {
#embed "../../Lexicons/romanization/mext-jpn-Hrkt-Latn-1954.tsv"
};
static const uint8_t romanization_moct_kor_Hang_Latn_2000_tsv[] = {
#embed "../../Lexicons/romanization/moct-kor-Hang-Latn-2000.tsv"
};
static const uint8_t romanization_mofa_jpn_Hrkt_Latn_1989_tsv[] = {
#embed "../../Lexicons/romanization/mofa-jpn-Hrkt-Latn-1989.tsv"
};
static const uint8_t romanization_mvd_bel_Cyrl_Latn_2008_tsv[] = {
#embed "../../Lexicons/romanization/mvd-bel-Cyrl-Latn-2008.tsv"
};
static const uint8_t romanization_mvd_bel_Cyrl_Latn_2010_tsv[] = {
#embed "../../Lexicons/romanization/mvd-bel-Cyrl-Latn-2010.tsv"
};
static const uint8_t romanization_mvd_rus_Cyrl_Latn_2008_tsv[] = {
#embed "../../Lexicons/romanization/mvd-rus-Cyrl-Latn-2008.tsv"
};
static const uint8_t romanization_mvd_rus_Cyrl_Latn_2010_tsv[] = {
#embed "../../Lexicons/romanization/mvd-rus-Cyrl-Latn-2010.tsv"
};
static const uint8_t romanization_odni_aze_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-aze-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_bel_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-bel-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_bul_Cyrl_Latn_2005_tsv[] = {
#embed "../../Lexicons/romanization/odni-bul-Cyrl-Latn-2005.tsv"
};
static const uint8_t romanization_odni_bul_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-bul-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_che_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-che-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_kat_Geor_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-kat-Geor-Latn-2015.tsv"
};
static const uint8_t romanization_odni_kir_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-kir-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_mkd_Cyrl_Latn_2005_tsv[] = {
#embed "../../Lexicons/romanization/odni-mkd-Cyrl-Latn-2005.tsv"
};
static const uint8_t romanization_odni_mkd_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-mkd-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_rus_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-rus-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_srp_Cyrl_Latn_2005_tsv[] = {
#embed "../../Lexicons/romanization/odni-srp-Cyrl-Latn-2005.tsv"
};
static const uint8_t romanization_odni_srp_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-srp-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_tat_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-tat-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_tgk_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-tgk-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_tuk_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-tuk-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_uig_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-uig-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_ukr_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-ukr-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_odni_uzb_Cyrl_Latn_2015_tsv[] = {
#embed "../../Lexicons/romanization/odni-uzb-Cyrl-Latn-2015.tsv"
};
static const uint8_t romanization_royin_tha_Thai_Latn_1999_tsv[] = {
#embed "../../Lexicons/romanization/royin-tha-Thai-Latn-1999.tsv"
};
static const uint8_t romanization_sasm_mon_Mong_Latn_general_1978_tsv[] = {
#embed "../../Lexicons/romanization/sasm-mon-Mong-Latn-general-1978.tsv"
};
static const uint8_t romanization_sasm_mon_Mong_Latn_phonetic_1978_tsv[] = {
#embed "../../Lexicons/romanization/sasm-mon-Mong-Latn-phonetic-1978.tsv"
};
static const uint8_t romanization_stategeocadastre_ukr_Cyrl_Latn_1993_tsv[] = {
#embed "../../Lexicons/romanization/stategeocadastre-ukr-Cyrl-Latn-1993.tsv"
};
static const uint8_t romanization_ua_ukr_Cyrl_Latn_1996_tsv[] = {
#embed "../../Lexicons/romanization/ua-ukr-Cyrl-Latn-1996.tsv"
};
static const uint8_t romanization_ua_ukr_Cyrl_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/ua-ukr-Cyrl-Latn-2007.tsv"
};
static const uint8_t romanization_ua_ukr_Cyrl_Latn_2010_tsv[] = {
#embed "../../Lexicons/romanization/ua-ukr-Cyrl-Latn-2010.tsv"
};
static const uint8_t romanization_un_amh_Ethi_Latn_2016_tsv[] = {
#embed "../../Lexicons/romanization/un-amh-Ethi-Latn-2016.tsv"
};
static const uint8_t romanization_un_ara_Arab_Latn_1972_tsv[] = {
#embed "../../Lexicons/romanization/un-ara-Arab-Latn-1972.tsv"
};
static const uint8_t romanization_un_ara_Arab_Latn_2017_tsv[] = {
#embed "../../Lexicons/romanization/un-ara-Arab-Latn-2017.tsv"
};
static const uint8_t romanization_un_bel_Cyrl_Latn_2007_tsv[] = {
#embed "../../Lexicons/romanization/un-bel-Cyrl-Latn-2007.tsv"
};
static const uint8_t romanization_un_bul_Cyrl_Latn_1977_tsv[] = {
#embed "../../Lexicons/romanization/un-bul-Cyrl-Latn-1977.tsv"
};
static const uint8_t romanization_un_ell_Grek_Latn_1987_phonetic_tsv[] = {
#embed "../../Lexicons/romanization/un-ell-Grek-Latn-1987-phonetic.tsv"
};
static const uint8_t romanization_un_ell_Grek_Latn_1987_tl_tsv[] = {
#embed "../../Lexicons/romanization/un-ell-Grek-Latn-1987-tl.tsv"
};
static const uint8_t romanization_un_ell_Grek_Latn_1987_ts_tsv[] = {
#embed "../../Lexicons/romanization/un-ell-Grek-Latn-1987-ts.tsv"
};
static const uint8_t romanization_un_mkd_Cyrl_Latn_1977_tsv[] = {
#embed "../../Lexicons/romanization/un-mkd-Cyrl-Latn-1977.tsv"
};
static const uint8_t romanization_un_mon_Mong_Latn_general_2013_tsv[] = {
#embed "../../Lexicons/romanization/un-mon-Mong-Latn-general-2013.tsv"
};
static const uint8_t romanization_un_mon_Mong_Latn_phonetic_2013_tsv[] = {
#embed "../../Lexicons/romanization/un-mon-Mong-Latn-phonetic-2013.tsv"
};
static const uint8_t romanization_un_prs_Arab_Latn_1967_tsv[] = {
#embed "../../Lexicons/romanization/un-prs-Arab-Latn-1967.tsv"
};
static const uint8_t romanization_un_rus_Cyrl_Latn_1987_tsv[] = {
#embed "../../Lexicons/romanization/un-rus-Cyrl-Latn-1987.tsv"
};
static const uint8_t romanization_un_srp_Cyrl_Latn_1997_tsv[] = {
#embed "../../Lexicons/romanization/un-srp-Cyrl-Latn-1997.tsv"
};
static const uint8_t romanization_un_ukr_Cyrl_Latn_2012_tsv[] = {
#embed "../../Lexicons/romanization/un-ukr-Cyrl-Latn-2012.tsv"
};
static const uint8_t romanization_un_urd_Arab_Latn_1972_tsv[] = {
#embed "../../Lexicons/romanization/un-urd-Arab-Latn-1972.tsv"
};
static const uint8_t romanization_var_amh_Ethi_Latn_eae_2003_tsv[] = {
#embed "../../Lexicons/romanization/var-amh-Ethi-Latn-eae-2003.tsv"
};
static const uint8_t romanization_var_gez_Ethi_Latn_eae_2003_tsv[] = {
#embed "../../Lexicons/romanization/var-gez-Ethi-Latn-eae-2003.tsv"
};
static const uint8_t romanization_var_jpn_Hrkt_Latn_hepburn_1886_tsv[] = {
#embed "../../Lexicons/romanization/var-jpn-Hrkt-Latn-hepburn-1886.tsv"
};
static const uint8_t romanization_var_jpn_Hrkt_Latn_hepburn_1954_tsv[] = {
#embed "../../Lexicons/romanization/var-jpn-Hrkt-Latn-hepburn-1954.tsv"
};
static const uint8_t romanization_var_kor_Hang_Latn_mr_1939_tsv[] = {
#embed "../../Lexicons/romanization/var-kor-Hang-Latn-mr-1939.tsv"
};
static const uint8_t romanization_var_mon_Mong_Latn_lessing_tsv[] = {
#embed "../../Lexicons/romanization/var-mon-Mong-Latn-lessing.tsv"
};
static const uint8_t romanization_var_mon_Mong_Latn_vpmc_tsv[] = {
#embed "../../Lexicons/romanization/var-mon-Mong-Latn-vpmc.tsv"
};
static const uint8_t romanization_var_san_Deva_Latn_iast_1912_tsv[] = {
#embed "../../Lexicons/romanization/var-san-Deva-Latn-iast-1912.tsv"
};
static const uint8_t romanization_var_zho_Hani_Latn_wd_1979_tsv[] = {
#embed "../../Lexicons/romanization/var-zho-Hani-Latn-wd-1979.tsv"
};
static const uint8_t rules_vader_tsv[] = {
#embed "../../Lexicons/rules/vader.tsv"
};
static const uint8_t sample_news_jsonl[] = {
#embed "../../Lexicons/sample/news.jsonl"
};
static const uint8_t sentences_any_tsv[] = {
#embed "../../Lexicons/sentences/any.tsv"
};
static const uint8_t sentences_ar_tsv[] = {
#embed "../../Lexicons/sentences/ar.tsv"
};
static const uint8_t sentences_de_tsv[] = {
#embed "../../Lexicons/sentences/de.tsv"
};
static const uint8_t sentences_el_tsv[] = {
#embed "../../Lexicons/sentences/el.tsv"
};
static const uint8_t sentences_en_tsv[] = {
#embed "../../Lexicons/sentences/en.tsv"
};
static const uint8_t sentences_es_tsv[] = {
#embed "../../Lexicons/sentences/es.tsv"
};
static const uint8_t sentences_fa_tsv[] = {
#embed "../../Lexicons/sentences/fa.tsv"
};
static const uint8_t sentences_fr_tsv[] = {
#embed "../../Lexicons/sentences/fr.tsv"
};
static const uint8_t sentences_he_tsv[] = {
#embed "../../Lexicons/sentences/he.tsv"
};
static const uint8_t sentences_hi_tsv[] = {
#embed "../../Lexicons/sentences/hi.tsv"
};
static const uint8_t sentences_id_tsv[] = {
#embed "../../Lexicons/sentences/id.tsv"
};
static const uint8_t sentences_it_tsv[] = {
#embed "../../Lexicons/sentences/it.tsv"
};
static const uint8_t sentences_ja_tsv[] = {
#embed "../../Lexicons/sentences/ja.tsv"
};
static const uint8_t sentences_ko_tsv[] = {
#embed "../../Lexicons/sentences/ko.tsv"
};
static const uint8_t sentences_pl_tsv[] = {
#embed "../../Lexicons/sentences/pl.tsv"
};
static const uint8_t sentences_pt_tsv[] = {
#embed "../../Lexicons/sentences/pt.tsv"
};
static const uint8_t sentences_ru_tsv[] = {
#embed "../../Lexicons/sentences/ru.tsv"
};
static const uint8_t sentences_tr_tsv[] = {
#embed "../../Lexicons/sentences/tr.tsv"
};
static const uint8_t sentences_uk_tsv[] = {
#embed "../../Lexicons/sentences/uk.tsv"
};
static const uint8_t sentences_zh_tsv[] = {
#embed "../../Lexicons/sentences/zh.tsv"
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
static const uint8_t stance_weights_any_tsv[] = {
#embed "../../Lexicons/stance-weights/any.tsv"
};
static const uint8_t stance_weights_en_tsv[] = {
#embed "../../Lexicons/stance-weights/en.tsv"
};
static const uint8_t stance_weights_ru_tsv[] = {
#embed "../../Lexicons/stance-weights/ru.tsv"
};
static const uint8_t stance_ar_tsv[] = {
#embed "../../Lexicons/stance/ar.tsv"
};
static const uint8_t stance_de_tsv[] = {
#embed "../../Lexicons/stance/de.tsv"
};
static const uint8_t stance_en_tsv[] = {
#embed "../../Lexicons/stance/en.tsv"
};
static const uint8_t stance_es_tsv[] = {
#embed "../../Lexicons/stance/es.tsv"
};
static const uint8_t stance_fa_tsv[] = {
#embed "../../Lexicons/stance/fa.tsv"
};
static const uint8_t stance_fr_tsv[] = {
#embed "../../Lexicons/stance/fr.tsv"
};
static const uint8_t stance_he_tsv[] = {
#embed "../../Lexicons/stance/he.tsv"
};
static const uint8_t stance_hi_tsv[] = {
#embed "../../Lexicons/stance/hi.tsv"
};
static const uint8_t stance_ja_tsv[] = {
#embed "../../Lexicons/stance/ja.tsv"
};
static const uint8_t stance_ko_tsv[] = {
#embed "../../Lexicons/stance/ko.tsv"
};
static const uint8_t stance_ru_tsv[] = {
#embed "../../Lexicons/stance/ru.tsv"
};
static const uint8_t stance_tr_tsv[] = {
#embed "../../Lexicons/stance/tr.tsv"
};
static const uint8_t stance_uk_tsv[] = {
#embed "../../Lexicons/stance/uk.tsv"
};
static const uint8_t stance_zh_tsv[] = {
#embed "../../Lexicons/stance/zh.tsv"
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
#if __has_embed("../../Lexicons/tags/forms/ar.tsv")
#define HAS_TAGS
static const uint8_t tags_forms_ar_tsv[] = {
#embed "../../Lexicons/tags/forms/ar.tsv"
};
static const uint8_t tags_forms_de_tsv[] = {
#embed "../../Lexicons/tags/forms/de.tsv"
};
static const uint8_t tags_forms_en_tsv[] = {
#embed "../../Lexicons/tags/forms/en.tsv"
};
static const uint8_t tags_forms_es_tsv[] = {
#embed "../../Lexicons/tags/forms/es.tsv"
};
static const uint8_t tags_forms_fa_tsv[] = {
#embed "../../Lexicons/tags/forms/fa.tsv"
};
static const uint8_t tags_forms_fr_tsv[] = {
#embed "../../Lexicons/tags/forms/fr.tsv"
};
static const uint8_t tags_forms_he_tsv[] = {
#embed "../../Lexicons/tags/forms/he.tsv"
};
static const uint8_t tags_forms_hi_tsv[] = {
#embed "../../Lexicons/tags/forms/hi.tsv"
};
static const uint8_t tags_forms_ja_tsv[] = {
#embed "../../Lexicons/tags/forms/ja.tsv"
};
static const uint8_t tags_forms_ko_tsv[] = {
#embed "../../Lexicons/tags/forms/ko.tsv"
};
static const uint8_t tags_forms_ru_tsv[] = {
#embed "../../Lexicons/tags/forms/ru.tsv"
};
static const uint8_t tags_forms_tr_tsv[] = {
#embed "../../Lexicons/tags/forms/tr.tsv"
};
static const uint8_t tags_forms_uk_tsv[] = {
#embed "../../Lexicons/tags/forms/uk.tsv"
};
static const uint8_t tags_forms_zh_tsv[] = {
#embed "../../Lexicons/tags/forms/zh.tsv"
};
static const uint8_t tags_relations_ar_tsv[] = {
#embed "../../Lexicons/tags/relations/ar.tsv"
};
static const uint8_t tags_relations_de_tsv[] = {
#embed "../../Lexicons/tags/relations/de.tsv"
};
static const uint8_t tags_relations_en_tsv[] = {
#embed "../../Lexicons/tags/relations/en.tsv"
};
static const uint8_t tags_relations_es_tsv[] = {
#embed "../../Lexicons/tags/relations/es.tsv"
};
static const uint8_t tags_relations_fa_tsv[] = {
#embed "../../Lexicons/tags/relations/fa.tsv"
};
static const uint8_t tags_relations_fr_tsv[] = {
#embed "../../Lexicons/tags/relations/fr.tsv"
};
static const uint8_t tags_relations_he_tsv[] = {
#embed "../../Lexicons/tags/relations/he.tsv"
};
static const uint8_t tags_relations_hi_tsv[] = {
#embed "../../Lexicons/tags/relations/hi.tsv"
};
static const uint8_t tags_relations_ja_tsv[] = {
#embed "../../Lexicons/tags/relations/ja.tsv"
};
static const uint8_t tags_relations_ko_tsv[] = {
#embed "../../Lexicons/tags/relations/ko.tsv"
};
static const uint8_t tags_relations_ru_tsv[] = {
#embed "../../Lexicons/tags/relations/ru.tsv"
};
static const uint8_t tags_relations_tr_tsv[] = {
#embed "../../Lexicons/tags/relations/tr.tsv"
};
static const uint8_t tags_relations_uk_tsv[] = {
#embed "../../Lexicons/tags/relations/uk.tsv"
};
static const uint8_t tags_relations_zh_tsv[] = {
#embed "../../Lexicons/tags/relations/zh.tsv"
};
static const uint8_t tags_weights_ar_tsv[] = {
#embed "../../Lexicons/tags/weights/ar.tsv"
};
static const uint8_t tags_weights_de_tsv[] = {
#embed "../../Lexicons/tags/weights/de.tsv"
};
static const uint8_t tags_weights_en_tsv[] = {
#embed "../../Lexicons/tags/weights/en.tsv"
};
static const uint8_t tags_weights_es_tsv[] = {
#embed "../../Lexicons/tags/weights/es.tsv"
};
static const uint8_t tags_weights_fa_tsv[] = {
#embed "../../Lexicons/tags/weights/fa.tsv"
};
static const uint8_t tags_weights_fr_tsv[] = {
#embed "../../Lexicons/tags/weights/fr.tsv"
};
static const uint8_t tags_weights_he_tsv[] = {
#embed "../../Lexicons/tags/weights/he.tsv"
};
static const uint8_t tags_weights_hi_tsv[] = {
#embed "../../Lexicons/tags/weights/hi.tsv"
};
static const uint8_t tags_weights_ja_tsv[] = {
#embed "../../Lexicons/tags/weights/ja.tsv"
};
static const uint8_t tags_weights_ko_tsv[] = {
#embed "../../Lexicons/tags/weights/ko.tsv"
};
static const uint8_t tags_weights_ru_tsv[] = {
#embed "../../Lexicons/tags/weights/ru.tsv"
};
static const uint8_t tags_weights_tr_tsv[] = {
#embed "../../Lexicons/tags/weights/tr.tsv"
};
static const uint8_t tags_weights_uk_tsv[] = {
#embed "../../Lexicons/tags/weights/uk.tsv"
};
static const uint8_t tags_weights_zh_tsv[] = {
#embed "../../Lexicons/tags/weights/zh.tsv"
};
#endif
static const uint8_t terms_ar_tsv[] = {
#embed "../../Lexicons/terms/ar.tsv"
};
static const uint8_t terms_az_tsv[] = {
#embed "../../Lexicons/terms/az.tsv"
};
static const uint8_t terms_ca_tsv[] = {
#embed "../../Lexicons/terms/ca.tsv"
};
static const uint8_t terms_en_tsv[] = {
#embed "../../Lexicons/terms/en.tsv"
};
static const uint8_t terms_fa_tsv[] = {
#embed "../../Lexicons/terms/fa.tsv"
};
static const uint8_t terms_fr_tsv[] = {
#embed "../../Lexicons/terms/fr.tsv"
};
static const uint8_t terms_it_tsv[] = {
#embed "../../Lexicons/terms/it.tsv"
};
static const uint8_t terms_tr_tsv[] = {
#embed "../../Lexicons/terms/tr.tsv"
};
static const uint8_t terms_und_tsv[] = {
#embed "../../Lexicons/terms/und.tsv"
};
static const uint8_t terms_ur_tsv[] = {
#embed "../../Lexicons/terms/ur.tsv"
};

static const cdata_file files[] = {
    {"datelines/ar.tsv", datelines_ar_tsv, sizeof datelines_ar_tsv},
    {"datelines/de.tsv", datelines_de_tsv, sizeof datelines_de_tsv},
    {"datelines/en.tsv", datelines_en_tsv, sizeof datelines_en_tsv},
    {"datelines/es.tsv", datelines_es_tsv, sizeof datelines_es_tsv},
    {"datelines/fa.tsv", datelines_fa_tsv, sizeof datelines_fa_tsv},
    {"datelines/fr.tsv", datelines_fr_tsv, sizeof datelines_fr_tsv},
    {"datelines/he.tsv", datelines_he_tsv, sizeof datelines_he_tsv},
    {"datelines/hi.tsv", datelines_hi_tsv, sizeof datelines_hi_tsv},
    {"datelines/ja.tsv", datelines_ja_tsv, sizeof datelines_ja_tsv},
    {"datelines/ko.tsv", datelines_ko_tsv, sizeof datelines_ko_tsv},
    {"datelines/ru.tsv", datelines_ru_tsv, sizeof datelines_ru_tsv},
    {"datelines/tr.tsv", datelines_tr_tsv, sizeof datelines_tr_tsv},
    {"datelines/uk.tsv", datelines_uk_tsv, sizeof datelines_uk_tsv},
    {"datelines/zh.tsv", datelines_zh_tsv, sizeof datelines_zh_tsv},
    {"furniture/any.tsv", furniture_any_tsv, sizeof furniture_any_tsv},
    {"furniture/ar.tsv", furniture_ar_tsv, sizeof furniture_ar_tsv},
    {"furniture/de.tsv", furniture_de_tsv, sizeof furniture_de_tsv},
    {"furniture/en.tsv", furniture_en_tsv, sizeof furniture_en_tsv},
    {"furniture/es.tsv", furniture_es_tsv, sizeof furniture_es_tsv},
    {"furniture/fa.tsv", furniture_fa_tsv, sizeof furniture_fa_tsv},
    {"furniture/fr.tsv", furniture_fr_tsv, sizeof furniture_fr_tsv},
    {"furniture/he.tsv", furniture_he_tsv, sizeof furniture_he_tsv},
    {"furniture/hi.tsv", furniture_hi_tsv, sizeof furniture_hi_tsv},
    {"furniture/ja.tsv", furniture_ja_tsv, sizeof furniture_ja_tsv},
    {"furniture/ko.tsv", furniture_ko_tsv, sizeof furniture_ko_tsv},
    {"furniture/ru.tsv", furniture_ru_tsv, sizeof furniture_ru_tsv},
    {"furniture/tr.tsv", furniture_tr_tsv, sizeof furniture_tr_tsv},
    {"furniture/uk.tsv", furniture_uk_tsv, sizeof furniture_uk_tsv},
    {"furniture/zh.tsv", furniture_zh_tsv, sizeof furniture_zh_tsv},
    {"grammar/any.tsv", grammar_any_tsv, sizeof grammar_any_tsv},
    {"grammar/ar.tsv", grammar_ar_tsv, sizeof grammar_ar_tsv},
    {"grammar/de.tsv", grammar_de_tsv, sizeof grammar_de_tsv},
    {"grammar/en.tsv", grammar_en_tsv, sizeof grammar_en_tsv},
    {"grammar/es.tsv", grammar_es_tsv, sizeof grammar_es_tsv},
    {"grammar/fa.tsv", grammar_fa_tsv, sizeof grammar_fa_tsv},
    {"grammar/fr.tsv", grammar_fr_tsv, sizeof grammar_fr_tsv},
    {"grammar/he.tsv", grammar_he_tsv, sizeof grammar_he_tsv},
    {"grammar/hi.tsv", grammar_hi_tsv, sizeof grammar_hi_tsv},
    {"grammar/ja.tsv", grammar_ja_tsv, sizeof grammar_ja_tsv},
    {"grammar/ko.tsv", grammar_ko_tsv, sizeof grammar_ko_tsv},
    {"grammar/ru.tsv", grammar_ru_tsv, sizeof grammar_ru_tsv},
    {"grammar/tr.tsv", grammar_tr_tsv, sizeof grammar_tr_tsv},
    {"grammar/uk.tsv", grammar_uk_tsv, sizeof grammar_uk_tsv},
    {"grammar/zh.tsv", grammar_zh_tsv, sizeof grammar_zh_tsv},
    {"languages.tsv", languages_tsv, sizeof languages_tsv},
    {"names/decision.tsv", names_decision_tsv, sizeof names_decision_tsv},
    {"names/endings.tsv", names_endings_tsv, sizeof names_endings_tsv},
    {"names/given.tsv", names_given_tsv, sizeof names_given_tsv},
    {"names/kana.tsv", names_kana_tsv, sizeof names_kana_tsv},
    {"names/known.tsv", names_known_tsv, sizeof names_known_tsv},
    {"names/korean.tsv", names_korean_tsv, sizeof names_korean_tsv},
    {"names/letters.tsv", names_letters_tsv, sizeof names_letters_tsv},
    {"names/mandarin.tsv", names_mandarin_tsv, sizeof names_mandarin_tsv},
    {"names/nominatives.tsv", names_nominatives_tsv, sizeof names_nominatives_tsv},
    {"names/organisations.tsv", names_organisations_tsv, sizeof names_organisations_tsv},
    {"names/places.tsv", names_places_tsv, sizeof names_places_tsv},
    {"names/readings-ja.tsv", names_readings_ja_tsv, sizeof names_readings_ja_tsv},
    {"names/readings-ko.tsv", names_readings_ko_tsv, sizeof names_readings_ko_tsv},
    {"names/spelling-Arab.tsv", names_spelling_Arab_tsv, sizeof names_spelling_Arab_tsv},
    {"names/spelling-Cyrl-ko.tsv", names_spelling_Cyrl_ko_tsv, sizeof names_spelling_Cyrl_ko_tsv},
    {"names/spelling-Cyrl-zh.tsv", names_spelling_Cyrl_zh_tsv, sizeof names_spelling_Cyrl_zh_tsv},
    {"names/spelling-Cyrl.tsv", names_spelling_Cyrl_tsv, sizeof names_spelling_Cyrl_tsv},
    {"names/spelling-Hang.tsv", names_spelling_Hang_tsv, sizeof names_spelling_Hang_tsv},
    {"names/spelling-Hani.tsv", names_spelling_Hani_tsv, sizeof names_spelling_Hani_tsv},
    {"names/spelling-Hebr.tsv", names_spelling_Hebr_tsv, sizeof names_spelling_Hebr_tsv},
    {"names/spelling-Kana.tsv", names_spelling_Kana_tsv, sizeof names_spelling_Kana_tsv},
    {"names/spelling-Latn.tsv", names_spelling_Latn_tsv, sizeof names_spelling_Latn_tsv},
    {"names/variants.tsv", names_variants_tsv, sizeof names_variants_tsv},
    {"names/words.tsv", names_words_tsv, sizeof names_words_tsv},
    {"quotation-confidence.tsv", quotation_confidence_tsv, sizeof quotation_confidence_tsv},
    {"quotations/ar.tsv", quotations_ar_tsv, sizeof quotations_ar_tsv},
    {"quotations/de.tsv", quotations_de_tsv, sizeof quotations_de_tsv},
    {"quotations/en.tsv", quotations_en_tsv, sizeof quotations_en_tsv},
    {"quotations/es.tsv", quotations_es_tsv, sizeof quotations_es_tsv},
    {"quotations/fa.tsv", quotations_fa_tsv, sizeof quotations_fa_tsv},
    {"quotations/fr.tsv", quotations_fr_tsv, sizeof quotations_fr_tsv},
    {"quotations/he.tsv", quotations_he_tsv, sizeof quotations_he_tsv},
    {"quotations/hi.tsv", quotations_hi_tsv, sizeof quotations_hi_tsv},
    {"quotations/ja.tsv", quotations_ja_tsv, sizeof quotations_ja_tsv},
    {"quotations/ko.tsv", quotations_ko_tsv, sizeof quotations_ko_tsv},
    {"quotations/ru.tsv", quotations_ru_tsv, sizeof quotations_ru_tsv},
    {"quotations/tr.tsv", quotations_tr_tsv, sizeof quotations_tr_tsv},
    {"quotations/uk.tsv", quotations_uk_tsv, sizeof quotations_uk_tsv},
    {"quotations/zh.tsv", quotations_zh_tsv, sizeof quotations_zh_tsv},
    {"references.tsv", references_tsv, sizeof references_tsv},
    {"report/copies.mustache", report_copies_mustache, sizeof report_copies_mustache},
    {"report/interval.mustache", report_interval_mustache, sizeof report_interval_mustache},
    {"report/keyness.mustache", report_keyness_mustache, sizeof report_keyness_mustache},
    {"report/page.mustache", report_page_mustache, sizeof report_page_mustache},
    {"report/share.mustache", report_share_mustache, sizeof report_share_mustache},
    {"report/style.css", report_style_css, sizeof report_style_css},
    {"report/term.mustache", report_term_mustache, sizeof report_term_mustache},
    {"romanization/ahl-heb-Hebr-Latn-2006.tsv", romanization_ahl_heb_Hebr_Latn_2006_tsv, sizeof romanization_ahl_heb_Hebr_Latn_2006_tsv},
    {"romanization/alalc-amh-Ethi-Latn-1997.tsv", romanization_alalc_amh_Ethi_Latn_1997_tsv, sizeof romanization_alalc_amh_Ethi_Latn_1997_tsv},
    {"romanization/alalc-amh-Ethi-Latn-2011.tsv", romanization_alalc_amh_Ethi_Latn_2011_tsv, sizeof romanization_alalc_amh_Ethi_Latn_2011_tsv},
    {"romanization/alalc-ara-Arab-Latn-1997.tsv", romanization_alalc_ara_Arab_Latn_1997_tsv, sizeof romanization_alalc_ara_Arab_Latn_1997_tsv},
    {"romanization/alalc-bel-Cyrl-Latn-1997.tsv", romanization_alalc_bel_Cyrl_Latn_1997_tsv, sizeof romanization_alalc_bel_Cyrl_Latn_1997_tsv},
    {"romanization/alalc-ell-Grek-Latn-1997.tsv", romanization_alalc_ell_Grek_Latn_1997_tsv, sizeof romanization_alalc_ell_Grek_Latn_1997_tsv},
    {"romanization/alalc-ell-Grek-Latn-2010.tsv", romanization_alalc_ell_Grek_Latn_2010_tsv, sizeof romanization_alalc_ell_Grek_Latn_2010_tsv},
    {"romanization/alalc-fas-Arab-Latn-1997.tsv", romanization_alalc_fas_Arab_Latn_1997_tsv, sizeof romanization_alalc_fas_Arab_Latn_1997_tsv},
    {"romanization/alalc-kat-Geok-Latn-1997.tsv", romanization_alalc_kat_Geok_Latn_1997_tsv, sizeof romanization_alalc_kat_Geok_Latn_1997_tsv},
    {"romanization/alalc-kat-Geok-Latn-2011.tsv", romanization_alalc_kat_Geok_Latn_2011_tsv, sizeof romanization_alalc_kat_Geok_Latn_2011_tsv},
    {"romanization/alalc-kat-Geor-Latn-1997.tsv", romanization_alalc_kat_Geor_Latn_1997_tsv, sizeof romanization_alalc_kat_Geor_Latn_1997_tsv},
    {"romanization/alalc-kat-Geor-Latn-2011.tsv", romanization_alalc_kat_Geor_Latn_2011_tsv, sizeof romanization_alalc_kat_Geor_Latn_2011_tsv},
    {"romanization/alalc-kor-Hang-Latn-1997.tsv", romanization_alalc_kor_Hang_Latn_1997_tsv, sizeof romanization_alalc_kor_Hang_Latn_1997_tsv},
    {"romanization/alalc-mkd-Cyrl-Latn-1997.tsv", romanization_alalc_mkd_Cyrl_Latn_1997_tsv, sizeof romanization_alalc_mkd_Cyrl_Latn_1997_tsv},
    {"romanization/alalc-mkd-Cyrl-Latn-2013.tsv", romanization_alalc_mkd_Cyrl_Latn_2013_tsv, sizeof romanization_alalc_mkd_Cyrl_Latn_2013_tsv},
    {"romanization/alalc-mon-Cyrl-Latn-1997.tsv", romanization_alalc_mon_Cyrl_Latn_1997_tsv, sizeof romanization_alalc_mon_Cyrl_Latn_1997_tsv},
    {"romanization/alalc-pra-Deva-Latn-2012.tsv", romanization_alalc_pra_Deva_Latn_2012_tsv, sizeof romanization_alalc_pra_Deva_Latn_2012_tsv},
    {"romanization/alalc-rus-Cyrl-Latn-1997.tsv", romanization_alalc_rus_Cyrl_Latn_1997_tsv, sizeof romanization_alalc_rus_Cyrl_Latn_1997_tsv},
    {"romanization/alalc-rus-Cyrl-Latn-2012.tsv", romanization_alalc_rus_Cyrl_Latn_2012_tsv, sizeof romanization_alalc_rus_Cyrl_Latn_2012_tsv},
    {"romanization/alalc-san-Deva-Latn-2012.tsv", romanization_alalc_san_Deva_Latn_2012_tsv, sizeof romanization_alalc_san_Deva_Latn_2012_tsv},
    {"romanization/alalc-srp-Cyrl-Latn-1997.tsv", romanization_alalc_srp_Cyrl_Latn_1997_tsv, sizeof romanization_alalc_srp_Cyrl_Latn_1997_tsv},
    {"romanization/alalc-srp-Cyrl-Latn-2013.tsv", romanization_alalc_srp_Cyrl_Latn_2013_tsv, sizeof romanization_alalc_srp_Cyrl_Latn_2013_tsv},
    {"romanization/alalc-tir-Ethi-Latn-1997.tsv", romanization_alalc_tir_Ethi_Latn_1997_tsv, sizeof romanization_alalc_tir_Ethi_Latn_1997_tsv},
    {"romanization/alalc-tir-Ethi-Latn-2011.tsv", romanization_alalc_tir_Ethi_Latn_2011_tsv, sizeof romanization_alalc_tir_Ethi_Latn_2011_tsv},
    {"romanization/alalc-ukr-Cyrl-Latn-1997.tsv", romanization_alalc_ukr_Cyrl_Latn_1997_tsv, sizeof romanization_alalc_ukr_Cyrl_Latn_1997_tsv},
    {"romanization/apcbg-bul-Cyrl-Latn-1995.tsv", romanization_apcbg_bul_Cyrl_Latn_1995_tsv, sizeof romanization_apcbg_bul_Cyrl_Latn_1995_tsv},
    {"romanization/az-aze-Cyrl-Latn-1939.tsv", romanization_az_aze_Cyrl_Latn_1939_tsv, sizeof romanization_az_aze_Cyrl_Latn_1939_tsv},
    {"romanization/az-aze-Cyrl-Latn-1958.tsv", romanization_az_aze_Cyrl_Latn_1958_tsv, sizeof romanization_az_aze_Cyrl_Latn_1958_tsv},
    {"romanization/bas-rus-Cyrl-Latn-2017-bss.tsv", romanization_bas_rus_Cyrl_Latn_2017_bss_tsv, sizeof romanization_bas_rus_Cyrl_Latn_2017_bss_tsv},
    {"romanization/bgn-jpn-Hrkt-Latn-1962.tsv", romanization_bgn_jpn_Hrkt_Latn_1962_tsv, sizeof romanization_bgn_jpn_Hrkt_Latn_1962_tsv},
    {"romanization/bgn-kor-Hang-Latn-1943.tsv", romanization_bgn_kor_Hang_Latn_1943_tsv, sizeof romanization_bgn_kor_Hang_Latn_1943_tsv},
    {"romanization/bgna-bul-Cyrl-Latn-2006.tsv", romanization_bgna_bul_Cyrl_Latn_2006_tsv, sizeof romanization_bgna_bul_Cyrl_Latn_2006_tsv},
    {"romanization/bgna-bul-Cyrl-Latn-2009.tsv", romanization_bgna_bul_Cyrl_Latn_2009_tsv, sizeof romanization_bgna_bul_Cyrl_Latn_2009_tsv},
    {"romanization/bgnpcgn-ara-Arab-Latn-1956.tsv", romanization_bgnpcgn_ara_Arab_Latn_1956_tsv, sizeof romanization_bgnpcgn_ara_Arab_Latn_1956_tsv},
    {"romanization/bgnpcgn-arm-Armn-Latn-1981.tsv", romanization_bgnpcgn_arm_Armn_Latn_1981_tsv, sizeof romanization_bgnpcgn_arm_Armn_Latn_1981_tsv},
    {"romanization/bgnpcgn-aze-Cyrl-Latn-1993.tsv", romanization_bgnpcgn_aze_Cyrl_Latn_1993_tsv, sizeof romanization_bgnpcgn_aze_Cyrl_Latn_1993_tsv},
    {"romanization/bgnpcgn-bak-Cyrl-Latn-2007.tsv", romanization_bgnpcgn_bak_Cyrl_Latn_2007_tsv, sizeof romanization_bgnpcgn_bak_Cyrl_Latn_2007_tsv},
    {"romanization/bgnpcgn-bel-Cyrl-Latn-1979.tsv", romanization_bgnpcgn_bel_Cyrl_Latn_1979_tsv, sizeof romanization_bgnpcgn_bel_Cyrl_Latn_1979_tsv},
    {"romanization/bgnpcgn-bul-Cyrl-Latn-1952.tsv", romanization_bgnpcgn_bul_Cyrl_Latn_1952_tsv, sizeof romanization_bgnpcgn_bul_Cyrl_Latn_1952_tsv},
    {"romanization/bgnpcgn-bul-Cyrl-Latn-2013.tsv", romanization_bgnpcgn_bul_Cyrl_Latn_2013_tsv, sizeof romanization_bgnpcgn_bul_Cyrl_Latn_2013_tsv},
    {"romanization/bgnpcgn-che-Cyrl-Latn-2008.tsv", romanization_bgnpcgn_che_Cyrl_Latn_2008_tsv, sizeof romanization_bgnpcgn_che_Cyrl_Latn_2008_tsv},
    {"romanization/bgnpcgn-deu-Latn-Latn-2000.tsv", romanization_bgnpcgn_deu_Latn_Latn_2000_tsv, sizeof romanization_bgnpcgn_deu_Latn_Latn_2000_tsv},
    {"romanization/bgnpcgn-ell-Grek-Latn-1962.tsv", romanization_bgnpcgn_ell_Grek_Latn_1962_tsv, sizeof romanization_bgnpcgn_ell_Grek_Latn_1962_tsv},
    {"romanization/bgnpcgn-ell-Grek-Latn-1996.tsv", romanization_bgnpcgn_ell_Grek_Latn_1996_tsv, sizeof romanization_bgnpcgn_ell_Grek_Latn_1996_tsv},
    {"romanization/bgnpcgn-fao-Latn-Latn-1964.tsv", romanization_bgnpcgn_fao_Latn_Latn_1964_tsv, sizeof romanization_bgnpcgn_fao_Latn_Latn_1964_tsv},
    {"romanization/bgnpcgn-fao-Latn-Latn-1968.tsv", romanization_bgnpcgn_fao_Latn_Latn_1968_tsv, sizeof romanization_bgnpcgn_fao_Latn_Latn_1968_tsv},
    {"romanization/bgnpcgn-isl-Latn-Latn-1964.tsv", romanization_bgnpcgn_isl_Latn_Latn_1964_tsv, sizeof romanization_bgnpcgn_isl_Latn_Latn_1964_tsv},
    {"romanization/bgnpcgn-isl-Latn-Latn-1968.tsv", romanization_bgnpcgn_isl_Latn_Latn_1968_tsv, sizeof romanization_bgnpcgn_isl_Latn_Latn_1968_tsv},
    {"romanization/bgnpcgn-jpn-Hrkt-Latn-1976.tsv", romanization_bgnpcgn_jpn_Hrkt_Latn_1976_tsv, sizeof romanization_bgnpcgn_jpn_Hrkt_Latn_1976_tsv},
    {"romanization/bgnpcgn-kat-Geor-Latn-1981.tsv", romanization_bgnpcgn_kat_Geor_Latn_1981_tsv, sizeof romanization_bgnpcgn_kat_Geor_Latn_1981_tsv},
    {"romanization/bgnpcgn-kat-Geor-Latn-2009.tsv", romanization_bgnpcgn_kat_Geor_Latn_2009_tsv, sizeof romanization_bgnpcgn_kat_Geor_Latn_2009_tsv},
    {"romanization/bgnpcgn-kaz-Cyrl-Latn-1979.tsv", romanization_bgnpcgn_kaz_Cyrl_Latn_1979_tsv, sizeof romanization_bgnpcgn_kaz_Cyrl_Latn_1979_tsv},
    {"romanization/bgnpcgn-kir-Cyrl-Latn-1979.tsv", romanization_bgnpcgn_kir_Cyrl_Latn_1979_tsv, sizeof romanization_bgnpcgn_kir_Cyrl_Latn_1979_tsv},
    {"romanization/bgnpcgn-kor-Hang-Latn-kn-1945.tsv", romanization_bgnpcgn_kor_Hang_Latn_kn_1945_tsv, sizeof romanization_bgnpcgn_kor_Hang_Latn_kn_1945_tsv},
    {"romanization/bgnpcgn-kor-Hang-Latn-rok-2011.tsv", romanization_bgnpcgn_kor_Hang_Latn_rok_2011_tsv, sizeof romanization_bgnpcgn_kor_Hang_Latn_rok_2011_tsv},
    {"romanization/bgnpcgn-mkd-Cyrl-Latn-1981.tsv", romanization_bgnpcgn_mkd_Cyrl_Latn_1981_tsv, sizeof romanization_bgnpcgn_mkd_Cyrl_Latn_1981_tsv},
    {"romanization/bgnpcgn-mkd-Cyrl-Latn-2013.tsv", romanization_bgnpcgn_mkd_Cyrl_Latn_2013_tsv, sizeof romanization_bgnpcgn_mkd_Cyrl_Latn_2013_tsv},
    {"romanization/bgnpcgn-mon-Cyrl-Latn-1964.tsv", romanization_bgnpcgn_mon_Cyrl_Latn_1964_tsv, sizeof romanization_bgnpcgn_mon_Cyrl_Latn_1964_tsv},
    {"romanization/bgnpcgn-per-Arab-Latn-1958.tsv", romanization_bgnpcgn_per_Arab_Latn_1958_tsv, sizeof romanization_bgnpcgn_per_Arab_Latn_1958_tsv},
    {"romanization/bgnpcgn-prs-Arab-Latn-2007.tsv", romanization_bgnpcgn_prs_Arab_Latn_2007_tsv, sizeof romanization_bgnpcgn_prs_Arab_Latn_2007_tsv},
    {"romanization/bgnpcgn-pus-Arab-Latn-1968.tsv", romanization_bgnpcgn_pus_Arab_Latn_1968_tsv, sizeof romanization_bgnpcgn_pus_Arab_Latn_1968_tsv},
    {"romanization/bgnpcgn-ron-Cyrl-Latn-2002.tsv", romanization_bgnpcgn_ron_Cyrl_Latn_2002_tsv, sizeof romanization_bgnpcgn_ron_Cyrl_Latn_2002_tsv},
    {"romanization/bgnpcgn-rue-Cyrl-Latn-2016.tsv", romanization_bgnpcgn_rue_Cyrl_Latn_2016_tsv, sizeof romanization_bgnpcgn_rue_Cyrl_Latn_2016_tsv},
    {"romanization/bgnpcgn-rus-Cyrl-Latn-1947.tsv", romanization_bgnpcgn_rus_Cyrl_Latn_1947_tsv, sizeof romanization_bgnpcgn_rus_Cyrl_Latn_1947_tsv},
    {"romanization/bgnpcgn-srp-Cyrl-Latn-1962.tsv", romanization_bgnpcgn_srp_Cyrl_Latn_1962_tsv, sizeof romanization_bgnpcgn_srp_Cyrl_Latn_1962_tsv},
    {"romanization/bgnpcgn-srp-Cyrl-Latn-2005.tsv", romanization_bgnpcgn_srp_Cyrl_Latn_2005_tsv, sizeof romanization_bgnpcgn_srp_Cyrl_Latn_2005_tsv},
    {"romanization/bgnpcgn-tat-Cyrl-Latn-2007.tsv", romanization_bgnpcgn_tat_Cyrl_Latn_2007_tsv, sizeof romanization_bgnpcgn_tat_Cyrl_Latn_2007_tsv},
    {"romanization/bgnpcgn-tgk-Cyrl-Latn-1994.tsv", romanization_bgnpcgn_tgk_Cyrl_Latn_1994_tsv, sizeof romanization_bgnpcgn_tgk_Cyrl_Latn_1994_tsv},
    {"romanization/bgnpcgn-tir-Ethi-Latn-2007.tsv", romanization_bgnpcgn_tir_Ethi_Latn_2007_tsv, sizeof romanization_bgnpcgn_tir_Ethi_Latn_2007_tsv},
    {"romanization/bgnpcgn-tuk-Cyrl-Latn-1979.tsv", romanization_bgnpcgn_tuk_Cyrl_Latn_1979_tsv, sizeof romanization_bgnpcgn_tuk_Cyrl_Latn_1979_tsv},
    {"romanization/bgnpcgn-tuk-Cyrl-Latn-1993.tsv", romanization_bgnpcgn_tuk_Cyrl_Latn_1993_tsv, sizeof romanization_bgnpcgn_tuk_Cyrl_Latn_1993_tsv},
    {"romanization/bgnpcgn-ukr-Cyrl-Latn-1965.tsv", romanization_bgnpcgn_ukr_Cyrl_Latn_1965_tsv, sizeof romanization_bgnpcgn_ukr_Cyrl_Latn_1965_tsv},
    {"romanization/bgnpcgn-ukr-Cyrl-Latn-2019.tsv", romanization_bgnpcgn_ukr_Cyrl_Latn_2019_tsv, sizeof romanization_bgnpcgn_ukr_Cyrl_Latn_2019_tsv},
    {"romanization/bgnpcgn-urd-Arab-Latn-2007.tsv", romanization_bgnpcgn_urd_Arab_Latn_2007_tsv, sizeof romanization_bgnpcgn_urd_Arab_Latn_2007_tsv},
    {"romanization/bgnpcgn-uzb-Cyrl-Latn-1979.tsv", romanization_bgnpcgn_uzb_Cyrl_Latn_1979_tsv, sizeof romanization_bgnpcgn_uzb_Cyrl_Latn_1979_tsv},
    {"romanization/bgnpcgn-uzb-Cyrl-Latn-2000.tsv", romanization_bgnpcgn_uzb_Cyrl_Latn_2000_tsv, sizeof romanization_bgnpcgn_uzb_Cyrl_Latn_2000_tsv},
    {"romanization/bgnpcgn-zho-Hans-Latn-1979.tsv", romanization_bgnpcgn_zho_Hans_Latn_1979_tsv, sizeof romanization_bgnpcgn_zho_Hans_Latn_1979_tsv},
    {"romanization/by-bel-Cyrl-Latn-1998.tsv", romanization_by_bel_Cyrl_Latn_1998_tsv, sizeof romanization_by_bel_Cyrl_Latn_1998_tsv},
    {"romanization/by-bel-Cyrl-Latn-2007.tsv", romanization_by_bel_Cyrl_Latn_2007_tsv, sizeof romanization_by_bel_Cyrl_Latn_2007_tsv},
    {"romanization/din-grc-Grek-Latn-31634-2011-t1.tsv", romanization_din_grc_Grek_Latn_31634_2011_t1_tsv, sizeof romanization_din_grc_Grek_Latn_31634_2011_t1_tsv},
    {"romanization/din-hin-Deva-Latn-33904-2018.tsv", romanization_din_hin_Deva_Latn_33904_2018_tsv, sizeof romanization_din_hin_Deva_Latn_33904_2018_tsv},
    {"romanization/din-kat-Geor-Latn-32707-2010.tsv", romanization_din_kat_Geor_Latn_32707_2010_tsv, sizeof romanization_din_kat_Geor_Latn_32707_2010_tsv},
    {"romanization/din-mar-Deva-Latn-33904-2018.tsv", romanization_din_mar_Deva_Latn_33904_2018_tsv, sizeof romanization_din_mar_Deva_Latn_33904_2018_tsv},
    {"romanization/din-nep-Deva-Latn-33904-2018.tsv", romanization_din_nep_Deva_Latn_33904_2018_tsv, sizeof romanization_din_nep_Deva_Latn_33904_2018_tsv},
    {"romanization/din-pli-Deva-Latn-33904-2018.tsv", romanization_din_pli_Deva_Latn_33904_2018_tsv, sizeof romanization_din_pli_Deva_Latn_33904_2018_tsv},
    {"romanization/din-pra-Deva-Latn-33904-2018.tsv", romanization_din_pra_Deva_Latn_33904_2018_tsv, sizeof romanization_din_pra_Deva_Latn_33904_2018_tsv},
    {"romanization/din-san-Deva-Latn-33904-2018.tsv", romanization_din_san_Deva_Latn_33904_2018_tsv, sizeof romanization_din_san_Deva_Latn_33904_2018_tsv},
    {"romanization/elot-ell-Grek-Latn-743-1982-tl.tsv", romanization_elot_ell_Grek_Latn_743_1982_tl_tsv, sizeof romanization_elot_ell_Grek_Latn_743_1982_tl_tsv},
    {"romanization/elot-ell-Grek-Latn-743-1982-ts.tsv", romanization_elot_ell_Grek_Latn_743_1982_ts_tsv, sizeof romanization_elot_ell_Grek_Latn_743_1982_ts_tsv},
    {"romanization/elot-ell-Grek-Latn-743-2001-ts.tsv", romanization_elot_ell_Grek_Latn_743_2001_ts_tsv, sizeof romanization_elot_ell_Grek_Latn_743_2001_ts_tsv},
    {"romanization/ggg-kat-Geor-Latn-2002.tsv", romanization_ggg_kat_Geor_Latn_2002_tsv, sizeof romanization_ggg_kat_Geor_Latn_2002_tsv},
    {"romanization/gki-bel-Cyrl-Latn-1992.tsv", romanization_gki_bel_Cyrl_Latn_1992_tsv, sizeof romanization_gki_bel_Cyrl_Latn_1992_tsv},
    {"romanization/gki-bel-Cyrl-Latn-2000.tsv", romanization_gki_bel_Cyrl_Latn_2000_tsv, sizeof romanization_gki_bel_Cyrl_Latn_2000_tsv},
    {"romanization/gost-rus-Cyrl-Latn-16876-71-1983.tsv", romanization_gost_rus_Cyrl_Latn_16876_71_1983_tsv, sizeof romanization_gost_rus_Cyrl_Latn_16876_71_1983_tsv},
    {"romanization/gost-rus-Cyrl-Latn-7.79-2000-2002.tsv", romanization_gost_rus_Cyrl_Latn_7_79_2000_2002_tsv, sizeof romanization_gost_rus_Cyrl_Latn_7_79_2000_2002_tsv},
    {"romanization/icao-ara-Arab-Latn-9303.tsv", romanization_icao_ara_Arab_Latn_9303_tsv, sizeof romanization_icao_ara_Arab_Latn_9303_tsv},
    {"romanization/icao-bel-Cyrl-Latn-9303.tsv", romanization_icao_bel_Cyrl_Latn_9303_tsv, sizeof romanization_icao_bel_Cyrl_Latn_9303_tsv},
    {"romanization/icao-rus-Cyrl-Latn-9303.tsv", romanization_icao_rus_Cyrl_Latn_9303_tsv, sizeof romanization_icao_rus_Cyrl_Latn_9303_tsv},
    {"romanization/iso-ara-Arab-Latn-233-1984.tsv", romanization_iso_ara_Arab_Latn_233_1984_tsv, sizeof romanization_iso_ara_Arab_Latn_233_1984_tsv},
    {"romanization/iso-ara-Arab-Latn-233-2-1993.tsv", romanization_iso_ara_Arab_Latn_233_2_1993_tsv, sizeof romanization_iso_ara_Arab_Latn_233_2_1993_tsv},
    {"romanization/iso-asm-Beng-Latn-15919-2001.tsv", romanization_iso_asm_Beng_Latn_15919_2001_tsv, sizeof romanization_iso_asm_Beng_Latn_15919_2001_tsv},
    {"romanization/iso-bel-Cyrl-Latn-9-1995.tsv", romanization_iso_bel_Cyrl_Latn_9_1995_tsv, sizeof romanization_iso_bel_Cyrl_Latn_9_1995_tsv},
    {"romanization/iso-ben-Beng-Latn-15919-2001.tsv", romanization_iso_ben_Beng_Latn_15919_2001_tsv, sizeof romanization_iso_ben_Beng_Latn_15919_2001_tsv},
    {"romanization/iso-bul-Cyrl-Latn-9-1995.tsv", romanization_iso_bul_Cyrl_Latn_9_1995_tsv, sizeof romanization_iso_bul_Cyrl_Latn_9_1995_tsv},
    {"romanization/iso-ell-Grek-Latn-843-1997-t1.tsv", romanization_iso_ell_Grek_Latn_843_1997_t1_tsv, sizeof romanization_iso_ell_Grek_Latn_843_1997_t1_tsv},
    {"romanization/iso-guj-Gujr-Latn-15919-2001.tsv", romanization_iso_guj_Gujr_Latn_15919_2001_tsv, sizeof romanization_iso_guj_Gujr_Latn_15919_2001_tsv},
    {"romanization/iso-heb-Hebr-Latn-259-1984.tsv", romanization_iso_heb_Hebr_Latn_259_1984_tsv, sizeof romanization_iso_heb_Hebr_Latn_259_1984_tsv},
    {"romanization/iso-heb-Hebr-Latn-259-2-1994.tsv", romanization_iso_heb_Hebr_Latn_259_2_1994_tsv, sizeof romanization_iso_heb_Hebr_Latn_259_2_1994_tsv},
    {"romanization/iso-hin-Deva-Latn-15919-2001.tsv", romanization_iso_hin_Deva_Latn_15919_2001_tsv, sizeof romanization_iso_hin_Deva_Latn_15919_2001_tsv},
    {"romanization/iso-inc-Deva-Latn-15919-2001.tsv", romanization_iso_inc_Deva_Latn_15919_2001_tsv, sizeof romanization_iso_inc_Deva_Latn_15919_2001_tsv},
    {"romanization/iso-jpn-Hrkt-Latn-3602-1989.tsv", romanization_iso_jpn_Hrkt_Latn_3602_1989_tsv, sizeof romanization_iso_jpn_Hrkt_Latn_3602_1989_tsv},
    {"romanization/iso-kat-Geor-Latn-9984-1996.tsv", romanization_iso_kat_Geor_Latn_9984_1996_tsv, sizeof romanization_iso_kat_Geor_Latn_9984_1996_tsv},
    {"romanization/iso-kor-Hang-Latn-1996-method1.tsv", romanization_iso_kor_Hang_Latn_1996_method1_tsv, sizeof romanization_iso_kor_Hang_Latn_1996_method1_tsv},
    {"romanization/iso-kor-Hang-Latn-1996-method2.tsv", romanization_iso_kor_Hang_Latn_1996_method2_tsv, sizeof romanization_iso_kor_Hang_Latn_1996_method2_tsv},
    {"romanization/iso-mal-Mlym-Latn-15919-2001.tsv", romanization_iso_mal_Mlym_Latn_15919_2001_tsv, sizeof romanization_iso_mal_Mlym_Latn_15919_2001_tsv},
    {"romanization/iso-mar-Deva-Latn-15919-2001.tsv", romanization_iso_mar_Deva_Latn_15919_2001_tsv, sizeof romanization_iso_mar_Deva_Latn_15919_2001_tsv},
    {"romanization/iso-mkd-Cyrl-Latn-9-1995.tsv", romanization_iso_mkd_Cyrl_Latn_9_1995_tsv, sizeof romanization_iso_mkd_Cyrl_Latn_9_1995_tsv},
    {"romanization/iso-nep-Deva-Latn-15919-2001.tsv", romanization_iso_nep_Deva_Latn_15919_2001_tsv, sizeof romanization_iso_nep_Deva_Latn_15919_2001_tsv},
    {"romanization/iso-ori-Orya-Latn-15919-2001.tsv", romanization_iso_ori_Orya_Latn_15919_2001_tsv, sizeof romanization_iso_ori_Orya_Latn_15919_2001_tsv},
    {"romanization/iso-pan-Guru-Latn-15919-2001.tsv", romanization_iso_pan_Guru_Latn_15919_2001_tsv, sizeof romanization_iso_pan_Guru_Latn_15919_2001_tsv},
    {"romanization/iso-pli-Deva-Latn-15919-2001.tsv", romanization_iso_pli_Deva_Latn_15919_2001_tsv, sizeof romanization_iso_pli_Deva_Latn_15919_2001_tsv},
    {"romanization/iso-pra-Deva-Latn-15919-2001.tsv", romanization_iso_pra_Deva_Latn_15919_2001_tsv, sizeof romanization_iso_pra_Deva_Latn_15919_2001_tsv},
    {"romanization/iso-rus-Cyrl-Latn-9-1995.tsv", romanization_iso_rus_Cyrl_Latn_9_1995_tsv, sizeof romanization_iso_rus_Cyrl_Latn_9_1995_tsv},
    {"romanization/iso-san-Deva-Latn-15919-2001.tsv", romanization_iso_san_Deva_Latn_15919_2001_tsv, sizeof romanization_iso_san_Deva_Latn_15919_2001_tsv},
    {"romanization/iso-srp-Cyrl-Latn-9-1995.tsv", romanization_iso_srp_Cyrl_Latn_9_1995_tsv, sizeof romanization_iso_srp_Cyrl_Latn_9_1995_tsv},
    {"romanization/iso-tam-Taml-Latn-15919-2001.tsv", romanization_iso_tam_Taml_Latn_15919_2001_tsv, sizeof romanization_iso_tam_Taml_Latn_15919_2001_tsv},
    {"romanization/iso-tel-Telu-Latn-15919-2001.tsv", romanization_iso_tel_Telu_Latn_15919_2001_tsv, sizeof romanization_iso_tel_Telu_Latn_15919_2001_tsv},
    {"romanization/iso-ukr-Cyrl-Latn-9-1995.tsv", romanization_iso_ukr_Cyrl_Latn_9_1995_tsv, sizeof romanization_iso_ukr_Cyrl_Latn_9_1995_tsv},
    {"romanization/iso-zho-Hani-Latn-7098-2015-names.tsv", romanization_iso_zho_Hani_Latn_7098_2015_names_tsv, sizeof romanization_iso_zho_Hani_Latn_7098_2015_names_tsv},
    {"romanization/iso-zho-Hani-Latn-7098-2015.tsv", romanization_iso_zho_Hani_Latn_7098_2015_tsv, sizeof romanization_iso_zho_Hani_Latn_7098_2015_tsv},
    {"romanization/masm-mon-Cyrl-Latn-5217-2012.tsv", romanization_masm_mon_Cyrl_Latn_5217_2012_tsv, sizeof romanization_masm_mon_Cyrl_Latn_5217_2012_tsv},
    {"romanization/masm-mon-Latn-Cyrl-5217-2012.tsv", romanization_masm_mon_Latn_Cyrl_5217_2012_tsv, sizeof romanization_masm_mon_Latn_Cyrl_5217_2012_tsv},
    {"romanization/mext-jpn-Hrkt-Latn-1954.tsv", romanization_mext_jpn_Hrkt_Latn_1954_tsv, sizeof romanization_mext_jpn_Hrkt_Latn_1954_tsv},
    {"romanization/moct-kor-Hang-Latn-2000.tsv", romanization_moct_kor_Hang_Latn_2000_tsv, sizeof romanization_moct_kor_Hang_Latn_2000_tsv},
    {"romanization/mofa-jpn-Hrkt-Latn-1989.tsv", romanization_mofa_jpn_Hrkt_Latn_1989_tsv, sizeof romanization_mofa_jpn_Hrkt_Latn_1989_tsv},
    {"romanization/mvd-bel-Cyrl-Latn-2008.tsv", romanization_mvd_bel_Cyrl_Latn_2008_tsv, sizeof romanization_mvd_bel_Cyrl_Latn_2008_tsv},
    {"romanization/mvd-bel-Cyrl-Latn-2010.tsv", romanization_mvd_bel_Cyrl_Latn_2010_tsv, sizeof romanization_mvd_bel_Cyrl_Latn_2010_tsv},
    {"romanization/mvd-rus-Cyrl-Latn-2008.tsv", romanization_mvd_rus_Cyrl_Latn_2008_tsv, sizeof romanization_mvd_rus_Cyrl_Latn_2008_tsv},
    {"romanization/mvd-rus-Cyrl-Latn-2010.tsv", romanization_mvd_rus_Cyrl_Latn_2010_tsv, sizeof romanization_mvd_rus_Cyrl_Latn_2010_tsv},
    {"romanization/odni-aze-Cyrl-Latn-2015.tsv", romanization_odni_aze_Cyrl_Latn_2015_tsv, sizeof romanization_odni_aze_Cyrl_Latn_2015_tsv},
    {"romanization/odni-bel-Cyrl-Latn-2015.tsv", romanization_odni_bel_Cyrl_Latn_2015_tsv, sizeof romanization_odni_bel_Cyrl_Latn_2015_tsv},
    {"romanization/odni-bul-Cyrl-Latn-2005.tsv", romanization_odni_bul_Cyrl_Latn_2005_tsv, sizeof romanization_odni_bul_Cyrl_Latn_2005_tsv},
    {"romanization/odni-bul-Cyrl-Latn-2015.tsv", romanization_odni_bul_Cyrl_Latn_2015_tsv, sizeof romanization_odni_bul_Cyrl_Latn_2015_tsv},
    {"romanization/odni-che-Cyrl-Latn-2015.tsv", romanization_odni_che_Cyrl_Latn_2015_tsv, sizeof romanization_odni_che_Cyrl_Latn_2015_tsv},
    {"romanization/odni-kat-Geor-Latn-2015.tsv", romanization_odni_kat_Geor_Latn_2015_tsv, sizeof romanization_odni_kat_Geor_Latn_2015_tsv},
    {"romanization/odni-kir-Cyrl-Latn-2015.tsv", romanization_odni_kir_Cyrl_Latn_2015_tsv, sizeof romanization_odni_kir_Cyrl_Latn_2015_tsv},
    {"romanization/odni-mkd-Cyrl-Latn-2005.tsv", romanization_odni_mkd_Cyrl_Latn_2005_tsv, sizeof romanization_odni_mkd_Cyrl_Latn_2005_tsv},
    {"romanization/odni-mkd-Cyrl-Latn-2015.tsv", romanization_odni_mkd_Cyrl_Latn_2015_tsv, sizeof romanization_odni_mkd_Cyrl_Latn_2015_tsv},
    {"romanization/odni-rus-Cyrl-Latn-2015.tsv", romanization_odni_rus_Cyrl_Latn_2015_tsv, sizeof romanization_odni_rus_Cyrl_Latn_2015_tsv},
    {"romanization/odni-srp-Cyrl-Latn-2005.tsv", romanization_odni_srp_Cyrl_Latn_2005_tsv, sizeof romanization_odni_srp_Cyrl_Latn_2005_tsv},
    {"romanization/odni-srp-Cyrl-Latn-2015.tsv", romanization_odni_srp_Cyrl_Latn_2015_tsv, sizeof romanization_odni_srp_Cyrl_Latn_2015_tsv},
    {"romanization/odni-tat-Cyrl-Latn-2015.tsv", romanization_odni_tat_Cyrl_Latn_2015_tsv, sizeof romanization_odni_tat_Cyrl_Latn_2015_tsv},
    {"romanization/odni-tgk-Cyrl-Latn-2015.tsv", romanization_odni_tgk_Cyrl_Latn_2015_tsv, sizeof romanization_odni_tgk_Cyrl_Latn_2015_tsv},
    {"romanization/odni-tuk-Cyrl-Latn-2015.tsv", romanization_odni_tuk_Cyrl_Latn_2015_tsv, sizeof romanization_odni_tuk_Cyrl_Latn_2015_tsv},
    {"romanization/odni-uig-Cyrl-Latn-2015.tsv", romanization_odni_uig_Cyrl_Latn_2015_tsv, sizeof romanization_odni_uig_Cyrl_Latn_2015_tsv},
    {"romanization/odni-ukr-Cyrl-Latn-2015.tsv", romanization_odni_ukr_Cyrl_Latn_2015_tsv, sizeof romanization_odni_ukr_Cyrl_Latn_2015_tsv},
    {"romanization/odni-uzb-Cyrl-Latn-2015.tsv", romanization_odni_uzb_Cyrl_Latn_2015_tsv, sizeof romanization_odni_uzb_Cyrl_Latn_2015_tsv},
    {"romanization/royin-tha-Thai-Latn-1999.tsv", romanization_royin_tha_Thai_Latn_1999_tsv, sizeof romanization_royin_tha_Thai_Latn_1999_tsv},
    {"romanization/sasm-mon-Mong-Latn-general-1978.tsv", romanization_sasm_mon_Mong_Latn_general_1978_tsv, sizeof romanization_sasm_mon_Mong_Latn_general_1978_tsv},
    {"romanization/sasm-mon-Mong-Latn-phonetic-1978.tsv", romanization_sasm_mon_Mong_Latn_phonetic_1978_tsv, sizeof romanization_sasm_mon_Mong_Latn_phonetic_1978_tsv},
    {"romanization/stategeocadastre-ukr-Cyrl-Latn-1993.tsv", romanization_stategeocadastre_ukr_Cyrl_Latn_1993_tsv, sizeof romanization_stategeocadastre_ukr_Cyrl_Latn_1993_tsv},
    {"romanization/ua-ukr-Cyrl-Latn-1996.tsv", romanization_ua_ukr_Cyrl_Latn_1996_tsv, sizeof romanization_ua_ukr_Cyrl_Latn_1996_tsv},
    {"romanization/ua-ukr-Cyrl-Latn-2007.tsv", romanization_ua_ukr_Cyrl_Latn_2007_tsv, sizeof romanization_ua_ukr_Cyrl_Latn_2007_tsv},
    {"romanization/ua-ukr-Cyrl-Latn-2010.tsv", romanization_ua_ukr_Cyrl_Latn_2010_tsv, sizeof romanization_ua_ukr_Cyrl_Latn_2010_tsv},
    {"romanization/un-amh-Ethi-Latn-2016.tsv", romanization_un_amh_Ethi_Latn_2016_tsv, sizeof romanization_un_amh_Ethi_Latn_2016_tsv},
    {"romanization/un-ara-Arab-Latn-1972.tsv", romanization_un_ara_Arab_Latn_1972_tsv, sizeof romanization_un_ara_Arab_Latn_1972_tsv},
    {"romanization/un-ara-Arab-Latn-2017.tsv", romanization_un_ara_Arab_Latn_2017_tsv, sizeof romanization_un_ara_Arab_Latn_2017_tsv},
    {"romanization/un-bel-Cyrl-Latn-2007.tsv", romanization_un_bel_Cyrl_Latn_2007_tsv, sizeof romanization_un_bel_Cyrl_Latn_2007_tsv},
    {"romanization/un-bul-Cyrl-Latn-1977.tsv", romanization_un_bul_Cyrl_Latn_1977_tsv, sizeof romanization_un_bul_Cyrl_Latn_1977_tsv},
    {"romanization/un-ell-Grek-Latn-1987-phonetic.tsv", romanization_un_ell_Grek_Latn_1987_phonetic_tsv, sizeof romanization_un_ell_Grek_Latn_1987_phonetic_tsv},
    {"romanization/un-ell-Grek-Latn-1987-tl.tsv", romanization_un_ell_Grek_Latn_1987_tl_tsv, sizeof romanization_un_ell_Grek_Latn_1987_tl_tsv},
    {"romanization/un-ell-Grek-Latn-1987-ts.tsv", romanization_un_ell_Grek_Latn_1987_ts_tsv, sizeof romanization_un_ell_Grek_Latn_1987_ts_tsv},
    {"romanization/un-mkd-Cyrl-Latn-1977.tsv", romanization_un_mkd_Cyrl_Latn_1977_tsv, sizeof romanization_un_mkd_Cyrl_Latn_1977_tsv},
    {"romanization/un-mon-Mong-Latn-general-2013.tsv", romanization_un_mon_Mong_Latn_general_2013_tsv, sizeof romanization_un_mon_Mong_Latn_general_2013_tsv},
    {"romanization/un-mon-Mong-Latn-phonetic-2013.tsv", romanization_un_mon_Mong_Latn_phonetic_2013_tsv, sizeof romanization_un_mon_Mong_Latn_phonetic_2013_tsv},
    {"romanization/un-prs-Arab-Latn-1967.tsv", romanization_un_prs_Arab_Latn_1967_tsv, sizeof romanization_un_prs_Arab_Latn_1967_tsv},
    {"romanization/un-rus-Cyrl-Latn-1987.tsv", romanization_un_rus_Cyrl_Latn_1987_tsv, sizeof romanization_un_rus_Cyrl_Latn_1987_tsv},
    {"romanization/un-srp-Cyrl-Latn-1997.tsv", romanization_un_srp_Cyrl_Latn_1997_tsv, sizeof romanization_un_srp_Cyrl_Latn_1997_tsv},
    {"romanization/un-ukr-Cyrl-Latn-2012.tsv", romanization_un_ukr_Cyrl_Latn_2012_tsv, sizeof romanization_un_ukr_Cyrl_Latn_2012_tsv},
    {"romanization/un-urd-Arab-Latn-1972.tsv", romanization_un_urd_Arab_Latn_1972_tsv, sizeof romanization_un_urd_Arab_Latn_1972_tsv},
    {"romanization/var-amh-Ethi-Latn-eae-2003.tsv", romanization_var_amh_Ethi_Latn_eae_2003_tsv, sizeof romanization_var_amh_Ethi_Latn_eae_2003_tsv},
    {"romanization/var-gez-Ethi-Latn-eae-2003.tsv", romanization_var_gez_Ethi_Latn_eae_2003_tsv, sizeof romanization_var_gez_Ethi_Latn_eae_2003_tsv},
    {"romanization/var-jpn-Hrkt-Latn-hepburn-1886.tsv", romanization_var_jpn_Hrkt_Latn_hepburn_1886_tsv, sizeof romanization_var_jpn_Hrkt_Latn_hepburn_1886_tsv},
    {"romanization/var-jpn-Hrkt-Latn-hepburn-1954.tsv", romanization_var_jpn_Hrkt_Latn_hepburn_1954_tsv, sizeof romanization_var_jpn_Hrkt_Latn_hepburn_1954_tsv},
    {"romanization/var-kor-Hang-Latn-mr-1939.tsv", romanization_var_kor_Hang_Latn_mr_1939_tsv, sizeof romanization_var_kor_Hang_Latn_mr_1939_tsv},
    {"romanization/var-mon-Mong-Latn-lessing.tsv", romanization_var_mon_Mong_Latn_lessing_tsv, sizeof romanization_var_mon_Mong_Latn_lessing_tsv},
    {"romanization/var-mon-Mong-Latn-vpmc.tsv", romanization_var_mon_Mong_Latn_vpmc_tsv, sizeof romanization_var_mon_Mong_Latn_vpmc_tsv},
    {"romanization/var-san-Deva-Latn-iast-1912.tsv", romanization_var_san_Deva_Latn_iast_1912_tsv, sizeof romanization_var_san_Deva_Latn_iast_1912_tsv},
    {"romanization/var-zho-Hani-Latn-wd-1979.tsv", romanization_var_zho_Hani_Latn_wd_1979_tsv, sizeof romanization_var_zho_Hani_Latn_wd_1979_tsv},
    {"rules/vader.tsv", rules_vader_tsv, sizeof rules_vader_tsv},
    {"sample/news.jsonl", sample_news_jsonl, sizeof sample_news_jsonl},
    {"sentences/any.tsv", sentences_any_tsv, sizeof sentences_any_tsv},
    {"sentences/ar.tsv", sentences_ar_tsv, sizeof sentences_ar_tsv},
    {"sentences/de.tsv", sentences_de_tsv, sizeof sentences_de_tsv},
    {"sentences/el.tsv", sentences_el_tsv, sizeof sentences_el_tsv},
    {"sentences/en.tsv", sentences_en_tsv, sizeof sentences_en_tsv},
    {"sentences/es.tsv", sentences_es_tsv, sizeof sentences_es_tsv},
    {"sentences/fa.tsv", sentences_fa_tsv, sizeof sentences_fa_tsv},
    {"sentences/fr.tsv", sentences_fr_tsv, sizeof sentences_fr_tsv},
    {"sentences/he.tsv", sentences_he_tsv, sizeof sentences_he_tsv},
    {"sentences/hi.tsv", sentences_hi_tsv, sizeof sentences_hi_tsv},
    {"sentences/id.tsv", sentences_id_tsv, sizeof sentences_id_tsv},
    {"sentences/it.tsv", sentences_it_tsv, sizeof sentences_it_tsv},
    {"sentences/ja.tsv", sentences_ja_tsv, sizeof sentences_ja_tsv},
    {"sentences/ko.tsv", sentences_ko_tsv, sizeof sentences_ko_tsv},
    {"sentences/pl.tsv", sentences_pl_tsv, sizeof sentences_pl_tsv},
    {"sentences/pt.tsv", sentences_pt_tsv, sizeof sentences_pt_tsv},
    {"sentences/ru.tsv", sentences_ru_tsv, sizeof sentences_ru_tsv},
    {"sentences/tr.tsv", sentences_tr_tsv, sizeof sentences_tr_tsv},
    {"sentences/uk.tsv", sentences_uk_tsv, sizeof sentences_uk_tsv},
    {"sentences/zh.tsv", sentences_zh_tsv, sizeof sentences_zh_tsv},
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
    {"stance-weights/any.tsv", stance_weights_any_tsv, sizeof stance_weights_any_tsv},
    {"stance-weights/en.tsv", stance_weights_en_tsv, sizeof stance_weights_en_tsv},
    {"stance-weights/ru.tsv", stance_weights_ru_tsv, sizeof stance_weights_ru_tsv},
    {"stance/ar.tsv", stance_ar_tsv, sizeof stance_ar_tsv},
    {"stance/de.tsv", stance_de_tsv, sizeof stance_de_tsv},
    {"stance/en.tsv", stance_en_tsv, sizeof stance_en_tsv},
    {"stance/es.tsv", stance_es_tsv, sizeof stance_es_tsv},
    {"stance/fa.tsv", stance_fa_tsv, sizeof stance_fa_tsv},
    {"stance/fr.tsv", stance_fr_tsv, sizeof stance_fr_tsv},
    {"stance/he.tsv", stance_he_tsv, sizeof stance_he_tsv},
    {"stance/hi.tsv", stance_hi_tsv, sizeof stance_hi_tsv},
    {"stance/ja.tsv", stance_ja_tsv, sizeof stance_ja_tsv},
    {"stance/ko.tsv", stance_ko_tsv, sizeof stance_ko_tsv},
    {"stance/ru.tsv", stance_ru_tsv, sizeof stance_ru_tsv},
    {"stance/tr.tsv", stance_tr_tsv, sizeof stance_tr_tsv},
    {"stance/uk.tsv", stance_uk_tsv, sizeof stance_uk_tsv},
    {"stance/zh.tsv", stance_zh_tsv, sizeof stance_zh_tsv},
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
#ifdef HAS_TAGS
    {"tags/forms/ar.tsv", tags_forms_ar_tsv, sizeof tags_forms_ar_tsv},
    {"tags/forms/de.tsv", tags_forms_de_tsv, sizeof tags_forms_de_tsv},
    {"tags/forms/en.tsv", tags_forms_en_tsv, sizeof tags_forms_en_tsv},
    {"tags/forms/es.tsv", tags_forms_es_tsv, sizeof tags_forms_es_tsv},
    {"tags/forms/fa.tsv", tags_forms_fa_tsv, sizeof tags_forms_fa_tsv},
    {"tags/forms/fr.tsv", tags_forms_fr_tsv, sizeof tags_forms_fr_tsv},
    {"tags/forms/he.tsv", tags_forms_he_tsv, sizeof tags_forms_he_tsv},
    {"tags/forms/hi.tsv", tags_forms_hi_tsv, sizeof tags_forms_hi_tsv},
    {"tags/forms/ja.tsv", tags_forms_ja_tsv, sizeof tags_forms_ja_tsv},
    {"tags/forms/ko.tsv", tags_forms_ko_tsv, sizeof tags_forms_ko_tsv},
    {"tags/forms/ru.tsv", tags_forms_ru_tsv, sizeof tags_forms_ru_tsv},
    {"tags/forms/tr.tsv", tags_forms_tr_tsv, sizeof tags_forms_tr_tsv},
    {"tags/forms/uk.tsv", tags_forms_uk_tsv, sizeof tags_forms_uk_tsv},
    {"tags/forms/zh.tsv", tags_forms_zh_tsv, sizeof tags_forms_zh_tsv},
    {"tags/relations/ar.tsv", tags_relations_ar_tsv, sizeof tags_relations_ar_tsv},
    {"tags/relations/de.tsv", tags_relations_de_tsv, sizeof tags_relations_de_tsv},
    {"tags/relations/en.tsv", tags_relations_en_tsv, sizeof tags_relations_en_tsv},
    {"tags/relations/es.tsv", tags_relations_es_tsv, sizeof tags_relations_es_tsv},
    {"tags/relations/fa.tsv", tags_relations_fa_tsv, sizeof tags_relations_fa_tsv},
    {"tags/relations/fr.tsv", tags_relations_fr_tsv, sizeof tags_relations_fr_tsv},
    {"tags/relations/he.tsv", tags_relations_he_tsv, sizeof tags_relations_he_tsv},
    {"tags/relations/hi.tsv", tags_relations_hi_tsv, sizeof tags_relations_hi_tsv},
    {"tags/relations/ja.tsv", tags_relations_ja_tsv, sizeof tags_relations_ja_tsv},
    {"tags/relations/ko.tsv", tags_relations_ko_tsv, sizeof tags_relations_ko_tsv},
    {"tags/relations/ru.tsv", tags_relations_ru_tsv, sizeof tags_relations_ru_tsv},
    {"tags/relations/tr.tsv", tags_relations_tr_tsv, sizeof tags_relations_tr_tsv},
    {"tags/relations/uk.tsv", tags_relations_uk_tsv, sizeof tags_relations_uk_tsv},
    {"tags/relations/zh.tsv", tags_relations_zh_tsv, sizeof tags_relations_zh_tsv},
    {"tags/weights/ar.tsv", tags_weights_ar_tsv, sizeof tags_weights_ar_tsv},
    {"tags/weights/de.tsv", tags_weights_de_tsv, sizeof tags_weights_de_tsv},
    {"tags/weights/en.tsv", tags_weights_en_tsv, sizeof tags_weights_en_tsv},
    {"tags/weights/es.tsv", tags_weights_es_tsv, sizeof tags_weights_es_tsv},
    {"tags/weights/fa.tsv", tags_weights_fa_tsv, sizeof tags_weights_fa_tsv},
    {"tags/weights/fr.tsv", tags_weights_fr_tsv, sizeof tags_weights_fr_tsv},
    {"tags/weights/he.tsv", tags_weights_he_tsv, sizeof tags_weights_he_tsv},
    {"tags/weights/hi.tsv", tags_weights_hi_tsv, sizeof tags_weights_hi_tsv},
    {"tags/weights/ja.tsv", tags_weights_ja_tsv, sizeof tags_weights_ja_tsv},
    {"tags/weights/ko.tsv", tags_weights_ko_tsv, sizeof tags_weights_ko_tsv},
    {"tags/weights/ru.tsv", tags_weights_ru_tsv, sizeof tags_weights_ru_tsv},
    {"tags/weights/tr.tsv", tags_weights_tr_tsv, sizeof tags_weights_tr_tsv},
    {"tags/weights/uk.tsv", tags_weights_uk_tsv, sizeof tags_weights_uk_tsv},
    {"tags/weights/zh.tsv", tags_weights_zh_tsv, sizeof tags_weights_zh_tsv},
#endif
    {"terms/ar.tsv", terms_ar_tsv, sizeof terms_ar_tsv},
    {"terms/az.tsv", terms_az_tsv, sizeof terms_az_tsv},
    {"terms/ca.tsv", terms_ca_tsv, sizeof terms_ca_tsv},
    {"terms/en.tsv", terms_en_tsv, sizeof terms_en_tsv},
    {"terms/fa.tsv", terms_fa_tsv, sizeof terms_fa_tsv},
    {"terms/fr.tsv", terms_fr_tsv, sizeof terms_fr_tsv},
    {"terms/it.tsv", terms_it_tsv, sizeof terms_it_tsv},
    {"terms/tr.tsv", terms_tr_tsv, sizeof terms_tr_tsv},
    {"terms/und.tsv", terms_und_tsv, sizeof terms_und_tsv},
    {"terms/ur.tsv", terms_ur_tsv, sizeof terms_ur_tsv},
};

const cdata_file *cdata_files(void) { return files; }

int64_t cdata_file_count(void) { return sizeof files / sizeof *files; }
