import type { Page } from './page.ts';

/** What Starlight takes for its sidebar: https://starlight.astro.build/reference/configuration/#sidebar */
export type NavigationItem =
  | { readonly label: string; readonly link: string }
  | { readonly label: string; readonly items: readonly NavigationItem[]; readonly collapsed?: boolean };

interface Group {
  readonly label: string;
  readonly items: (Group | { readonly label: string; readonly link: string })[];
}

/** The pages that are in a group, in their order; groups below the first level are closed until one of their pages is open. */
export function navigationOf(pages: readonly Page[]): NavigationItem[] {
  const root: Group = { label: '', items: [] };
  for (const page of pages) {
    if (page.group.length === 0) continue;
    const group = page.group.reduce(groupIn, root);
    group.items.push({ label: page.label ?? page.title, link: `/${page.path}/` });
  }
  return root.items.map((item) => itemOf(item, 0));
}

function groupIn(parent: Group, label: string): Group {
  const found = parent.items.find((item): item is Group => 'items' in item && item.label === label);
  const group = found ?? { label, items: [] };
  if (!found) parent.items.push(group);
  return group;
}

function itemOf(item: Group['items'][number], depth: number): NavigationItem {
  if ('link' in item) return item;
  return {
    label: item.label,
    items: item.items.map((below) => itemOf(below, depth + 1)),
    ...(depth > 0 && { collapsed: true }),
  };
}
