import Testing
import Values

/// Expected by: Lexique des règles typographiques en usage à l’Imprimerie nationale, “Nombres”, “Dates”, “Pourcentage”,
/// “Abréviations” (janv., févr., Md); Code de rédaction interinstitutionnel 7.3.3; Grevisse, Le bon usage, § 599 (de + noun behind million).
@Suite("French formatting")
struct FrenchFormatTests {
  @Test(
    "French values read as the Imprimerie nationale sets them",
    arguments: [
      PrintedExample(.money, "3 billion EUR", "3_milliards_d’euros"),
      PrintedExample(.money, "1 billion EUR", "1_milliard_d’euros"),
      PrintedExample(.money, "1.5 million EUR", "1,5_million_d’euros"),
      PrintedExample(.money, "3 billion USD", "3_milliards_de dollars américains"),
      PrintedExample(.money, "2 trillion JPY", "2'000_milliards_de yens"),
      PrintedExample(.money, "over 3 billion USD", "plus de 3_milliards_de dollars américains"),
      PrintedExample(.money, "up to 50 billion EUR", "jusqu’à 50_milliards_d’euros"),
      PrintedExample(.money, "3-4 billion EUR", "de 3 à 4_milliards_d’euros"),
      PrintedExample(.money, "about 3-4 billion EUR", "environ 3 à 4_milliards_d’euros"),
      PrintedExample(.money, "900000000-1200000000 EUR", "de 900_millions_d’euros à 1,2_milliard_d’euros"),
      PrintedExample(.money, "3.5 EUR", "3,50_euros"), PrintedExample(.money, "1.5 EUR", "1,50_euro"),
      PrintedExample(.money, "12345.67 CHF", "12'345,67_francs suisses"),
      PrintedExample(.money, "500 million UAH", "500_millions_de hryvnias"),
      PrintedExample(.money, "3 billion EUR", "3_Md_€", as: .short),
      PrintedExample(.money, "3 billion EUR", "3_milliards_d’EUR", as: .code),
      PrintedExample(.money, "500 PLN", "500_PLN", as: .code),
      PrintedExample(.money, "3 billion GBP", "3_milliards_£", in: .table),
      PrintedExample(.number, "9", "neuf"), PrintedExample(.number, "12345", "12'345"),
      PrintedExample(.number, "1234", "1'234"), PrintedExample(.number, "0.42", "0,42"),
      PrintedExample(.number, "71", "soixante et onze", as: .words),
      PrintedExample(.number, "80", "quatre-vingts", as: .words),
      PrintedExample(.number, "81", "quatre-vingt-un", as: .words),
      PrintedExample(.number, "200", "deux cents", as: .words),
      PrintedExample(.number, "203", "deux cent trois", as: .words),
      PrintedExample(.number, "80000", "quatre-vingt mille", as: .words), PrintedExample(.number, "1-5", "d’un à cinq"),
      PrintedExample(.percent, "12.5", "12,5_%"), PrintedExample(.percent, "12.5", "12,5_pour cent", as: .name),
      PrintedExample(.percent, "3-4", "de 3 à 4_%"), PrintedExample(.quantity, "5 km", "5_km"),
      PrintedExample(.quantity, "1.5 km", "1,5_kilomètre", as: .name),
      PrintedExample(.quantity, "2 million t", "2_millions_de tonnes", as: .name),
      PrintedExample(.quantity, "1 t", "une_tonne", as: .words),
      PrintedExample(.quantity, "2 pp", "2_points de pourcentage"),
      PrintedExample(.quantity, "3 month", "trois_mois"), PrintedExample(.quantity, "over 1 tank", "plus d’un_tank"),
      PrintedExample(.quantity, "20 howitzer", "Vingt_howitzers", in: .sentenceStart),
      PrintedExample(.date, "2024-11-16", "16_novembre 2024"), PrintedExample(.date, "2024-04-01", "1er_avril 2024"),
      PrintedExample(.date, "2024-11-16", "16_nov. 2024", in: .table),
      PrintedExample(.date, "2024-11", "Novembre 2024", in: .sentenceStart),
      PrintedExample(.date, "2024-21", "printemps 2024"),
      PrintedExample(.date, "201X", "années 2010"), PrintedExample(.date, "2024~", "vers 2024"),
      PrintedExample(.date, "2024-11-16~", "vers le 16_novembre 2024"),
      PrintedExample(.date, "2024-11-16/2024-11-18", "du 16 au 18_novembre 2024"),
      PrintedExample(.date, "2024-12-30/2025-01-02", "du 30_décembre 2024 au 2_janvier 2025"),
      PrintedExample(.date, "2024-06/2024-11", "de juin à novembre 2024"),
      PrintedExample(.date, "2024-04/2024-10", "d’avril à octobre 2024"),
      PrintedExample(.date, "2022/2024", "2022-2024"),
      PrintedExample(.date, "2024-11-16/..", "à partir du 16_novembre 2024"),
      PrintedExample(.date, "2024-10/..", "à partir d’octobre 2024"),
      PrintedExample(.date, "2024/..", "à partir de 2024"),
      PrintedExample(.date, "2024-22/..", "à partir de l’été 2024"),
      PrintedExample(.date, "../2024-11-16", "jusqu’au 16_novembre 2024"),
      PrintedExample(.date, "../2024", "jusqu’en 2024"),
      PrintedExample(.date, "201X/202X", "des années 2010 aux années 2020"),
      PrintedExample(.date, "-0043-03-15", "15_mars 44_av._J.-C."),
    ])
  func french(example: PrintedExample) {
    #expect(throws: Never.self) { try example.check(.usual(forLanguage: "fr")) }
  }
}
