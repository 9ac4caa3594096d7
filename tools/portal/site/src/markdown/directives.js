/** What pages say beyond Markdown. The names are those of classes in `portal.css`. */
const ELEMENTS = {
  containerDirective: { samples: 'portal-tabs', cards: 'div', lead: 'div' },
  textDirective: { method: 'span', source: 'small', inferred: 'small' },
};

function element(node, context) {
  const hName = ELEMENTS[node.type]?.[node.name];
  if (hName === undefined) return;
  const method = node.name === 'method' ? { 'data-method': node.children[0]?.value } : {};
  context.setProperty(node, 'data', { hName, hProperties: { class: node.name, ...method } });
}

export const directives = { name: 'portal-directives', containerDirective: element, textDirective: element };

/** The first cells of a table can be empty: such a cell is the header of nothing. */
export const emptyHeaders = {
  name: 'portal-empty-headers',
  element: {
    filter: ['th'],
    visit: (node, context) =>
      context.textContent(node).trim() === ''
        ? { type: 'element', tagName: 'td', properties: {}, children: [] }
        : undefined,
  },
};
