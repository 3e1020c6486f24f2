// Generated from Styles/ by `make golden`; a test holds the two equal.

extension BuiltInStyle {
  /// `Styles/memo/conventions.yaml`
  static let conventions = ###"""
    # How memos of this style are worded. Copy the folder to make a style of your own; what is left out is as here.

    # How values are printed: ap, british, chicago, eu, gpo, iso; or `language`, to let each memo's language decide. Words,
    # separators and the order of a date are those of the memo's language (en-US, en-GB, de, fr, uk, ja) in any case.
    values: language

    # Around a quotation in the run of a sentence: double (“…”) or single (‘…’).
    quotation-marks: double

    # How paragraphs are numbered: none; memorandum (1., a., (1), (a), in text memos alone); cable (through, everywhere).
    numbering: memorandum

    # Columns of a text memo, by display width.
    text-width: 72

    # What a text memo begins with, in this order: organisation, form, title; rows of number, to, through, from, cc, date,
    # subject, tags, supersedes; summary.
    text-header: [organisation, form, to, through, from, cc, date, subject, supersedes, summary]

    # What stands at the head and at the end of a part (bottom-line, judgement, recommendation, note, background) whose author
    # gave it no words, as in { bottom-line: Summary } and { bottom-line: End summary }.
    part-titles: {}
    part-endings: {}

    # What can be answered to a recommendation, each with room for a mark, as in [Approve, Disapprove].
    answers: []

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
      tags: Tags
      corrections: Corrections
      copy-link: Link to this paragraph
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
