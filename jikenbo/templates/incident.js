"use strict";
(() => {
  const phone = matchMedia("(max-width: 52rem)");
  let pinned = null;

  const runsOf = (id) => document.querySelectorAll(`.m[data-m~="${id}"]`);

  // Cards are copied, never built from text, so that nothing a notice says is parsed again.
  const show = (run) => {
    const panel = run.closest(".reading").querySelector(".panel");
    const ids = run.dataset.m.trim().split(" ");
    clear();
    panel.querySelector(".shown").replaceChildren(
      ...ids.map((id) => {
        const card = document.getElementById(id).cloneNode(true);
        card.removeAttribute("id");
        return card;
      }),
    );
    for (const id of ids) for (const each of runsOf(id)) each.classList.add("active");
    panel.classList.add("open");
    panel.querySelector(".close").hidden = !(pinned || phone.matches);
  };

  const clear = () => {
    for (const each of document.querySelectorAll(".m.active")) each.classList.remove("active");
    for (const panel of document.querySelectorAll(".panel.open")) {
      panel.classList.remove("open");
      panel.querySelector(".shown").replaceChildren();
      panel.querySelector(".close").hidden = true;
    }
  };

  const unpin = () => {
    pinned = null;
    clear();
  };

  const runAt = (event) => event.target.closest?.(".text .m");

  document.addEventListener("pointerover", (event) => {
    const run = runAt(event);
    if (run && event.pointerType === "mouse" && !pinned) show(run);
  });
  document.addEventListener("focusin", (event) => {
    const run = runAt(event);
    if (run && run.matches(":focus-visible")) {
      pinned = null;
      show(run);
    }
  });
  document.addEventListener("click", (event) => {
    const run = runAt(event);
    if (run) {
      event.preventDefault();
      const again = pinned === run;
      pinned = again ? null : run;
      if (again) clear();
      else show(run);
      return;
    }
    const seen = event.target.closest?.("a.see");
    const first = seen && runsOf(seen.hash.slice(1))[0];
    if (first) {
      event.preventDefault();
      pinned = first;
      first.scrollIntoView({ block: "center" });
      first.focus({ preventScroll: true });
      show(first);
      return;
    }
    if (event.target.closest?.(".close")) {
      const back = pinned;
      unpin();
      back?.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") unpin();
  });

  for (const button of document.querySelectorAll(".legend-item")) {
    button.addEventListener("click", () => {
      const isOn = document.body.dataset.only !== button.dataset.kind;
      if (isOn) document.body.dataset.only = button.dataset.kind;
      else delete document.body.dataset.only;
      for (const each of document.querySelectorAll(".legend-item"))
        each.setAttribute("aria-pressed", String(isOn && each.dataset.kind === button.dataset.kind));
    });
  }

  // Paper has no panel: print every reading.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });
})();
