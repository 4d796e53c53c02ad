package entente.experiment.reference;

import entente.experiment.scenario.CanonicalText;

/** A commented study file to start from. */
public final class NewStudy {
  private NewStudy() {}

  /** Returns the text of a new study, which is good as it stands. */
  public static String text(String name) {
    return """
        # A study of Entente. Each line that begins with # may be deleted.
        # `check FILE` says whether it is good, `sweep FILE --dry-run` what it would take.
        kind: study
        name: %s
        question: "What do I want to know?"
        about: "What it is for and what to look at."

        # Every point is run on each of these: shipped names, or files next to this one.
        scenarios: [five-states]

        # What is set over all of them, as path=value.
        set: [rounds=24]

        # What is varied. A factor is one of
        #   {path: …, values: [a, b]}             levels
        #   {path: …, from: 0, to: 1, steps: 5}   a range with levels; without steps it is continuous
        #   {choices: {name: {set: [path=value]}}}  levels by name, each with all that it sets
        #   {scenarios: [a, b]}                   whole scenarios (then none are named above)
        #   {futures: 200}                        alternative settings, drawn from the range of every assumption
        factors:
          inclusiveness: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 5}
          quota: {path: structures.platform.quota, values: [0.5, 0.6, 0.7]}

        # full, zip, one_at_a_time, table, random, latin_hypercube, sobol, morris or saltelli.
        design: {kind: full}

        # Points that are left out.
        # constraints: [inclusiveness + quota <= 1.5]

        # Runs of each point; shared random numbers make points comparable run by run.
        replicates: 5
        random_numbers: common

        # Tables beside the runs: rounds, structures, postures, decisions, events.
        keep: []

        # A run may end early, and may not take for ever.
        # stop: [{when: rung_of_poles >= 4}]
        # limits: {seconds: 60}

        figure: {x: inclusiveness, y: quota, measures: [stability, security_mean, uptake]}
        """
        .formatted(CanonicalText.quote(name));
  }

  /** Returns the text of a new search, which is good as it stands. */
  public static String search(String name) {
    return """
        # A search of Entente. Each line that begins with # may be deleted.
        # `check FILE` says whether it is good, `search FILE` runs it.
        kind: study
        name: %s
        question: "Which designs does no other beat?"
        about: "What it is for and what to look at."

        # Designs are made from the first; all are shown beside the front as they stand.
        scenarios: [five-states]

        # What is set over all of them, as path=value.
        set: [rounds=24]

        # What a designer may choose. A lever is one of
        #   {path: …, from: 0, to: 1}             a range; with steps: 6 it has levels
        #   {path: …, values: [a, b]}             levels
        #   {choices: {name: {set: [path=value]}}}  levels by name, each with all that it sets
        levers:
          inclusiveness: {path: structures.platform.inclusiveness, from: 0, to: 1}
          quota: {path: structures.platform.quota, values: [0.5, 0.6, 0.7]}

        # front for what no other design beats, diversity for outcomes that differ.
        objective: front

        # What designs are judged by: over is mean, worst or quantile of the alternative settings, or
        # regret, how far a design falls short there of the best of the scenarios and the first generation.
        objectives:
          - {measure: stability, direction: maximise, at: end, over: mean}
          - {measure: security_mean, direction: maximise, at: end, over: quantile, quantile: 0.1}

        # Conditions on levers, and on means of measures.
        # constraints: [inclusiveness + quota <= 1.5, uptake >= 0.2]

        # Designs that are tried, and how many make a generation.
        evaluations: 60
        population: 12

        # Alternative settings that each design is tried in, and runs in each of them.
        futures: 10
        replicates: 1
        """
        .formatted(CanonicalText.quote(name));
  }
}
