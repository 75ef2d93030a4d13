import Testing

/// Two short texts in a language, sentence by sentence.
struct CopyTexts: Sendable, CustomTestStringConvertible {
  let language: String
  /// What is copied.
  let story: [String]
  /// What has nothing to do with it.
  let other: [String]

  var testDescription: String { language }

  /// Whether sentences stand without spaces between them.
  var separator: String { ["zh", "ja", "th"].contains(language) ? "" : " " }

  static let all: [CopyTexts] = [
    CopyTexts(
      language: "en",
      story: [
        "The ferry to Lindholm will stay in the harbour until the storm has passed the coast.",
        "Captain Mara Olsen said on Tuesday that nobody wanted a repeat of last winter.",
        "Two hundred passengers spent the night in a school gym that the town had heated.",
        "The company offers them their money back or a seat on the first boat on Thursday.",
        "Fishermen had warned for weeks that the old pier would not stand another flood.",
        "The council meets tonight to decide who pays for the stones that are to mend it.",
      ],
      other: [
        "A bakery in the old quarter has won the prize for the best rye bread of the year.",
        "Its owner learnt the trade from her grandmother and starts work at three every morning.",
        "The jury praised a crust that breaks loudly and a crumb that stays fresh for days.",
        "Orders have doubled since, so she is looking for two apprentices who rise early.",
        "The mayor has already asked whether the shop could bake for the summer festival.",
      ]),
    CopyTexts(
      language: "ru",
      story: [
        "Паром до Линдхольма останется в гавани, пока шторм не уйдёт от берега.",
        "Капитан Мара Ольсен сказала во вторник, что повторения прошлой зимы не хочет никто.",
        "Двести пассажиров провели ночь в школьном спортзале, который отапливал город.",
        "Компания вернёт им деньги или посадит на первый рейс в четверг утром.",
        "Рыбаки неделями предупреждали, что старый причал не выдержит нового наводнения.",
        "Совет решит сегодня вечером, кто заплатит за камни для его починки.",
      ],
      other: [
        "Пекарня в старом квартале получила награду за лучший ржаной хлеб года.",
        "Хозяйка училась ремеслу у бабушки и встаёт к печи в три часа ночи.",
        "Жюри похвалило хрустящую корку и мякиш, который долго не черствеет.",
        "Заказов стало вдвое больше, поэтому она ищет двух учеников, готовых рано вставать.",
        "Мэр уже спросил, сможет ли лавка печь для летнего праздника.",
      ]),
    CopyTexts(
      language: "uk",
      story: [
        "Пором до Ліндгольма залишиться в гавані, доки шторм не відійде від берега.",
        "Капітанка Мара Ольсен сказала у вівторок, що повторення минулої зими не хоче ніхто.",
        "Двісті пасажирів провели ніч у шкільній залі, яку обігрівало місто.",
        "Компанія поверне їм гроші або посадить на перший рейс у четвер зранку.",
        "Рибалки тижнями попереджали, що старий причал не витримає нової повені.",
        "Рада вирішить сьогодні ввечері, хто заплатить за каміння для ремонту.",
      ],
      other: [
        "Пекарня у старому кварталі дістала нагороду за найкращий житній хліб року.",
        "Господиня вчилася ремесла в бабусі й стає до печі о третій ночі.",
        "Журі похвалило хрустку скоринку та м'якуш, що довго не черствіє.",
        "Замовлень стало вдвічі більше, тож вона шукає двох учнів, які рано встають.",
        "Мер уже запитав, чи зможе крамниця пекти для літнього свята.",
      ]),
    CopyTexts(
      language: "de",
      story: [
        "Die Fähre nach Lindholm bleibt im Hafen, bis der Sturm die Küste hinter sich hat.",
        "Kapitänin Mara Olsen sagte am Dienstag, niemand wolle den letzten Winter noch einmal erleben.",
        "Zweihundert Fahrgäste verbrachten die Nacht in einer Turnhalle, die die Stadt geheizt hatte.",
        "Die Reederei zahlt ihnen das Geld zurück oder gibt ihnen einen Platz am Donnerstag.",
        "Fischer hatten seit Wochen gewarnt, die alte Mole halte keine weitere Flut aus.",
        "Der Rat entscheidet heute Abend, wer die Steine für die Ausbesserung bezahlt.",
      ],
      other: [
        "Eine Bäckerei in der Altstadt hat den Preis für das beste Roggenbrot des Jahres gewonnen.",
        "Die Inhaberin lernte das Handwerk bei ihrer Großmutter und beginnt um drei Uhr früh.",
        "Die Jury lobte eine laute Kruste und eine Krume, die tagelang frisch bleibt.",
        "Die Bestellungen haben sich verdoppelt, darum sucht sie zwei Lehrlinge, die früh aufstehen.",
        "Die Bürgermeisterin hat schon gefragt, ob der Laden für das Sommerfest backen kann.",
      ]),
    CopyTexts(
      language: "fr",
      story: [
        "Le ferry pour Lindholm restera au port jusqu'à ce que la tempête ait quitté la côte.",
        "La capitaine Mara Olsen a dit mardi que personne ne voulait revivre l'hiver dernier.",
        "Deux cents passagers ont passé la nuit dans un gymnase que la ville avait chauffé.",
        "La compagnie leur rend leur argent ou leur offre une place sur le bateau de jeudi.",
        "Des pêcheurs répétaient depuis des semaines que la vieille jetée ne tiendrait pas.",
        "Le conseil décide ce soir qui paiera les pierres destinées à la réparer.",
      ],
      other: [
        "Une boulangerie du vieux quartier a reçu le prix du meilleur pain de seigle.",
        "Sa patronne a appris le métier chez sa grand-mère et commence à trois heures.",
        "Le jury a loué une croûte sonore et une mie qui reste fraîche longtemps.",
        "Les commandes ont doublé, et elle cherche deux apprentis qui se lèvent tôt.",
        "La maire a déjà demandé si la boutique pouvait cuire pour la fête d'été.",
      ]),
    CopyTexts(
      language: "es",
      story: [
        "El transbordador a Lindholm seguirá en el puerto hasta que la tormenta deje la costa.",
        "La capitana Mara Olsen dijo el martes que nadie quería repetir el invierno pasado.",
        "Doscientos pasajeros pasaron la noche en un gimnasio que el pueblo había calentado.",
        "La empresa les devuelve el dinero o les da un asiento en el barco del jueves.",
        "Los pescadores avisaban desde hacía semanas que el viejo muelle no aguantaría otra crecida.",
        "El concejo decide esta noche quién paga las piedras para arreglarlo.",
      ],
      other: [
        "Una panadería del barrio antiguo ganó el premio al mejor pan de centeno del año.",
        "La dueña aprendió el oficio de su abuela y empieza a las tres de la mañana.",
        "El jurado elogió una corteza que cruje y una miga que dura fresca varios días.",
        "Los pedidos se han duplicado y busca dos aprendices que madruguen.",
        "La alcaldesa ya preguntó si la tienda podría hornear para la fiesta de verano.",
      ]),
    CopyTexts(
      language: "tr",
      story: [
        "Lindholm vapuru fırtına kıyıdan tamamen uzaklaşana kadar eski limanda demirli bekleyecek.",
        "Kaptan Mara Olsen salı günü kimsenin geçen kışı yeniden yaşamak istemediğini söyledi.",
        "İki yüz yolcu soğuk geceyi kasabanın onlar için ısıttığı bir okulun spor salonunda geçirdi.",
        "Şirket onlara paralarını geri veriyor ya da perşembe günkü ilk gemide yer ayırıyor.",
        "Balıkçılar haftalardır eski iskelenin yeni bir taşkına dayanmayacağını söylüyordu.",
        "Meclis bu akşam onarım için gereken taşların parasını kimin ödeyeceğine karar verecek.",
      ],
      other: [
        "Eski mahalledeki bir fırın yılın en iyi çavdar ekmeği ödülünü kazandı.",
        "Sahibi işi ninesinden öğrenmiş ve her sabah saat üçte çalışmaya başlıyor.",
        "Jüri çıtır kabuğu ve günlerce taze kalan içini övdü.",
        "Siparişler iki katına çıktı, bu yüzden erken kalkan iki çırak arıyor.",
        "Başkan dükkânın yaz şenliği için de pişirip pişiremeyeceğini şimdiden sordu.",
      ]),
    CopyTexts(
      language: "ar",
      story: [
        "ستبقى العبارة المتجهة إلى ليندهولم في المرفأ حتى تبتعد العاصفة عن الساحل.",
        "وقالت القبطانة مارا أولسن يوم الثلاثاء إن أحدا لا يريد تكرار الشتاء الماضي.",
        "وقضى مئتا راكب ليلتهم في قاعة رياضية دفأتها البلدة لأجلهم.",
        "وتعيد الشركة إليهم ثمن التذاكر أو تمنحهم مكانا في أول رحلة صباح الخميس.",
        "وكان الصيادون يحذرون منذ أسابيع من أن الرصيف القديم لن يصمد أمام فيضان جديد.",
        "ويقرر المجلس هذا المساء من يدفع ثمن الحجارة اللازمة لإصلاحه.",
      ],
      other: [
        "فاز مخبز في الحي القديم بجائزة أفضل خبز شعير لهذا العام.",
        "تعلمت صاحبته المهنة من جدتها وتبدأ عملها في الثالثة فجرا كل يوم.",
        "وأثنت لجنة التحكيم على قشرة مقرمشة ولب يبقى طريا أياما طويلة.",
        "وتضاعفت الطلبات منذ ذلك الحين فهي تبحث عن متدربين يستيقظان باكرا.",
        "وسأل رئيس البلدية إن كان بوسع المحل أن يخبز لمهرجان الصيف.",
      ]),
    CopyTexts(
      language: "fa",
      story: [
        "کشتی لیندهولم تا دور شدن توفان از ساحل در بندر می‌ماند.",
        "ناخدا مارا اولسن روز سه‌شنبه گفت هیچ‌کس تکرار زمستان گذشته را نمی‌خواهد.",
        "دویست مسافر شب را در سالن ورزشی مدرسه‌ای گذراندند که شهر آن را گرم کرده بود.",
        "شرکت پول آنان را پس می‌دهد یا در نخستین سفر پنجشنبه جایی به آنان می‌دهد.",
        "ماهیگیران هفته‌ها هشدار داده بودند که اسکله کهنه سیل دیگری را تاب نمی‌آورد.",
        "شورا امشب تصمیم می‌گیرد هزینه سنگ‌های تعمیر را چه کسی بپردازد.",
      ],
      other: [
        "نانوایی کوچکی در محله قدیمی جایزه بهترین نان چاودار سال را برد.",
        "صاحب آن این پیشه را از مادربزرگش آموخت و ساعت سه بامداد کار را آغاز می‌کند.",
        "داوران پوسته ترد و مغز نان را که روزها تازه می‌ماند ستودند.",
        "سفارش‌ها دو برابر شده و او در پی دو شاگرد سحرخیز است.",
        "شهردار پرسیده است که آیا مغازه می‌تواند برای جشن تابستان نان بپزد.",
      ]),
    CopyTexts(
      language: "he",
      story: [
        "המעבורת ללינדהולם תישאר בנמל עד שהסערה תתרחק מן החוף.",
        "רב החובלת מארה אולסן אמרה ביום שלישי שאיש אינו רוצה לחזור על החורף שעבר.",
        "מאתיים נוסעים בילו את הלילה באולם ספורט שהעיירה חיממה בשבילם.",
        "החברה מחזירה להם את כספם או נותנת להם מקום בהפלגה הראשונה ביום חמישי.",
        "הדייגים הזהירו במשך שבועות שהמזח הישן לא יעמוד בשיטפון נוסף.",
        "המועצה תחליט הערב מי ישלם על האבנים הדרושות לתיקון.",
      ],
      other: [
        "מאפייה ברובע העתיק זכתה בפרס על לחם השיפון הטוב ביותר השנה.",
        "בעלת המקום למדה את המלאכה מסבתה ומתחילה לעבוד בשלוש לפנות בוקר.",
        "השופטים שיבחו קרום פריך ותוך שנשאר טרי ימים רבים.",
        "ההזמנות הוכפלו ולכן היא מחפשת שני שוליות שקמים מוקדם.",
        "ראש העיר כבר שאל אם החנות תוכל לאפות לפסטיבל הקיץ.",
      ]),
    CopyTexts(
      language: "hi",
      story: [
        "लिंडहोम जाने वाली नाव तूफ़ान के तट से दूर होने तक बंदरगाह में रहेगी।",
        "कप्तान मारा ओल्सन ने मंगलवार को कहा कि पिछली सर्दी को कोई दोहराना नहीं चाहता।",
        "दो सौ यात्रियों ने रात एक विद्यालय के हॉल में बिताई जिसे नगर ने गरम रखा था।",
        "कंपनी उन्हें पैसे लौटा रही है या गुरुवार की पहली नाव में जगह दे रही है।",
        "मछुआरे हफ़्तों से कह रहे थे कि पुराना घाट एक और बाढ़ नहीं झेल पाएगा।",
        "परिषद आज शाम तय करेगी कि मरम्मत के पत्थरों का ख़र्च कौन उठाएगा।",
      ],
      other: [
        "पुराने मोहल्ले की एक बेकरी ने साल की सबसे अच्छी रोटी का पुरस्कार जीता है।",
        "मालकिन ने यह काम अपनी दादी से सीखा और वह सुबह तीन बजे भट्ठी जलाती है।",
        "निर्णायकों ने कुरकुरी परत और कई दिन ताज़ा रहने वाले गूदे की तारीफ़ की।",
        "माँग दुगुनी हो गई है इसलिए वह जल्दी उठने वाले दो शागिर्द खोज रही है।",
        "महापौर ने पूछा है कि क्या दुकान गर्मियों के मेले के लिए भी सेंक सकती है।",
      ]),
    CopyTexts(
      language: "zh",
      story: [
        "开往林德霍姆的渡轮将留在港内，直到风暴离开海岸。",
        "船长马拉星期二表示，谁也不希望去年冬天的情形重演。",
        "两百名乘客在镇上供暖的学校体育馆里过了一夜。",
        "公司愿意退还票款，或安排他们乘坐星期四早晨的第一班船。",
        "渔民几个星期以来一直警告说，旧码头经不起另一场洪水。",
        "镇议会今晚开会，决定由谁支付修补所需的石料费用。",
      ],
      other: [
        "老城区一家面包店获得了年度最佳黑麦面包奖。",
        "店主从祖母那里学会手艺，每天凌晨三点开始工作。",
        "评委称赞外皮酥脆，内里可以保持几天新鲜。",
        "订单增加了一倍，她正在寻找两名能够早起的学徒。",
        "市长已经询问这家店能否为夏季庆典烘焙点心。",
      ]),
    CopyTexts(
      language: "ja",
      story: [
        "リンドホルム行きのフェリーは、嵐が海岸を離れるまで港にとどまる。",
        "船長のマラさんは火曜日、昨年の冬の繰り返しは誰も望まないと話した。",
        "二百人の乗客は、町が暖房を入れた学校の体育館で一夜を過ごした。",
        "会社は運賃を払い戻すか、木曜日の朝の最初の便に席を用意する。",
        "漁師たちは何週間も前から、古い桟橋は次の洪水に耐えられないと警告していた。",
        "町議会は今夜、修理に使う石の費用を誰が支払うかを決める。",
      ],
      other: [
        "旧市街のパン屋が、今年の最も優れたライ麦パンの賞を受けた。",
        "店主は祖母から技を学び、毎朝三時に仕事を始めている。",
        "審査員は音を立てて割れる皮と、何日も新鮮な中身をほめた。",
        "注文は二倍に増え、早起きのできる弟子を二人探している。",
        "市長はすでに、夏祭りのためにも焼けるかどうかを尋ねた。",
      ]),
    CopyTexts(
      language: "ko",
      story: [
        "섬 마을 린드홀름으로 가는 마지막 여객선은 거센 폭풍이 북쪽 해안을 완전히 벗어날 때까지 항구에 그대로 머문다.",
        "마라 올센 선장은 화요일 지난겨울이 되풀이되기를 바라는 사람은 없다고 말했다.",
        "승객 이백 명은 마을이 서둘러 난방을 넣은 오래된 학교 체육관에서 추운 밤을 함께 보냈다.",
        "여객선 회사는 이미 낸 요금을 모두 돌려주거나 목요일 아침 첫 배에 새 자리를 마련해 준다.",
        "어부들은 낡은 부두가 또 다른 홍수를 견디지 못할 것이라고 몇 주째 경고했다.",
        "의회는 오늘 저녁 수리에 쓸 돌값을 누가 낼지 정한다.",
      ],
      other: [
        "옛 동네의 한 빵집이 올해 가장 좋은 호밀빵 상을 받았다.",
        "주인은 할머니에게서 기술을 배웠고 매일 새벽 세 시에 일을 시작한다.",
        "심사위원들은 소리 나게 부서지는 껍질과 며칠 동안 촉촉한 속을 칭찬했다.",
        "주문이 두 배로 늘어 일찍 일어나는 제자 두 명을 찾고 있다.",
        "시장은 여름 축제에 쓸 빵도 구울 수 있는지 벌써 물었다.",
      ]),
    CopyTexts(
      language: "th",
      story: [
        "เรือข้ามฟากไปลินด์โฮล์มจะจอดอยู่ในท่าเรือจนกว่าพายุจะพ้นชายฝั่ง",
        "กัปตันมารากล่าวเมื่อวันอังคารว่าไม่มีใครอยากให้เหตุการณ์ในฤดูหนาวที่แล้วเกิดขึ้นอีก",
        "ผู้โดยสารสองร้อยคนพักค้างคืนในโรงยิมของโรงเรียนที่เมืองเปิดเครื่องทำความร้อนไว้",
        "บริษัทจะคืนเงินหรือจัดที่นั่งในเรือเที่ยวแรกเช้าวันพฤหัสบดี",
        "ชาวประมงเตือนมาหลายสัปดาห์แล้วว่าท่าเรือเก่าจะทนน้ำท่วมอีกครั้งไม่ไหว",
        "สภาเมืองจะประชุมคืนนี้เพื่อตัดสินว่าใครจะจ่ายค่าหินสำหรับซ่อมแซม",
      ],
      other: [
        "ร้านขนมปังในย่านเมืองเก่าได้รับรางวัลขนมปังยอดเยี่ยมประจำปี",
        "เจ้าของร้านเรียนรู้งานจากคุณยายและเริ่มทำงานตอนตีสามทุกวัน",
        "คณะกรรมการชมเปลือกที่กรอบและเนื้อในที่สดอยู่ได้หลายวัน",
        "คำสั่งซื้อเพิ่มขึ้นสองเท่าเธอจึงกำลังหาลูกมือสองคนที่ตื่นเช้าได้",
        "นายกเทศมนตรีถามแล้วว่าร้านจะอบขนมสำหรับงานฤดูร้อนได้หรือไม่",
      ]),
  ]
}
