"""
What each start of the command line would compile anew, compiled once: modules, methods that attrs writes, and patterns.

Of a cold start, half the time went into finding and loading four hundred modules, into the source text that attrs makes
for `__init__`, `__eq__` and their like, and into turning patterns into code. The code stands in one file in
`__pycache__` and follows the rules of that folder: it belongs to one build of Python, is written only where Python may
write bytecode, and falls with the first module that changes. The library never looks here.
"""

from __future__ import annotations

import builtins
import marshal
import mmap
import os
import re
import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import cache_from_source
from types import CodeType, ModuleType
from typing import Any
from zlib import crc32

from .again import state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


_SRE: Any = import_module("_sre")
"""The engine of `re`."""


_Module = tuple[str, str, bool, list[int], int, int]
"""
Of a module its file, that of its bytecode, whether it is a package, the file's time and size, and where its code is: in
which bundle, and there at which place.
"""

_WIDTH = 4
"""The bytes of one number in the code of a pattern."""

_HEAD = 8
"""The bytes before the head of the file, which say where the code begins."""

_FROM_THE_START = frozenset(("licet", "attr", "attrs", "lark"))

_ONCE_ASKED = frozenset(
    (
        *("calendar", "inspect", "ipaddress", "tokenize"),
        *(f"{package}.{name}" for package in ("attr", "attrs") for name in ("converters", "filters", "validators")),
    )
)
"""Modules that others import and seldom look into: they are run when somebody does."""

_IN_FUNCTIONS = 1
"""The flag of code that belongs to a function, and not to a module or the body of a class (`CO_OPTIMIZED`)."""


