interface Visit<Vertex> {
  readonly vertex: Vertex;
  readonly successors: Iterator<Vertex>;
  readonly index: number;
  low: number;
}

/**
 * The groups of vertices that lead to each other, each after all groups that it leads to (Tarjan's algorithm, without
 * recursion: descriptions have chains of thousands of components).
 *
 * @param isKnown - vertices that were in a group before, with all that they lead to
 */
export function* strongGroups<Vertex>(
  root: Vertex,
  successorsOf: (vertex: Vertex) => Iterable<Vertex>,
  isKnown: (vertex: Vertex) => boolean,
): Generator<readonly Vertex[]> {
  if (isKnown(root)) return;
  const indexes = new Map<Vertex, number>();
  const pending: Vertex[] = [];
  const isPending = new Set<Vertex>();
  const visits: Visit<Vertex>[] = [];
  const enter = (vertex: Vertex) => {
    const index = indexes.size;
    indexes.set(vertex, index);
    pending.push(vertex);
    isPending.add(vertex);
    visits.push({ vertex, successors: successorsOf(vertex)[Symbol.iterator](), index, low: index });
  };
  enter(root);
  for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
    const { done, value } = visit.successors.next();
    if (!done) {
      if (isPending.has(value)) visit.low = Math.min(visit.low, indexes.get(value) ?? visit.low);
      else if (!indexes.has(value) && !isKnown(value)) enter(value);
      continue;
    }
    visits.pop();
    const above = visits.at(-1);
    if (above) above.low = Math.min(above.low, visit.low);
    if (visit.low < visit.index) continue;
    const group = pending.splice(pending.lastIndexOf(visit.vertex));
    for (const vertex of group) isPending.delete(vertex);
    yield group;
  }
}
