"""One application per user and screen: a second start hands what it was asked for to the first, and ends.

Through a local socket of the user's own: on Linux and macOS a file among their data, on Windows a pipe. No
other user and no other machine can reach it. Where it cannot be had, every start opens windows of its own,
and the lock on a workshop's file keeps two of them from writing to it.

    if hand_over(Arrival(file="/home/anna/plan.samenspel")): ...   the first has it; nothing is left to do
    desk = Desk(parent); desk.arrived.connect(...); desk.open()    what later starts bring
"""

from __future__ import annotations

from ui.arrivals.asking import hand_over
from ui.arrivals.values import Arrival, arrival_of

__all__ = ["Arrival", "arrival_of", "hand_over"]
