"""Settings of the archive: one file, everything that differs between machines from the environment.

Nothing has to be set: then the archive keeps its secret, its SQLite database and its collected static files
in the data directory and answers on this machine only. What is set wrongly stops the start with one sentence
(`ImproperlyConfigured`; manage.py prints it without a traceback). A variable set to nothing counts as unset.
README.md has a table of all variables, and a test keeps table and code together.
"""

import contextlib
import logging
import os
import re
import secrets
import stat
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent


# --- Reading the environment -------------------------------------------------------------------------------


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def words(name: str, default: str = "") -> list[str]:
    """Values separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def flag(name: str, default: bool) -> bool:
    value = text(name, str(default)).lower()
    if value not in {"true", "1", "yes", "on", "false", "0", "no", "off"}:
        raise ImproperlyConfigured(f"{name} is {value!r}, but must be true or false.")
    return value in {"true", "1", "yes", "on"}


def number(name: str, default: int, *, least: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name} is {value!r}, but must be a whole number of at least {least}.")
    return int(value)


# --- Where things are kept ---------------------------------------------------------------------------------


def data_directory(path: Path) -> Path:
    """The folder at this path, made for its owner only when it is missing."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"DATA_DIR {path} can't be made: {error.strerror}.") from error
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise ImproperlyConfigured(f"DATA_DIR {path} can't be written to by this user.")
    return path


DATA_DIR = data_directory(Path(text("DATA_DIR", str(BASE_DIR / "data"))).expanduser().absolute())
DEBUG = flag("DEBUG", False)


# --- Who may reach the archive -----------------------------------------------------------------------------

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}


def hosts(names: list[str]) -> list[str]:
    for name in names:
        if name == "*":
            raise ImproperlyConfigured(
                "ALLOWED_HOSTS may not be '*': citations show the host, so name each one."
            )
        if not re.fullmatch(r"[\w.-]+|\[[\da-fA-F:.]+\]", name):
            raise ImproperlyConfigured(
                f"ALLOWED_HOSTS has {name!r}, but takes host names only, without https:// and port."
            )
    return names


def origins(names: list[str]) -> list[str]:
    for name in names:
        parts = urlsplit(name)
        if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
            raise ImproperlyConfigured(
                f"CSRF_TRUSTED_ORIGINS has {name!r}, but takes origins such as https://archive.example.org."
            )
    return names


ALLOWED_HOSTS = hosts(words("ALLOWED_HOSTS", ",".join(sorted(LOOPBACK))))
CSRF_TRUSTED_ORIGINS = origins(words("CSRF_TRUSTED_ORIGINS"))
PUBLIC = not LOOPBACK.issuperset(ALLOWED_HOSTS)
if DEBUG and PUBLIC:
    raise ImproperlyConfigured(
        "DEBUG is on and ALLOWED_HOSTS names a public host: error pages would show everything to everybody."
    )


# --- The secret --------------------------------------------------------------------------------------------


def kept_secret(path: Path) -> str:
    """The secret in this file; on first run a new one, readable by its owner only.

    It is written beside and linked into place, so that of two processes that start at once neither reads half
    a secret and both use the same.
    """
    try:
        if not path.exists():
            with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=".secret") as file:  # mode 0600
                file.write(secrets.token_urlsafe(64))
                file.flush()
                with contextlib.suppress(FileExistsError):  # another process was first: its secret is the one
                    os.link(file.name, path)
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise ImproperlyConfigured(
                f"The secret in {path} can be read by other users: run `chmod 600 {path}`, "
                "or delete it to have a new one made (which ends all sessions)."
            )
        return path.read_text()
    except OSError as error:
        raise ImproperlyConfigured(f"The secret in {path} can't be kept: {error.strerror}.") from error


