"""
Mutants of a module: the same source with one thing changed, and what a suite makes of each.

A mutant is run in a process of its own, forked from one in which everything is loaded and prepared: the code of the
changed functions replaces the old, the suite runs, and the process ends.
"""

from __future__ import annotations

import ast
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

from attrs import evolve, frozen

_NEGATED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_EDGE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_TWINS = {"conj": "disj", "both": "either", "all": "any", "and": "or", "b": "n", "B": "N"}
_TWINS |= {twin: one for one, twin in _TWINS.items()}
_SKIPPED = ("annotation", "returns", "decorator_list", "keywords")


@frozen
class Mutant:
    """
    One change to a module.
    """

    module: str
    line: int
    where: str
    """Qualified name of the function, or "" for the module itself."""
    before: str
    after: str
    code: CodeType
    number: int = 1
    """Among the changes of its function that read alike."""

    @property
    def name(self) -> str:
        """What is changed, without the line, so that it stays when the file grows."""
        words = f"{self.module.rpartition('.')[2]} {self.where}: {self.before} -> {self.after}"
        return words if self.number == 1 else f"{words} #{self.number}"


Path_ = tuple[tuple[str, int | None], ...]


def mutants(module: ModuleType) -> Iterator[Mutant]:
    """All mutants of a module, in the order of its text."""
    assert module.__file__ is not None
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    for path, node, where in _walk(tree, (), ""):
        for changed in _changes(node):
            mutated = deepcopy(tree)
            holder: Any = mutated
            for field, index in path[:-1]:
                holder = getattr(holder, field) if index is None else getattr(holder, field)[index]
            field, index = path[-1]
            if index is None:
                setattr(holder, field, changed)
            else:
                getattr(holder, field)[index] = changed
            ast.fix_missing_locations(mutated)
            yield Mutant(
                module.__name__,
                getattr(node, "lineno", 0),
                where,
                _short(node),
                _short(changed),
                compile(mutated, module.__file__, "exec"),
            )


def numbered(every: Iterator[Mutant]) -> Iterator[Mutant]:
    """The same, those that read alike told apart."""
    seen: Counter[str] = Counter()
    for mutant in every:
        seen[mutant.name] += 1
        yield evolve(mutant, number=seen[mutant.name])


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 110 else text[:109] + "…"


def _walk(node: ast.AST, path: Path_, where: str) -> Iterator[tuple[Path_, ast.AST, str]]:
    """Every node that may be changed, with its place and the function that it stands in."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        where = f"{where}.{node.name}" if where else node.name
    for field, value in ast.iter_fields(node):
        if field in _SKIPPED or (isinstance(node, ast.AnnAssign) and field == "annotation"):
            continue
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(child, ast.AST) or isinstance(child, ast.Import | ast.ImportFrom | ast.JoinedStr):
                continue
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue  # a docstring
            if field == "slice" and isinstance(child, ast.Tuple):
                continue  # what a type is made of
            place = (*path, (field, index if isinstance(value, list) else None))
            yield place, child, where
            yield from _walk(child, place, where)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """What a node can be changed into."""
    match node:
        case ast.Compare(ops=[op]):
            yield evolved(node, ops=[_NEGATED[type(op)]()])
            if type(op) in _EDGE:
                yield evolved(node, ops=[_EDGE[type(op)]()])
        case ast.Compare(left=left, ops=ops, comparators=others):
            values = [left, *others]
            for index in range(len(ops)):
                left_over: list[ast.expr] = [
                    ast.Compare(values[k], [ops[k]], [values[k + 1]]) for k in range(len(ops)) if k != index
                ]
                yield left_over[0] if len(left_over) == 1 else ast.BoolOp(ast.And(), left_over)
        case ast.BoolOp(op=op, values=parts):
            yield evolved(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
            for index in range(len(parts)):
                rest = [*parts[:index], *parts[index + 1 :]]
                yield rest[0] if len(rest) == 1 else evolved(node, values=rest)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=ast.BitXor()):
            yield left
        case ast.BinOp(op=op) if type(op) in _OPERATORS:
            yield evolved(node, op=_OPERATORS[type(op)]())
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str() as value) if value in _TWINS:
            yield ast.Constant(_TWINS[value])
        case ast.Call(func=ast.Name(id="flip"), args=[argument]):
            yield argument
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in _TWINS and len(name) > 1:
            yield evolved(node, **{"id" if isinstance(node, ast.Name) else "attr": _TWINS[name]})
        case ast.Tuple(elts=parts, ctx=ast.Load()) if len(parts) > 1 and not any(
            isinstance(part, ast.Constant | ast.Slice) for part in parts
        ):
            for index in range(len(parts)):
                yield evolved(node, elts=[*parts[:index], *parts[index + 1 :]])
        case ast.comprehension(ifs=[_, *_]):
            yield evolved(node, ifs=[])
        case ast.If(test=ast.Name() | ast.Attribute() | ast.Call() as test):
            yield evolved(node, test=ast.UnaryOp(ast.Not(), test))
        case ast.IfExp(body=body, orelse=other):
            yield body
            yield other
        case ast.Expr(value=ast.Call() | ast.YieldFrom()) | ast.Raise() | ast.Continue() | ast.AugAssign():
            yield ast.Pass()
        case _:
            return


def evolved(node: Any, **fields: Any) -> Any:
    """A node with some fields replaced."""
    return type(node)(**{**{name: getattr(node, name) for name in node._fields if hasattr(node, name)}, **fields})


def install(mutant: Mutant) -> None:
    """Replace what the mutant changes, wherever it is known by now."""
    module = sys.modules[mutant.module]
    new: dict[str, Any] = {"__name__": module.__name__, "__package__": module.__package__, "__file__": module.__file__}
    exec(mutant.code, new)
    swapped: dict[int, Any] = {}
    for name, value in vars(module).copy().items():
        if name.startswith("__") or getattr(value, "__module__", module.__name__) != module.__name__:
            continue
        other = new.get(name)
        if isinstance(value, FunctionType) and isinstance(other, FunctionType):
            value.__code__ = other.__code__
        elif isinstance(value, type):
            for key, method in vars(value).items():
                if isinstance(method, FunctionType) and isinstance(vars(other).get(key), FunctionType):
                    method.__code__ = vars(other)[key].__code__
        elif not isinstance(value, ModuleType) and name in new:
            swapped[id(value)] = other
            setattr(module, name, other)
    for each in [one for name, one in sys.modules.items() if name.startswith("licet.")]:
        for name, value in vars(each).copy().items():
            if id(value) in swapped and isinstance(value, dict | set | frozenset | tuple | list):
                setattr(each, name, swapped[id(value)])


def killed(mutant: Mutant, suite: Callable[[], object], *, seconds: float = 60) -> str:
    """
    How the suite tells a mutant from the module: the error's name, or "" if it does not.

    One that takes more than so many seconds of the processor does not end. What the clock says would turn on what else
    the machine does.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        answer = ""
        try:
            install(mutant)
            suite()
        except BaseException as error:
            answer = type(error).__name__
        os.write(writer, answer.encode() or b"-")
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read().decode()
    os.waitpid(child, 0)
    return "" if told == "-" else told or "did not end"
