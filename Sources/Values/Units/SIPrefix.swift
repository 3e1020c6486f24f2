/// The prefixes of the SI (BIPM, SI Brochure, 9th edition 2019 with the four of 2022, table 7).
enum SIPrefix: String, Sendable, CaseIterable {
  case quecto
  case ronto
  case yocto
  case zepto
  case atto
  case femto
  case pico
  case nano
  case micro
  case milli
  case centi
  case deci
  case deca
  case hecto
  case kilo
  case mega
  case giga
  case tera
  case peta
  case exa
  case zetta
  case yotta
  case ronna
  case quetta

  /// As the prefix is written before a name.
  var name: String { rawValue }

  /// As it is written before a symbol.
  var symbol: String {
    switch self {
    case .quecto: "q"
    case .ronto: "r"
    case .yocto: "y"
    case .zepto: "z"
    case .atto: "a"
    case .femto: "f"
    case .pico: "p"
    case .nano: "n"
    case .micro: "µ"
    case .milli: "m"
    case .centi: "c"
    case .deci: "d"
    case .deca: "da"
    case .hecto: "h"
    case .kilo: "k"
    case .mega: "M"
    case .giga: "G"
    case .tera: "T"
    case .peta: "P"
    case .exa: "E"
    case .zetta: "Z"
    case .yotta: "Y"
    case .ronna: "R"
    case .quetta: "Q"
    }
  }

  /// The power of ten it stands for.
  var powerOfTen: Int {
    switch self {
    case .quecto: -30
    case .ronto: -27
    case .yocto: -24
    case .zepto: -21
    case .atto: -18
    case .femto: -15
    case .pico: -12
    case .nano: -9
    case .micro: -6
    case .milli: -3
    case .centi: -2
    case .deci: -1
    case .deca: 1
    case .hecto: 2
    case .kilo: 3
    case .mega: 6
    case .giga: 9
    case .tera: 12
    case .peta: 15
    case .exa: 18
    case .zetta: 21
    case .yotta: 24
    case .ronna: 27
    case .quetta: 30
    }
  }
}
