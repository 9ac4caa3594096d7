/** Someone who does not exist. Numbers and mail domains are those that are set aside for fiction. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly email: string;
  /** Without the calling code, which is `+1`. */
  readonly phone: string;
}

const FIRST =
  `Amara Bao Carla Dario Elif Femi Gwen Hana Ines Jonas Kaia Lior Mina Nuno Olga Pavel Quinn Rosa Samir Tove Ugo Vera
  Wen Xenia Yara Zeno`.split(/\s+/);
const LAST =
  `Abara Brandt Calder Dumont Eriksen Ferro Galindo Haugen Ivanov Jansen Kimura Lindgren Moreau Novak Okafor Petrov Quist
  Rossi Santos Tanaka Ueda Vargas Weiss Xu Yilmaz Zoric`.split(/\s+/);
/** 555-0100 to 555-0199 are nobody's, whatever the area: https://nationalnanpa.com/pdf/NRUF/ATIS-0300115.pdf */
const NUMBERS_OF_AREA = 100;

/**
 * The person of a number: always the same one.
 *
 * @param index - from 0 to 79999, for then the area codes run out.
 */
export function person(index: number): Person {
  const firstName = FIRST[index % FIRST.length] ?? '';
  const lastName = LAST[Math.floor(index / FIRST.length + index) % LAST.length] ?? '';
  const round = Math.floor(index / (FIRST.length * LAST.length));
  const username = `${firstName}.${lastName}${round || ''}`.toLowerCase();
  const area = 200 + Math.floor(index / NUMBERS_OF_AREA);
  const phone = `${area}55501${String(index % NUMBERS_OF_AREA).padStart(2, '0')}`;
  return { firstName, lastName, username, email: `${username}@example.com`, phone };
}
