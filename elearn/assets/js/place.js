// Remembers the block that is being read, so that another phone opens the lesson there.
const text = document.querySelector("[data-place]");
const token = document.querySelector("[name=csrf_token]");

function blockInView() {
  const blocks = [...text.querySelectorAll("[id]")];
  const above = blocks.filter((block) => block.getBoundingClientRect().top < innerHeight / 3);
  return above.length ? above[above.length - 1].id : "";
}

let sent = decodeURIComponent(location.hash.slice(1));

function remember() {
  const place = blockInView();
  if (document.visibilityState !== "hidden" || place === sent) return;
  const form = new FormData();
  form.append("csrf_token", token.value);
  form.append("place", place);
  if (navigator.sendBeacon(text.dataset.place, form)) sent = place;
}

if (text) document.addEventListener("visibilitychange", remember);
