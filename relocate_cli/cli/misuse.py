"""What a user is told of a command line with an option that there is not, a wrong value, or an argument too many."""

from __future__ import annotations

import re
from typing import Any


def told(error: Any) -> str:
    """The sentence for an error of the library that reads command lines, in the words of all other errors."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "relocate"
    return f"relocate: {_said(error, context)}; see '{command} --help'"


def _said(error: Any, context: Any) -> str:
    said = " ".join(str(error.format_message()).split()).rstrip(".")
    kind = type(error).__name__
    if kind == "NoSuchOption":
        from relocate_cli.codec import no_such

        known = [name for param in context.command.params for name in param.opts] if context else ()
        return no_such("option", error.option_name, known, "")
    if kind == "BadOptionUsage":
        return f"{error.option_name} {'takes no value' if 'not take' in said else 'needs a value'}"
    if kind == "BadParameter" and error.param is not None:
        name = (
            error.param.opts[-1]
            if error.param.param_type_name == "option"
            else error.param.make_metavar(context)
        )
        wrong = re.sub(r"'([^']*)'", r'"\1"', error.message.rstrip("."))
        return f"{name}: {wrong.replace('a valid int', 'a whole number')}"
    if extra := re.fullmatch(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", said):
        return f'"{extra[1]}" is too much'
    return said
