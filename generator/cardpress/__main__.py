"""Lets `python -m cardpress` do what `cardpress` does."""

from cardpress import interrupts


def main() -> None:
    """Run the command, which an interrupt ends with one line, also while its modules are loaded."""
    interrupts.end_at_once()
    from cardpress.cli import main as command  # noqa: PLC0415 - which takes its time

    command(prog_name="cardpress")


if __name__ == "__main__":
    main()
