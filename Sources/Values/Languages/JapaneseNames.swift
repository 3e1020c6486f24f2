/// The Japanese words beside figures.
enum JapaneseNames {
  static let cardinals = CardinalWords(
    belowThousand: belowThousand, thousands: thousands, joint: { _ in "" }, beginSentences: false, minus: "マイナス",
    index: { index })

  private static let index = CardinalIndex(belowThousand: belowThousand, thousands: thousands, joint: { _ in "" })

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  @Sendable private static func belowThousand(_ value: Int, _ gender: Gender?) -> String {
    if value == 0 { return digits[0] }
    let (hundred, ten, unit) = (value / 100, value / 10 % 10, value % 10)
    return place(hundred, "百") + place(ten, "十") + (unit == 0 ? "" : digits[unit])
  }

  /// One of a place is not said before 十, 百 and 千.
  private static func place(_ count: Int, _ name: String) -> String {
    count == 0 ? "" : (count == 1 ? "" : digits[count]) + name
  }

  /// Thousands up to 九十九万九千: groups of four digits, so that ten thousands are counted by 万.
  @Sendable private static func thousands(_ count: Int) -> String {
    (count < 10 ? "" : belowThousand(count / 10, nil) + "万") + place(count % 10, "千")
  }

  static let currencies: [String: CountedName] = [
    "USD": CountedName("ドル"), "EUR": CountedName("ユーロ"), "GBP": CountedName("ポンド"), "JPY": CountedName("円"),
    "UAH": CountedName("フリブニャ"), "CHF": CountedName("スイスフラン"), "CNY": CountedName("人民元"),
    "PLN": CountedName("ズロチ"), "RUB": CountedName("ルーブル"), "CAD": CountedName("カナダドル"),
    "AUD": CountedName("豪ドル"), "KRW": CountedName("ウォン"), "SEK": CountedName("スウェーデンクローナ"),
    "NOK": CountedName("ノルウェークローネ"), "DKK": CountedName("デンマーククローネ"), "CZK": CountedName("チェココルナ"),
  ]

  static let units: [String: CountedName] = [
    "pp": CountedName("ポイント"), "bp": CountedName("ベーシスポイント"), "mm": CountedName("ミリメートル"),
    "cm": CountedName("センチメートル"), "m": CountedName("メートル"), "km": CountedName("キロメートル"),
    "nmi": CountedName("海里"), "km²": CountedName("平方キロメートル"), "km2": CountedName("平方キロメートル"),
    "m²": CountedName("平方メートル"), "m2": CountedName("平方メートル"), "m³": CountedName("立方メートル"),
    "m3": CountedName("立方メートル"), "ha": CountedName("ヘクタール"), "L": CountedName("リットル"),
    "l": CountedName("リットル"), "g": CountedName("グラム"), "kg": CountedName("キログラム"), "t": CountedName("トン"),
    "kt": CountedName("キロトン"), "Mt": CountedName("メガトン"), "s": CountedName("秒"), "min": CountedName("分"),
    "h": CountedName("時間"), "d": CountedName("日"), "W": CountedName("ワット"), "kW": CountedName("キロワット"),
    "MW": CountedName("メガワット"), "GW": CountedName("ギガワット"), "TW": CountedName("テラワット"),
    "kWh": CountedName("キロワット時"), "MWh": CountedName("メガワット時"), "GWh": CountedName("ギガワット時"),
    "TWh": CountedName("テラワット時"), "V": CountedName("ボルト"), "kV": CountedName("キロボルト"),
    "bbl": CountedName("バレル"), "second": CountedName("秒"), "minute": CountedName("分"), "hour": CountedName("時間"),
    "day": CountedName("日"), "week": CountedName("週間"), "month": CountedName("か月"), "year": CountedName("年"),
  ]
}
