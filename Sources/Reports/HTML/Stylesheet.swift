/// How documents look, on a screen, on a phone and on paper.
enum Stylesheet {
  /// What a document may load and run: pictures and styles that are in it, and nothing else.
  static let policy: StaticString = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

  /// The style sheet of a page.
  ///
  /// Black on white and one dark blue, all over 7:1. Sizes are relative, so that the reader's own
  /// setting holds; nothing but wide tables moves sideways, down to 320 pixels. A picture stands in a
  /// layer of its own, which is what lets it have a tag of its own in a PDF.
  static let page: StaticString = """
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: #1a1a1a; background: #fff;
      font: 1rem/1.5 "Liberation Sans", Arial, Helvetica, "DejaVu Sans", sans-serif;
      overflow-wrap: break-word; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 1rem 0 .25rem; }
    h2 { font-size: 1.25rem; line-height: 1.25; margin: 1.75rem 0 .5rem; color: #12395f;
      border-bottom: 2px solid #12395f; padding-bottom: .15rem; }
    h3 { font-size: 1.05rem; margin: 1.1rem 0 .3rem; }
    p, ul { margin: .4rem 0; }
    ul { padding-left: 1.3rem; }
    ul.unmarked { list-style: none; padding-left: .6rem; }
    li { margin: .15rem 0; }
    .line { color: #444; margin-top: 0; }
    a { color: #12395f; }
    a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid #b5470d; outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; background: #fff; padding: .5rem; }
    .skip:focus { left: 1rem; top: 1rem; }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    nav { background: #f2f5f8; padding: .5rem 1rem; margin: 1rem 0; }
    nav ol { margin: .4rem 0 0; padding-left: 1.5rem; columns: 2 16rem; }
    summary { cursor: pointer; color: #12395f; font-weight: bold; }
    .wide { overflow-x: auto; margin: .6rem 0; position: relative; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: bold; padding: .2rem 0; }
    th, td { padding: .22rem .6rem; vertical-align: top; text-align: left;
      border-bottom: 1px solid #c9d1d9; }
    th:first-child, td:first-child { padding-left: 0; }
    thead th, thead td { border-bottom: 2px solid #444; vertical-align: bottom; }
    tbody th { font-weight: normal; min-width: 8rem; }
    tbody th[scope="rowgroup"] { font-weight: bold; padding-top: .6rem; break-after: avoid; }
    th.under { padding-left: 1rem; }
    th.further-under { padding-left: 2rem; }
    .figure { text-align: right; white-space: nowrap; }
    thead .figure { white-space: normal; }
    tr.sum th, tr.sum td { border-top: 2px solid #444; font-weight: bold; }
    figure { margin: 1rem 0; }
    figure img { max-width: 100%; height: auto; display: block; position: relative; z-index: 0; }
    figcaption { color: #444; font-size: .9rem; }
    @page { size: A4; margin: 13mm 16mm 14mm;
      @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 8pt sans-serif; } }
    @media print {
      body { font-size: 9.3pt; line-height: 1.32; padding: 0; max-width: none; }
      nav, .skip { display: none; }
      h1 { font-size: 15pt; margin-top: 0; }
      h2 { font-size: 11.5pt; margin: 3.2mm 0 .9mm; border-bottom-width: .35mm;
        padding-bottom: .3mm; break-after: avoid; }
      h3 { font-size: 10pt; break-after: avoid; }
      p, ul { margin: .8mm 0; orphans: 3; widows: 3; }
      li { margin: .35mm 0; }
      .wide { overflow: visible; margin: 1.2mm 0; break-inside: avoid; }
      table { font-size: 8.5pt; }
      th, td { padding: .55mm 1.6mm; }
      tbody th { min-width: 30mm; }
      thead { display: table-header-group; }
      tr, figure { break-inside: avoid; }
      figure img { max-height: 95mm; }
      .new-page { break-before: page; }
    }
    """
}
