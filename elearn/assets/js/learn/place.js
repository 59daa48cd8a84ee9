// Remembers the block that is being read, so that another phone opens the lesson there.
import { find, on, token } from "./page.js";

const text = find("[data-place]");

function blockInView() {
  const blocks = [...text.querySelectorAll("[id]")];
  return blocks.filter((block) => block.getBoundingClientRect().top < innerHeight / 3).at(-1)?.id || "";
}

let sent = decodeURIComponent(location.hash.slice(1));

function remember() {
  const place = blockInView();
  if (!document.hidden || place === sent) return;
  if (navigator.sendBeacon(text.dataset.place, new URLSearchParams({ csrf_token: token(), place }))) sent = place;
}

if (text) on(document, "visibilitychange", remember);
