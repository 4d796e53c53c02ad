"""Tests of the script that compares who belongs in neighbouring cells, by hand-made rows."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
import composition


class Composition(unittest.TestCase):
    def test_swapped_members_differ_though_their_number_does_not(self):
        one = {k: {"A", "C"} for k in range(4)}
        other = {k: {"B", "C"} for k in range(4)}
        self.assertEqual(composition.differences(one, other), (0, 2, 0, 4))

    def test_chance_alone_is_no_difference(self):
        one = {0: {"A"}, 1: set(), 2: {"A"}, 3: set()}
        other = {k: set() for k in range(4)}
        self.assertEqual(composition.differences(one, other)[1], 0)

    def test_last_round_counts_and_runs_that_ended_before_it_do_not(self):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            (folder / "runs.csv").write_text("run,replicate,x,y,status\n0,0,0,0,ok\n1,1,0,0,ok\n2,0,1,0,failed\n")
            (folder / "postures.csv").write_text(
                "run,round,state,posture,structure,memberships,security\n"
                "0,0,A,lean,p,p;q,0.5\n0,1,A,apart,,q,0.5\n0,1,B,lean,p,p,0.5\n1,0,A,lean,p,p,0.5\n"
            )
            self.assertEqual(composition.read(folder, "x", "y", "p"), {(0.0, 0.0): {0: {"B"}}})


if __name__ == "__main__":
    unittest.main()
