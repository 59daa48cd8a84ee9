// Remembers the block that is being read, so that another phone opens the lesson there.
const text = document.querySelector("[data-place]");
const token = document.querySelector("[name=csrf_token]");

function blockInView() {
  const blocks = [...text.querySelectorAll("[id]")];
  const above = blocks.filter((block) => block.getBoundingClientRect().top < innerHeight / 3);
  return above.length ? above[above.length - 1].id : "";
}

// A lesson that was only opened is a place too.
let sent = location.hash ? decodeURIComponent(location.hash.slice(1)) : null;
let isDone = false;

function remember() {
  const place = blockInView();
  if (document.visibilityState !== "hidden" || isDone || place === sent) return;
  const form = new FormData();
  form.append("csrf_token", token.value);
  form.append("place", place);
  if (navigator.sendBeacon(text.dataset.place, form)) sent = place;
}

// Whoever counts the lesson as read stops at the next one: the server has noted that already,
// and a word from the page that is being left would lead back to the end of this one.
function count(event) {
  isDone ||= event.target.matches("[data-place] ~ form");
}

if (text) {
  document.addEventListener("visibilitychange", remember);
  document.addEventListener("submit", count);
}
