package entente.model.structures;

import java.util.List;

/** Which structures are kindred to which, by their terms, looked up once for a run. */
public final class KinTable {

  private final Structure[][] kin;

  /** Looks the kin of each structure up, in the order of the structures. */
  public KinTable(List<Structure> structures) {
    kin = new Structure[structures.size()][];
    for (Structure structure : structures) {
      kin[structure.index()] =
          structures.stream()
              .filter(other -> structure.terms().kin().contains(other.terms().key()))
              .toArray(Structure[]::new);
    }
  }

  /** Returns the structures that one names as its kin; not to be changed. */
  public Structure[] of(Structure structure) {
    return kin[structure.index()];
  }
}
