import Testing
import Values

/// A set of conventions in a language.
struct Setting: CustomTestStringConvertible, Sendable {
  let name: String
  let conventions: Conventions

  var testDescription: String { name }

  static let languages = ["en-US", "en-GB", "de", "fr", "uk", "ja"]

  /// Every named convention and the language's usual ones, in every language.
  static let all: [Setting] = languages.flatMap { language in
    var settings = [Setting(name: "usual \(language)", conventions: .usual(forLanguage: language))]
    for (name, conventions) in Conventions.named {
      var conventions = conventions
      conventions.language = language
      settings.append(Setting(name: "\(name) \(language)", conventions: conventions))
    }
    return settings
  }

  /// All of them, and with choices no named convention makes.
  static let variants: [Setting] =
    all
    + languages.map { language in
      var conventions = Conventions.usual(forLanguage: language)
      conventions.currencyMark = .qualifiedSymbol
      conventions.scaleWords = .abbreviations
      conventions.percentMark = .word
      conventions.numerals = .chicago
      return Setting(name: "variant \(language)", conventions: conventions)
    }
}

@Suite("Round trips")
struct RoundTripTests {
  /// The options that leave nothing out.
  static func lossless(_ kind: TypedValue.Kind) -> [FormatOption?] {
    let cutting: Set<FormatOption> = [.bare, .day, .month, .year]
    return [nil] + FormatOption.options(for: kind).filter { !cutting.contains($0) }.map(Optional.some)
  }

  @Test(
    "what is printed of a value is read as that value, in every language, convention, context and option",
    arguments: Setting.variants)
  func roundTrip(setting: Setting) throws {
    var values = RandomValues(20_241_116)
    var failures = 0
    for kind in [TypedValue.Kind.money, .quantity, .number, .percent, .date] {
      for _ in 0..<120 {
        let value = try TypedValue.parse(values.value(kind), as: kind)
        let context = values.pick(FormatContext.allCases)
        let option = values.pick(Self.lossless(kind))
        let text = setting.conventions.format(value, in: context, as: option)
        let read = try? setting.conventions.parse(text, as: kind)
        if read != value, failures < 5 {
          failures += 1
          let found = read.map { "\($0)" } ?? "nothing"
          Issue.record("\(value) as \(option?.rawValue ?? "–") in \(context) → \(text) → \(found)")
        }
      }
    }
    #expect(failures == 0)
  }
}
