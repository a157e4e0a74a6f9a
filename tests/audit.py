"""Whether a locked version has a fault that is known, by PyPI's and npm's own lists: `make audit`.

A package that could not be looked up is told as that, and never counts as one without a fault:
pip-audit by itself says "no known vulnerabilities" where it could ask for none.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parent.parent
_BIN = Path(sys.executable).parent
_LOCKS = ("requirements.lock", "upkeep.lock", "bench.lock", "links.lock")
_KNOWN, _NOT_ASKED = 1, 2
_NEEDS = "the audit needs the network, and an index that has the advisories of PyPI and of npm"


@dataclass(frozen=True)
class Audit:
    """What a service said: the faults it knows, one a line, and why it could not be asked."""

    faults: tuple[str, ...] = ()
    refusal: str = ""


def read_pip_audit(output: str) -> Audit:
    """Returns what the JSON of pip-audit says; a package that was skipped is a refusal."""
    found = _read(output)
    if found is None or "dependencies" not in found:
        return Audit(refusal="pip-audit did not answer")
    skipped = [each["name"] for each in found["dependencies"] if "skip_reason" in each]
    faults = [
        f"{each['name']} {each['version']}: {fault['id']}, mended in {_mended(fault)}"
        for each in found["dependencies"]
        for fault in each.get("vulns", ())
    ]
    first = f"{len(skipped)} packages are not known to it, {skipped[0]} first" if skipped else ""
    return Audit(tuple(faults), first)


def _mended(fault: dict[str, Any]) -> str:
    return ", ".join(fault.get("fix_versions", ())) or "no version yet"


def read_npm_audit(output: str) -> Audit:
    """Returns what the JSON of `npm audit` says; an error in it is a refusal."""
    found = _read(output)
    if found is None or "vulnerabilities" not in found:
        return Audit(refusal=(found or {}).get("message") or "npm did not answer")
    faults = [
        f"{name} {fault['range']}: {fault['severity']}"
        for name, fault in sorted(found["vulnerabilities"].items())
    ]
    return Audit(tuple(faults))


def _read(output: str) -> dict[str, Any] | None:
    try:
        found = json.loads(output)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def report(audits: dict[str, Audit]) -> tuple[list[str], int]:
    """Returns the lines to print and the exit status: 0 without a fault, 1 with one, 2 unknown."""
    lines = []
    for asked, audit in audits.items():
        lines += [f"{asked}: {fault}" for fault in audit.faults]
        if audit.refusal:
            lines.append(f"{asked}: not audited: {audit.refusal}")
        elif not audit.faults:
            lines.append(f"{asked}: no known fault")
    if any(audit.faults for audit in audits.values()):
        return [*lines, "make lock UPGRADE=1, or npm update, gets newer versions"], _KNOWN
    if any(audit.refusal for audit in audits.values()):
        return [*lines, _NEEDS], _NOT_ASKED
    return lines, 0


def _output(command: Sequence[str | Path]) -> str:
    # Its exit status is not asked: the tools have one for a fault and for a missing network.
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    return done.stdout


def _audit(pip_audit: Path) -> dict[str, Audit]:
    asked = (pip_audit, "--format=json", "--progress-spinner=off", "--require-hashes")
    audits = {
        lock: read_pip_audit(_output((*asked, "--disable-pip", f"--requirement={lock}")))
        for lock in _LOCKS
    }
    npm = (_BIN / "npm", "audit", "--json", "--audit-level=low")
    return {**audits, "package-lock.json": read_npm_audit(_output(npm))}


if __name__ == "__main__":
    [_, tool] = sys.argv
    lines, status = report(_audit(_ROOT / tool))
    print("\n".join(lines))
    sys.exit(status)
