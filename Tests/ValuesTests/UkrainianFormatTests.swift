import Testing
import Values

/// Expected by: Український правопис (2019), §§ 38, 106, 161; ДСТУ 3582:2013 (млн, млрд without a point);
/// ДСТУ 3651 (unit symbols); forms of nouns after numerals as in Unicode CLDR and the Словник української мови.
@Suite("Ukrainian formatting")
struct UkrainianFormatTests {
  @Test(
    "Ukrainian values agree with their numerals and prepositions",
    arguments: [
      PrintedExample(.money, "1 billion USD", "1_мільярд_доларів США"),
      PrintedExample(.money, "3 billion USD", "3_мільярди_доларів США"),
      PrintedExample(.money, "5 billion USD", "5_мільярдів_доларів США"),
      PrintedExample(.money, "1.5 billion USD", "1,5_мільярда_доларів США"),
      PrintedExample(.money, "21 million UAH", "21_мільйон_гривень"),
      PrintedExample(.money, "12 million UAH", "12_мільйонів_гривень"),
      PrintedExample(.money, "1 UAH", "1_гривня"), PrintedExample(.money, "22 UAH", "22_гривні"),
      PrintedExample(.money, "11 UAH", "11_гривень"), PrintedExample(.money, "3.5 UAH", "3,50_гривні"),
      PrintedExample(.money, "2 trillion JPY", "2_трильйони_єн"), PrintedExample(.money, "5 EUR", "5_євро"),
      PrintedExample(.money, "over 3 billion USD", "понад 3_мільярди_доларів США"),
      PrintedExample(.money, "over 21 UAH", "понад 21_гривню"),
      PrintedExample(.money, "about 3 billion USD", "близько 3_мільярдів_доларів США"),
      PrintedExample(.money, "about 1 billion EUR", "близько 1_мільярда_євро"),
      PrintedExample(.money, "up to 50 billion USD", "до 50_мільярдів_доларів США"),
      PrintedExample(.money, "3-4 billion USD", "від 3 до 4_мільярдів_доларів США"),
      PrintedExample(.money, "1-2 UAH", "від 1 до 2_гривень"),
      PrintedExample(.money, "3-4 billion UAH", "3–4_мільярди_₴", in: .table),
      PrintedExample(.money, "340 billion UAH", "340_млрд_₴", as: .short),
      PrintedExample(.money, "2 CHF", "2_швейцарські франки"),
      PrintedExample(.money, "3 billion EUR", "3_мільярди_EUR", as: .code),
      PrintedExample(.number, "9", "дев’ять"), PrintedExample(.number, "1234", "1234"),
      PrintedExample(.number, "12345", "12_345"),
      PrintedExample(.number, "1538", "тисяча п’ятсот тридцять вісім", as: .words),
      PrintedExample(.number, "2001", "дві тисячі один", as: .words),
      PrintedExample(.number, "3 million", "3_мільйони"),
      PrintedExample(.percent, "12.5", "12,5_%"), PrintedExample(.percent, "12.5", "12,5_відсотка", as: .name),
      PrintedExample(.percent, "1", "1_відсоток", as: .name), PrintedExample(.percent, "5", "5_відсотків", as: .name),
      PrintedExample(.percent, "up to 3", "до 3_відсотків", as: .name), PrintedExample(.quantity, "5 km", "5_км"),
      PrintedExample(.quantity, "3 kWh", "3_кВт·год"), PrintedExample(.quantity, "2 t", "2_тонни", as: .name),
      PrintedExample(.quantity, "2 t", "дві_тонни", as: .words),
      PrintedExample(.quantity, "1.5 t", "1,5_тонни", as: .name),
      PrintedExample(.quantity, "2 pp", "2_відсоткові пункти"), PrintedExample(.quantity, "3 month", "три_місяці"),
      PrintedExample(.quantity, "5 year", "п’ять_років"),
      PrintedExample(.quantity, "over 88 vehicle", "понад 88_vehicles"),
      // What a record counts stays as written; only an English word takes an English plural.
      PrintedExample(.quantity, "15 гаубиця", "15_гаубиця"),
      PrintedExample(.date, "2024-11-16", "16_листопада 2024_року"),
      PrintedExample(.date, "2024-11-16", "16_лист. 2024_р.", in: .table),
      PrintedExample(.date, "2024-11", "листопад 2024_року"), PrintedExample(.date, "XXXX-11-16", "16_листопада"),
      PrintedExample(.date, "2024", "2024"), PrintedExample(.date, "2024-21", "весна 2024_року"),
      PrintedExample(.date, "2024~", "близько 2024_року"),
      PrintedExample(.date, "2024-11-16/2024-11-18", "16–18_листопада 2024_року"),
      PrintedExample(.date, "2024-11-30/2024-12-02", "30_листопада – 2_грудня 2024_року"),
      PrintedExample(.date, "2024-12-30/2025-01-02", "з 30_грудня 2024_року до 2_січня 2025_року"),
      PrintedExample(.date, "2024-06/2024-11", "червень – листопад 2024_року"),
      PrintedExample(.date, "2022/2024", "2022–2024"),
      PrintedExample(.date, "2024-11/..", "з листопада 2024_року"), PrintedExample(.date, "../2024", "до 2024_року"),
      PrintedExample(.date, "201X/..", "з 2010-х_років"),
      PrintedExample(.date, "-0043-03-15", "15_березня 44_року до_н._е."),
    ])
  func ukrainian(example: PrintedExample) {
    #expect(throws: Never.self) { try example.check(.usual(forLanguage: "uk")) }
  }
}
