"""Lets `python -m cardpress` do what `cardpress` does."""

from cardpress.cli import main

if __name__ == "__main__":
    main(prog_name="cardpress")
