"""Superset's settings: this machine only, nothing fetched from outside, Japanese and English.

`start.py` names the directory of its state in SUPERSET_HOME.
"""

import os
from pathlib import Path

HOME = Path(os.environ["SUPERSET_HOME"])

APP_NAME = "Jikenbo 事件簿"
SECRET_KEY = (HOME / "secret_key").read_text(encoding="ascii")
SQLALCHEMY_DATABASE_URI = f"sqlite:///{HOME / 'superset.db'}"

LOG_LEVEL = "ERROR"
SILENCE_FAB = True
SUPERSET_WEBSERVER_TIMEOUT = (
    120  # seconds that the browser waits for a chart; the server's own limit is the same
)

LANGUAGES = {
    "ja": {"flag": "jp", "name": "日本語"},
    "en": {"flag": "us", "name": "English"},
}
BABEL_DEFAULT_LOCALE = "ja"

# Attempts to log in are counted in memory: one process serves all.
RATELIMIT_ENABLED = True
RATELIMIT_STORAGE_URI = "memory://"
SESSION_COOKIE_SAMESITE = "Strict"

# Superset's own list names map servers, avatars and a counting pixel; the dashboard needs none of them.
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": False,
}

# Nothing is kept between questions, so that a new publication shows at the next look.
CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}
DATA_CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}