def secret(value: str) -> str:
    if not value and PUBLIC:
        raise ImproperlyConfigured(
            "SECRET_KEY is missing, and ALLOWED_HOSTS names a public host: set SECRET_KEY to 50 or more "
            'random characters, such as python3 -c "import secrets; print(secrets.token_urlsafe(64))" prints.'
        )
    value = value or kept_secret(DATA_DIR / "secret_key")
    if len(value) < 50 or len(set(value)) < 5:
        raise ImproperlyConfigured(
            "SECRET_KEY is too easy to guess: it must be 50 or more random characters."
        )
    return value


SECRET_KEY = secret(text("SECRET_KEY"))


# --- The database ------------------------------------------------------------------------------------------

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;"  # readers and the writer don't wait for each other
    "PRAGMA synchronous=NORMAL;"  # with WAL, safe against everything but the last commits in a power cut
    "PRAGMA cache_size=-65536;"  # 64 MB for each connection
    "PRAGMA mmap_size=0;"  # mmap made cold look-ups 26 to 65 times slower
)


def database(url: str) -> dict[str, Any]:
    """What Django must know of the database at this address. No error shows it: it may hold a password."""
    write = "write postgres://user:password@host:5432/name or sqlite:////folder/archive.sqlite3"
    try:
        config: dict[str, Any] = {**dj_database_url.parse(url)}
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL is not the address of a database: {write}.") from error
    config["CONN_MAX_AGE"] = 600
    config["CONN_HEALTH_CHECKS"] = True
    if config["ENGINE"] == "django.db.backends.postgresql":
        if not config["NAME"]:
            raise ImproperlyConfigured(f"DATABASE_URL names no database: {write}.")
    elif config["ENGINE"] == "django.db.backends.sqlite3":
        name = Path(config["NAME"] or ":memory:").absolute()
        if name.name == ":memory:" or not name.parent.is_dir():
            raise ImproperlyConfigured(f"DATABASE_URL names no file in a folder that exists: {write}.")
        config["NAME"] = name
        config["OPTIONS"] = {
            "init_command": SQLITE_PRAGMAS,
            "transaction_mode": "IMMEDIATE",  # a writer waits at its start, and can't fail half-way
            "timeout": 20,
            **config.get("OPTIONS", {}),
        }
    else:
        raise ImproperlyConfigured(f"DATABASE_URL must be PostgreSQL or SQLite: {write}.")
    return config


KEPT_HERE = f"sqlite:///{quote(str(DATA_DIR / 'archive.sqlite3'))}"
DATABASES = {"default": database(text("DATABASE_URL", KEPT_HERE))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Each process keeps both to itself. Counts (`facets.memory`) would push out how often somebody has asked
# (`views.limits`); the rows found by a search are 50 kB at most.
_IN_MEMORY = "django.core.cache.backends.locmem.LocMemCache"
CACHES = {
    "default": {"BACKEND": _IN_MEMORY, "LOCATION": "asked"},
    "counts": {"BACKEND": _IN_MEMORY, "LOCATION": "counts", "OPTIONS": {"MAX_ENTRIES": 1_000}},
}

# --- The application ---------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "articles.apps.ArticlesConfig",  # first, so that its templates win over the admin's
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "django.forms",  # after the above: FORM_RENDERER looks for form templates here last
    "django_filters",
    "csp",
    "axes",
    "import_export",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "archive.middleware.permissions_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"  # templates/ may replace a widget's template

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
    {
        "NAME": "rows",  # what a page prints many times, and all of the pages that are read most
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "rows"],
        "OPTIONS": {"environment": "articles.templatetags.rows.environment"},
    },
]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
TIME_ZONE = "UTC"  # not a setting: the day a page was published must not depend on who runs the archive
USE_TZ = True


# --- Static files ------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}


# --- Editors' accounts -------------------------------------------------------------------------------------

LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Who writes too many wrong passwords waits: for one account, from one address. Others can go on logging in.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = number("LOGIN_ATTEMPTS", 5, least=1)
AXES_COOLOFF_TIME = timedelta(minutes=number("LOGIN_WAIT_MINUTES", 15, least=1))
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the time that the page names is kept
AXES_LOCKOUT_CALLABLE = "archive.login.locked_out"
AXES_CLIENT_IP_CALLABLE = "articles.views.limits.client_address"
AXES_DISABLE_ACCESS_LOG = True  # who logged in, and from where, is nobody's business
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

PROXY_CLIENT_HEADER = text("PROXY_CLIENT_HEADER")
if PROXY_CLIENT_HEADER and not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", PROXY_CLIENT_HEADER):
    raise ImproperlyConfigured(
        f"PROXY_CLIENT_HEADER is {PROXY_CLIENT_HEADER!r}, but must be the name of a header, such as "
        "X-Forwarded-For."
    )


# --- Security ----------------------------------------------------------------------------------------------

# A browser that was asked for secure cookies over plain HTTP never sends them back and nobody could log in,
# so a laptop at http://127.0.0.1:8000 goes without; a public host has them unless HTTPS is switched off.
HTTPS = flag("HTTPS", PUBLIC)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz/$"]  # asked from inside, past the proxy
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = number("HSTS_SECONDS", 31_536_000, least=0) * HTTPS
SECURE_HSTS_INCLUDE_SUBDOMAINS = flag("HSTS_SUBDOMAINS", False)
SECURE_HSTS_PRELOAD = flag("HSTS_PRELOAD", False)
PROXY_HTTPS_HEADER = text("PROXY_HTTPS_HEADER")
SECURE_PROXY_SSL_HEADER = (
    (f"HTTP_{PROXY_HTTPS_HEADER.upper().replace('-', '_')}", "https") if PROXY_HTTPS_HEADER else None
)
SECURE_REFERRER_POLICY = "same-origin"  # newspapers we link to don't learn what is being researched
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "upgrade-insecure-requests": HTTPS,
    },
}

UPLOAD_LIMIT = number("UPLOAD_LIMIT_MB", 10, least=1) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_LIMIT
FILE_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_LIMIT
UPLOAD_TOTAL = number("UPLOAD_TOTAL_MB", 50, least=1) * 1024 * 1024
UPLOAD_PAGES = number("UPLOAD_PAGES", 200, least=1)
# Django's own limit counts files and knows no clear message; ours stands beside the field.
DATA_UPLOAD_MAX_NUMBER_FILES = 10 * UPLOAD_PAGES
EXPORTS_PER_MINUTE = number("EXPORTS_PER_MINUTE", 30, least=1)
REPORTS_PER_HOUR = number("REPORTS_PER_HOUR", 10, least=1)
CONTACT_EMAIL = text("CONTACT_EMAIL", "archive@localhost.localdomain")
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # an article's form carries all its statements


# --- What readers may see ----------------------------------------------------------------------------------


def rights(name: str, default: str) -> str:
    value = text(name, default).lower()
    if value not in {"full", "statements"}:
        raise ImproperlyConfigured(f"{name} is {value!r}, but must be full or statements.")
    return value


# Of texts whose publisher's own setting is left open. On one's own machine nothing is published by showing
# it, and the first pages are to be read; whoever opens the archive to others decides (README.md).
TEXT_RIGHTS = rights("TEXT_RIGHTS", "full")


# --- Logs --------------------------------------------------------------------------------------------------


def log_level(name: str) -> str:
    if name not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
        raise ImproperlyConfigured(
            f"LOG_LEVEL is {name!r}, but must be one of DEBUG, INFO, WARNING, ERROR and CRITICAL."
        )
    return name


LOG_LEVEL = log_level(text("LOG_LEVEL", logging.getLevelName(logging.INFO)).upper())
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "articles": {"level": LOG_LEVEL},
        # Replaces Django's own handlers, which are silent or send mail when DEBUG is off.
        "django": {"handlers": ["stderr"], "level": LOG_LEVEL, "propagate": False},
    },
}
