/** A plugin of Redocly with the lint rules, for editors and for `redocly lint`. */
export default function plugin(): { readonly id: string; readonly rules: object; readonly configs: object };
