// Remembers the block that is being read, so that another phone opens the lesson there.
import { find, on, page, token } from "./page.js";

const text = find("[data-place]");

function blockInView() {
  const isAbove = (block) => block.getBoundingClientRect().top < innerHeight / 3;
  return [...text.querySelectorAll("[id]")].filter(isAbove).at(-1)?.id || "";
}

// A lesson that was only opened is a place too.
let sent = decodeURIComponent(location.hash.slice(1)) || null;
let isDone;

function remember() {
  const place = blockInView();
  if (!page.hidden || isDone || place === sent) return;
  if (navigator.sendBeacon(text.dataset.place, new URLSearchParams({ csrf_token: token(), place }))) sent = place;
}

if (text) on(page, "visibilitychange", remember);
// Whoever counts the lesson as read stops at the next one: the server has noted that already,
// and a word from the page that is being left would lead back to the end of this one.
on(find("[data-place]~form"), "submit", () => (isDone = true));
