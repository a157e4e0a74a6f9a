"""Finds the Chromium that the browser tests use, and installs it where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = (
    "chromium-headless-shell",  # has no window of its own, and takes half the time for a page
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
)


def find() -> str | None:
    """Return the path of a Chromium: the system's, or the one that Playwright has downloaded."""
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install Chromium with apt-get where that is possible, with Playwright elsewhere."""
    if shutil.which("apt-get"):
        asroot = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        subprocess.run([*asroot, "apt-get", "update", "-qq"], check=False)
        for name in ("chromium-headless-shell", "chromium"):  # Ubuntu has the second alone
            if not find():
                subprocess.run([*asroot, "apt-get", "install", "-y", "-qq", name], check=False)
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    if not find():
        install()
    found = find()
    print(found or "no Chromium: install Debian's package chromium, then run make again")
    sys.exit(0 if found else 1)
