// Small helpers to make elements; texts are set as texts, never as markup.
const SVG = 'http://www.w3.org/2000/svg';

function make(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const svg = tag.startsWith('svg:');
  const node = svg ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
  if (classes.length) node.setAttribute('class', classes.join(' '));
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((c) => c !== null && c !== undefined));
  return node;
}

/** Makes a shape of a drawing. */
const draw = (name, attributes, ...children) => make(`svg:${name}`, attributes, ...children);

const fill = (node, ...children) => { node.replaceChildren(...children.filter((c) => c !== null && c !== undefined)); return node; };

/** Returns a number with two decimals, or a dash where it is undefined. */
const two = (x) => (x === null || x === undefined || Number.isNaN(x) ? '–' : x.toFixed(2).replace('-', '−'));
const signed = (x) => (x < 0 ? two(x) : `+${two(x)}`);
const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

/** Returns the tag of a world: its letter, in its colour. */
const tag = (side) => make(`span.tag.${side ? 'b' : 'a'}`, { 'aria-label': `World ${'AB'[side]}` }, 'AB'[side]);

/** Offers a file to save. */
function save(name, blob) {
  const link = make('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
