// All that a learner's pages run; each part looks for what it serves and rests without it.
import "./journal.js";
import "./place.js";
