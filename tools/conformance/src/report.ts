import type { Result, Score } from './score.ts';

const NONE: Score = { right: 0, falseAccept: 0, falseReject: 0, refused: 0 };

const total = ({ right, falseAccept, falseReject, refused }: Score) => right + falseAccept + falseReject + refused;

export function sum(scores: Iterable<Score>): Score {
  return [...scores].reduce(
    (a, b) => ({
      right: a.right + b.right,
      falseAccept: a.falseAccept + b.falseAccept,
      falseReject: a.falseReject + b.falseReject,
      refused: a.refused + b.refused,
    }),
    NONE,
  );
}

/** `=` all right; else right/taken wrongly/refused wrongly/no validator. */
function cell(score: Score): string {
  const { right, falseAccept, falseReject, refused } = score;
  if (right === total(score)) return '=';
  return refused === total(score) ? 'refused' : `${right}/${falseAccept}/${falseReject}/${refused}`;
}

/** A Markdown table: one line per keyword, one column per judge. */
export function table({ scores }: Result): string {
  const judges = [...scores.keys()];
  const keywords = [...(scores.get(judges[0] ?? '')?.keys() ?? [])];
  const scoreOf = (judge: string, keyword: string) => scores.get(judge)?.get(keyword) ?? NONE;
  const rows = keywords.map((keyword) => [
    keyword,
    String(total(scoreOf(judges[0] ?? '', keyword))),
    ...judges.map((judge) => cell(scoreOf(judge, keyword))),
  ]);
  return [['keyword', 'tests', ...judges], ['---', '---', ...judges.map(() => '---')], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** One line per judge: the share that is right, and what the rest is. */
export function summary({ scores }: Result): string {
  const head = ['validator', 'right', 'takes what is invalid', 'refuses what is valid', 'no validator'];
  const rows = [...scores].map(([judge, byKeyword]) => {
    const all = sum(byKeyword.values());
    const share = ((100 * all.right) / total(all)).toFixed(1);
    return [judge, `${all.right} of ${total(all)} (${share} %)`, all.falseAccept, all.falseReject, all.refused];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
