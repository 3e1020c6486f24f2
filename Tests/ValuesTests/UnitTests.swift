import Testing
import Values

@Suite("Units")
struct UnitTests {
  @Test(
    "a symbol has its name",
    arguments: [
      ("pp", "percentage point"), ("bp", "basis point"), ("mm", "millimetre"), ("cm", "centimetre"), ("m", "metre"),
      ("km", "kilometre"), ("nmi", "nautical mile"), ("m2", "square metre"), ("m²", "square metre"),
      ("km2", "square kilometre"), ("km²", "square kilometre"), ("ha", "hectare"), ("m3", "cubic metre"),
      ("m³", "cubic metre"), ("bcm", "billion cubic metre"), ("L", "litre"), ("l", "litre"), ("mL", "millilitre"),
      ("ml", "millilitre"), ("mg", "milligram"), ("g", "gram"), ("kg", "kilogram"), ("t", "tonne"),
      ("kt", "kilotonne"), ("Mt", "megatonne"), ("s", "second"), ("ms", "millisecond"), ("min", "minute"),
      ("h", "hour"), ("d", "day"), ("km/h", "kilometre per hour"), ("m/s", "metre per second"), ("W", "watt"),
      ("kW", "kilowatt"), ("MW", "megawatt"), ("GW", "gigawatt"), ("TW", "terawatt"), ("Wh", "watt-hour"),
      ("kWh", "kilowatt-hour"), ("MWh", "megawatt-hour"), ("GWh", "gigawatt-hour"), ("TWh", "terawatt-hour"),
      ("J", "joule"), ("kJ", "kilojoule"), ("MJ", "megajoule"), ("GJ", "gigajoule"), ("K", "kelvin"),
      ("°C", "degree Celsius"), ("°F", "degree Fahrenheit"), ("Cel", "degree Celsius"), ("Hz", "hertz"),
      ("kHz", "kilohertz"), ("MHz", "megahertz"), ("GHz", "gigahertz"), ("V", "volt"), ("kV", "kilovolt"),
      ("A", "ampere"), ("N", "newton"), ("kN", "kilonewton"), ("Pa", "pascal"), ("kPa", "kilopascal"),
      ("MPa", "megapascal"), ("hPa", "hectopascal"), ("B", "byte"), ("kB", "kilobyte"), ("MB", "megabyte"),
      ("GB", "gigabyte"), ("TB", "terabyte"), ("Bq", "becquerel"), ("Sv", "sievert"), ("mSv", "millisievert"),
      ("Gy", "gray"), ("bbl", "barrel"), ("bbl/d", "barrel per day"), ("boe", "barrel of oil equivalent"),
      ("TEU", "twenty-foot equivalent unit"), ("DWT", "deadweight ton"), ("GT", "gross ton"), ("ft", "foot"),
      ("mi", "mile"), ("kn", "knot"), ("lb", "pound"), ("oz", "ounce"),
      ("mph", "mile per hour"), ("Gbit/s", "gigabit per second"), ("µSv", "microsievert"), ("PJ", "petajoule"),
      ("Mtoe", "megatonne of oil equivalent"), ("JPY/USD", "Japanese yen per US dollar"),
    ])
  func names(symbol: String, name: String) {
    #expect(Unit(symbol)?.form == .symbol)
    #expect(Unit(symbol)?.symbolName == name)
  }

  @Test(
    "a quantity converts exactly inside its dimension",
    arguments: [
      ("5 km", "m", "5000 m"), ("1 mi", "km", "1.609344 km"), ("1 nmi", "m", "1852 m"), ("12 inch", "ft", "1 ft"),
      ("1 bbl", "L", "158.987294928 L"), ("42 US gallon", "bbl", "1 bbl"), ("1 t", "kg", "1000 kg"),
      ("2000 lb", "short ton", "1 short ton"), ("2240 lb", "long ton", "1 long ton"), ("16 oz", "lb", "1 lb"),
      ("36 km/h", "m/s", "10 m/s"), ("1 kn", "km/h", "1.852 km/h"), ("1 kWh", "MJ", "3.6 MJ"),
      ("1 Mtoe", "PJ", "41.868 PJ"), ("1 MMBtu", "GJ", "1.05505585262 GJ"), ("640 acre", "mi2", "1 mi2"),
      ("9 ft²", "ft2", "9 ft2"), ("27 ft3", "ft³", "27 ft³"), ("100 ha", "km2", "1 km2"), ("2 week", "day", "14 day"),
      ("36 h", "day", "1.5 day"), ("2 year", "month", "24 month"), ("50 bp", "pp", "0.50 pp"),
      ("1 TB", "GB", "1000 GB"), ("1 hPa", "mbar", "1 mbar"), ("20 °C", "K", "293.15 K"), ("68 °F", "°C", "20 °C"),
      ("-40 °C", "°F", "-40 °F"), ("over 3 kilometre", "m", "over 3000 m"), ("3-4 mile", "m", "4828.032-6437.376 m"),
      ("1 bcm", "m3", "1000000000 m3"), ("24000 m3/d", "m3/s", "about"),
    ])
  func conversion(text: String, unit: String, expected: String) throws {
    let quantity = try Quantity.parse(text)
    let target = try #require(Unit(unit))
    let converted = try quantity.converted(to: target)
    guard expected != "about" else {
      #expect(converted.isRounded)
      return
    }
    #expect(!converted.isRounded)
    let wanted = try Quantity.parse(expected)
    #expect(converted.value == wanted)
    #expect(try converted.value.converted(to: quantity.unit).value == quantity)
  }

  @Test(
    "a quantity does not convert into another dimension, and a counted thing into nothing",
    arguments: [
      ("5 km", "kg"), ("50 howitzer", "vehicle"), ("3 TEU", "GT"), ("2 month", "day"), ("3 Sv", "Gy"), ("3 pp", "m"),
    ])
  func refused(text: String, unit: String) throws {
    let quantity = try Quantity.parse(text)
    let target = try #require(Unit(unit))
    #expect(!quantity.unit.isConvertible(to: target))
    let fault = #expect(throws: CalculationFault.self) { try quantity.converted(to: target) }
    #expect(fault?.kind == .unitMismatch)
    #expect(fault?.message == "\(text) (quantity) cannot be converted to \(unit)")
  }

  @Test("an exchange rate is two currency codes, read in either spelling")
  func exchangeRate() throws {
    let rate = try Quantity.parse("154.3 JPY per USD")
    #expect(rate.description == "154.3 JPY/USD")
    #expect(try Quantity.parse(rate.description) == rate)
    #expect(rate.unit.exchangeRate?.quoted.code == "JPY")
    #expect(rate.unit.exchangeRate?.base.code == "USD")
    #expect(Unit("vehicle per day")?.exchangeRate == nil)
    #expect(Unit("USD/USD")?.exchangeRate == nil)
    #expect(Conventions.ap.format(.quantity(rate), as: .name) == "154.3\u{A0}Japanese yen per US dollar")
  }
}
