package entente.analysis.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.branch.Reasons.About;
import entente.model.decisions.Review;
import entente.model.decisions.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a state chose otherwise in a branch, from two reviews made up by hand. */
class ReasonsTest {

  private static final int STAY = 0;
  private static final int JOIN = 1;

  /** A review of two options in which joining gains security and costs autonomy. */
  private static Review review(int chosen, double security, double autonomy, double taste) {
    double[][] terms = new double[2][Term.COUNT];
    terms[JOIN][Term.SECURITY.ordinal()] = security;
    terms[JOIN][Term.AUTONOMY.ordinal()] = autonomy;
    boolean[] open = {true, true};
    return new Review(3, STAY, chosen, open, terms, new double[] {0, taste}, 1, 1);
  }

  private static Review without(Review review, int shut) {
    review.open()[shut] = false;
    return review;
  }

  @Test
  void whoDidNotReviewDidNotChoose() {
    Review review = review(JOIN, 0.3, -0.1, 0);
    assertEquals("imposed, no choice of its own", Reasons.of(null, null, About.ENTRY));
    assertEquals("it reviewed in the branch only", Reasons.of(null, review, About.ENTRY));
    assertEquals("it reviewed in the parent only", Reasons.of(review, null, About.ENTRY));
  }

  @Test
  void oneWishCanHaveTwoOutcomes() {
    Review wish = review(JOIN, 0.3, -0.1, 0);
    assertEquals(
        "the same wish was refused in one of them", Reasons.of(wish, wish, About.NO_ENTRY));
    Review from = new Review(3, JOIN, JOIN, wish.open(), wish.terms(), wish.noise(), 1, 1);
    assertEquals("", Reasons.of(wish, from, About.ENTRY), "it held something else before");
  }

  @Test
  void whatWasShutCouldNotBeChosen() {
    Review stays = review(STAY, 0, 0, 0);
    Review joins = review(JOIN, 0.3, -0.1, 0);
    assertEquals(
        "that was open to it in the branch only",
        Reasons.of(without(review(STAY, 0, 0, 0), JOIN), joins, About.ENTRY));
    assertEquals(
        "it was not open to it in the branch",
        Reasons.of(joins, without(review(STAY, 0, 0, 0), JOIN), About.NO_ENTRY));
    assertEquals(
        "the other was not open to it in the branch",
        Reasons.of(stays, without(joins, STAY), About.ENTRY));
  }

  // In the branch joining has 0.3 more security, at 0.05 more of autonomy; by taste 0.1 more.
  @ParameterizedTest
  @CsvSource({
    "ENTRY, protection speaks more for it (+0.300)",
    "EXIT, protection speaks less for staying (−0.300)",
    "NO_ENTRY, protection speaks less for it (−0.300)",
    "NO_EXIT, protection speaks more for staying (+0.300)"
  })
  void theTermThatGainedMostSpeaks(About about, String words) {
    Review parent = review(STAY, 0.1, -0.1, 0.1);
    Review branch = review(JOIN, 0.4, -0.15, 0.2);
    assertEquals(words, Reasons.of(parent, branch, about));
  }

  @Test
  void chanceSpeaksOnlyWhereItGainedMoreThanEveryTerm() {
    Review parent = review(STAY, 0.25, 0, 0);
    assertEquals(
        "chance speaks more for it (+0.500)",
        Reasons.of(parent, review(JOIN, 0.5, 0, 0.5), About.ENTRY));
    assertEquals(
        "protection speaks more for it (+0.250)",
        Reasons.of(parent, review(JOIN, 0.5, 0, 0.25), About.ENTRY),
        "ties go to terms");
    assertEquals(
        "protection speaks more for it (+0.250)",
        Reasons.of(review(STAY, 0.25, -0.5, 0), review(JOIN, 0.5, -0.25, 0), About.ENTRY),
        "ties go to the first term");
    Review same = review(STAY, 0.25, 0, 0);
    assertEquals("", Reasons.of(same, same.choosing(JOIN), About.ENTRY), "nothing gained");
  }
}
