import TestSupport
import Testing

@testable import Names

/// What a careful reader says of two names, by the kind of what tells it, in all languages.
@Suite struct SameNameTests {
  struct Case: CustomTestStringConvertible {
    let kind: String
    let one, other: String
    let isSame: Bool

    init(_ kind: String, _ one: String, _ other: String, _ isSame: Bool) {
      (self.kind, self.one, self.other, self.isSame) = (kind, one, other, isSame)
    }

    var testDescription: String { "\(kind): \(one), \(other)" }
  }

  private static let threshold = 0.65
  /// Read once for all cases.
  private static let knowledge = Result { (try Spellings(), try NameWords(), try NameMatchModel()) }

  static let persons = [
    Case("generation", "Henry Ford", "Henry Ford II", false),
    Case("generation", "Robert Kennedy Sr.", "Robert Kennedy Jr", false),
    Case("generation", "Robert Kennedy Sr.", "Robert Kennedy", true),
    Case("generation", "Иоанн Павел I", "John Paul II", false),
    Case("generation", "Иоанн Павел II", "Johannes Paul II.", true),
    Case("generation", "البابا يوحنا بولس الثاني", "Johannes Paul II", true),
    Case("generation", "エリザベス2世", "Elizabeth II", true),
    Case("generation", "엘리자베스 1세", "Elizabeth II", false),
    Case("generation", "伊丽莎白二世", "Elizabeth II", true),
    Case("generation", "Xi Jinping", "XI JINPING", true),
    Case("gender", "Claudio Rossi", "Claudia Rossi", false),
    Case("gender", "Валерий Козлов", "Валерия Козлова", false),
    Case("gender", "Светлана Кузнецова", "Svetlana Kusnezow", true),
    Case("gender", "A. Kuznetsova", "Andrei Kuznetsov", false),
    Case("gender", "Mrs Kuznetsova", "Oleg Kuznetsov", false),
    Case("gender", "كريم منصور", "كريمة منصور", false),
    Case("gender", "Daniel Costa", "Daniela Costa", false),
    Case("initials", "Harry S. Truman", "Harry R. Truman", false),
    Case("initials", "Franklin D. Roosevelt", "Franklin Delano Roosevelt", true),
    Case("initials", "Смирнов А. Б.", "Смирнов А. В.", false),
    Case("initials", "Смирнов А. Б.", "Смирнов Андрей Борисович", true),
    Case("initials", "Смирнов Андрей Борисович", "Andrei V. Smirnov", false),
    Case("initials", "C. S. A. Lewis", "C. S. Lewis", true),
    Case("patronymic", "Олена Петрівна Шевчук", "Олена Іванівна Шевчук", false),
    Case("order", "MÜLLER, Hans", "Hans Müller", true),
    Case("order", "タナカ ヒロシ", "Hiroshi Tanaka", true),
    Case("short form", "Peggy Olson", "Margaret Olson", true),
    Case("short form", "Паша Воронин", "Pavel Voronin", true),
    Case("short form", "Sepp Huber", "Josef Huber", true),
    Case("short form", "Paco Romero", "Francisco Romero", true),
    Case("short form", "יוסי כהן", "יוסף כהן", true),
    Case("short form", "Олександр Бойко", "Сашко Бойко", true),
    Case("short form", "Peggy", "Margaret", false),
    Case("given name alone", "Ivan", "Ivan Smirnov", false),
    Case(
      "long name", "María Teresa Josefa Antonia de la Cruz Ana Isabel Rosario del Pilar Vega",
      "María Vega", true),
    Case("title", "Bundeskanzler Helmut Kohl", "Helmut Kohl", true),
    Case("title", "Stephen King", "Стивен Кинг", true),
    Case("title", "キャメロン首相", "Cameron", true),
    Case("title", "文在寅总统", "文在寅", true),
    Case("title", "이재용 회장", "Lee Jae-yong", true),
    Case("title", "आचार्य डॉ मनमोहन सिंह", "Manmohan Singh", true),
    Case("title", "آیت‌الله علی خامنه‌ای", "Ali Khamenei", true),
    Case("title", "ראש הממשלה יצחק רבין", "Yitzhak Rabin", true),
    Case("title", "Mustafa Bey", "Mustafa", true),
  ]

