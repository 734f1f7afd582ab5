/** Corrections of single words: near enough to be a slip of the fingers, never another word. */

const SHORTEST = 4;

/** How many slips a word of this length may hold. */
const allowed = (length: number) => (length < SHORTEST ? 0 : length < 6 ? 1 : 2);

/** Letters added, lost, changed, or two neighbours swapped (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  );
  const at = (row: number, column: number) => rows[row]![column]!;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + same,
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, at(row - 2, column - 2) + 1);
      rows[row]![column] = least;
    }
  }
  return at(one.length, other.length);
}

const MOST = 5;

/** The words of the directory that are nearest to what was typed, all as near; none when none is near enough. */
export function nearestWords(typed: string, words: string[]): string[] {
  const near = words
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .filter(({ distance }) => distance > 0 && distance <= allowed(typed.length));
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ word }) => word)
    .sort()
    .slice(0, MOST);
}

/** Only words that could be corrected at all are worth asking about. */
export const canBeMisspelt = (word: string) => word.length >= SHORTEST && /^\p{L}+$/u.test(word);
