package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.model.Scenes;
import org.junit.jupiter.api.Test;

/** The centres of all others, worked out together, are those of the plain rule to the last bit. */
class OthersCentreTest {

  @Test
  void leavesOutEachStateInTurnAsThePlainRuleDoes() {
    Yard yard = new Yard(Scenes.PORTFOLIOS);
    OthersCentre others = new OthersCentre(yard.world.axes());
    double[] found = new double[yard.world.axes()];
    for (Structure structure : yard.structures) {
      others.look(yard.relations, structure.membership());
      for (int i = 0; i < yard.world.size(); i++) {
        double[] plain = Centre.of(yard.relations, structure.membership(), i);
        assertEquals(plain != null, others.of(i, found));
        if (plain != null) {
          assertArrayEquals(plain, found);
        }
      }
    }
  }

  @Test
  void looksAtFewerMembersAfterMore() {
    Yard yard = new Yard(Scenes.PORTFOLIOS);
    OthersCentre others = new OthersCentre(yard.world.axes());
    double[] found = new double[yard.world.axes()];
    Membership membership = yard.structure("east").membership();
    others.look(yard.relations, membership);
    int first = membership.states()[0];
    for (int i : membership.states().clone()) {
      if (i != first) {
        membership.set(i, Status.NONE, 1);
      }
    }
    others.look(yard.relations, membership);
    assertFalse(others.of(first, found), "nobody else is left");
    others.of(first == 0 ? 1 : 0, found);
    assertArrayEquals(Centre.of(yard.relations, membership, -1), found);
  }
}
