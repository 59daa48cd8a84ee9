"""What is typed about quizzes: by learners who take them, by trainers who write them."""

from elearn.quizzes.forms.taking import (
    Finish,
    password_opens,
    sent_base,
    sent_fields,
    without_certainty,
)

__all__ = ["Finish", "password_opens", "sent_base", "sent_fields", "without_certainty"]
