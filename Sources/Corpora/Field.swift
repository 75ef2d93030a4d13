/// The standard fields of a record.
public enum Field: String, CaseIterable, Sendable {
  case id, text, title, outlet, date, language, url

  /// The names that records use, as ``FieldName/key(_:)`` has them; of those that a record has the first wins.
  public var synonyms: [String] {
    switch self {
    case .id:
      [
        "id", "docid", "documentid", "articleid", "newsid", "idstr", "uuid", "guid", "gkgrecordid",
        "id.oid",
      ]
    case .text:
      [
        "text", "body", "content", "maintext", "fulltext", "articlebody", "articletext", "bodytext",
        "articlecontent", "contenttext", "plaintext", "textcontent", "maincontent", "storytext",
        "story",
        "article", "contents", "rawtext", "content.rendered", "fields.bodytext", "fields.body",
        "body.text", "text.text", "message", "tweet", "inhalt", "texte", "contenu", "texto",
        "contenido", "текст",
        "metin", "içerik", "正文", "内容", "文本", "本文", "본문", "내용", "النص", "نص", "متن", "טקסט",
      ]
    case .title:
      [
        "title", "headline", "headline.main", "head", "heading", "articletitle", "newstitle",
        "titletext", "webtitle",
        "title.rendered", "fields.headline", "hlead", "titel", "überschrift", "titre", "titulo",
        "título", "titular",
        "заголовок", "başlık", "标题", "標題", "タイトル", "제목", "العنوان", "عنوان", "כותרת",
      ]
    case .outlet:
      [
        "outlet", "outletname", "medianame", "mediaoutlet", "newsoutlet", "source.name", "source",
        "sourcename",
        "source.title", "publisher.name", "publisher", "publication.name", "publication",
        "publicationname",
        "newspaper", "journal", "sitename", "site.name", "sourcehostname", "sourcecommonname",
        "provider.name",
        "provider", "media", "medium", "feed.title", "hostname", "sourcedomain", "domain", "site",
        "source.domain",
        "quelle", "zeitung", "fuente", "medio", "издание", "источник", "kaynak", "来源", "媒体", "媒體",
        "매체", "언론사",
        "المصدر", "منبع", "מקור",
      ]
    case .date:
      [
        "date", "published", "publishedat", "publishdate", "publisheddate", "publicationdate",
        "datepublished",
        "datepublish", "publishedon", "pubdate", "datetime", "publishdatetime", "publishedtime",
        "publicationtime",
        "webpublicationdate", "articledate", "newsdate", "loaddate", "seendate", "v21date",
        "dateposted",
        "postedat", "createdat", "created", "timestamp", "time", "datum", "fecha", "дата", "tarih",
        "日期", "发布时间",
        "日付", "날짜", "일자", "التاريخ", "تاريخ", "תאריך",
      ]
    case .language:
      [
        "lang", "language", "languagecode", "langcode", "sprache", "langue", "idioma", "язык",
        "dil",
      ]
    case .url:
      [
        "url", "link", "articleurl", "weburl", "permalink", "canonicalurl", "canonicallink",
        "documentidentifier",
        "uri", "href", "webaddress", "links.self",
      ]
    }
  }

  private struct Place {
    let field: Field
    let rank: Int
  }

  private static let places: [String: Place] = {
    var places = [String: Place]()
    for field in allCases {
      for (rank, name) in field.synonyms.enumerated() {
        places[name] = Place(field: field, rank: rank)
      }
    }
    return places
  }()

  /// The field that a name stands for, in any case and spelling; `nil` for any other.
  public init?(synonym: String) {
    guard let place = Self.places[FieldName.key(synonym)] else { return nil }
    self = place.field
  }

  /// The field of a name, and how early the name is among the field's.
  static func place(ofKey key: String) -> (field: Field, rank: Int)? {
    places[key].map { ($0.field, $0.rank) }
  }
}

/// How names of fields are compared.
enum FieldName {
  /// A name in small letters, without white space, marks between words and quotation marks.
  ///
  /// `Published At`, `published_at` and `publishedAt` are one name. The full stops of nested names stay.
  static func key(_ name: String) -> String {
    let marks: Set<Character> = ["_", "-", "$", "\"", "'", "@", "#", ":"]
    return name.lowercased().filter { !$0.isWhitespace && !marks.contains($0) && $0 != "\u{FEFF}" }
  }
}
