// Search over all pages: sections that have every word, those with a word in their title first.
const root = document.documentElement.dataset.root;
const field = document.getElementById("search");
const list = document.getElementById("found");

function search(words) {
  const found = [];
  for (const [page, anchor, title, section, text] of SECTIONS) {
    const head = `${title} ${section}`.toLowerCase();
    const body = text.toLowerCase();
    if (words.every((word) => head.includes(word) || body.includes(word))) {
      const weight = words.filter((word) => head.includes(word)).length;
      const at = Math.max(0, body.indexOf(words[0]) - 40);
      found.push({ page, anchor, title, section, weight, words: text.slice(at, at + 120) });
    }
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, 20);
}

field.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\s+/).filter((word) => word.length > 1);
  list.replaceChildren();
  if (words.length === 0) {
    return;
  }
  const found = search(words);
  for (const one of found) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + one.page + (one.anchor ? "#" + one.anchor : "");
    link.textContent = one.section && one.section !== one.title ? `${one.title}: ${one.section}` : one.title;
    const words = document.createElement("small");
    words.textContent = `… ${one.words} …`;
    item.append(link, words);
    list.append(item);
  }
  if (found.length === 0) {
    list.append(Object.assign(document.createElement("li"), { textContent: "Nothing has all these words." }));
  }
});
