"""Runs the command line: `python -m ${{ values.packageName }}`."""

import sys

from .cli import main

sys.exit(main())
