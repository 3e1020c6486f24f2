import Testing
import Values

/// Expected by: Duden, Die deutsche Rechtschreibung, “Schreibung von Zahlen”, “Datum”, “Prozent”;
/// DIN 5008 (no-break blank before % and units); Interinstitutionelle Regeln für Veröffentlichungen 7.3.3 (code behind the amount).
@Suite("German formatting")
struct GermanFormatTests {
  @Test(
    "German values read as Duden sets them",
    arguments: [
      PrintedExample(.money, "3 billion USD", "3_Milliarden_US-Dollar"),
      PrintedExample(.money, "1 billion EUR", "1_Milliarde_Euro"),
      PrintedExample(.money, "1.5 million EUR", "1,5_Millionen_Euro"),
      PrintedExample(.money, "2 trillion JPY", "2_Billionen_Yen"),
      PrintedExample(.money, "over 3 billion USD", "über 3_Milliarden_US-Dollar"),
      PrintedExample(.money, "up to 50 billion USD", "bis zu 50_Milliarden_US-Dollar"),
      PrintedExample(.money, "3-4 billion EUR", "3 bis 4_Milliarden_Euro"),
      PrintedExample(.money, "900000000-1200000000 EUR", "900_Millionen_Euro bis 1,2_Milliarden_Euro"),
      PrintedExample(.money, "3-4000000000 EUR", "3_Euro bis 4_Milliarden_Euro"),
      PrintedExample(.money, "3-4 billion EUR", "3–4_Milliarden_€", in: .table),
      PrintedExample(.money, "3.5-4.2 EUR", "3,50 bis 4,20_Euro"),
      PrintedExample(.money, "3.5 EUR", "3,50_Euro"),
      PrintedExample(.money, "12345.67 CHF", "12.345,67_Schweizer Franken"),
      PrintedExample(.money, "500 million UAH", "500_Millionen_Hrywnja"),
      PrintedExample(.money, "500 million UAH", "500_Millionen_UAH", in: .table),
      PrintedExample(.money, "3 billion EUR", "3_Mrd._€", as: .short),
      PrintedExample(.money, "500 million PLN", "500_Millionen_PLN", as: .code),
      PrintedExample(.money, "-3 billion USD", "−3_Milliarden_US-Dollar"),
      PrintedExample(.money, "2 million KZT", "2_Millionen_KZT"),
      PrintedExample(.number, "12", "zwölf"), PrintedExample(.number, "13", "13"),
      PrintedExample(.number, "12345", "12.345"), PrintedExample(.number, "0.42", "0,42"),
      PrintedExample(.number, "0.42", "42_%", as: .percent),
      PrintedExample(.number, "3-4 million", "3 bis 4_Millionen"),
      PrintedExample(.number, "42", "zweiundvierzig", as: .words),
      PrintedExample(.number, "1234", "eintausendzweihundertvierunddreißig", as: .words),
      PrintedExample(.percent, "12.5", "12,5_Prozent"), PrintedExample(.percent, "12.5", "12,5_%", in: .table),
      PrintedExample(.percent, "3-4", "3 bis 4_Prozent"), PrintedExample(.percent, "about 30", "rund 30_Prozent"),
      PrintedExample(.percent, "3", "Drei_Prozent", in: .sentenceStart),
      PrintedExample(.quantity, "5 km", "5_km"), PrintedExample(.quantity, "5 km", "5_Kilometer", as: .name),
      PrintedExample(.quantity, "1 t", "1_Tonne", as: .name),
      PrintedExample(.quantity, "1 t", "eine_Tonne", as: .words),
      PrintedExample(.quantity, "2 million t", "2_Millionen_Tonnen", as: .name),
      PrintedExample(.quantity, "2 pp", "2_Prozentpunkte"), PrintedExample(.quantity, "1 pp", "1_Prozentpunkt"),
      PrintedExample(.quantity, "3 month", "drei_Monate"), PrintedExample(.quantity, "1 month", "ein_Monat"),
      PrintedExample(.quantity, "under 5 tank", "weniger als fünf_tanks"),
      PrintedExample(.quantity, "at least 20 howitzer", "Mindestens 20_howitzers", in: .sentenceStart),
      PrintedExample(.date, "2024-11-16", "16._November 2024"), PrintedExample(.date, "2024-03-01", "1._März 2024"),
      PrintedExample(.date, "2024-11-16", "16._Nov. 2024", in: .table),
      PrintedExample(.date, "2024-11", "November 2024"),
      PrintedExample(.date, "XXXX-11-16", "16._November"), PrintedExample(.date, "2024-21", "Frühjahr 2024"),
      PrintedExample(.date, "201X", "2010er-Jahre"), PrintedExample(.date, "2024~", "etwa 2024"),
      PrintedExample(.date, "2024?", "2024 (unsicher)"),
      PrintedExample(.date, "2024-11-16/2024-11-18", "16.–18._November 2024"),
      PrintedExample(.date, "2024-11-30/2024-12-02", "30._November bis 2._Dezember 2024"),
      PrintedExample(.date, "2024-12-30/2025-01-02", "30._Dezember 2024 bis 2._Januar 2025"),
      PrintedExample(.date, "2024-06/2024-11", "Juni bis November 2024"),
      PrintedExample(.date, "2022/2024", "2022–2024"),
      PrintedExample(.date, "2024-11-16/..", "ab 16._November 2024"), PrintedExample(.date, "../2024", "bis 2024"),
      PrintedExample(.date, "2024-11-16/", "ab 16._November 2024 (Ende unbekannt)"),
      PrintedExample(.date, "-0043-03-15", "15._März 44_v._Chr."),
      PrintedExample(.date, "2024-11-16", "16._November", as: .day),
    ])
  func german(example: PrintedExample) {
    #expect(throws: Never.self) { try example.check(.usual(forLanguage: "de-DE")) }
  }
}
