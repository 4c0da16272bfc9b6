"""
What each start of the command line would compile anew, compiled once: modules, methods that attrs writes, and patterns.

Of a cold start, half the time went into finding and loading two hundred modules, into source text that attrs makes for
`__init__`, `__eq__` and their like, and into turning patterns into code. The code stands in one file in `__pycache__`
and follows the rules of that folder: it belongs to one build of Python, is written only where Python may write
bytecode, and falls with the first module that changes. The library never looks here.
"""

from __future__ import annotations

import builtins
import marshal
import os
import re
import sys
from contextlib import suppress
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import cache_from_source
from types import CodeType
from typing import Any
from zlib import crc32

from .again import state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType


_SRE: Any = import_module("_sre")
"""The engine of `re`."""


class Precompiled:
    """
    The code that was compiled before, and what had to be compiled since.
    """

    def __init__(self, path: str, state: str) -> None:
        """`state` changes with every module of licet."""
        self._path = path
        self._build = sys.version, state
        self._modules: dict[str, tuple[str, str, bool, bytes]] = {}
        """By name: its file, that of its bytecode, whether it is a package, its code."""
        self._methods: dict[str, tuple[str, CodeType]] = {}
        """By the name that attrs gives to a source text: the text, and what it was compiled to."""
        self._patterns: dict[tuple[str, int], tuple[object, ...]] = {}
        """By pattern and flags: what the engine of `re` is given for them."""
        self._grown = False
        # A file that is cut short or of another build is as good as none.
        with suppress(OSError, EOFError, ValueError, TypeError), open(path, "rb") as stream:
            build, *found = marshal.loads(stream.read())
            if build == self._build:
                self._modules, self._methods, self._patterns = found

    def install(self) -> None:
        """
        Have imports and attrs ask here first.

        attrs asks for `compile` by its bare name; a release that no longer does gains and loses nothing. It puts the
        hash of a class's name into the text of `__hash__`: here one that is the same in every process.
        """
        sys.meta_path.insert(0, self)
        import attr._make as making

        from .grammar.prepared import compile_with

        compile_with(self._pattern)
        vars(making).update(compile=self._method, hash=lambda name: crc32(name.encode()))

    def store(self) -> None:
        """Write everything down, if anything is new and may be written."""
        folder = os.path.dirname(self._path)
        if not os.access(folder, os.W_OK):
            return
        for name in [name for name in sys.modules if name.startswith("licet.") and name not in self._modules]:
            loader = sys.modules[name].__loader__
            if isinstance(loader, SourceFileLoader) and (code := loader.get_code(name)) is not None:
                cached = cache_from_source(loader.path)
                self._modules[name] = loader.path, cached, loader.is_package(name), marshal.dumps(code)
                self._grown = True
        if not self._grown:
            return
        with suppress(OSError, ValueError):
            data = marshal.dumps((self._build, self._modules, self._methods, self._patterns))
            with open(f"{self._path}.{os.getpid()}", "wb") as stream:
                stream.write(data)
            os.replace(stream.name, self._path)

    # in place of what imports, attrs and `re` would do

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module, where its code is known."""
        known = self._modules.get(name)
        del path, target  # names of modules are whole
        if known is None:
            return None
        file, cached, package, code = known
        spec = ModuleSpec(name, _Loader(name, file, code), origin=file, is_package=package)
        spec.has_location, spec.cached = True, cached
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(file))
        return spec

    def _method(self, script: str, filename: str, mode: str) -> CodeType:
        known = self._methods.get(filename)
        if known is not None and known[0] == script:
            return known[1]
        code: CodeType = builtins.compile(script, filename, mode)
        if " licet." in filename:
            self._methods[filename] = script, code
            self._grown = True
        return code

    def _pattern(self, text: str, flags: int) -> re.Pattern[str]:
        key = text, int(flags)
        given = self._patterns.get(key) or _given(*key)
        if given is None:
            return re.compile(text, flags)
        if key not in self._patterns:
            self._patterns[key], self._grown = given, True
        found: re.Pattern[str] = _SRE.compile(*given)
        return found


class _Loader(SourceFileLoader):
    """A module of which the code is known."""

    def __init__(self, name: str, path: str, code: bytes) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        del fullname  # it is made for one module
        code: CodeType = marshal.loads(self._code)
        return code


def _given(text: str, flags: int) -> tuple[object, ...] | None:
    """What `re.compile` gives to its engine; None where this release of Python does it in another way."""
    try:
        parser, compiler = import_module("re._parser"), import_module("re._compiler")
        parsed = parser.parse(text, flags)
        code = [int(one) for one in compiler._code(parsed, flags)]
        names = dict(parsed.state.groupdict)
        by_number = {number: name for name, number in names.items()}
        groups = parsed.state.groups
        return (
            text,
            flags | int(parsed.state.flags),
            code,
            groups - 1,
            names,
            tuple(by_number.get(at) for at in range(groups)),
        )
    except (ImportError, AttributeError, TypeError):
        return None


def run_compiled() -> int:
    """Run the command line with what was compiled before, and return its exit status."""
    known = None
    if not sys.dont_write_bytecode and sys.implementation.cache_tag:
        known = Precompiled(f"{os.path.splitext(cache_from_source(__file__))[0]}.start", state())
        known.install()
    from .cli import main as run

    status = run()
    if known is not None:
        known.store()
    return status
