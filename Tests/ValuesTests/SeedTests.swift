import Foundation
import Testing
import Values

@Suite("The worked article")
struct SeedTests {
  /// The article lies beside the repository, not in it; without it there is nothing to compare.
  private static let lines: [String] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/seeds/japan-ukraine-iwaya-visit.txt")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      print("skipped: shared/seeds/japan-ukraine-iwaya-visit.txt is not beside the repository")
      return []
    }
    return text.components(separatedBy: "\n")
  }()

  @Test(
    "the typed values of the article agree with their lines, and wrong ones do not",
    arguments: [
      (TypedValue.Kind.money, "3 billion USD", "30 billion USD", 8), (.money, "50 billion USD", "5 billion USD", 8),
      (.quantity, "50 howitzer", "15 howitzer", 12), (.quantity, "20 rocket system", "2 rocket system", 12),
      (.quantity, "88 vehicle", "89 vehicle", 13), (.date, "2024-11-16", "2024-11-17", 4),
      (.date, "2024-06-13", "2024-06-30", 6),
    ])
  func agreement(kind: TypedValue.Kind, right: String, wrong: String, line: Int) throws {
    guard Self.lines.count >= line else { return }
    let text = Self.lines[line - 1]
    #expect(try FigureScanner.agreement(of: .parse(right, as: kind), with: text) == .agrees)
    guard case .disagrees = try FigureScanner.agreement(of: .parse(wrong, as: kind), with: text) else {
      Issue.record("\(wrong) was not contradicted by line \(line)")
      return
    }
  }

  @Test("a day told only in words relative to another has no figure")
  func relative() throws {
    guard Self.lines.count >= 7 else { return }
    let answer = FigureScanner.agreement(of: .date(try .parse("2024-11-16")), with: Self.lines[6])
    #expect(answer == .noFigure)
  }
}