class Precompiled:
    """
    The code that was compiled before, and what had to be compiled since.
    """

    def __init__(self, path: str, state: str) -> None:
        """`state` changes with every module of licet, and with what is installed beside it."""
        self._path = path
        self._build = sys.version, state, sys.path[1:]  # the first is where we are, or where the script stands
        self._modules: dict[str, _Module] = {}
        """By name."""
        self._bundles: list[tuple[int, int]] = []
        """Where the code of modules that are loaded together begins and ends."""
        self._code = memoryview(b"")
        """All bundles, one after the other."""
        self._unpacked: dict[int, list[CodeType | None]] = {}
        """Of the bundles that were asked about the code that nobody has taken yet."""
        self._methods: dict[str, tuple[str, CodeType]] = {}
        """By the name that attrs gives to a source text: the text, and what it was compiled to."""
        self._patterns: dict[tuple[str, int], tuple[Any, ...]] = {}
        """By pattern and flags: what the engine of `re` is given for them."""
        self._compile: Callable[[Any, int], re.Pattern[Any]] = re.compile
        """What `re` makes of a pattern without us."""
        self._before: frozenset[str] = frozenset()
        """What is loaded before anybody can ask here."""
        self._grown = False
        # A file that is cut short or of another build is as good as none.
        with suppress(OSError, EOFError, ValueError, TypeError), open(path, "rb") as stream:
            data = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
            ends = int.from_bytes(data[:_HEAD])
            build, size, *found = marshal.loads(data[_HEAD:ends])
            if build == self._build and size == len(data) - ends:
                self._modules, self._bundles, self._methods, self._patterns = found
                self._code = data[ends:]

    def install(self) -> None:
        """
        Have imports, `re` and attrs ask here first.

        attrs asks for `compile` by its bare name; a release that no longer does gains and loses nothing. It puts the
        hash of a class's name into the text of `__hash__`: here one that is the same in every process.
        """
        self._before = frozenset(sys.modules)
        sys.meta_path.insert(0, self)
        with suppress(ImportError, AttributeError):
            compiler: Any = import_module("re._compiler")
            compile_, compiler.compile = compiler.compile, self._of_module
            self._compile = compile_
        from .grammar.prepared import compile_with

        compile_with(self._pattern)
        self._hook(vars(import_module("attr._make")))

    def _hook(self, attrs: dict[str, Any]) -> None:
        """Have attrs ask here first; its own classes as well, where it is loaded from here."""
        attrs.update(compile=self._method, hash=lambda name: crc32(name.encode()))
        if "_AnnotationExtractor" in attrs:  # it has `inspect` say what a converter takes and gives
            attrs["_AnnotationExtractor"] = _Unannotated
        if "_make_attr_tuple_class" in attrs:  # it makes a class of its own for the fields of each class
            attrs["_make_attr_tuple_class"] = lambda _name, _fields: _Fields

    def store(self) -> None:
        """Write everything down, if anything is new and may be written."""
        folder = os.path.dirname(self._path)
        if not os.access(folder, os.W_OK):
            return
        known = self._modules.keys() | self._before
        new = {name: loader for name, loader in _loaders() if name not in known}
        if not new and not self._grown:
            return
        with suppress(OSError, ValueError, ImportError, SyntaxError):
            code, bundles = bytearray(self._code), [*self._bundles]
            together: dict[str, list[str]] = {}
            for name in new:
                together.setdefault(_bundle(name), []).append(name)
            for names in together.values():
                start = len(code)
                code += marshal.dumps(tuple([new[name].get_code(name) for name in names]))
                for place, name in enumerate(names):
                    path = new[name].path
                    where = path, cache_from_source(path), new[name].is_package(name), _written(path)
                    self._modules[name] = *where, len(bundles), place
                bundles.append((start, len(code)))
            head = marshal.dumps((self._build, len(code), self._modules, bundles, self._methods, self._patterns))
            with open(f"{self._path}.{os.getpid()}", "wb") as stream:
                stream.write((_HEAD + len(head)).to_bytes(_HEAD) + head + code)
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
        file, cached, package, written, bundle, place = known
        if not name.startswith("licet.") and _written(file) != written:  # those all stand in `state`
            del self._modules[name]
            return None
        take = partial(self._take, bundle, place)
        loader = _Loader(name, file, take, self._hook if name == "attr._make" else None)
        spec = ModuleSpec(name, loader, origin=file, is_package=package)
        spec.has_location, spec.cached = True, cached
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(file))
        return spec

    def _take(self, bundle: int, place: int) -> CodeType:
        """The code of a module. What is loaded together is read at once: what all of it names is made but once."""
        left = self._unpacked.get(bundle)
        code = left[place] if left is not None else None
        if left is None or code is None:  # the first one is asked for, or one that was taken before
            start, end = self._bundles[bundle]
            left = self._unpacked[bundle] = [*marshal.loads(self._code[start:end])]
            code = left[place]
            assert code is not None
        left[place] = None  # once it has run, a module needs it no more
        return code

    def _method(self, script: str, filename: str, mode: str) -> CodeType:
        known = self._methods.get(filename)
        if known is not None and known[0] == script:
            return known[1]
        code: CodeType = builtins.compile(script, filename, mode)
        if _starts_with(filename.rpartition(" ")[2]):  # `<attrs generated methods licet.answer.Verdict>`
            self._methods[filename] = script, code
            self._grown = True
        return code

    def _of_module(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """What `re` makes of a pattern; one that a module makes while it is loaded is written down, as its code is."""
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_globals is vars(re):
            frame = frame.f_back
        loading = not frame.f_code.co_flags & _IN_FUNCTIONS and _starts_with(frame.f_globals.get("__name__", ""))
        return self._pattern(pattern, flags) if loading and isinstance(pattern, str) else self._compile(pattern, flags)

    def _pattern(self, text: str, flags: int) -> re.Pattern[str]:
        key = text, int(flags)
        given = self._patterns.get(key) or _given(*key)
        if given is None:
            return self._compile(text, flags)
        if key not in self._patterns:
            self._patterns[key], self._grown = given, True
        all_flags, code, *groups = given
        found: re.Pattern[str] = _SRE.compile(text, all_flags, memoryview(code).cast("I").tolist(), *groups)
        return found


class _Unannotated:
    """What a converter is annotated with: nothing that a command would look at."""

    def __init__(self, converter: object) -> None:
        pass

    def get_first_param_type(self) -> None:
        """Of what type is what it takes."""

    def get_return_type(self) -> None:
        """Of what type is what it gives."""


class _Fields(tuple[Any, ...]):
    """The fields of a class, to be had by name as well."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        for one in self:
            if one.name == name:
                return one
        raise AttributeError(name)


class _Loader(SourceFileLoader):
    """A module of which the code is known; `loaded` is called with what is in it, before and after that code runs."""

    def __init__(
        self, name: str, path: str, take: Callable[[], CodeType], loaded: Callable[[dict[str, Any]], None] | None = None
    ) -> None:
        super().__init__(name, path)
        self._take = take
        self._loaded = loaded

    def get_code(self, fullname: str) -> CodeType | None:
        del fullname  # it is made for one module
        return self._take()

    def exec_module(self, module: ModuleType) -> None:
        if self.name in _ONCE_ASKED:
            module.__class__ = _Later
        else:
            self.run(module)

    def run(self, module: ModuleType) -> None:
        """Have the code make the module."""
        if self._loaded is not None:
            self._loaded(vars(module))  # for the classes that it makes while it is loaded, too
        super().exec_module(module)
        if self._loaded is not None:
            self._loaded(vars(module))


class _Later(ModuleType):
    """A module that is run when something is asked of it that it does not have yet."""

    def __getattr__(self, name: str) -> Any:
        self.__class__ = ModuleType  # type: ignore[assignment]
        loader = self.__loader__
        assert isinstance(loader, _Loader)
        loader.run(self)
        return getattr(self, name)


def _loaders() -> Iterator[tuple[str, SourceFileLoader]]:
    """
    The modules that were loaded from source, of licet, of Python's own library, and of what licet starts with.

    None that lies where the command happens to run: another one may be meant elsewhere.
    """
    installed = [name for name in sys.path if name.endswith("-packages")]  # as in `state`
    places = tuple(f"{name}{os.sep}" for name in (os.path.dirname(os.__file__), *installed))
    for name, module in list(sys.modules.items()):
        loader = getattr(module, "__loader__", None)
        if not isinstance(loader, SourceFileLoader) or loader.name != name or not _starts_with(name):
            continue
        if name.startswith("licet.") or loader.path.startswith(places):
            yield name, loader


def _bundle(module: str) -> str:
    """What modules have in common that are loaded together: the package, and the language that they are for."""
    package, _, name = module.rpartition(".")
    ending = name.rpartition("_")[2]
    return f"{package} {ending if len(ending) == _CODE else ''}"


_CODE = 2
"""The letters in the code of a language."""


def _starts_with(module: str) -> bool:
    """Whether a module is one that the command line itself starts with, and none of a user's."""
    top = module.partition(".")[0]
    return top in _FROM_THE_START or top in sys.stdlib_module_names


def _written(file: str) -> list[int]:
    """When a file was written and how large it is; nothing, where it is gone."""
    try:
        status = os.stat(file)
    except OSError:
        return [0, 0]
    return [status.st_mtime_ns, status.st_size]


def _given(text: str, flags: int) -> tuple[Any, ...] | None:
    """
    What `re.compile` gives to its engine beside the text; None where this release of Python does it in another way.

    The code is a list of numbers, and stands as so many bytes: to read back one by one takes longer than all the rest.
    """
    try:
        parser, compiler = import_module("re._parser"), import_module("re._compiler")
        parsed = parser.parse(text, flags)
        code = b"".join([int(one).to_bytes(_WIDTH, sys.byteorder) for one in compiler._code(parsed, flags)])
        names = dict(parsed.state.groupdict)
        by_number = {number: name for name, number in names.items()}
        groups = parsed.state.groups
        return (
            flags | int(parsed.state.flags),
            code,
            groups - 1,
            names,
            tuple(by_number.get(at) for at in range(groups)),
        )
    except (ImportError, AttributeError, TypeError, OverflowError):
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
