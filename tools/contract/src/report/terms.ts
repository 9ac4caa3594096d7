/** Words of a report that not everybody knows. */
export const TERMS = {
  undecided:
    'valid requests that the server refused with a declared status, as one with a memory may: a name that is taken',
  hole: 'something that the description says and no case tries',
  waived: 'known defects of other programs, such as the mock, each with its reason in tools/contract/src/run',
  'not provoked':
    'a documented status that no request brought about; what a server answers when it fails can’t be asked for',
} as const;
