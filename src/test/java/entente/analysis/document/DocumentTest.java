package entente.analysis.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Chapter;
import entente.analysis.document.Block.Fact;
import entente.analysis.document.Block.Facts;
import entente.analysis.document.Block.Folded;
import entente.analysis.document.Block.Gap;
import entente.analysis.document.Block.Item;
import entente.analysis.document.Block.Picture;
import entente.analysis.document.Block.Term;
import entente.analysis.document.Block.Terms;
import entente.analysis.document.Span.Code;
import entente.analysis.document.Span.Strong;
import entente.analysis.document.Span.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One document as three renderers show it. */
class DocumentTest {

  private static final List<Block> DOCUMENT =
      List.of(
          Block.section(
              Role.BRIEFING,
              List.of(
                  Block.heading(2, "A & B"),
                  Block.paragraph(Role.QUESTION, new Words("Is A "), new Strong("better")))),
          new Gap(),
          new Bullets(
              Role.VERDICTS,
              List.of(
                  new Item(1, Role.SIGN, List.of(new Words("one two three four"))),
                  new Item(2, Role.PLAIN, List.of(new Words("below it"))))),
          Block.table(
              "What", List.of("name", "n"), List.of(List.of("x", "1"), List.of("long", "10 %"))),
          new Facts(List.of(new Fact("0.5", "stability", "0.4 to 0.6"))),
          new Terms(List.of(new Term("Command", new Code("run <x>")))),
          new Picture("<svg/>", "a line"),
          new Folded("Appendix", List.of(new Chapter("Risk", List.of(Block.paragraph("none"))))));

  @Test
  void aTerminalSeesLines() {
    assertEquals(
        """
        *A & B*
        Is A better

        • one two
          three four
          • below it
        What
        *name     n*
        x        1
        long  10 %
        • stability:
          0.5, 0.4 to
          0.6
        Command: run
          <x>
        *Risk*
        none
        """,
        new PlainText(13, text -> "*" + text + "*").render(DOCUMENT));
  }

  @Test
  void aPageSeesElements() {
    assertEquals(
        """
        <section class="briefing">
        <h2>A &amp; B</h2>
        <p class="question">Is A <strong>better</strong></p>
        </section>
        <ul class="verdicts">
        <li class="sign">one two three four</li>
        <ul>
        <li>below it</li>
        </ul>
        </ul>
        <div class="wide" tabindex="0"><table>
        <caption>What</caption>
        <thead><tr><th scope="col">name</th><th class="n" scope="col">n</th></tr></thead>
        <tbody>
        <tr><th scope="row">x</th><td class="n">1</td></tr>
        <tr><th scope="row">long</th><td class="n">10\u00a0%</td></tr>
        </tbody></table></div>
        <div class="facts">
        <div class="fact"><strong>0.5</strong>
        <span>stability</span>
        <small>0.4 to 0.6</small>
        </div>
        </div>
        <dl>
        <dt>Command</dt>
        <dd><code>run &lt;x&gt;</code></dd>
        </dl>
        <figure>
        <svg/><figcaption>a line</figcaption>
        </figure>
        <section class="folded">
        <h2>Appendix</h2>
        <nav>
        <ol>
        <li><a href="#chapter-1">Risk</a></li>
        </ol>
        </nav>
        <details>
        <summary><h3>1. Risk</h3></summary>
        <div id="chapter-1">
        <p>none</p>
        </div>
        </details>
        </section>
        """,
        HtmlPage.body(DOCUMENT));
  }

  @Test
  void markdownLeavesPicturesOut() {
    assertEquals(
        """
        ## A & B

        Is A **better**

        * one two three four
          * below it

        | name | n |
        |---|---|
        | x | 1 |
        | long | 10 % |

        * **0.5** stability, 0.4 to 0.6

        * Command: `run <x>`

        ## Risk

        none
        """,
        MarkdownText.of(DOCUMENT));
  }

  @Test
  void noTextOfAUsersBecomesAnElement() {
    String page = HtmlPage.of("<b>", List.of(Block.paragraph("<a href=\"'\u0007&\">")));
    assertTrue(page.contains("<title>&lt;b&gt;</title>"), page);
    assertTrue(page.contains("<p>&lt;a href=&quot;&#39;&amp;&quot;&gt;</p>"), page);
  }
}
