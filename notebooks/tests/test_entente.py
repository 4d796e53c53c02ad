"""Tests of the package, by small runs of the program."""
import copy
import doctest
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import pandas as pd

import entente
from entente import _commands, _frames, _program, _progress

SMALL = {"replicates": 3, "futures": 2, "rounds": 24}


class Answers(unittest.TestCase):
    """What the commands return."""

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.home = Path(cls.place.name)
        cls.compared = entente.compare(
            "five-states",
            set={"structures.platform.inclusiveness": 0.4},
            states=["BIRCH", "AMBER"],
            out=cls.home / "compared",
            **SMALL,
        )
        cls.ran = entente.run("five-states", rounds=40, seed=3, out=cls.home / "ran")

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def test_comparison_is_that_of_the_table_and_has_units(self):
        table = entente.read(self.compared).differences
        ours = self.compared[self.compared["state"].isna()]
        self.assertEqual(list(ours["measure"]), list(table["measure"]))
        self.assertEqual(ours["meanA"].astype(float).fillna(-9).tolist(), table["meanA"].fillna(-9).tolist())
        units = self.compared.attrs["units"]
        self.assertEqual(units["year"], "year")
        self.assertEqual(units["poles"], "poles")
        self.assertEqual(units["difference"], "unit of the row's measure")

    def test_comparison_tells_of_named_states_and_their_mean(self):
        told = self.compared[self.compared["state"].notna()]
        self.assertIn("BIRCH", set(told["state"]))
        self.assertEqual(set(told["measure"]), {"security"})
        self.assertTrue(told["meanA"].between(0, 1).all())

    def test_metadata_survive_what_pandas_does(self):
        filtered = self.compared[self.compared["measure"] == "uptake"]
        self.assertEqual(filtered.attrs["results"], str(self.home / "compared"))
        answer = self.compared.attrs["answer"]
        self.assertIs(copy.deepcopy(answer), answer)

    def test_paired_mean_of_runs_is_the_difference_that_is_told(self):
        runs = entente.read(self.compared).runs
        runs = runs[runs["block"] == "default"]
        wide = runs.pivot(index="replicate", columns="scenario", values="uptake")
        last = self.compared[(self.compared["measure"] == "uptake") & self.compared["structure"].isna()].iloc[0]
        self.assertAlmostEqual((wide[last["a"]] - wide[last["b"]]).mean(), last["difference"])

    def test_run_returns_rounds_and_all_tables_are_at_hand(self):
        self.assertEqual(list(self.ran["round"]), list(range(41)))
        self.assertEqual(self.ran.attrs["units"]["security_mean"], "1 (no dimension)")
        results = entente.read(self.ran)
        self.assertIn("decisions", results.names)
        self.assertIn("moves", results.figures)
        self.assertEqual(results.postures["state"].nunique(), 5)
        with self.assertRaisesRegex(AttributeError, "has no table no_such_thing; it has .*rounds"):
            results.no_such_thing

    def test_why_returns_steps_and_the_options_of_a_review(self):
        steps = entente.why(self.ran, state="BIRCH")
        decided = entente.read(self.ran).decisions
        self.assertEqual(steps["round"].tolist(), decided.loc[decided["state"] == "BIRCH", "round"].tolist())
        self.assertEqual(len(entente.why(self.ran, state="BIRCH", round=1)), 0)
        options = entente.why(self.ran, state="BIRCH", round=40)
        self.assertGreater(len(options), 1)
        self.assertTrue(options.attrs["words"])

    def test_branch_pairs_measures(self):
        told = entente.branch(
            self.ran, at=8, set={"structures.platform.inclusiveness": 0.2}, out=self.home / "branch"
        ).set_index("measure")
        difference = (told["branch"] - told["parent"]).dropna()
        pd.testing.assert_series_equal(difference, told["difference"].dropna(), check_names=False)

    def test_sweep_is_analysed_and_searched_for_cases(self):
        study = self.home / "study.yaml"
        study.write_text(
            "kind: study\nname: small\nscenarios: [five-states]\nfactors:\n"
            "  inclusiveness: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 4}\n"
            "  obligations: {path: structures.platform.obligations, from: 0, to: 1, steps: 3}\n"
            "design: {kind: full}\nreplicates: 2\nkeep: []\n",
            encoding="utf-8",
        )
        runs = entente.sweep(study, rounds=24, out=self.home / "sweep")
        self.assertEqual(len(runs), 24)
        inputs = entente.analyze(runs)
        self.assertEqual(set(inputs["input"]), {"inclusiveness", "obligations"})
        boxes = entente.discover(
            runs, ["inclusiveness", "obligations"], "security_mean > 0.53", out=self.home / "boxes"
        )
        self.assertEqual(boxes.loc[0, "coverage"], 1)

    def test_theory_and_texts(self):
        self.assertAlmostEqual(entente.power("eec-1958")["shapleyShubik"].sum(), 1)
        self.assertGreater(len(entente.diff("dialogue-platform", "deterrence-bloc")), 3)
        self.assertIn("unit", entente.describe("uptake"))
        self.assertIn("stability", entente.measures().index)

    def test_faults_have_their_places(self):
        wrong = self.home / "wrong.yaml"
        wrong.write_text("kind: scenario\nname: Wrong\nextends: five-states\nrounds: many\n", encoding="utf-8")
        right = self.home / "right.yaml"
        right.write_text("kind: scenario\nname: Right\nextends: five-states\n", encoding="utf-8")
        self.assertEqual(len(entente.check(right)), 0)
        faults = entente.check(right, wrong)
        self.assertEqual((faults.loc[0, "line"], faults.loc[0, "path"]), (4, "rounds"))
        with self.assertRaisesRegex(entente.EntenteError, "wrong.yaml:4:.*rounds") as caught:
            entente.run(wrong)
        self.assertEqual((caught.exception.status, len(caught.exception.faults)), (2, 1))

    def test_examples_in_the_documentation(self):
        for module in (_program, _commands, _frames):
            self.assertEqual(doctest.testmod(module).failed, 0)


