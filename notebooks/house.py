"""Where the notebooks of this folder work: in the folder above, so that results go to results/."""
import os
import shutil
from pathlib import Path

os.chdir(Path(__file__).parent.parent)


def empty_folder(name):
    """Makes results/NAME anew, without what an earlier run left there, and returns its path."""
    place = Path("results", name)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    return place
