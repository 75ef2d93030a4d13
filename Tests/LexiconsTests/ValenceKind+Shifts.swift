// Sentences in which something becomes less or more, and names.
extension ValenceKind {
  /// Something bad, before the verb, becomes less.
  static let badFalls = ValenceKind(
    name: "Something bad, before the verb, becomes less", expectation: .positive,
    sentences: [
      "en": "Crime dropped last year.",
      "ru": "Преступность снизилась.",
      "uk": "Злочинність знизилася.",
      "de": "Die Kriminalität ging zurück.",
      "fr": "La criminalité a diminué.",
      "es": "La delincuencia disminuyó.",
      "tr": "Suç oranı düştü.",
      "ar": "تراجعت الجريمة.",
      "fa": "جرم کاهش یافت.",
      "he": "הפשיעה ירדה.",
      "hi": "अपराध में कमी आई।",
      "zh": "犯罪率下降。",
      "ja": "犯罪が減少した。",
      "ko": "범죄가 감소했다.",
    ])

  /// Something bad, the verb's object, is ended or prevented.
  static let badPrevented = ValenceKind(
    name: "Something bad, the verb's object, is ended or prevented", expectation: .positive,
    sentences: [
      "en": "The treaty ended the war.",
      "ru": "Договор прекратил войну.",
      "uk": "Договір припинив війну.",
      "de": "Der Vertrag beendete den Krieg.",
      "fr": "Le traité a mis fin à la guerre.",
      "es": "El tratado puso fin a la guerra.",
      "tr": "Polis katliamı önledi.",
      "ar": "منعت الشرطة مجزرة.",
      "fa": "پلیس از کشتار جلوگیری کرد.",
      "he": "ההסכם הביא לסיום המלחמה.",
      "hi": "पुलिस ने हिंसा को रोका।",
      "zh": "警方阻止了一场屠杀。",
      "ja": "警察は虐殺を阻止した。",
      "ko": "경찰이 학살을 막았다.",
    ])

  /// Something good is cut, stopped or lost.
  static let goodEnds = ValenceKind(
    name: "Something good is cut, stopped or lost", expectation: .negative,
    sentences: [
      "en": "Support for the school was cancelled.",
      "ru": "Помощь школе прекратилась.",
      "uk": "Допомога школі припинилася.",
      "de": "Die Hilfe wurde gestrichen.",
      "fr": "La coopération a pris fin.",
      "es": "La cooperación terminó.",
      "tr": "İş birliği sona erdi.",
      "ar": "انتهى التعاون.",
      "fa": "همکاری متوقف شد.",
      "he": "שיתוף הפעולה הסתיים.",
      "hi": "सहयोग समाप्त हुआ।",
      "zh": "合作结束。",
      "ja": "協力は終わった。",
      "ko": "협력이 중단됐다.",
    ])

  /// Something good is threatened or destroyed.
  static let goodHarmed = ValenceKind(
    name: "Something good is threatened or destroyed", expectation: .negative,
    sentences: [
      "en": "The army threatens freedom.",
      "ru": "Армия угрожает свободе.",
      "uk": "Армія загрожує свободі.",
      "de": "Die Armee bedroht die Freiheit.",
      "fr": "L’armée menace la liberté.",
      "es": "El ejército amenaza la libertad.",
      "tr": "Ordu özgürlüğü tehdit ediyor.",
      "ar": "الجيش يهدد الحرية.",
      "fa": "ارتش آزادی را تهدید می‌کند.",
      "he": "הצבא מאיים על החופש.",
      "hi": "सेना ने आज़ादी को नष्ट किया।",
      "zh": "军队威胁自由。",
      "ja": "軍は自由を脅かした。",
      "ko": "군은 자유를 위협했다.",
    ])

  /// Somebody fights something bad.
  static let againstBad = ValenceKind(
    name: "Somebody fights something bad", expectation: .positive,
    sentences: [
      "en": "The mayor fights poverty.",
      "ru": "Мэр ведёт борьбу с бедностью.",
      "uk": "Мер веде боротьбу з бідністю.",
      "de": "Der Bürgermeister bekämpft die Armut.",
      "fr": "Le maire mène la lutte contre la pauvreté.",
      "es": "El alcalde lucha contra la pobreza.",
      "tr": "Belediye yoksullukla mücadele ediyor.",
      "ar": "البلدية تكافح الفقر.",
      "fa": "شهردار با فقر مبارزه کرد.",
      "he": "ראש העיר נאבק בעוני.",
      "hi": "सरकार गरीबी से लड़ रही है।",
      "zh": "市长打击犯罪。",
      "ja": "市長は貧困を克服した。",
      "ko": "시장은 빈곤을 퇴치했다.",
    ])

  /// Names of persons are no opinions.
  static let names = ValenceKind(
    name: "Names of persons are no opinions", expectation: .zero,
    sentences: [
      "en": "On Monday Mr Brave met Abigail Grace.",
      "ru": "Утром Виктор Смелый встретил Анну.",
      "uk": "Уранці Віктор Сміливий зустрів Анну.",
      "de": "Am Montag traf Herr Stark Frau Gut.",
      "fr": "Lundi Mme Bonheur a vu Paul Bon.",
      "es": "El lunes la señora Bueno vio a Pedro.",
      "tr": "Pazartesi günü okula Sayın Barış geldi.",
      "ar": "حضر سعيد جميل.",
      "fa": "آقای پیروز آمد.",
      "he": "מר שלום הגיע.",
      "hi": "श्री विजय आए।",
    ])

  static let ofShifts = [
    badFalls, badPrevented, goodEnds, goodHarmed, againstBad, names,
  ]
}
