import SeededRandom
import Testing
import Values

@testable import Compiler

/// How the text of an expression is read (language.md, “Expressions”).
@Suite struct ExpressionParsingTests {
  /// The tree in prefix form, as in `(- a (* b c))`.
  private func tree(_ expression: Expression, of text: String) -> String {
    let bytes = Array(text.utf8)
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func form(_ expression: Expression) -> String {
      switch expression.kind {
      case .literal(let value): "<\(value.kind.rawValue) \(value)>"
      case .key(let range), .pattern(let range), .name(let range): words(range)
      case .negation(let operand): "(neg \(form(operand)))"
      case .operation(let left, let sign, let right): "(\(sign.rawValue) \(form(left)) \(form(right)))"
      case .comparison(let left, let sign, let right): "(\(sign.rawValue) \(form(left)) \(form(right)))"
      case .call(let function, let operands): "(\(([function.name] + operands.map(form)).joined(separator: " ")))"
      }
    }
    return form(expression)
  }

  @Test(
    "operators bind as in arithmetic, from left to right, and names keep their hyphens",
    arguments: [
      ("visit/loan-share / visit/loan-total", "(/ visit/loan-share visit/loan-total)"),
      ("a - b * c", "(- a (* b c))"),
      ("a-b - c-d", "(- a-b c-d)"),
      ("(a + b) * c", "(* (+ a b) c)"),
      ("a / b / c", "(/ (/ a b) c)"),
      ("((a/b)) * (c)", "(* a/b c)"),
      ("-a + 3", "(+ (neg a) <number 3>)"),
      ("3/4", "(/ <number 3> <number 4>)"),
      ("3 billion USD + 2.5 million USD", "(+ <money 3000000000 USD> <money 2500000 USD>)"),
      ("over 3 billion USD", "<money over 3000000000 USD>"),
      ("no more than 20 rocket system", "<quantity up to 20 rocket system>"),
      ("154.3 JPY/USD * x/y", "(* <quantity 154.3 JPY/USD> x/y)"),
      ("90 km/h", "<quantity 90 km/h>"),
      ("5km", "<quantity 5 km>"),
      ("12.5% + 2 pp", "(+ <percent 12.5> <quantity 2 pp>)"),
      ("12.5 percent", "<percent 12.5>"),
      ("2024-11-16 - 2024-06-13", "(- <date 2024-11-16> <date 2024-06-13>)"),
      ("2024-11", "<date 2024-11>"),
      ("2024 - 11", "(- <number 2024> <number 11>)"),
      ("2024-report/cost.date", "2024-report/cost.date"),
      ("sum(visit/loan-*, other/cost)", "(sum visit/loan-* other/cost)"),
      ("round(a / b, 2) >= 0.5", "(>= (round (/ a b) <number 2>) <number 0.5>)"),
      ("a × b ÷ c − d", "(- (/ (* a b) c) d)"),
      ("a ≤ b", "(<= a b)"),
      ("a = b", "(== a b)"),
      ("age(\n  visit/x.date )", "(age visit/x.date)"),
    ])
  func trees(_ text: String, _ expected: String) throws {
    #expect(tree(try ExpressionParser.parse(text), of: text) == expected)
  }

  @Test(
    "what cannot be read is told at its place",
    arguments: [
      ("", "the expression is empty", ""),
      ("a +", "a value is missing behind “+”", "+"),
      ("a b", "“b” is left over", "b"),
      ("(a + b", "the parenthesis is never closed", "("),
      ("sum(a, b", "the parenthesis is never closed", "("),
      ("a + * b", "“*” stands where a value is needed", "*"),
      ("$3 billion", "“$” has no meaning in an expression", "$"),
      ("a ; b", "“;” has no meaning in an expression", ";"),
      ("é § 2", "“§” is left over", "§"),
      ("max(1,000)", "figures are written without commas in an expression", ","),
      ("visit/loan-* + 1", "“visit/loan-*” names many facts, where one value is needed", "visit/loan-*"),
      ("a < b < c", "a comparison is not compared again", "<"),
      ("summ(a)", "there is no function “summ”", "summ"),
      ("share(a)", "`share` takes two operands, but 1 stand here", "share(a)"),
      ("sum()", "`sum` takes at least one operand, but 0 stand here", "sum()"),
      ("2024-13-40", "13 is not a month; expected 01 to 12, or 21 to 24 for a season", "13"),
    ])
  func faults(_ text: String, _ message: String, _ place: String) {
    do {
      _ = try ExpressionParser.parse(text)
      Issue.record("“\(text)” is read")
    } catch {
      #expect(error.message == message)
      #expect(String(decoding: Array(text.utf8)[error.range], as: UTF8.self).hasPrefix(place.prefix(4)))
    }
  }

  @Test("length and nesting are bounded, not the stack")
  func bounds() {
    let texts = [
      String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000),
      Array(repeating: "1", count: 50_000).joined(separator: " + "),
      String(repeating: "-", count: 100_000) + "1",
      String(repeating: "abs(", count: 40) + "1" + String(repeating: ")", count: 40),
      Array(repeating: "a", count: 65).joined(separator: " * "),
    ]
    for text in texts {
      #expect(throws: ExpressionFault.self) { _ = try ExpressionParser.parse(text) }
    }
    #expect(throws: Never.self) {
      _ = try ExpressionParser.parse(Array(repeating: "a", count: 64).joined(separator: " + "))
    }
  }

  @Test("random texts end in a tree or a fault whose place lies in the text")
  func random() {
    var random = Seeded(20_241_118)
    let pieces = [
      "visit/loan-share", "visit/*", "a", "b-c", "sum(", "share(", "max(", "(", ")", ",", "+", "-", "*", "/", "<", "==",
      "3", "0.5", "3 billion USD", "2024-11-16", "50 howitzer", "%", "over", "up to", "é", "日本", "$", "\u{0}", "\u{A0}",
      ".", "1,000", "—", "🙂", "percent", "round(",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      do {
        let expression = try ExpressionParser.parse(text)
        #expect(expression.range.upperBound <= text.utf8.count)
      } catch {
        #expect(error.range.upperBound <= text.utf8.count, "\(text)")
        #expect(!error.message.isEmpty)
      }
    }
  }
}
