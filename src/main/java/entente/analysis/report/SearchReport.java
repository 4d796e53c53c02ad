package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.search.FrontStanding;
import entente.analysis.search.SearchSentences;
import entente.analysis.search.SearchSummary;
import entente.experiment.sampling.Axis;
import entente.experiment.study.Criterion;
import entente.experiment.study.SearchStudy;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.List;

/** The page of a search: its question, what it found, its figures, how to repeat it. */
public final class SearchReport {

  private static final int MOST = 100;

  private final SearchSummary summary;
  private final Provenance provenance;

  /** Makes the report of a search. */
  public SearchReport(SearchSummary summary, Provenance provenance) {
    this.summary = summary;
    this.provenance = provenance;
  }

  /** Returns the page with these figures. */
  public String html(List<Drawn> figures) {
    SearchStudy study = summary.design().study();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.section(
            Role.BRIEFING,
            List.of(
                Block.heading(1, study.name()),
                Block.paragraph(Role.QUESTION, new Words(study.question())),
                Block.paragraph(SearchSentences.tried(summary)),
                Block.bullets(SearchSentences.found(summary)),
                Block.paragraph(study.about()))));
    blocks.addAll(ReportPage.figures(figures));
    blocks.add(Block.heading(2, summary.diverse() ? "A design of each cell" : "The front"));
    blocks.add(front(summary, MOST));
    blocks.add(Block.heading(2, "Scenarios as they stand"));
    blocks.add(scenarios(summary));
    blocks.add(ReportPage.repeat(provenance));
    return ReportPage.of(study.name(), blocks);
  }

  /** Returns the table of the front, its first rows if there are many. */
  public static Block front(SearchSummary summary, int most) {
    List<String> head = new ArrayList<>(List.of("design"));
    summary.design().levers().stream().map(Axis::name).forEach(head::add);
    summary.design().criteria().stream().map(Criterion::name).forEach(head::add);
    if (!summary.enough().isEmpty()) {
      head.add("good enough");
    }
    head.add("why");
    List<List<String>> rows = new ArrayList<>();
    for (FrontStanding s : summary.found().stream().limit(most).toList()) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(s.design())));
      row.addAll(s.levers().stream().map(SearchReport::shortened).toList());
      numbers(s, row);
      if (!summary.enough().isEmpty()) {
        row.add(NumberWords.percent(s.enough()));
      }
      row.add(s.why());
      rows.add(row);
    }
    boolean all = rows.size() == summary.found().size();
    return Block.table(
        all ? "" : "The first " + rows.size() + "; all are in front.csv", head, rows);
  }

  private static String shortened(String value) {
    return value.matches("-?[0-9]+\\.[0-9]{5,}")
        ? NumberWords.number(Double.parseDouble(value))
        : value;
  }

  private static void numbers(FrontStanding s, List<String> row) {
    for (double value : s.outcome().values()) {
      row.add(NumberWords.number(value));
    }
  }

  /** Returns the table of the scenarios as they stand. */
  public static Block scenarios(SearchSummary summary) {
    List<String> head = new ArrayList<>(List.of("scenario"));
    summary.design().criteria().stream().map(Criterion::name).forEach(head::add);
    List<List<String>> rows = new ArrayList<>();
    for (FrontStanding s : summary.scenarios()) {
      List<String> row = new ArrayList<>(List.of(s.label()));
      numbers(s, row);
      rows.add(row);
    }
    return Block.table("", head, rows);
  }
}
