"""Quizzes on their author's desk, and the attempts of those who took them."""
