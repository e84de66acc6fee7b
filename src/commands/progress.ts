// How far a long run is: a bar on a terminal that goes away when the run is done; nothing elsewhere.
import type { Language, Text } from '../text.ts';
import type { Io } from './io.ts';

const width = 24;

/** Called with the number of things done so far; with `total` the bar goes away. */
export function progressOn(io: Io, total: number, doing: Text, language: Language): (done: number) => void {
  return (done) => {
    const filled = Math.floor((width * done) / total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    io.progress?.(done >= total ? '' : `${doing[language]} ${bar} ${done}/${total}`);
  };
}
