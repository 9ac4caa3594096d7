import { hash } from './random.ts';

const FIRST =
  `Ada Amara Asha Bela Carlo Dalia Emil Farah Gita Hugo Ines Jonas Kaya Leila Mateo Nadia Omar Petra Quentin Rosa
  Samir Tara Umar Vera Wanda Yusuf Zelda Aiko Bruno Clara Dario Elif`.split(/\s+/);
const LAST =
  `Amari Brandt Castell Dunmore Eriksen Farrow Galindo Haldane Ibarra Jansen Kowal Lindqvist Marsh Novak Osei Petrov
  Quist Rahman Silva Tanaka Ueda Vargas Whitlock Yilmaz Zanetti Abara Bellamy Corbin Dalton Ekholm Fontaine Greer`.split(
    /\s+/,
  );
const PASSWORDS = ['walnut-Ferry-kite', 'violet-Summit-drum', 'harbor-Pepper-lamp', 'maple-Signal-tent'];
const STREETS = ['Cedar Street', 'Lantern Avenue', 'Mill Lane', 'Orchard Road'];
const PLACES = [
  { city: 'Springfield', state: 'IL', code: '62701' },
  { city: 'Portland', state: 'OR', code: '97201' },
  { city: 'Madison', state: 'WI', code: '53703' },
  { city: 'Salem', state: 'MA', code: '19702' },
] as const;

/** Somebody who does not exist: addresses are on example.com and numbers are those kept for fiction, 555-0100 to 555-0199. */
export class Person {
  readonly #number: number;
  readonly first: string;
  readonly last: string;

  /** The first 1,024 numbers have names of their own. */
  constructor(seed: number | string) {
    const number = typeof seed === 'number' && Number.isSafeInteger(seed) && seed >= 0 ? seed : hash(String(seed));
    this.#number = number;
    this.first = this.#choose(FIRST);
    this.last = LAST[(Math.floor(number / FIRST.length) + number * 7) % LAST.length] as string;
  }

  #choose<T>(list: readonly T[]): T {
    return list[this.#number % list.length] as T;
  }

  /** Tells those of one name apart. */
  get #suffix(): string {
    const round = Math.floor(this.#number / (FIRST.length * LAST.length));
    return round > 0 ? String(round) : '';
  }

  /**
   * What a property of this name may hold, most telling first; nothing where the name says nothing about people.
   *
   * @param name - as the description spells it: `firstName`, `address_mail_id`.
   */
  valuesFor(name: string): readonly string[] {
    const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    return FIELDS.find(([pattern]) => pattern.test(plain))?.[1](this) ?? [];
  }

  get username(): string[] {
    const [first, last] = [this.first.toLowerCase(), this.last.toLowerCase()];
    return ['.', '_', '-', ''].map((joint) => `${first}${joint}${last}${this.#suffix}`);
  }

  get email(): string[] {
    return [`${this.username[0]}@example.com`];
  }

  get phone(): string[] {
    const line = `01${String(this.#number % 100).padStart(2, '0')}`;
    return [`202555${line}`, `+1202555${line}`, `+1-202-555-${line}`, `(202) 555-${line}`, `202-555-${line}`];
  }

  get password(): string[] {
    const number = 10 + (this.#number % 90);
    const words = this.#choose(PASSWORDS);
    return [`${words}-${number}`, `${words.replaceAll('-', '')}${number}`, `${words}-${number}!`, `Kite${number}!a`];
  }

  get street(): string[] {
    return [this.#choose(STREETS)];
  }

  get house(): string[] {
    return [String(1 + (this.#number % 99))];
  }

  get place(): (typeof PLACES)[number] {
    return this.#choose(PLACES);
  }

  get birth(): string[] {
    const pad = (number: number) => String(number).padStart(2, '0');
    const date = `${1960 + (this.#number % 40)}-${pad(1 + (this.#number % 12))}-${pad(1 + (this.#number % 28))}`;
    return [date, `${date}T00:00:00Z`, `${date}T00:00:00.000Z`];
  }
}

/** By the name of the property, in small letters and without anything else; the first that fits is meant. */
const FIELDS: readonly (readonly [pattern: RegExp, values: (person: Person) => readonly string[]])[] = [
  [/password|passphrase/, ({ password }) => password],
  [/e?mail/, ({ email }) => email],
  [/phone|mobile|cell/, ({ phone }) => phone],
  [/username|login|nickname|handle/, ({ username }) => username],
  [/subdomain|slug/, ({ username }) => username.slice(2).reverse()],
  [/(?:first|given)name|forename/, ({ first }) => [first]],
  [/(?:last|family|sur)name/, ({ last }) => [last]],
  [/(?:birth|dob)/, ({ birth }) => birth],
  [/countrycode/, () => ['US', 'USA']],
  [/country/, () => ['United States', 'US']],
  [/statecode/, ({ place }) => [place.state]],
  [/zip|postalcode|postcode/, ({ place }) => [place.code]],
  [/city|town|locality/, ({ place }) => [place.city]],
  [/street|premise|addressline|line1/, ({ street, house }) => [`${house} ${street}`]],
  [/company|organi[sz]ation/, ({ last }) => [`${last} & Sons`, last]],
  [/^(?:full|display|your|contact|person)?name$/, ({ first, last }) => [`${first} ${last}`, first]],
];
