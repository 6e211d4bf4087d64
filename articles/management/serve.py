"""Serving the archive with gunicorn from inside a command."""

from __future__ import annotations

import errno
import logging
import os
import socket
from collections.abc import Callable
from typing import Any

from django.db import connections
from gunicorn.app.base import BaseApplication

THREADS = 8
"""Requests that are answered at once. The database, not the processor, is what they wait for."""


class CannotServeError(Exception):
    """The address can't be served at; the message is for the person who starts the archive."""


class Server(BaseApplication):
    """gunicorn with one process of several threads: enough for a laptop, and no more to set up."""

    def __init__(
        self, application: Callable[..., Any], listener: socket.socket, started: Callable[[], None]
    ) -> None:
        self.application, self.listener, self.started = application, listener, started
        super().__init__()

    def load_config(self) -> None:
        wanted = {
            "bind": f"fd://{self.listener.fileno()}",
            "worker_class": "gthread",
            "workers": 1,
            "threads": THREADS,
            "graceful_timeout": 5,
            "loglevel": "warning",
            "proc_name": "inter-korean-archive",
            # gunicorn 25 and later would be steered by a socket in the home folder.
            "control_socket_disable": True,
            "when_ready": lambda _: self.started(),
        }
        for name, value in wanted.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        return self.application


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at the address. Raises `CannotServeError`, saying in one sentence why not."""
    if not 0 <= port <= 65535:
        raise CannotServeError(f"{port} is no port: ports go from 1 to 65535.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (socket.gaierror, UnicodeError):
        raise CannotServeError(f"“{host}” is no address of this machine.") from None
    listener = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise CannotServeError(_why_not(host, port, error)) from None
    return listener


def _why_not(host: str, port: int, error: OSError) -> str:
    number = error.errno
    if number == errno.EADDRINUSE:
        return f"Port {port} at {host} is taken: stop what uses it, or choose another with --port."
    if number == errno.EACCES:
        return f"This user may not serve at port {port}: choose one above 1023 with --port."
    if number == errno.EADDRNOTAVAIL:
        return f"“{host}” is no address of this machine."
    return f"The archive can't be served at {host}, port {port}: {error}."


def serve(application: Callable[..., Any], listener: socket.socket, started: Callable[[], None]) -> None:
    """Serve until Ctrl-C. `started` is called once requests are taken. Does not return: the process ends."""
    # It warns of each HEAD request that the view answers in full, which Django leaves to the server to cut.
    logging.getLogger("gunicorn.http.wsgi").setLevel(logging.ERROR)
    connections.close_all()  # the worker is a fork, and must not share a connection with this process
    Server(application, listener, started).run()
