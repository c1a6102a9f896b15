"""The first start's side: it takes what later starts bring."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ui.arrivals.asking import ANSWER
from ui.arrivals.values import LONGEST, arrival_of, is_taken, place


class Desk(QObject):
    """Where later starts report: `arrived(Arrival)` for each, once it was told that it is taken care of."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, name: str | None = None) -> None:
        super().__init__(parent)
        self._name = name or place()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def open(self) -> bool:
        """Listen from now on; tell whether that could be done.

        What a killed application left in the way is cleared; one that is alive keeps its place.
        """
        if self._name is None:
            return False
        with contextlib.suppress(OSError):
            Path(self._name).parent.mkdir(parents=True, exist_ok=True)
        if is_taken(self._name) and self._is_answered():  # asked first: listening would take its name from it
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Listen no longer, and leave nothing behind."""
        self._server.close()

    def _is_answered(self) -> bool:
        probe = QLocalSocket()
        probe.connectToServer(self._name or "")
        is_answered = probe.waitForConnected(200)
        probe.abort()
        return is_answered

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        arrival = arrival_of(bytes(socket.readLine(LONGEST).data()))
        if arrival is None:
            socket.abort()
            return
        socket.write(ANSWER)
        socket.flush()
        self.arrived.emit(arrival)
