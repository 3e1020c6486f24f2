extension OutputFormat {
  public static let html = OutputFormat(
    name: "html", fileExtension: "html",
    summary: "One self-contained, accessible page; each citation opens the passage that proves it.",
    render: { memo, style, _ in HTMLOutput.page(memo, style: style) },
    renderFragment: { memo, style, _ in HTMLOutput.fragment(memo, style: style) })
}
