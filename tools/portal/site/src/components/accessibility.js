/** What Starlight and Expressive Code leave to be named. */

// Where its words can be read, they are its name.
const search = document.querySelector('button[data-open-modal]');
if (search?.querySelector('span')?.checkVisibility()) search.removeAttribute('aria-label');

// A wide table scrolls by itself, with the keyboard too.
for (const table of document.querySelectorAll('.sl-markdown-content table'))
  if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;

// A code block that scrolls is a region, and regions have names of their own. Expressive Code does the same later, without names.
for (const [index, block] of document.querySelectorAll('.expressive-code pre').entries()) {
  const name = () => {
    if (block.getAttribute('role') === 'region') block.setAttribute('aria-label', `Code ${index + 1}`);
    else block.removeAttribute('aria-label');
  };
  new MutationObserver(name).observe(block, { attributeFilter: ['role'] });
  if (block.scrollWidth > block.clientWidth) {
    block.tabIndex = 0;
    block.setAttribute('role', 'region');
  }
}
