import Source

/// Puts the blocks between a container's fences into it.
struct ContainerAssembly {
  private struct Open {
    let directive: Directive
    let colons: Int
    var blocks: [Block] = []
  }

  private var top: [Block] = []
  private var open: [Open] = []

  mutating func add(_ block: Block) {
    if open.isEmpty { top.append(block) } else { open[open.count - 1].blocks.append(block) }
  }

  mutating func add(_ entry: Placeholders.Entry, _ builder: inout TreeBuilder) {
    let content = entry.label.map { builder.labels[$0] }
    switch entry.content {
    case .leaf(let directive): add(Block(span: directive.span, kind: .leafDirective(directive.holding(content))))
    case .open(let directive, let colons): begin(directive.holding(content), colons, &builder)
    case .close(let colons): close(entry, colons, &builder)
    case .directive, .citation, .literal: break
    }
  }

  private mutating func begin(_ directive: Directive, _ colons: Int, _ builder: inout TreeBuilder) {
    guard open.count < NestingLimit.blocks else {
      // Told once: every further one would say the same.
      if open.count == NestingLimit.blocks, !builder.faults.contains(where: { $0.rule.code == Rule.tooDeep.code }) {
        builder.faults.append(
          TreeBuilder.Fault(
            rule: .tooDeep, range: directive.span,
            message: "containers are nested more than \(NestingLimit.blocks) deep here"))
      }
      return
    }
    if let outer = open.last, colons >= outer.colons {
      builder.faults.append(
        TreeBuilder.Fault(
          rule: .misnestedContainer, range: directive.span,
          message: "the container “\(directive.name)” stands in “\(outer.directive.name)”, which has no more colons",
          help: ["close “\(outer.directive.name)” first, or give it \(colons + 1) colons at both ends"]))
    }
    open.append(Open(directive: directive, colons: colons))
  }

  private mutating func close(_ entry: Placeholders.Entry, _ colons: Int, _ builder: inout TreeBuilder) {
    guard let index = open.lastIndex(where: { $0.colons <= colons }) else {
      let text = String(decoding: builder.bytes[entry.span.offsets], as: UTF8.self)
      add(Block(span: entry.span, kind: .paragraph([Inline(span: entry.span, kind: .text(text))])))
      // Where nesting was given up, its fences are not strays.
      guard !builder.faults.contains(where: { $0.rule.code == Rule.tooDeep.code }) else { return }
      builder.faults.append(
        TreeBuilder.Fault(
          rule: .strayFence, range: entry.span, message: "this fence closes nothing",
          help: [
            open.last.map { "“\($0.directive.name)” was opened with \($0.colons) colons" }
              ?? "remove it, or open a container before it"
          ]))
      return
    }
    while open.count > index + 1 { abandon(&builder) }
    end(at: entry.span)
  }

  /// Ends the innermost container.
  private mutating func end(at fence: ByteRange?) {
    let container = open.removeLast()
    var span = container.directive.span
    if let last = container.blocks.last { span = span.union(last.span) }
    if let fence { span = span.union(fence) }
    add(Block(span: span, kind: .containerDirective(container.directive, container.blocks)))
  }

  private mutating func abandon(_ builder: inout TreeBuilder) {
    if let container = open.last {
      builder.faults.append(
        TreeBuilder.Fault(
          rule: .unclosedContainer, range: container.directive.span,
          message: "the container “\(container.directive.name)” is never closed",
          help: ["end it with a line of \(container.colons) colons"]))
    }
    end(at: nil)
  }

  /// All blocks, once the parent ends.
  mutating func finish(_ builder: inout TreeBuilder) -> [Block] {
    while !open.isEmpty { abandon(&builder) }
    return top
  }
}
