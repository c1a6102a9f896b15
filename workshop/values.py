"""`dataclass`, as the standard library's, for the values that a start makes four hundred classes of.

Python 3.11 writes and compiles six methods for every frozen class when its module is imported: a third of
a millisecond each, a fifth of a start. Here they are shared, and `__init__` alone is compiled, once for all
classes with so many fields; it gets the names of a class's own with its first value. What our values do not
use is not here, and is refused when the class is made: order, classes that can change, defaults that can,
fields with a factory or left out of a method.
`dataclasses.fields`, `replace`, `asdict` and `is_dataclass` know these classes as their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import copy
    import dataclasses
    import functools
    import inspect
    import types
    from operator import attrgetter

    _Field, _MISSING = dataclasses.Field, dataclasses.MISSING
    _CHANGING = frozenset(
        {list, dict, set, bytearray}
    )  # not what has no hash: a read-only view changes as little

    # Each field's (name, default or Field, whether by keyword only), and what takes their values.
    _ORDER, _TAKE = "__values_order__", "__values_take__"

    def dataclass(*, frozen, slots, kw_only=False):
        """Return what makes a class one of frozen values with slots, as `dataclasses.dataclass` does."""
        if not (frozen and slots):
            raise TypeError(
                "These are frozen and have slots; for others there is the standard library's dataclass."
            )
        return lambda bare: _made(bare, kw_only)

    def _made(bare, kw_only):
        own, inherited = {}, {}
        for base in reversed(bare.__mro__[1:]):
            inherited |= {one[0]: one for one in base.__dict__.get(_ORDER, ())}
        for name, annotation in inspect.get_annotations(bare).items():
            if not str(annotation).startswith("ClassVar"):
                held = bare.__dict__.get(name, _MISSING)
                if _asks_more(held) if type(held) is _Field else type(held) in _CHANGING:
                    raise TypeError(f"{bare.__qualname__}.{name} is more than a default that never changes.")
                own[name] = name, held, kw_only
        order = tuple((inherited | own).values())
        namespace = {
            name: held for name, held in bare.__dict__.items() if name not in own and name not in _PER_BARE
        }
        if namespace.get("__hash__", _METHODS) is None:
            del namespace["__hash__"]  # Python put it there for a class with an `__eq__` of its own
        namespace = _METHODS | namespace
        namespace["__slots__"] = tuple(name for name in own if name not in inherited)
        namespace["__match_args__"] = tuple(name for name, _, is_named in order if not is_named)
        namespace["__dataclass_fields__"] = _Fields()
        namespace["__dataclass_params__"] = _Sample.__dataclass_params__
        namespace[_ORDER], namespace[_TAKE] = order, _taker([one[0] for one in order])
        made = type(bare)(bare.__name__, bare.__bases__, namespace)
        made.__qualname__ = bare.__qualname__
        made.__init__ = _first_init(made)
        return made

    def _asks_more(field):
        """Tell whether a field is to be more than a default that never changes, with metadata."""
        return not (
            type(field.default) not in _CHANGING
            and field.default_factory is _MISSING
            and field.init
            and field.repr
            and field.compare
            and field.hash is None
            and field.kw_only is _MISSING
        )

    def _taker(names):
        if len(names) > 1:
            return attrgetter(*names)
        return staticmethod(lambda value: tuple(getattr(value, name) for name in names))

    def _first_init(made):
        def first(self, *given, **named):
            made.__init__ = compiled = _compiled_init(made)
            compiled(self, *given, **named)

        return first

    def _compiled_init(made):
        order = sorted(getattr(made, _ORDER), key=lambda one: one[2])  # those by keyword only stand last
        names = [one[0] for one in order]
        places = sum(not is_named for _, _, is_named in order)
        defaults = {name: held.default if isinstance(held, _Field) else held for name, held, _ in order}
        given = {name: value for name, value in defaults.items() if value is not _MISSING}
        by_place = [name for name in names[:places] if name in given]
        if by_place != names[places - len(by_place) : places]:
            raise TypeError(f"In {made.__qualname__} a field without a default follows one that has it.")
        pattern = _init_pattern(places, len(names) - places, hasattr(made, "__post_init__"))
        known = {f"_set{at}": getattr(made, name).__set__ for at, name in enumerate(names)}
        code = pattern.replace(co_varnames=("self", *names))
        compiled = types.FunctionType(code, known, "__init__", tuple(given[name] for name in by_place))
        compiled.__kwdefaults__ = {name: given[name] for name in names[places:] if name in given}
        compiled.__qualname__ = f"{made.__qualname__}.__init__"
        return compiled

    @functools.cache
    def _init_pattern(places, named, is_followed):
        """The code of an `__init__` for so many fields, whatever they are called."""
        names = [f"it{at}" for at in range(places + named)]
        head = ", ".join(["self", *names[:places], *(["*", *names[places:]] if named else [])])
        lines = [f" _set{at}(self, {name})" for at, name in enumerate(names)]
        lines += [" self.__post_init__()"] if is_followed else []
        whole = "\n".join([f"def __init__({head}):", *(lines or [" pass"])])
        return compile(whole, __file__, "exec").co_consts[0]

    @dataclasses.dataclass(frozen=True)
    class _Sample:
        """Whose field is the pattern of all others, and whose ways are theirs."""

        it: object

    def _field(name, kind, held, is_named):
        made = copy.copy(dataclasses.fields(_Sample)[0])
        made.name, made.type, made.kw_only = name, kind, is_named
        if isinstance(held, dataclasses.Field):
            made.default, made.metadata = held.default, held.metadata
        else:
            made.default = held
        return made

    class _Fields:
        """Stands where `dataclasses` keeps a class's fields, and makes them when they are first asked for."""

        def __get__(self, value, made):
            kinds = {}
            for base in reversed(made.__mro__):
                kinds |= inspect.get_annotations(base)
            made.__dataclass_fields__ = {
                name: _field(name, kinds[name], *one) for name, *one in getattr(made, _ORDER)
            }
            return made.__dataclass_fields__

    def _repr(self):
        told = (f"{one[0]}={getattr(self, one[0])!r}" for one in getattr(type(self), _ORDER))
        return f"{type(self).__qualname__}({', '.join(told)})"

    def _eq(self, other):
        if other is self:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        take = self.__values_take__
        return take(self) == take(other)

    def _hash(self):
        return hash(self.__values_take__(self))

    def _setattr(_self, name, _value):
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def _delattr(_self, name):
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def _getstate(self):
        return self.__values_take__(self)

    def _setstate(self, state):
        for (name, _, _), value in zip(getattr(type(self), _ORDER), state, strict=True):
            object.__setattr__(self, name, value)

    _METHODS = {
        "__repr__": _repr,
        "__eq__": _eq,
        "__hash__": _hash,
        "__setattr__": _setattr,
        "__delattr__": _delattr,
        "__getstate__": _getstate,
        "__setstate__": _setstate,
    }
    _PER_BARE = ("__dict__", "__weakref__")
