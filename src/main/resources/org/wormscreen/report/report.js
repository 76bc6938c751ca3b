"use strict";
(function () {
  function key(cell) {
    return cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value;
  }
  function compare(a, b) {
    const x = Number(a);
    const y = Number(b);
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true }) : x - y;
  }
  function absent(text) {
    return text === "" || text === "\u2013";
  }
  function sort(table, column, direction) {
    const apart = table.tBodies.length > 1; // each entry is a body, its first row is compared
    const entries = Array.from(apart ? table.tBodies : table.tBodies[0].rows);
    const first = function (entry) {
      return apart ? entry.rows[0] : entry;
    };
    entries.sort(function (r, s) {
      const a = key(first(r).cells[column]);
      const b = key(first(s).cells[column]);
      if (absent(a) || absent(b)) {
        return absent(a) - absent(b);
      }
      return direction * compare(a, b);
    });
    entries.forEach(function (entry) {
      entry.parentNode.append(entry);
    });
  }
  document.querySelectorAll("table.sortable").forEach(function (table) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(function (other) {
          other.removeAttribute("aria-sort");
        });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        sort(table, column, up ? 1 : -1);
      });
    });
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (fold) {
      fold.open = true;
    });
  });
})();
