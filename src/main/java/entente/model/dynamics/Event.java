package entente.model.dynamics;

import entente.model.Param;
import entente.model.structures.Status;

/** A dated event that a scenario imposes; it acts at the start of its round. */
public record Event(
    @Param(
            text = "Round in which it happens; 0 is the world itself, so the first possible is 1.",
            unit = "round",
            low = 1,
            high = 4000)
        int round,
    @Param(text = "What happens.") EventKind what,
    @Param(text = "Key of the state that acts.", optional = true) String actor,
    @Param(text = "Key of the state that is acted on.", optional = true) String target,
    @Param(text = "Key of the structure concerned.", optional = true) String structure,
    @Param(text = "Status given by an admission: member, observer or partner.", word = "member")
        Status status,
    @Param(text = "Size of the effect.", low = -1, value = 0.1) double size,
    @Param(text = "Whether it happens at all.", word = "true") boolean present,
    @Param(text = "What a reader is told, with date and source where it is a real one.", word = "")
        String note) {}
