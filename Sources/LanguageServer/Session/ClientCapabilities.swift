/// What the editor says it can do, as far as anything here depends on it.
struct ClientCapabilities: Sendable {
  let encodings: [String]
  let showsRelatedInformation: Bool
  let knowsVersionsOfDiagnostics: Bool
  let registersFileWatching: Bool
  let takesDocumentChanges: Bool
  let renamesFiles: Bool
  let takesSnippets: Bool
  let takesHierarchicalSymbols: Bool
  let takesCodeActionLiterals: Bool
  let showsProgress: Bool
  let refreshesInlayHints: Bool
  let refreshesCodeLenses: Bool

  init(_ value: JSONValue?) {
    let text = value?["textDocument"]
    let workspace = value?["workspace"]
    encodings = value?["general"]?["positionEncodings"]?.elements.compactMap(\.string) ?? []
    showsRelatedInformation = text?["publishDiagnostics"]?["relatedInformation"]?.isTrue ?? false
    knowsVersionsOfDiagnostics = text?["publishDiagnostics"]?["versionSupport"]?.isTrue ?? false
    registersFileWatching = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.isTrue ?? false
    takesDocumentChanges = workspace?["workspaceEdit"]?["documentChanges"]?.isTrue ?? false
    renamesFiles = workspace?["workspaceEdit"]?["resourceOperations"]?.elements.contains(.string("rename")) ?? false
    takesSnippets = text?["completion"]?["completionItem"]?["snippetSupport"]?.isTrue ?? false
    takesHierarchicalSymbols = text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.isTrue ?? false
    takesCodeActionLiterals = text?["codeAction"]?["codeActionLiteralSupport"] != nil
    showsProgress = value?["window"]?["workDoneProgress"]?.isTrue ?? false
    refreshesInlayHints = workspace?["inlayHint"]?["refreshSupport"]?.isTrue ?? false
    refreshesCodeLenses = workspace?["codeLens"]?["refreshSupport"]?.isTrue ?? false
  }
}
