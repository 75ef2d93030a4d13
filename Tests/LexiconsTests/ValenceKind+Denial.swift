// Sentences that deny.
extension ValenceKind {
  /// A good word with the language's plain negation is bad.
  static let deniedGood = ValenceKind(
    name: "A good word with the language's plain negation is bad", expectation: .negative,
    sentences: [
      "en": "The new law is not fair.",
      "ru": "Новый закон не справедлив.",
      "uk": "Новий закон не справедливий.",
      "de": "Das neue Gesetz ist nicht gerecht.",
      "fr": "La nouvelle loi n’est pas équitable.",
      "es": "La nueva ley no es justa.",
      "tr": "Yeni yasa adil değil.",
      "ar": "القانون الجديد ليس عادلا.",
      "fa": "قانون جدید عادلانه نیست.",
      "he": "החוק החדש לא הוגן.",
      "hi": "नया कानून निष्पक्ष नहीं है।",
      "zh": "新法律不公平。",
      "ja": "新しい法律は公正ではない。",
      "ko": "새 법은 공정하지 않다.",
    ])

  /// A bad thing that is not there is good.
  static let deniedBad = ValenceKind(
    name: "A bad thing that is not there is good", expectation: .positive,
    sentences: [
      "en": "There was no violence in the city.",
      "ru": "Насилия в городе не было.",
      "uk": "Насильства в місті не було.",
      "de": "In der Stadt gab es keine Gewalt.",
      "fr": "Il n’y a pas eu de violence dans la ville.",
      "es": "No hubo violencia en la ciudad.",
      "tr": "Şehirde şiddet yaşanmadı.",
      "ar": "لم يكن هناك عنف في المدينة.",
      "fa": "در شهر خشونت وجود نداشت.",
      "he": "לא הייתה אלימות בעיר.",
      "hi": "शहर में कोई हिंसा नहीं हुई।",
      "zh": "城里没有暴力。",
      "ja": "市内で暴力はなかった。",
      "ko": "도시에서 폭력은 없었다.",
    ])

  /// A verb that denies itself, or is denied behind it or at the clause's end.
  static let deniedVerb = ValenceKind(
    name: "A verb that denies itself, or is denied behind it or at the clause's end",
    expectation: .negative,
    sentences: [
      "en": "The minister helped nobody.",
      "ru": "Министр им не помог.",
      "uk": "Міністр їм не допоміг.",
      "de": "Der Minister hilft den Menschen nicht.",
      "fr": "Le ministre n’aide pas la ville.",
      "es": "El ministro no ayuda a la ciudad.",
      "tr": "Bakan şehre yardım etmiyor.",
      "ar": "الوزير لا يساعد المدينة.",
      "fa": "وزیر به شهر کمک نمی‌کند.",
      "he": "השר לא מסייע לעיר.",
      "hi": "मंत्री ने शहर की मदद नहीं की।",
      "zh": "部长没有帮助这座城市。",
      "ja": "大臣は市を支援しなかった。",
      "ko": "장관은 도시를 돕지 않았다.",
    ])

  /// Two words that deny, where the language says so, are one denial.
  static let concord = ValenceKind(
    name: "Two words that deny, where the language says so, are one denial", expectation: .negative,
    sentences: [
      "en": "Neither the mayor nor the council helped.",
      "ru": "Никто никогда не помогал городу.",
      "uk": "Ніхто ніколи не допомагав місту.",
      "de": "Niemand hat der Stadt geholfen.",
      "fr": "Personne n’a jamais aidé la ville.",
      "es": "Nadie ayudó nunca a la ciudad.",
      "tr": "Hiç kimse şehre yardım etmedi.",
      "ar": "لم يساعد أحد المدينة.",
      "fa": "هیچ‌کس به شهر کمک نکرد.",
      "he": "אף אחד לא עזר לעיר.",
      "hi": "किसी ने भी शहर की मदद नहीं की।",
      "zh": "谁也没有帮助这座城市。",
      "ja": "誰も市を支援しなかった。",
      "ko": "아무도 도시를 돕지 않았다.",
    ])

