"""
Refuses network connections in this interpreter; Python imports it at start where this folder is on the path.

An audit hook sees every socket, whoever opens it, and cannot be taken off again. Local sockets (a path for an address),
which event loops use, are left alone.
"""

import sys

_REFUSED = {"socket.connect": 1, "socket.bind": 1, "socket.sendto": 1, "socket.sendmsg": 1}
"""The event, and which of its arguments is the address."""

_LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise where the event opens a connection, or looks up an address."""
    if event in _LOOKUPS or (event in _REFUSED and isinstance(arguments[_REFUSED[event]], tuple)):
        raise RuntimeError(f"a network connection was tried: {event} {arguments[1:]}")


sys.addaudithook(_refuse)
