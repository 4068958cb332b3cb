"""Trains and evaluates the model of this prototype, and tells the portal about it."""
