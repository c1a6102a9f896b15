"""Whether anybody would see a window: asked before Qt starts, which aborts the process where nobody would."""

from __future__ import annotations

import ctypes
import os
import sys

_UNSEEN = ("offscreen", "minimal")


def can_be_seen() -> bool:
    """On Windows and macOS always; elsewhere when the Wayland or X display that is named answers."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if asked.startswith(_UNSEEN):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return _wayland_answers() or _x_answers() or bool(asked and not asked.startswith(("xcb", "wayland")))


def _wayland_answers() -> bool:
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = wayland.wl_display_connect(None)
    if not display:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return True


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # missing like the rest of X: `provide_qt` names it
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    is_refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not is_refused
