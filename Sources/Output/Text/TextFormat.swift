extension OutputFormat {
  public static let text = OutputFormat(
    name: "text", fileExtension: "txt",
    summary: "Plain text to paste into a cable or an e-mail, with numbered endnotes.",
    render: { memo, style, _ in TextOutput.page(memo, style: style) },
    renderFragment: { memo, style, _ in TextOutput.fragment(memo, style: style) })
}
