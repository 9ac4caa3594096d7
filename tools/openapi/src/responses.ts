/** Statuses whose responses have no content: https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
export function isWithoutContent(status: string): boolean {
  return /^(?:1..|204|205|304)$/.test(status);
}