  /// What was bad is so no longer.
  static let noLonger = ValenceKind(
    name: "What was bad is so no longer", expectation: .positive,
    sentences: [
      "en": "The river is no longer dangerous.",
      "ru": "Река больше не опасна.",
      "uk": "Річка більше не небезпечна.",
      "de": "Der Fluss ist nicht mehr gefährlich.",
      "fr": "Le fleuve n’est plus dangereux.",
      "es": "El río ya no es peligroso.",
      "tr": "Nehir artık tehlikeli değil.",
      "ar": "لم يعد النهر خطيرا.",
      "fa": "رودخانه دیگر خطرناک نیست.",
      "he": "הנהר כבר לא מסוכן.",
      "hi": "नदी अब खतरनाक नहीं है।",
      "zh": "这条河不再危险。",
      "ja": "川はもう危険ではない。",
      "ko": "강은 더 이상 위험하지 않다.",
    ])

  /// There is little of something good.
  static let little = ValenceKind(
    name: "There is little of something good", expectation: .negative,
    sentences: [
      "en": "There is little progress.",
      "ru": "Мало надежды.",
      "uk": "Мало надії.",
      "de": "Es gibt wenig Hoffnung.",
      "fr": "Il y a peu d’espoir.",
      "es": "Hay poca esperanza.",
      "tr": "Çok az umut var.",
      "ar": "الأمل ضئيل.",
      "fa": "امید اندک است.",
      "he": "יש מעט תקווה.",
      "hi": "उम्मीद न के बराबर है।",
      "zh": "希望渺茫。",
      "ja": "希望はほとんどない。",
      "ko": "희망은 거의 없다.",
    ])

  /// Something is anything but good, or far from it.
  static let farFrom = ValenceKind(
    name: "Something is anything but good, or far from it", expectation: .negative,
    sentences: [
      "en": "The vote was far from fair.",
      "ru": "Выборы были далеко не справедливыми.",
      "uk": "Вибори були далеко не справедливими.",
      "de": "Die Wahl war alles andere als gerecht.",
      "fr": "Le vote était loin d’être équitable.",
      "es": "La votación estuvo lejos de ser justa.",
      "tr": "Seçim adil olmaktan uzaktı.",
      "ar": "كانت الانتخابات بعيدة عن النجاح.",
      "fa": "انتخابات به دور از عدالت بود.",
      "he": "הבחירות היו רחוקות מלהיות הוגנות.",
      "hi": "चुनाव निष्पक्षता से कोसों दूर था।",
      "zh": "选举远非公平。",
      "ja": "選挙は公正とは言い難い。",
      "ko": "선거는 공정과는 거리가 멀다.",
    ])

  /// That something good is beyond doubt denies the doubt.
  static let noDoubt = ValenceKind(
    name: "That something good is beyond doubt denies the doubt", expectation: .positive,
    sentences: [
      "en": "There is no doubt that this is progress.",
      "ru": "Нет сомнений, что это успех.",
      "uk": "Немає сумнівів, що це успіх.",
      "de": "Kein Zweifel, das ist ein Erfolg.",
      "fr": "Il ne fait aucun doute que c’est un succès.",
      "es": "No cabe duda de que es un éxito.",
      "tr": "Hiç şüphe yok ki bu bir başarı.",
      "ar": "لا ريب أنه نجاح.",
      "fa": "شکی نیست که این موفقیت است.",
      "he": "אין ספק שזו הצלחה.",
      "hi": "इसमें कोई शक नहीं कि यह सफलता है।",
      "zh": "毫无疑问，这是成功。",
      "ja": "これが成功であることは間違いない。",
      "ko": "이것이 성공임은 의심의 여지가 없다.",
    ])

  /// Not only good denies nothing.
  static let notOnly = ValenceKind(
    name: "Not only good denies nothing", expectation: .positive,
    sentences: [
      "en": "The plan is not only good, it is cheap.",
      "ru": "План не только хороший, он простой.",
      "uk": "План не тільки хороший, він простий.",
      "de": "Der Plan ist nicht nur gut.",
      "fr": "Le plan n’est pas seulement bon.",
      "es": "El plan no solo es bueno.",
      "tr": "Plan sadece başarılı değil, aynı zamanda ucuz.",
      "ar": "الخطة ليست فقط ناجحة.",
      "fa": "طرح نه تنها خوب است.",
      "he": "התוכנית לא רק טובה.",
      "hi": "योजना न केवल अच्छी है।",
      "zh": "计划不仅成功。",
      "ja": "計画は成功しただけでなく安い。",
      "ko": "계획은 성공했을 뿐만 아니라 싸다.",
    ])

  static let ofDenial = [
    deniedGood, deniedBad, deniedVerb, concord, noLonger, little, farFrom, noDoubt, notOnly,
  ]
}
