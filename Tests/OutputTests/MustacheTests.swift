import Foundation
import GoldenFiles
import Testing

@testable import Output

/// The cases of the Mustache specification (`Tests/Conformance/Mustache`, whose README says why some are passed over).
@Suite struct MustacheTests {
  static let requiredModules = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
  static let passedOver: Set<String> = ["partials: Failed Lookup", "partials: Recursion"]
  static let plain: Set<String> = ["~lambdas: Inverted Section"]
  static let optionalModules = ["~dynamic-names", "~inheritance", "~lambdas"]

  /// What the template gives; nil where it is refused.
  private static func filled(_ each: MustacheCase) -> String? {
    let template = try? Template(Array(each.template.utf8)) { each.partials?[$0].map { Array($0.utf8) } }
    return template.map { String(decoding: $0.render(each.data.filled), as: UTF8.self) }
  }

  @Test("every case that must pass passes, and what is passed over still fails", arguments: requiredModules)
  func required(_ module: String) throws {
    let cases = try MustacheCase.all(in: module)
    #expect(!cases.isEmpty)
    for each in cases {
      let name = "\(module): \(each.name)"
      #expect((Self.filled(each) == each.expected) != Self.passedOver.contains(name), "\(name): \(each.template)")
    }
  }

  @Test("of the optional parts none is there by half", arguments: optionalModules)
  func optional(_ module: String) throws {
    for each in try MustacheCase.all(in: module) {
      let name = "\(module): \(each.name)"
      // Some cases need nothing of what they are about.
      #expect((Self.filled(each) == each.expected) == Self.plain.contains(name), "\(name): \(each.template)")
    }
  }
}

/// One example of the specification.
private struct MustacheCase: Decodable {
  let name: String
  let data: MustacheValue
  let template: String
  let partials: [String: String]?
  let expected: String

  private struct Module: Decodable { let tests: [MustacheCase] }

  static func all(in module: String) throws -> [MustacheCase] {
    let file = GoldenFile.repository.appending(path: "Tests/Conformance/Mustache/\(module).json")
    return try JSONDecoder().decode(Module.self, from: Data(contentsOf: file)).tests
  }
}

/// What a case fills its template with; `~lambdas` has code there, which is nothing here.
private struct MustacheValue: Decodable {
  let filled: TemplateValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let members = try? container.decode([String: MustacheValue].self) {
      filled = .object(members.mapValues(\.filled))
    } else if let elements = try? container.decode([MustacheValue].self) {
      filled = .list(elements.map(\.filled))
    } else {
      filled = try Self.scalar(container)
    }
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> TemplateValue {
    if container.decodeNil() { return .none }
    if let flag = try? container.decode(Bool.self) { return .flag(flag) }
    if let number = try? container.decode(Decimal.self) { return .text("\(number)") }
    return .text(try container.decode(String.self))
  }
}