  static let spellings = [
    Case("kanji", "宮崎駿", "Hayao Miyazaki", true), Case("kanji", "川端康成", "Kawabata Yasunari", true),
    Case("kanji", "小池百合子", "コイケ ユリコ", true), Case("kanji", "五百旗頭", "Iokibe", true),
    Case("kanji", "宮崎駿", "Миядзаки Хаяо", true), Case("kanji", "黒川紀章", "黑川纪章", true),
    Case("kanji", "鈴木一朗", "鈴木二郎", false), Case("kanji", "山本", "本山", false),
    Case("hanja", "潘基文", "Ban Ki-moon", true), Case("hanja", "朴槿惠", "박근혜", true),
    Case("Korean in Cyrillic", "Но Му Хён", "Roh Moo-hyun", true),
    Case("Korean in Cyrillic", "Кім Чен Ір", "Kim Jong-il", true),
    Case("Korean in Cyrillic", "Ким Чен Ир", "Ким Чен Ын", false),
    Case("Chinese in Cyrillic", "Вэнь Цзябао", "Wen Jiabao", true),
    Case("Japanese in Cyrillic", "Таро Асо", "Taro Aso", true),
    Case("frequent name", "Джеймс Уилсон", "James Wilson", true),
    Case("frequent name", "جورج كلارك", "George Clark", true),
    Case("frequent name", "찰스 테일러", "Charles Taylor", true),
    Case("frequent name", "チャールズ・テイラー", "Charles Taylor", true),
    Case("frequent name", "查尔斯·泰勒", "Charles Taylor", true),
    Case("frequent name", "צ'ארלס טיילור", "Charles Taylor", true),
    Case("frequent name", "जॉर्ज बुश", "George Bush", true),
    Case("frequent name", "Joe Kennedy", "جو كينيدي", true),
    Case("letters", "Плющенко", "Plushchenko", true),
    Case("letters", "Хрущёв", "Chruschtschow", true),
    Case("letters", "Чуковский", "Tschukowski", true),
    Case("alike", "Hans Köhler", "Hans Kähler", false),
    Case("alike", "Jürgen Vogel", "Jurgen Vogel", true),
    Case("alike", "박정희", "박정호", false), Case("alike", "刘伟", "刘威", false),
    Case("alike", "劉偉", "刘伟", true), Case("alike", "حسن", "حسين", false),
    Case("alike", "Abdul Hamid", "عبد المجيد", false),
    Case("alike", "Ahmed Omar", "Ahmed Amr", false),
    Case("alike", "Khomeini", "Khamenei", false), Case("alike", "ハサン", "フセイン", false),
    Case("a word", "記事", "Ji Nan Shi", false), Case("a word", "学校", "Jean Xue Pierre", false),
  ]

  static let bodies = [
    Case("legal form", "Siemens AG", "Siemens", true),
    Case("legal form", "ЗАО «Вымпел»", "Vympel LLC", true),
    Case("abbreviation", "Acme Intl Mfg Corp.", "Acme International Manufacturing", true),
    Case("name of a body", "IMF", "МВФ", true), Case("name of a body", "World Bank", "世界銀行", true),
    Case("name of a body", "The European Union", "الاتحاد الأوروبي", true),
    Case("name of a body", "WHO", "WTO", false),
    Case("name of a body", "חזבאללה", "Hezbollah", true),
    Case("legal form", "Rhein Handel G.m.b.H.", "Rhein Handel", true),
    Case("initials", "ACLU", "American Civil Liberties Union", true),
    Case("of another", "Oxford", "Oxford University", false),
    Case("of another", "Washington", "The Washington Post", false),
    Case("order", "Bank of China", "China Bank", true),
  ]

  @Test(arguments: persons + spellings + bodies)
  func `two names are one or two`(_ names: Case) throws {
    let (spellings, words, decision) = try Self.knowledge.get()
    var matcher = NameMatcher(spellings, words, decision)
    let (one, other) = (try matcher.parse(names.one), try matcher.parse(names.other))
    let (there, back) = (try matcher.compare(one, other), try matcher.compare(other, one))
    #expect((there.score >= Self.threshold) == names.isSame, "\(there.score): \(there.reason)")
    #expect((back.score >= Self.threshold) == names.isSame, "back \(back.score): \(back.reason)")
  }
}
