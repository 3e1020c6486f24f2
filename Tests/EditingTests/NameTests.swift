import Checks
import Desk
import Editing
import Records
import Source
import Testing

/// Finding and changing names across a desk.
@Suite struct NameTests {
  private let article: ArticleID
  private let cost: NamedThing

  init() throws {
    article = try #require(ArticleID("harbour-plan"))
    cost = .fact(FactKey(article: article, fact: "cost"))
  }

  private func slices(_ occurrences: [Occurrence], _ desk: EditedDesk) -> [String] {
    occurrences.map { "\($0.span.path.name) \(desk.file($0.span.path)?[$0.span.range] ?? "")" }
  }

  @Test("what is named at a place is the smallest name there")
  func occurrence() throws {
    for (marked, name) in [
      (":fact[harbour-plan/co‸st]", "cost"), (":fact[harb‸our-plan/cost]", "harbour-plan"),
      (":name[ada-lind‸qvist]", "ada-lindqvist"), ("So [@harbour-pl‸an, para. 2].", "harbour-plan"),
      (":calc[harbour-plan/regional-sh‸are / harbour-plan/cost]", "regional-share"),
      ("::include[Includes/sc‸ope.md]", "Includes/scope.md"), (":ref[sec‸ond]", "second"),
      (":::judgement{basis=\"harbour-plan/jo‸bs\"}\nX.\n:::", "jobs"),
    ] {
      let (desk, path, offset, _) = ExampleDesk.writing(marked)
      #expect(desk.occurrence(at: offset, in: path)?.thing.name == name, "\(marked)")
    }
    let (desk, path, offset, _) = ExampleDesk.writing("Pla‸in.")
    #expect(desk.occurrence(at: offset, in: path) == nil)
  }

  @Test("a definition leads to the record, and from there to the evidence")
  func definition() throws {
    let desk = ExampleDesk.edited
    let place = try #require(desk.definition(of: cost))
    #expect(place.path == "desk/Articles/harbour-plan.yaml")
    #expect(desk.file(place.path)?[place.range] == "cost")
    let proof = try #require(desk.evidence(of: FactKey(article: article, fact: "cost")).first)
    #expect(proof.path == "desk/Articles/harbour-plan.txt")
    #expect(desk.file(proof.path)?[proof.range] == "cost about €40 million")
  }

  @Test("references are found in memos, by alias, in expressions, in patterns and in records")
  func references() {
    let (desk, path, _, _) = ExampleDesk.writing(
      """
      :fact[plan/cost] :calc[share] [@harbour-plan/cost] ::x

      ::facts[harbour-plan/c*]
      """,
      head: """
        ---
        title: Example
        date: 2026-03-09
        sources: { plan: harbour-plan }
        define: { share: plan/regional-share / plan/cost }
        ---


        """)
    let found = desk.occurrences(of: cost, in: .desk) {}
    let here = found.filter { $0.span.path == path }
    #expect(here.count == 4)
    #expect(here.filter { $0.role == .pattern }.count == 1)
    let record = found.filter { $0.span.path == "desk/Articles/harbour-plan.yaml" }
    #expect(slices(record, desk).allSatisfy { $0 == "harbour-plan.yaml cost" })
    #expect(record.map(\.role).contains(.definition))
    #expect(record.map(\.role).contains(.use))
  }

  /// The desk's files after a rename.
  private func renamed(
    _ thing: NamedThing, to name: String, _ desk: EditedDesk, over base: MemoryFiles = ExampleDesk.files
  ) throws -> (files: MemoryFiles, moves: [Rename.FileMove]) {
    let rename = try desk.rename(thing, to: name) {}
    var files = base
    for path in Set(rename.edits.map(\.span.path)) {
      var bytes = try #require(desk.file(path)).bytes
      for edit in rename.edits.filter({ $0.span.path == path }).sorted(by: { $1.span < $0.span }) {
        bytes.replaceSubrange(edit.span.range.offsets, with: edit.text.utf8)
      }
      files[path] = bytes
    }
    for move in rename.files {
      files[move.to] = files[move.from]
      files[move.from] = nil
    }
    return (files, rename.files)
  }

  /// What `check --store` finds, without places, which names may move.
  private func findings(_ files: MemoryFiles) -> [String] {
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let all = desk.memoPaths().flatMap { desk.compile($0).diagnostics } + desk.checkStore()
    return all.unique.map { "\($0.rule.code) \($0.severity)" }.sorted()
  }

  @Test("after a rename of a fact, an article or an entity the desk has the findings it had")
  func renames() throws {
    let before = findings(ExampleDesk.files)
    let (fact, _) = try renamed(cost, to: "price", ExampleDesk.edited)
    #expect(findings(fact) == before)
    #expect(OpenDesk(DeskFolder(root: "desk"), files: fact).article(article)?.fact("price") != nil)

    let (moved, moves) = try renamed(.article(article), to: "basin-plan", ExampleDesk.edited)
    #expect(moves.map(\.to).sorted() == ["desk/Articles/basin-plan.txt", "desk/Articles/basin-plan.yaml"])
    #expect(findings(moved) == before)

    let (entity, _) = try renamed(.entity(try #require(EntityID("ada-lindqvist"))), to: "minister", ExampleDesk.edited)
    #expect(findings(entity) == before)
    #expect(
      !entity.paths.contains { path in
        !path.description.hasSuffix(".txt")
          && String(decoding: (try? entity.contents(of: path)) ?? [], as: UTF8.self).contains("ada-lindqvist")
      })
  }

  @Test("what has been reviewed stays reviewed under its new name; what had moved before still has")
  func review() throws {
    var options = CompileOptions()
    options.reviewing = .accepting
    let reviewed = OpenDesk(DeskFolder(root: "desk"), files: ExampleDesk.files)
    var lines: [ReviewLine] = []
    for path in reviewed.memoPaths() {
      let memo = reviewed.compile(path, options)
      lines += (memo.review?.entries ?? []).map { ReviewLine(memo: memo.name, entry: $0) }
    }
    var base = ExampleDesk.files
    base["desk/chancery.lock"] = Array(ReviewLine.file(lines).utf8)
    let second: FilePath = "desk/Memos/second.md"
    base[second] = (base[second] ?? []) + Array("\nMore.\n".utf8)

    let desk = EditedDesk(DeskFolder(root: "desk"), over: base)
    let (files, _) = try renamed(cost, to: "price", desk, over: base)
    let lock = String(decoding: try files.contents(of: "desk/chancery.lock"), as: UTF8.self)
    #expect(lock.contains("harbour-plan/price"))
    let after = OpenDesk(DeskFolder(root: "desk"), files: files)
    options.reviewing = .locked
    for path in after.memoPaths() {
      let drift = after.compile(path, options).diagnostics.filter { $0.rule.letter == "D" }
      #expect(drift.isEmpty == (path != second), "\(path)")
    }
  }

  @Test("a name that is taken, that is none, or a name of nothing is refused with the reason")
  func refusals() {
    let desk = ExampleDesk.edited
    for (name, words) in [
      ("jobs", "taken"), ("Ünmöglich", "can be no name"), ("", "can be no name"), ("cost", "taken"),
    ] {
      #expect { try desk.rename(cost, to: name) {} } throws: { error in
        (error as? RenameFault)?.message.contains(words) == true
      }
    }
  }
}
