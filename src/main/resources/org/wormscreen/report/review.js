(function () {
  const items = Array.from(document.querySelectorAll("section.item"));
  if (items.length === 0) {
    return;
  }
  const place = "wormscreen.review." + document.body.querySelector("[data-review]").dataset.review;
  const progress = document.querySelector("progress");
  const state = document.querySelector("#state");
  const answers = remembered();
  let now = 0;

  function remembered() {
    try {
      return JSON.parse(window.localStorage.getItem(place)) || {};
    } catch (e) {
      return {};
    }
  }
  function remember() {
    try {
      window.localStorage.setItem(place, JSON.stringify(answers));
    } catch (e) {
      state.textContent = "This browser keeps nothing: save the answers before you close the page.";
    }
  }
  function of(item) {
    const number = item.dataset.item;
    answers[number] = answers[number] || { review: "", note: "" };
    return answers[number];
  }
  function show(index) {
    now = Math.max(0, Math.min(items.length - 1, index));
    items.forEach(function (item, i) {
      item.classList.toggle("now", i === now);
    });
    const said = of(items[now]);
    items[now].querySelectorAll("button[data-answer]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.answer === said.review));
    });
    items[now].querySelector(".note").value = said.note;
    const done = items.filter(function (item) {
      return of(item).review !== "";
    }).length;
    progress.max = items.length;
    progress.value = done;
    state.textContent = "Animal " + (now + 1) + " of " + items.length + ", " + done + " answered";
  }
  function answer(text) {
    of(items[now]).review = text;
    remember();
    show(now + 1);
  }
  function cell(text) {
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }
  function save() {
    const lines = ["item,review,note"];
    items.forEach(function (item) {
      const said = of(item);
      if (said.review !== "") {
        lines.push([item.dataset.item, said.review, cell(said.note)].join(","));
      }
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/csv" }));
    link.download = "answers.csv";
    link.click();
  }
  items.forEach(function (item) {
    item.querySelectorAll("button[data-answer]").forEach(function (button) {
      button.addEventListener("click", function () {
        answer(button.dataset.answer);
      });
    });
    item.querySelector(".note").addEventListener("input", function (event) {
      of(item).note = event.target.value;
      remember();
    });
  });
  document.querySelector("#back").addEventListener("click", function () {
    show(now - 1);
  });
  document.querySelector("#on").addEventListener("click", function () {
    show(now + 1);
  });
  document.querySelector("#outline").addEventListener("click", function () {
    document.body.classList.toggle("bare");
  });
  document.querySelector("#save").addEventListener("click", save);
  document.addEventListener("keydown", function (event) {
    if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const button = items[now].querySelector('button[data-key="' + CSS.escape(event.key) + '"]');
    if (button) {
      answer(button.dataset.answer);
    } else if (event.key === "ArrowLeft") {
      show(now - 1);
    } else if (event.key === "ArrowRight") {
      show(now + 1);
    } else if (event.key === "o") {
      document.body.classList.toggle("bare");
    }
  });
  document.body.classList.add("reviewing");
  show(0);
})();
