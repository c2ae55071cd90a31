"use strict";
(() => {
  const picture = document.querySelector(".picture svg");
  const lines = [...picture.querySelectorAll("[data-from]")];

  // Everything that a box is made of, or that is made of it, with the lines between.
  const reach = (start, here, there) => {
    const boxes = new Set([start]);
    for (const box of boxes) for (const line of lines) if (line.dataset[here] === box) boxes.add(line.dataset[there]);
    return boxes;
  };

  const choose = (box) => {
    picture.classList.toggle("chosen", Boolean(box));
    for (const each of picture.querySelectorAll(".on")) each.classList.remove("on");
    if (!box) return;
    const down = reach(box.dataset.box, "from", "to");
    const up = reach(box.dataset.box, "to", "from");
    for (const each of picture.querySelectorAll("[data-box]"))
      each.classList.toggle("on", down.has(each.dataset.box) || up.has(each.dataset.box));
    for (const line of lines)
      line.classList.toggle("on", down.has(line.dataset.from) || up.has(line.dataset.to));
  };

  const boxAt = (event) => event.target.closest?.("[data-box]");
  picture.addEventListener("pointerover", (event) => choose(boxAt(event)));
  picture.addEventListener("pointerleave", () => choose(null));
  picture.addEventListener("focusin", (event) => choose(boxAt(event)));
  picture.addEventListener("focusout", () => choose(null));
})();
