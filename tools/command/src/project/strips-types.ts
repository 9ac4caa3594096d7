/** Node strips types by itself since 22.18. */
export const stripsTypes = 'typescript' in process.features && Boolean(process.features.typescript);
