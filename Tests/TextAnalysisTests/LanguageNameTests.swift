import TextAnalysis
import Testing

/// Languages by the codes and names that files and people use.
@Suite struct LanguageNameTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("eng", "en"), ("English", "en"), (" english ", "en"),
    ("en_US", "en-US"), ("en-us", "en-US"), ("ger", "de"), ("deu", "de"), ("Deutsch", "de"),
    ("GERMAN", "de"), ("fre", "fr"), ("français", "fr"), ("Русский", "ru"), ("العربية", "ar"),
    ("chi", "zh"), ("zho", "zh"), ("ZH_hant_tw", "zh-Hant-TW"), ("Simplified Chinese", "zh-Hans"),
    ("Farsi", "fa"), ("Persian", "fa"), ("iw", "he"), ("yue", "yue"), ("und", "und"),
    ("Norwegian Bokmål", "nb"), ("en/fr", "en/fr"), ("prs", "prs"),
  ])
  func `codes and names are known`(name: String, tag: String) {
    #expect(Language.tag(named: name) == tag)
  }

  @Test(arguments: ["", "!!", "xx", "Klingonish", "english language news", "12"])
  func `what is no language is none`(name: String) { #expect(Language.tag(named: name) == nil) }

  @Test(arguments: [
    ("הסכר קרס", "he"), ("বাঁধ ভেঙে গেছে", "bn"), ("大壩昨夜潰決", "zh"), ("ダムが決壊した", "ja"),
    ("Ok", "und"), ("Mobil hanyut malam tadi", "und"), ("Bilen stod i natt", "und"),
  ])
  func `short texts have the language of their script, or none`(text: String, tag: String) {
    #expect(DetectedLanguage(of: Array(text.utf8).span).tag == tag)
  }
}
