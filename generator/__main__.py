"""Lets `python -m generator` do what `cardstock` does."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="cardstock")
