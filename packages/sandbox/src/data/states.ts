/** ISO 3166-2, without the country's code, for the countries whose addresses name a state: https://www.iso.org/obp/ui/#search */
const CODES: Readonly<Record<string, string>> = {
  AU: 'ACT NSW NT QLD SA TAS VIC WA',
  BR: 'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO',
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  DE: 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH',
  IN: 'AN AP AR AS BR CG CH DH DL GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD PB PY RJ SK TN TR TS UK UP WB',
  MX: 'AGU BCN BCS CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SIN SLP SON TAB TAM TLA VER YUC ZAC',
  US: `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
    TN TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI`,
};

const states = new Map(Object.entries(CODES).map(([country, codes]) => [country, new Set(codes.split(/\s+/))]));
const FORM = /^[A-Z0-9]{1,3}$/;

/** Is this the code of a state of the country? Of a country that is not in the table, any code of the standard's form is. */
export function isState(country: string, code: string): boolean {
  return states.get(country)?.has(code) ?? FORM.test(code);
}
