#!/usr/bin/env python3
"""Django's command line, for this archive."""

import os
import sys
from importlib import import_module

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import OperationalError


def main(arguments: list[str]) -> None:
    """Run a command; what only the operator can mend is told in one sentence, without a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    try:
        import_module(os.environ["DJANGO_SETTINGS_MODULE"])  # first: a command would hide what is wrong
        execute_from_command_line(arguments)
    except ImproperlyConfigured as error:
        sys.exit(f"The archive can't start: {error}")
    except OperationalError as error:
        if "--traceback" in arguments:
            raise
        sys.exit(f"The database does not answer: {error}".rstrip())


if __name__ == "__main__":
    main(sys.argv)
