package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy of a structure stands as it stood, apart from it, and takes on other terms. */
class StructureCopyTest {

  private final Yard yard = new Yard("three-poles");
  private final Structure hill = yard.structure("hill");

  @BeforeEach
  void live() {
    hill.setDepth(0.6);
    hill.setEffectiveness(0.55);
    hill.setPoliticisation(0.25);
    hill.agenda()[0] = 0.5;
    hill.agenda()[1] = 0.2;
    hill.record().add(0.3, true);
    hill.record().add(0.6, false);
    hill.record().add(0.4, true);
    hill.lapse();
    hill.hold(9);
  }

  @Test
  void everythingThatBecameOfItIsThere() {
    Structure copy = hill.copy(hill.terms(), yard.relations);
    assertEquals(hill.index(), copy.index());
    assertEquals(0.6, copy.depth());
    assertEquals(0.55, copy.effectiveness());
    assertEquals(0.25, copy.politicisation());
    assertArrayEquals(hill.agenda(), copy.agenda());
    assertEquals(3, copy.record().cases());
    assertEquals(2, copy.record().won());
    assertEquals(1.3, copy.record().expected(), 1e-12);
    assertEquals(yard.state("MOOR"), copy.target());
    assertTrue(copy.lapsed() && copy.held(8));
    assertArrayEquals(hill.membership().say(), copy.membership().say());
  }

  @Test
  void whatBecomesOfOneDoesNotTouchTheOther() {
    Structure copy = hill.copy(hill.terms(), yard.relations);
    copy.record().add(1, true);
    copy.agenda()[0] = 0;
    copy.setDepth(0);
    copy.aimAt(yard.state("LAKE"));
    assertEquals(3, hill.record().cases());
    assertEquals(0.5, hill.agenda()[0]);
    assertEquals(0.6, hill.depth());
    assertTrue(hill.lapsed());
  }

  @Test
  void anotherTargetAndAnotherAgendaAreTakenOn() {
    StructureTerms aimed = Scenes.with(hill.terms(), "target", "LAKE");
    Structure copy = hill.copy(aimed, yard.relations);
    assertEquals(yard.state("LAKE"), copy.target());
    assertFalse(copy.lapsed());
    assertArrayEquals(hill.agenda(), copy.agenda());
    StructureTerms alone = Scenes.with(hill.terms(), "target", null);
    assertEquals(-1, hill.copy(alone, yard.relations).target());
    StructureTerms busy =
        Scenes.with(hill.terms(), "agenda", yard.structure("platform").terms().agenda());
    assertArrayEquals(busy.agenda().emphasis(), hill.copy(busy, yard.relations).agenda());
    assertTrue(hill.copy(busy, yard.relations).lapsed());
  }
}
