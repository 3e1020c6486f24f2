import Editing
import Source

extension Feature {
  static let documentSymbol = Feature(
    "textDocument/documentSymbol",
    announcing: { json in json.member("documentSymbolProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let symbols = place.desk.symbols(in: place.path)
      let isTree = session.client.takesHierarchicalSymbols
      return { json in
        json.array { json in
          for symbol in symbols {
            if isTree {
              write(tree: symbol, in: &json, place.places)
            } else {
              write(flat: symbol, in: &json, place.places)
            }
          }
        }
      }
    })

  static let workspaceSymbol = Feature(
    "workspace/symbol",
    announcing: { json in json.member("workspaceSymbolProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      guard let query = parameters["query"]?.string else { throw .invalidParameters("`query` is needed") }
      var found: [(DocumentSymbol, Places)] = []
      for desk in session.desks {
        try session.checkCancelled()
        let places = Places(session, desk)
        found += desk.symbols(saying: query).map { ($0, places) }
      }
      return session.inParts(found, parameters) { entry, json in write(flat: entry.0, in: &json, entry.1) }
    })

  private static func write(tree symbol: DocumentSymbol, in json: inout JSONWriter, _ places: Places) {
    json.object { json in
      json.member("name", symbol.name)
      if !symbol.detail.isEmpty { json.member("detail", symbol.detail) }
      json.member("kind", number(of: symbol.kind))
      json.member("range", rangeOf: symbol.span, places)
      json.member("selectionRange", rangeOf: symbol.selection, places)
      guard !symbol.children.isEmpty else { return }
      json.key("children")
      json.array { json in for child in symbol.children { write(tree: child, in: &json, places) } }
    }
  }

  private static func write(flat symbol: DocumentSymbol, in json: inout JSONWriter, _ places: Places) {
    json.object { json in
      json.member("name", symbol.name)
      json.member("kind", number(of: symbol.kind))
      json.key("location")
      json.location(symbol.span, places)
      if !symbol.detail.isEmpty { json.member("containerName", symbol.detail) }
    }
    for child in symbol.children { write(flat: child, in: &json, places) }
  }

  /// `SymbolKind`
  private static func number(of kind: DocumentSymbol.Kind) -> Int {
    switch kind {
    case .section: 15
    case .block: 19
    case .article: 4
    case .fact: 14
    case .entity: 5
    case .memo: 1
    }
  }

  static let foldingRange = Feature(
    "textDocument/foldingRange",
    announcing: { json in json.member("foldingRangeProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let ranges = place.desk.foldingRanges(in: place.path)
      return { json in
        json.array { json in
          for range in ranges {
            json.object { json in
              json.member("startLine", range.lines.lowerBound - 1)
              json.member("endLine", range.lines.upperBound - 1)
              switch range.kind {
              case .region: json.member("kind", "region")
              case .comment: json.member("kind", "comment")
              }
            }
          }
        }
      }
    })

  static let selectionRange = Feature(
    "textDocument/selectionRange",
    announcing: { json in json.member("selectionRangeProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      var chains: [[Span]] = []
      for position in parameters["positions"]?.elements ?? [] {
        let offset = try place.offset(position)
        let ranges = place.desk.selections(around: offset, in: place.path)
        let whole = Span(path: place.path, range: ByteRange(start: offset.value, end: offset.value))
        chains.append(ranges.isEmpty ? [whole] : ranges.map { Span(path: place.path, range: $0) })
      }
      let found = chains
      return { json in json.array { json in for chain in found { write(chain[...], in: &json, place.places) } } }
    })

  private static func write(_ chain: ArraySlice<Span>, in json: inout JSONWriter, _ places: Places) {
    guard let first = chain.first else { return json.null() }
    json.object { json in
      json.member("range", rangeOf: first, places)
      guard chain.count > 1 else { return }
      json.key("parent")
      write(chain.dropFirst(), in: &json, places)
    }
  }

  static let semanticTokens = Feature(
    "textDocument/semanticTokens/full",
    announcing: { json in
      json.key("semanticTokensProvider")
      json.object { json in
        json.key("legend")
        json.object { json in
          json.member("tokenTypes", SemanticToken.Kind.allCases.map(\.rawValue))
          json.member("tokenModifiers", [String]())
        }
        json.member("full", true)
      }
    },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let tokens = place.desk.semanticTokens(in: place.path)
      return { json in
        json.object { json in
          json.key("data")
          json.array { json in
            var last = Position(line: 0, character: 0)
            for token in tokens {
              let (start, end) = place.places.range(of: Span(path: place.path, range: token.range))
              // Each from the beginning of the one before (LSP 3.17, “Semantic tokens”).
              json.integer(start.line - last.line)
              json.integer(start.line == last.line ? start.character - last.character : start.character)
              json.integer(end.character - start.character)
              json.integer(SemanticToken.Kind.allCases.firstIndex(of: token.kind) ?? 0)
              json.integer(0)
              last = start
            }
          }
        }
      }
    })

  static let formatting = Feature(
    "textDocument/formatting",
    announcing: { json in json.member("documentFormattingProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let edits = place.desk.formatting(of: place.text.file.wholeRange, in: place.path)
      return { json in WorkspaceEdit.write(edits: edits, &json, place.places) }
    })

  static let rangeFormatting = Feature(
    "textDocument/rangeFormatting",
    announcing: { json in json.member("documentRangeFormattingProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let edits = place.desk.formatting(of: try place.range(parameters["range"]), in: place.path)
      return { json in WorkspaceEdit.write(edits: edits, &json, place.places) }
    })
}
