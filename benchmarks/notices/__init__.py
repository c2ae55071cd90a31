"""Invents breach notices with the facts that they state, for measuring speed and accuracy at any size."""
