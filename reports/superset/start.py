"""Sets Superset up for a published file and serves it on this machine alone: `make bi`.

Runs in Superset's own environment. The assets beside this file are imported at every start and overwrite what was
changed of them in the browser; charts and dashboards with other names stay.
"""

import argparse
import contextlib
import io
import os
import secrets
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ADMIN = "admin"
PASSWORD_VARIABLE = "JIKENBO_SUPERSET_PASSWORD"  # noqa: S105
DASHBOARD = "jikenbo"


def main() -> None:
    """Prepare and, unless told otherwise, become the server."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--warehouse", type=Path, default=Path("warehouse"), help="directory of the published file"
    )
    parser.add_argument(
        "--home", type=Path, default=Path(".cache/superset-home"), help="directory of Superset's state"
    )
    parser.add_argument("--port", type=int, default=8088)
    options = parser.parse_args()
    published = options.warehouse.resolve() / "jikenbo.duckdb"
    if not published.exists():
        sys.exit(f"Nothing is published in {options.warehouse} yet; run `make build` first.")
    require_free(options.port)
    open_home(options.home.resolve())
    prepare(published)
    address = f"http://127.0.0.1:{options.port}/superset/dashboard/{DASHBOARD}/"
    print(f"Dashboard: {address} (Ctrl-C ends it)", flush=True)
    os.execv(  # noqa: S606
        Path(sys.executable).with_name("gunicorn"),
        [
            "gunicorn",
            "--bind",
            f"127.0.0.1:{options.port}",
            "--workers",
            "1",
            "--threads",
            "8",
            "--worker-class",
            "gthread",
            "--timeout",
            "120",
            "--log-level",
            "warning",
            "superset.app:create_app()",
        ],
    )


def require_free(port: int) -> None:
    """End with a sentence if another server listens there."""
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", port))
        except OSError as error:
            sys.exit(
                f"Port {port} is not free ({error.strerror}); end what listens there, or choose another: make bi PORT=8089."
            )


def open_home(home: Path) -> None:
    """Make the directory of Superset's state, for this user alone, with its key, and tell Superset of it."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = home / "secret_key"
    if not key.exists():
        with open(os.open(key, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
    os.environ["SUPERSET_HOME"] = str(home)
    os.environ["SUPERSET_CONFIG_PATH"] = str(HERE / "superset_config.py")


def prepare(published: Path) -> None:
    """Bring Superset's own database up to date, see to the administrator, import the assets."""
    with quiet():
        from superset.app import create_app

        app = create_app()
    with app.app_context():
        from flask_migrate import upgrade
        from superset import appbuilder, security_manager
        from superset.commands.importers.v1.assets import ImportAssetsCommand
        from superset.utils.core import override_user

        with quiet():
            upgrade()
        appbuilder.add_permissions(update_perms=True)
        security_manager.sync_role_definitions()
        with override_user(administrator(security_manager)):
            ImportAssetsCommand(assets(published)).run()


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Leave out what Superset tells while it starts and migrates; failures are raised all the same."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def administrator(security_manager):
    """The user `admin`: made with a password that is shown this once, or with the one that is given."""
    given = os.environ.get(PASSWORD_VARIABLE)
    user = security_manager.find_user(ADMIN)
    if user is None:
        password = given or secrets.token_urlsafe(12)
        role = security_manager.find_role("Admin")
        user = security_manager.add_user(ADMIN, "Jikenbo", "事件簿", "admin@localhost", role, password)
        print(
            f"User: {ADMIN}" + ("" if given else f"   Password: {password}   (shown this once)"), flush=True
        )
    elif given:
        security_manager.reset_password(user.id, given)
    return user


def assets(published: Path) -> dict[str, str]:
    """The YAML files as Superset takes them, the database pointing at the published file."""
    directory = HERE / "assets"
    return {
        file.relative_to(directory).as_posix(): file.read_text(encoding="utf-8").replace(
            "PUBLISHED_FILE", str(published)
        )
        for file in sorted(directory.rglob("*.yaml"))
    }


if __name__ == "__main__":
    main()
