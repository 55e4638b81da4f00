"""Composes the stages of the design and does nothing else."""
