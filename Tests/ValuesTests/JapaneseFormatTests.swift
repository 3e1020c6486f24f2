import Testing
import Values

/// Expected by: 公用文作成の考え方 (文化審議会, 令和4年), I-4 数字の使い方; 記者ハンドブック (共同通信社), 数字の書き方
/// (the scale is repeated in ranges, no comma with 万・億・兆); JIS Z 8000-1 (blank before a unit’s symbol).
@Suite("Japanese formatting")
struct JapaneseFormatTests {
  @Test(
    "Japanese values go by 万, 億 and 兆",
    arguments: [
      PrintedExample(.money, "3 billion USD", "30億ドル"), PrintedExample(.money, "50 billion USD", "500億ドル"),
      PrintedExample(.money, "3450000000 USD", "34億5000万ドル"), PrintedExample(.money, "385987000 JPY", "3億8598万7000円"),
      PrintedExample(.money, "2 trillion JPY", "2兆円"), PrintedExample(.money, "5 million JPY", "500万円"),
      PrintedExample(.money, "62250 JPY", "62,250円"), PrintedExample(.money, "8000 JPY", "8,000円"),
      PrintedExample(.money, "150 billion JPY", "1500億円"), PrintedExample(.money, "3.5 EUR", "3.50ユーロ"),
      PrintedExample(.money, "over 3 billion USD", "30億ドル超"), PrintedExample(.money, "about 3 billion USD", "約30億ドル"),
      PrintedExample(.money, "at least 3 billion USD", "30億ドル以上"),
      PrintedExample(.money, "under 3 billion USD", "30億ドル未満"),
      PrintedExample(.money, "up to 50 billion USD", "最大500億ドル"),
      PrintedExample(.money, "3-4 billion USD", "30億〜40億ドル"),
      PrintedExample(.money, "500-800 JPY", "500〜800円"), PrintedExample(.money, "3-400000000 JPY", "3円〜4億円"),
      PrintedExample(.money, "500 million UAH", "5億フリブニャ"),
      PrintedExample(.money, "500 million UAH", "UAH_5億", in: .table),
      PrintedExample(.money, "3 billion USD", "$30億", as: .symbol),
      PrintedExample(.money, "3 billion USD", "USD_30億", as: .code),
      PrintedExample(.money, "-3 billion USD", "−30億ドル"),
      PrintedExample(.number, "9", "9"), PrintedExample(.number, "12345", "12,345"),
      PrintedExample(.number, "1254372", "1,254,372"),
      PrintedExample(.number, "30000", "3万"), PrintedExample(.number, "1234", "千二百三十四", as: .words),
      PrintedExample(.number, "120000", "十二万", as: .words), PrintedExample(.number, "20", "20", in: .sentenceStart),
      PrintedExample(.percent, "12.5", "12.5%"), PrintedExample(.percent, "12.5", "12.5パーセント", as: .name),
      PrintedExample(.percent, "about 30", "約30%"), PrintedExample(.quantity, "5 km", "5_km"),
      PrintedExample(.quantity, "5 km", "5キロメートル", as: .name), PrintedExample(.quantity, "2 pp", "2ポイント"),
      PrintedExample(.quantity, "3 month", "3か月"), PrintedExample(.quantity, "over 88 vehicle", "88_vehicles超"),
      PrintedExample(.date, "2024-11-16", "2024年11月16日"),
      PrintedExample(.date, "2024-11-16", "2024年11月16日", in: .table),
      PrintedExample(.date, "2024-11", "2024年11月"), PrintedExample(.date, "XXXX-11-16", "11月16日"),
      PrintedExample(.date, "2024", "2024年"),
      PrintedExample(.date, "2024-21", "2024年春"), PrintedExample(.date, "201X", "2010年代"),
      PrintedExample(.date, "2024~", "2024年頃"),
      PrintedExample(.date, "2024-11-16/2024-11-18", "2024年11月16日〜18日"),
      PrintedExample(.date, "2024-11-30/2024-12-02", "2024年11月30日〜12月2日"),
      PrintedExample(.date, "2024-12-30/2025-01-02", "2024年12月30日から2025年1月2日まで"),
      PrintedExample(.date, "2022/2024", "2022年〜2024年"), PrintedExample(.date, "2024-11-16/..", "2024年11月16日から"),
      PrintedExample(.date, "../2024", "2024年まで"), PrintedExample(.date, "-0043-03-15", "紀元前44年3月15日"),
    ])
  func japanese(example: PrintedExample) throws {
    try example.check(.usual(forLanguage: "ja"))
  }

  @Test("names stand in the order of their script")
  func names() {
    let conventions = Conventions.usual(forLanguage: "ja")
    #expect(conventions.personalName("岩屋毅", family: "岩屋") == "岩屋毅")
    #expect(conventions.personalName("毅 岩屋", family: "岩屋") == "岩屋毅")
    #expect(conventions.personalName("アンドリー シビハ", family: "シビハ") == "アンドリー・シビハ")
    #expect(conventions.personalName("Andrii Sybiha", family: "Sybiha") == "Andrii Sybiha")
    #expect(conventions.titled("岩屋毅", office: "外務大臣") == "岩屋毅外務大臣")
    #expect(conventions.titled("Andrii Sybiha", office: "Foreign Minister") == "Foreign Minister Andrii Sybiha")
    let german = Conventions.usual(forLanguage: "de")
    #expect(german.personalName("Xi Jinping", family: "Xi") == "Xi Jinping")
    #expect(german.titled("Annalena Baerbock", office: "Außenministerin") == "Außenministerin Annalena Baerbock")
  }
}
