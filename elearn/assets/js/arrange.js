// Moves words and lines by touch, mouse or keyboard. The lists stay the truth: each move sets them.
import { find, on, page } from "./learn/page.js";

const root = find("[data-arrange]");
const words = root?.dataset;
const all = (what) => [...root.querySelectorAll(what)];
const inside = (what, where = root) => where.querySelector(what);
const lists = root && all("select");
const listOf = (line) => inside("select", line);
const textOf = (list) => (list.value ? list.selectedOptions[0].text : "");
const nameOf = (list) => list.getAttribute("aria-label") || list.labels[0].textContent;
const changed = (list) => list.dispatchEvent(new Event("change", { bubbles: true }));

function say(words, what, where) {
  inside("[data-said]").textContent = words.replace("{what}", what).replace("{where}", where);
}

function make(tag, className, textContent = "") {
  const made = page.createElement(tag);
  if (tag === "button") made.type = tag;
  return Object.assign(made, { className, textContent });
}

// Follows a pointer until it lets go; less than a few pixels are a tap, which is a click.
function drag(handle, moved, dropped) {
  on(handle, "pointerdown", (start) => {
    if (start.button) return;
    let far;
    const stop = new AbortController();
    const listen = (name, work) => page.addEventListener(name, work, { signal: stop.signal });
    listen("pointermove", (event) => {
      const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
      far ||= Math.hypot(x, y) > 8;
      if (far) moved(x, y, event);
    });
    const end = (event) => {
      stop.abort();
      if (far) dropped(page.elementFromPoint(event.clientX, event.clientY), event.type === "pointerup");
    };
    listen("pointerup", end);
    listen("pointercancel", end);
  });
}

// Chips are picked up by a tap or dragged, and dropped on a spot.
function chips(spots, drop) {
  let held;
  const hold = (chip) => {
    held?.setAttribute("aria-pressed", false);
    held = chip === held ? null : chip;
    held?.setAttribute("aria-pressed", true);
    root.classList.toggle("holding", !!held);
    if (held) say(words.held, held.textContent);
  };
  const put = (chip, place) => {
    if (held) hold(held);
    drop(chip, place);
  };
  on(root, "click", ({ target }) => {
    const place = held && !target.closest(".chip") && target.closest(spots);
    if (place) put(held, place);
  });
  on(root, "keydown", (event) => {
    if (event.key === "Escape" && held) hold(held);
    if (!held || event.target.tagName !== "SELECT" || !/^(Enter| )$/.test(event.key)) return;
    event.preventDefault();
    put(held, event.target.closest(spots));
  });
  return (text) => {
    const chip = make("button", "btn chip", text);
    chip.setAttribute("aria-pressed", false);
    on(chip, "click", () => hold(chip));
    drag(chip, (x, y) => {
      chip.classList.add("moving");
      chip.style.transform = `translate(${x}px,${y}px)`;
    }, (target, isDrop) => {
      chip.classList.remove("moving");
      chip.style.transform = "";
      const place = isDrop && target?.closest(spots);
      if (place && root.contains(place)) put(chip, place);
    });
    return chip;
  };
}

function choose(list, text) {
  const same = [...list.options].filter((option) => option.text === text);
  if (!same[0]) return;
  list.value = same[0].value;
  const others = lists.filter((other) => other !== list && textOf(other) === text);
  // A word that is there once leaves the place where it was.
  if (same[0].dataset.again == null && others.length >= same.length) others[0].value = "";
  changed(list);
  say(words.put, text, nameOf(list));
}

const ways = {
  words(tray) {
    const chip = chips("[data-place]", ({ textContent }, place) => choose(listOf(place), textContent));
    const texts = lists.flatMap((list) => [...list.options].filter((option) => option.value).map((option) => option.text));
    tray.append(...[...new Set(texts)].map(chip));
    const mark = () => {
      const used = lists.map(textOf);
      all(".chip").forEach((one) => one.classList.toggle("used", used.includes(one.textContent)));
    };
    mark();
    on(root, "change", mark);
  },

  groups(tray) {
    const chip = chips(".box", (one, box) => {
      box.append(one);
      one.focus();
      [...one.list.options].find((option) => box.text === (option.value && option.text)).selected = true;
      changed(one.list);
      say(words.put, one.textContent, box.firstChild.textContent);
    });
    const boxes = [...lists[0].options].map(({ value, text }) => {
      const box = make("div", "box");
      box.append(make("button", "btn quiet", value ? text : words.unsorted));
      box.text = value && text;
      return box;
    });
    for (const list of lists) {
      const one = chip(nameOf(list));
      one.list = list;
      boxes.find((box) => box.text === textOf(list)).append(one);
      list.closest("[data-place]").hidden = true;
    }
    tray.append(...boxes);
  },

  order() {
    const keep = inside("[data-keep]");
    const lines = () => all("[data-place]");
    const settle = () => {
      lists.forEach((list) => (list.selectedIndex = lines().indexOf(list.closest("[data-place]")) + 1));
      keep.hidden = true;
      changed(lists[0]);
    };
    const tell = (line) => {
      settle();
      const list = listOf(line);
      say(words.moved, nameOf(list), textOf(list));
    };
    const isKept = lists.every((list) => list.value);
    if (isKept) keep.before(...lines().sort((a, b) => listOf(a).selectedIndex - listOf(b).selectedIndex));
    keep.hidden = isKept;
    on(keep, "click", settle);
    for (const line of lines()) {
      inside("[data-moves]", line).hidden = false;
      listOf(line).hidden = true;
      on(line, "click", ({ target }) => {
        const button = target.closest("[data-move]");
        const [way, other] = button?.dataset.move === "up" ? ["before", "previousElementSibling"] : ["after", "nextElementSibling"];
        if (!button || !line[other]?.matches("[data-place]")) return;
        line[other][way](line);
        button.focus();
        tell(line);
      });
      drag(line.querySelector("label"), (x, y, event) => {
        const over = page.elementFromPoint(event.clientX, event.clientY)?.closest("[data-place]");
        if (!over || over === line) return;
        over[over.compareDocumentPosition(line) & 2 ? "after" : "before"](line);
      }, () => tell(line));
    }
  },

  point() {
    const [list] = lists;
    const mark = inside("circle");
    const picture = inside("img");
    on(list, "change", () => mark.toggleAttribute("hidden", !list.value.includes(",")));
    on(picture, "click", ({ offsetX, offsetY }) => {
      const [x, y] = [offsetX / picture.width, offsetY / picture.height].map((part) => +(part * 100).toFixed(2));
      const old = [...list.options].find((option) => option.value.includes(","));
      old?.remove();
      list.add(new Option(words.point, `${x},${y}`, true, true));
      mark.setAttribute("cx", `${x}%`);
      mark.setAttribute("cy", `${y}%`);
      changed(list);
      say(words.put, "", "");
    });
  },
};

if (root) {
  const tray = inside("[data-tray]");
  ways[words.arrange](tray);
  if (tray) {
    tray.hidden = false;
    tray.before(make("p", "hint", words.hint));
  } else root.previousElementSibling.textContent = words.hint;
}
