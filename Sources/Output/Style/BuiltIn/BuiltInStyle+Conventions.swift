// Generated from Styles/memo/conventions.yaml by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  static let conventions = ###"""
    # How memos of this style are worded. Copy the folder to make a style of your own; what is left out is as here.

    # How values are printed: ap, british, chicago, eu, gpo, iso; or `language`, to let each memo's language decide. Words,
    # separators and the order of a date are those of the memo's language (en-US, en-GB, de, fr, uk, ja) in any case.
    values: language

    # Around a quotation in the run of a sentence: double (“…”) or single (‘…’).
    quotation-marks: double

    # Columns of a text memo, by display width.
    text-width: 72

    # The words the style prints around what the author wrote.
    labels:
      memorandum: Memorandum
      memorandum-for: Memorandum for
      to: To
      through: Through
      from: From
      cc: Cc
      date: Date
      subject: Subject
      number: No.
      draft: Draft
      supersedes: Supersedes
      contents: Contents
      notes: Notes
      sources: Sources
      source: Source
      source-summary: Source summary
      likelihood: Words for likelihood
      endnote: Endnote
      endnotes: Endnotes
      archive: Archived copy
      read-in-source: Read in the source
      back-to-text: Back to the text
      calculations: Calculations
      calculation: Calculation
      calculation-mark: C
      chart-figures: The figures and their sources
      absent: not on file
      several: several
      chain: Chain
      grade: Grade
      status: Status
      remark: Note
      no-text: No text of this article is on file.
      close: Close
      skip: Skip to the memo
      table: Table
      done: done
      open: open
      verified: verified
      disputed: disputed
      retracted: retracted
      superseded: superseded
      unverified: draft, not verified

    """###
}
