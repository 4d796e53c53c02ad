package entente.analysis.report;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Palette;
import entente.analysis.drawing.Provenance;

/** One self-contained page: no request leaves it, and it prints. */
final class Page {

  private static final String STYLE =
      """
      body { font: 17px/1.5 sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem;
        margin: 0 auto; padding: 1.5rem; }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
      h2 { font-size: 1.35rem; margin: 2.2rem 0 .5rem; border-bottom: 2px solid var(--ink); }
      .question { font-size: 1.15rem; color: var(--ink2); margin: 0 0 1rem; }
      .verdicts { list-style: none; padding: 0; }
      .verdicts li { border-left: 6px solid var(--rule2); padding: .2rem 0 .2rem .8rem; margin: .5rem 0; }
      .verdicts li.sign { border-color: var(--ink); }
      .verdicts li.depends { border-left-style: double; border-color: var(--ink2); }
      h3 { font-size: 1.05rem; margin: 1rem 0 .2rem; }
      .facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: .8rem; }
      .fact { border-top: 3px solid var(--ink); padding-top: .2rem; }
      .fact strong { display: block; font-size: 1.7rem; line-height: 1.2; }
      .fact span, .fact small { display: block; font-size: .85rem; line-height: 1.3; }
      .fact small { color: var(--ink2); }
      .made { color: var(--ink2); font-size: .8rem; }
      figure { margin: 1.2rem 0; break-inside: avoid; }
      figure svg { width: 100%; height: auto; display: block; }
      figcaption { color: var(--ink2); font-size: .95rem; margin-top: .3rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .88rem; margin: 1rem 0; width: 100%; }
      caption { text-align: left; font-weight: bold; padding: .3rem 0; break-after: avoid; }
      th, td { text-align: left; padding: .22rem .5rem; border-bottom: 1px solid var(--rule);
        vertical-align: top; }
      thead th { border-bottom: 2px solid var(--ink2); }
      tbody th { font-weight: normal; min-width: 8rem; }
      td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
      th.n { text-align: right; }
      code { background: var(--panel); padding: .1rem .3rem; overflow-wrap: anywhere; }
      dt { font-weight: bold; margin-top: .4rem; }
      dd { margin-left: 1.2rem; overflow-wrap: anywhere; }
      @media print {
        body { font-size: 9pt; line-height: 1.35; max-width: none; padding: 0; }
        h2 { margin-top: 1.2rem; }
        .verdicts li { margin: .25rem 0; }
        figure { margin: .5rem 0; }
        figure svg { max-height: 100mm; }
        figcaption { font-size: 8pt; }
        table { font-size: 7.6pt; margin: .5rem 0; }
        th, td { padding: .1rem .3rem; }
        h2 { break-after: avoid; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        .wide { overflow: visible; }
        html { font-size: 12px; }
        .briefing { break-after: page; }
        .briefing figure svg { max-height: 92mm; }
        .briefing:has(.many) figure svg { max-height: 78mm; }
        .many { font-size: 8pt; }
        .briefing h3 { margin: .4rem 0 0; }
        .briefing ul { margin: .2rem 0; }
        .whole { break-inside: avoid; }
        @page { size: A4; margin: 16mm; }
      }
      """;

  private Page() {}

  /** Returns a page; the body is HTML already. */
  static String of(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <link rel="icon" href="data:,">
        <title>%s</title>
        <style>
        :root { color-scheme: light; %s }
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(Html.escape(title), Palette.lightStyle(), STYLE, body);
  }

  /** Returns a figure with its caption. */
  static String figure(Drawn drawn) {
    return "<figure>\n"
        + drawn.svg()
        + Html.text("figcaption", drawn.figure().caption())
        + "</figure>\n";
  }

  /** Returns how to make the page again. */
  static String repeat(Provenance provenance) {
    StringBuilder out =
        new StringBuilder("<section class=\"whole\">\n<h2>How to repeat it</h2>\n<dl>\n");
    out.append("<dt>Command</dt><dd><code>")
        .append(Html.escape(provenance.command()))
        .append("</code></dd>\n");
    out.append(Html.text("dt", "Seeds")).append(Html.text("dd", provenance.seeds()));
    out.append(Html.text("dt", "Program")).append(Html.text("dd", provenance.program()));
    provenance
        .digests()
        .forEach(
            (label, digest) ->
                out.append(Html.text("dt", "Digest of " + label))
                    .append("<dd><code>")
                    .append(Html.escape(digest))
                    .append("</code></dd>\n"));
    return out.append("</dl>\n</section>\n").toString();
  }
}
