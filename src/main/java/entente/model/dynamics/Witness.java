package entente.model.dynamics;

import entente.model.decisions.Review;
import entente.model.portfolio.StepOutlook;

/** Who is shown reviews while a run goes on; what it does with them reaches no draw and no rule. */
public interface Witness {

  /** Sees nothing. */
  Witness NOBODY =
      new Witness() {
        @Override
        public boolean watches(int state, Review now) {
          return false;
        }

        @Override
        public void sees(Reviewed reviewed) {}
      };

  /** Returns whether it wants to see a review. */
  boolean watches(int state, Review now);

  /** Sees a review that it watches, after all have chosen and before anybody has moved. */
  void sees(Reviewed reviewed);

  /** Returns whether it wants to see the reviews of a state's portfolio. */
  default boolean watchesPortfolio(int state) {
    return false;
  }

  /** Sees what a state that it watches sees of one structure, before anybody takes a step. */
  default void sees(StepOutlook outlook) {}
}
