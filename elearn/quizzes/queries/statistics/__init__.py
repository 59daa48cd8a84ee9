"""What statistics of a quiz are made of, and how pages show them.

Not among the other queries: it loads numpy, which only those who look at statistics need.
"""

from elearn.quizzes.queries.statistics.reports import Seen, made, seen

__all__ = ["Seen", "made", "seen"]
