"""`python -m refkeeper`."""

from refkeeper.cli import main

if __name__ == "__main__":
    main()
