extension OutputFormat {
  public static let json = OutputFormat(
    name: "json", fileExtension: "json",
    summary: "The memo for machines: blocks, facts, citations, proofs and diagnostics.",
    render: { memo, _, findings in JSONOutput.page(memo, findings: findings) },
    renderFragment: { memo, _, _ in JSONOutput.fragment(memo) })
}