class Words(unittest.TestCase):
    """How Python's values become words of the command line, without a run."""

    def test_options(self):
        words = _commands._words(
            {"set": {"a.b": 0.5, "c": True}, "horizons": [5, 10], "retry_failed": True, "seed": None, "states": ()}
        )
        self.assertEqual(words, ["--set=a.b=0.5", "--set=c=true", "--horizons=5,10", "--retry-failed"])

    def test_a_program_that_is_not_there(self):
        with mock.patch.dict(os.environ, {"ENTENTE": "/no/such/entente.jar"}):
            with self.assertRaisesRegex(entente.EntenteError, "no such file"):
                entente.ask("power")


class Progress(unittest.TestCase):
    """The bar in Jupyter."""

    def test_bar_fills_and_goes(self):
        shown = []
        handle = mock.Mock()
        handle.update = lambda data, raw: shown.append(data)

        def display(data, raw, display_id):
            shown.append(data)
            return handle

        with mock.patch.object(_progress, "_in_jupyter", return_value=True):
            with mock.patch.dict("sys.modules", {"IPython.display": mock.Mock(display=display)}):
                self.assertTrue(_progress.Bar.wanted())
                bar = _progress.Bar()
                self.assertTrue(bar.read("3 of 40 runs, 1.5 a second, 25 s left\n"))
                self.assertFalse(bar.read("Results: results/x\n"))
                self.assertTrue(bar.read("4 of 40 runs, 1.5 a second, 24 s left\n"))
                bar.close()
                entente.show_progress(False)
                self.assertFalse(_progress.Bar.wanted())
                entente.show_progress()
        self.assertIn('value="3" max="40"', shown[0]["text/html"])
        self.assertEqual(shown[1]["text/plain"], "4 of 40 runs, 24 s left")
        self.assertEqual(shown[2], {"text/html": "", "text/plain": ""})


if __name__ == "__main__":
    unittest.main()
