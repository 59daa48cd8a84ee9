// All that a learner's pages run, 4,000 bytes at most; each part looks for what it serves and
// rests without it.
import "./learn/journal.js";
import "./learn/place.js";
