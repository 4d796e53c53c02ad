#!/bin/sh
# To be opened by a double click on macOS, and on Linux under its name in .sh; results go to this
# folder.
cd -- "$(dirname -- "$0")" && exec ./entente classroom "$@"
