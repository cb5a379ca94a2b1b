"use strict";
// The filter and the screen enlarged are both in the fragment, #theme=camps&layer=more&screen=…, so that a link
// shows what its sender saw. The fragment is the only state: controls write it, and show() reads it.
{
  const figures = [...document.querySelectorAll("figure")];
  const filter = document.getElementById("filter");
  const selects = [...filter.querySelectorAll("select")];
  const dialog = document.getElementById("enlarged");
  const title = document.title;

  const options = selects.flatMap((select) => [...select.options].slice(1));
  for (const option of options) option.dataset.name = option.text;

  const read = () => new URLSearchParams(location.hash.slice(1));
  const write = (state) => { location.hash = state.toString(); };

  const matches = (figure, select) => select.value === "" || figure.dataset[select.name] === select.value;

  // How many screens each choice would leave, the other choices staying as they are.
  function count(select) {
    const counts = new Map();
    const others = selects.filter((each) => each !== select);
    for (const figure of figures) {
      if (!others.every((other) => matches(figure, other))) continue;
      const value = figure.dataset[select.name];
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const option of [...select.options].slice(1)) {
      const screens = counts.get(option.value) ?? 0;
      option.text = `${option.dataset.name} (${screens})`;
      option.hidden = option.disabled = screens === 0 && !option.selected;
    }
  }

  // A heading without a screen under it goes, too.
  function hideEmpty(selector) {
    for (const part of document.querySelectorAll(selector)) {
      part.hidden = part.querySelector("figure:not([hidden])") === null;
    }
  }

  const shownOf = (shown, all) => shown === all ? `${all} screens` : `${shown} of ${all} screens`;

  function tell() {
    const chosen = selects.filter((select) => select.value !== "")
      .map((select) => select.selectedOptions[0].dataset.name);
    const shown = figures.filter((figure) => !figure.hidden).length;
    filter.querySelector("output").textContent = [shownOf(shown, figures.length), ...chosen].join(" · ");
    document.title = [...chosen, title].join(" · ");
    for (const section of document.querySelectorAll("section")) {
      section.querySelector("small").textContent = shownOf(
        section.querySelectorAll("figure:not([hidden])").length, section.querySelectorAll("figure").length);
    }
  }

  function enlarge(figure) {
    const picture = figure.querySelector("img");
    const large = dialog.querySelector("img");
    large.src = picture.src;
    large.alt = picture.alt;
    large.width = picture.width;
    large.height = picture.height;
    dialog.querySelector("a").href = picture.src;
    const caption = document.createElement("p");
    caption.className = "headline";
    caption.lang = picture.lang;
    caption.textContent = figure.closest("article").querySelector("h3").textContent;
    dialog.querySelector(".caption").replaceChildren(
      caption, figure.querySelector("figcaption").cloneNode(true));
    dialog.dataset.screen = figure.id;
    if (!dialog.open) dialog.showModal();
  }

  function show() {
    const state = read();
    for (const select of selects) {
      const wanted = state.get(select.name) ?? "";
      const known = [...select.options].some((option) => option.value === wanted);
      select.value = known ? wanted : "";
    }
    for (const figure of figures) figure.hidden = !selects.every((select) => matches(figure, select));
    selects.forEach(count);
    hideEmpty("article");
    hideEmpty("section");
    tell();
    const screen = document.getElementById(state.get("screen") ?? "");
    if (screen?.matches("figure")) enlarge(screen);
    else if (dialog.open) dialog.close();
  }

  function set(key, value) {
    const state = read();
    if (value === "") state.delete(key);
    else state.set(key, value);
    write(state);
  }

  // The screen `by` places on among those that are shown; none at either end.
  function neighbour(by) {
    const shown = figures.filter((figure) => !figure.hidden);
    return shown[shown.findIndex((figure) => figure.id === dialog.dataset.screen) + by];
  }

  function turn(by) {
    const next = neighbour(by);
    if (next) set("screen", next.id);
  }

  filter.addEventListener("change", (event) => {
    // Another theme has other stops.
    const left = figures.some((figure) => selects.every((select) => matches(figure, select)));
    if (!left) filter.elements.stop.value = "";
    write(new URLSearchParams(selects.filter((select) => select.value !== "")
      .map((select) => [select.name, select.value])));
  });
  filter.addEventListener("submit", (event) => event.preventDefault());
  filter.addEventListener("reset", (event) => {
    event.preventDefault();
    write(new URLSearchParams());
  });

  document.querySelector("main").addEventListener("click", (event) => {
    const link = event.target.closest("figure a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    set("screen", link.closest("figure").id);
  });
  dialog.addEventListener("close", () => {
    const left = document.getElementById(dialog.dataset.screen);
    set("screen", "");
    left?.querySelector("a").focus();
  });
  dialog.querySelector("[name=previous]").addEventListener("click", () => turn(-1));
  dialog.querySelector("[name=next]").addEventListener("click", () => turn(1));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") turn(-1);
    if (event.key === "ArrowRight") turn(1);
  });

  // Pictures further down are loaded when they come into view; on paper all of them do.
  addEventListener("beforeprint", () => {
    for (const figure of figures) if (!figure.hidden) figure.querySelector("img").loading = "eager";
  });
  addEventListener("hashchange", show);
  document.querySelector("nav").hidden = true;  // the filter does its work
  filter.hidden = false;
  show();
}
