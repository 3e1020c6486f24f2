import Compiler
public import Source

/// The form of the directive that is being written, and which part of it.
public struct SignatureHelp: Sendable, Hashable {
  public struct Parameter: Sendable, Hashable {
    /// As it stands in the signature.
    public let label: String
    public let documentation: String
  }

  public let signature: String
  public let documentation: String
  /// The label, where there is one, and the attributes.
  public let parameters: [Parameter]
  /// Index into the parameters; nil where none of them is being written.
  public let active: Int?
}

extension EditedDesk {
  /// nil where no directive is being written.
  public func signatureHelp(at offset: ByteOffset, in path: FilePath) -> SignatureHelp? {
    guard DeskPart(of: path, in: folder)?.isBriefing == true, let file = file(path) else { return nil }
    let cursor = BriefingCursor(file, at: offset)
    switch cursor.context {
    case .label(let declaration): return help(declaration, active: declaration.label.placeholder)
    case .attribute(let declaration, _): return help(declaration, active: cursor.typed)
    case .value(let declaration, let attribute): return help(declaration, active: attribute)
    case .directive, .citation, .prose: return nil
    }
  }

  private func help(_ declaration: DirectiveDeclaration, active: String?) -> SignatureHelp {
    let label = declaration.label.placeholder.map {
      SignatureHelp.Parameter(label: $0, documentation: declaration.labelNotes.joined(separator: "\n"))
    }
    let attributes = declaration.attributes.map {
      SignatureHelp.Parameter(label: "\($0.name)=", documentation: "\($0.summary); takes \($0.expectation)")
    }
    let parameters = (label.map { [$0] } ?? []) + attributes
    return SignatureHelp(
      signature: declaration.signature, documentation: declaration.summary, parameters: parameters,
      active: parameters.firstIndex { $0.label == active || $0.label == "\(active ?? "")=" })
  }
}
