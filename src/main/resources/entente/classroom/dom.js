// Builds elements. Texts only ever become text nodes, so a name is never read as markup.
const SVG = 'http://www.w3.org/2000/svg';

function build(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  for (const child of children.flat(9)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
  return element;
}

export const el = (tag, attributes, ...children) => build(document.createElement(tag), attributes, children);

export const svg = (tag, attributes, ...children) => build(document.createElementNS(SVG, tag), attributes, children);

export const $ = (id) => document.getElementById(id);

export function fill(element, ...children) {
  element.replaceChildren(...children.flat(9).filter((c) => c !== null && c !== undefined && c !== false));
}

/**
 * Lets keys scroll the regions that overflow, whatever makes them do so: new content, another layout, a smaller window.
 * The others are no stop on the way of Tab.
 */
export function scrollByKeys(selector) {
  const look = () => {
    for (const region of document.querySelectorAll(selector)) {
      if (region.scrollHeight > region.clientHeight || region.scrollWidth > region.clientWidth) {
        region.tabIndex = 0;
      } else {
        region.removeAttribute('tabindex');
      }
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['class', 'hidden', 'open'] });
  window.addEventListener('resize', look);
  look();
}

let noticeTimer;

/** Shows a line at the foot of the page for a while. */
export function notice(text, stays) {
  const line = $('notice');
  line.textContent = text;
  line.classList.toggle('shown', text !== '');
  clearTimeout(noticeTimer);
  if (text && !stays) {
    noticeTimer = setTimeout(() => notice(''), 6000);
  }
}

export const two = (x) => (x === null || x === undefined ? '–' : x.toFixed(2));
