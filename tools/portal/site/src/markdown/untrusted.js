const text = (value) => ({ type: 'text', value });
const element = (tagName, properties, children) => ({ type: 'element', tagName, properties, children });

const isPath = (url) => /^\/(?!\/)/.test(url);
const isSafe = (url) => /^(?:https?|mailto):/i.test(url) || !/^[^/?#]*:/.test(url);

/** Descriptions are written by anybody: HTML in them is shown as text. */
export const untrustedHtml = {
  name: 'portal-untrusted-html',
  html(node, context) {
    const isInline = context.parent(node)?.type === 'paragraph';
    return isInline ? text(node.value) : { type: 'paragraph', children: [text(node.value)] };
  },
};

/**
 * A link that is neither to a page nor to an address is its text, and a picture from elsewhere is a link to it. Paths begin at the portal,
 * wherever that is served.
 *
 * @param base - where it is served.
 */
export const untrustedAddresses = (base) => ({
  name: 'portal-untrusted-addresses',
  element: [
    {
      filter: ['a'],
      visit(node, context) {
        const { href = '' } = node.properties;
        if (isPath(href)) return context.setProperty(node, 'href', base + href);
        return isSafe(href) ? undefined : element('em', {}, node.children);
      },
    },
    {
      filter: ['img'],
      visit(node, context) {
        const { src = '', alt } = node.properties;
        if (isPath(src)) return context.setProperty(node, 'src', base + src);
        return isSafe(src) ? element('a', { href: src }, [text(alt || src)]) : text(alt || src);
      },
    },
  ],
});
