// Writes every answer on this phone first, then sends it. What is shown comes from receipts alone.
const form = document.querySelector("form[data-journal]");
const road = document.querySelector("[data-road]");
const leave = document.querySelector("[data-unsent]");
const person = document.body.dataset.person;
const attempt = form?.dataset.attempt;
const token = () => document.querySelector("[name=csrf_token]").value;
const ORDER = ["phone", "way", "there"];
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

async function store(mode, work) {
  const transaction = (await opened).transaction("events", mode, { durability: "strict" });
  const request = work(transaction.objectStore("events"));
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = transaction.onerror = () => fail(transaction.error);
  });
}

async function unsent() {
  const all = await store("readonly", (events) => events.getAll());
  return all.filter((event) => event.person === person && !event.refused).sort((a, b) => a.order - b.order);
}

function show(state, time) {
  if (!road) return;
  road.classList.remove(...ORDER);
  road.classList.add(state);
  road.querySelector("span").textContent = road.dataset[state].replace("{time}", time);
  const use = road.querySelector("use");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, state === "there" ? "#check" : `#${state}`));
}

const fields = () => new FormData(form).getAll("answer").map(String).filter((text) => text.trim());
// Between two answers even the one that the page shows has yet to be chosen.
let last = form && !("open" in form.dataset) && JSON.stringify(fields());

async function write() {
  const answer = fields();
  if (JSON.stringify(answer) === last) return;
  const now = new Date();
  await store("readwrite", (events) =>
    events.put({
      event_id: crypto.randomUUID(), person, attempt, device, seq: next(), order: now.getTime(),
      slot: +form.dataset.slot, base: +form.elements.base.value, answer, to: form.dataset.journal,
      device_time: now.toISOString(), monotonic_ms: Math.round(performance.now()), boot: performance.timeOrigin,
    }));
  last = JSON.stringify(answer);
  show("phone");
  navigator.storage?.persist?.();
}

let sending;
let refusal;
let patience = 1000;

// One flush at a time; a call during a flush waits for it and then looks again.
function flush() {
  return (sending = (sending || Promise.resolve()).then(send, send));
}

async function send() {
  const waiting = await unsent();
  document.querySelectorAll("[data-waiting]").forEach((note) => (note.hidden = !waiting.length));
  if (!waiting.length) return true;
  const to = waiting[0].to;
  const batch = waiting.filter((event) => event.to === to).slice(0, most);
  show("way");
  try {
    const headers = { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token() };
    const answer = await fetch(to, { method: "POST", headers, body: JSON.stringify(batch) });
    if (answer.ok) await receive(batch, await answer.json());
    else if ([400, 404, 422].includes(answer.status)) await refuse(batch, answer.status);
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
  await store("readwrite", (events) => {
    for (const event of batch) if (known.has(event.event_id)) events.delete(event.event_id);
  });
  for (const event of batch) {
    const receipt = known.get(event.event_id);
    if (event.attempt !== attempt || event.slot !== +form.dataset.slot || !receipt) continue;
    if (receipt.standing === "stale") return location.replace(`?slot=${form.dataset.slot}`);
    if (receipt.standing === "late" || receipt.unreadable) return form.submit();
    form.elements.base.value = receipt.revision;
    show("there", receipt.clock);
  }
}

// One of the batch is refused for good: from now on they go one by one, and it alone stays here.
async function refuse(batch, status) {
  if (batch.length > 1) return (most = 1);
  await store("readwrite", (events) => events.put({ ...batch[0], refused: status }));
}

async function submit(event) {
  event.preventDefault();
  const go = event.submitter?.value;
  if (!("finish" in form.dataset)) await write().catch(() => form.submit());
  // Signed out meanwhile: the page asks to sign in, the answer waits on this phone.
  if (!(await flush())) return [401, 403].includes(refusal) && location.reload();
  if ("finish" in form.dataset) return end();
  location.href = go === "end" ? form.dataset.end : `?slot=${go}`;
}

function end() {
  for (const [name, value] of [["device", device], ["last_seq", sessionStorage[attempt] || 0]]) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  form.submit();
}

if (form) {
  form.addEventListener("submit", submit);
  if (!("finish" in form.dataset)) form.addEventListener("change", () => write().then(flush, () => {}));
}
leave?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!(await unsent()).length || confirm(leave.dataset.unsent)) leave.submit();
});
addEventListener("online", flush);
document.addEventListener("visibilitychange", () => document.hidden || flush());
if (person) flush();

const clock = document.querySelector("[data-clock]");
if (clock) {
  const until = performance.now() + clock.dataset.clock * 1000;
  const digits = new Intl.NumberFormat(clock.dataset.digits, { minimumIntegerDigits: 2 });
  setInterval(() => {
    const left = Math.max(0, Math.round((until - performance.now()) / 1000));
    clock.lastElementChild.textContent = `${digits.format(Math.floor(left / 60))}:${digits.format(left % 60)}`;
    clock.classList.toggle("low", left < 60);
    if (!left && +clock.dataset.clock) location.reload();
  }, 1000);
}
