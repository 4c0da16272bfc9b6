"""
SHA-256, without what `hashlib` loads for it: that takes longer than all the hashing of a command.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha2 import sha256  # since Python 3.12
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:
            from hashlib import sha256

__all__ = ["sha256_hex"]


def sha256_hex(data: bytes) -> str:
    """The hash in hexadecimal."""
    return sha256(data).hexdigest()
