// Writes every answer on this phone first, then sends it. What is shown comes from receipts alone.
import { find, on, page, token } from "./page.js";

const form = find("form[data-journal]");
const road = find("[data-road]");
const leave = find("[data-unsent]");
const note = find("[data-waiting]");
const person = page.body.dataset.person;
const { ask, attempt, end, finish, journal, open, slot } = form?.dataset || {};
const isLast = finish != null; // the page that ends the attempt; it asks nothing
let most = 250;

// Two tabs are two devices: each answers on the revision that it was shown.
const device = (sessionStorage.device ||= crypto.randomUUID());
const next = () => (sessionStorage[attempt] = +(sessionStorage[attempt] || 0) + 1);

const opened = new Promise((done, fail) => {
  const asked = indexedDB.open("elearn", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("events", { keyPath: "event_id" });
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => fail(asked.error);
});

async function store(work, mode = "readwrite") {
  const transaction = (await opened).transaction("events", mode, { durability: "strict" });
  const request = work(transaction.objectStore("events"));
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = () => fail(transaction.error); // an error ends in it too
  });
}

async function unsent() {
  const all = await store((events) => events.getAll(), "readonly");
  return all.filter((event) => event.person === person && !event.refused).sort((a, b) => a.order - b.order);
}

function show(state, time) {
  if (!road) return;
  road.className = `road ${state}`;
  const [use, words] = ["use", "span"].map((part) => road.querySelector(part));
  words.textContent = road.dataset[state].replace("{time}", time);
  use.href.baseVal = use.href.baseVal.replace(/#.*/, `#${state === "there" ? "check" : state}`);
}

const fields = () => {
  const all = [...new FormData(form)].flatMap(([name, text]) => (/^answer/.test(name) ? [text] : []));
  return all.some((text) => text.trim()) ? all : [];
};
// Between two answers even the one that the page shows has yet to be chosen.
let last = form && open == null && fields() + "";

async function write() {
  const answer = fields();
  if (answer + "" === last) return;
  const now = new Date();
  await store((events) =>
    events.put({
      event_id: crypto.randomUUID(), person, attempt, device, seq: next(), order: +now,
      slot: +slot, base: +form.base.value, answer, to: journal,
      device_time: now,
    }));
  last = answer + "";
  show("phone");
  navigator.storage?.persist?.();
}

let sending = opened;
let refusal;
let tooLong; // the text is kept, and the page says by how much
let patience = 1000;

// One flush at a time; a call during a flush waits for it and then looks again.
function flush() {
  return (sending = sending.then(send, send));
}

async function send() {
  const waiting = await unsent();
  if (note) note.hidden = !waiting.length;
  if (!waiting.length) return true;
  const { to } = waiting[0];
  const batch = waiting.filter((event) => event.to === to).slice(0, most);
  show("way");
  try {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": token() };
    const answer = await fetch(to, { method: "POST", headers, body: JSON.stringify(batch) });
    if (answer.ok) await receive(batch, await answer.json());
    else if ([400, 404, 413, 422].includes(answer.status)) await refuse(batch, answer.status);
    else throw answer;
    patience = 1000;
    return send();
  } catch (trouble) {
    refusal = trouble.status;
    show("phone");
    patience = Math.min(patience * 2, 60000);
    setTimeout(flush, patience * (0.5 + Math.random()));
    return false;
  }
}

async function receive(batch, receipts) {
  const known = new Map(receipts.map((receipt) => [receipt.event_id, receipt]));
  if (!known.has(batch[0].event_id)) throw known; // whoever answered was not the platform
  await store((events) => known.forEach((_, id) => events.delete(id)));
  for (const event of batch) {
    const receipt = event.attempt === attempt && event.slot === +slot && known.get(event.event_id);
    if (!receipt) continue;
    if (receipt.standing === "stale") return location.replace(ask + slot);
    if (receipt.standing === "late" || receipt.unreadable) return form.submit();
    form.base.value = receipt.revision;
    tooLong = receipt.too_long;
    show("there", receipt.clock);
  }
}

// One of the batch is refused for good: from now on they go one by one, and it alone stays here.
async function refuse(batch, refused) {
  if (batch.length > 1) return (most = 1);
  await store((events) => events.put({ ...batch[0], refused }));
}

let go;

async function submit(event) {
  if (event.submitter?.formEnctype) return; // files go by themselves
  event.preventDefault();
  go = event.submitter?.value;
  if (!isLast) await write().catch(() => form.submit());
  // Signed out meanwhile: the page asks to sign in, the answer waits on this phone.
  if (!(await flush())) return [401, 403].includes(refusal) && location.reload();
  if (isLast || tooLong || !go) return form.submit(); // the button that checks an answer leads nowhere
  location.href = go === "end" ? end : ask + go;
}

const save = () => write().then(flush, () => {});

on(form, "submit", submit);
// A form that a script submits has forgotten which button was pressed.
on(form, "formdata", ({ formData }) => {
  formData.set("go", go);
  formData.set("device", device);
  formData.set("last_seq", sessionStorage[attempt] || 0);
});
isLast || on(form, "change", save);
// A long text is kept while it is being written, not only when its field is left.
if (open == null && find("textarea")) setInterval(save, 10000);
on(leave, "submit", async (event) => {
  event.preventDefault();
  if (!(await unsent()).length || confirm(leave.dataset.unsent)) leave.submit();
});
on(window, "online", flush);
on(page, "visibilitychange", () => page.hidden || flush());
if (person) flush();

const clock = find("[data-clock]");
if (clock) {
  const until = performance.now() + clock.dataset.clock * 1000;
  const digits = new Intl.NumberFormat(clock.dataset.digits, { minimumIntegerDigits: 2 });
  setInterval(() => {
    const left = Math.max(0, Math.round((until - performance.now()) / 1000));
    clock.lastElementChild.textContent = `${digits.format((left / 60) | 0)}:${digits.format(left % 60)}`;
    clock.classList.toggle("low", left < 60);
    if (!left && +clock.dataset.clock) location.reload();
  }, 1000);
}
