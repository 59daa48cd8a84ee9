"""Formulas that authors write: read into a tree of our own, computed exactly, bounded in time."""

from elearn.domain.formula.evaluation import evaluate
from elearn.domain.formula.faults import SENTENCES, FaultyFormula
from elearn.domain.formula.parser import parse

__all__ = ["SENTENCES", "FaultyFormula", "evaluate", "parse"]
