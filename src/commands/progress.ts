// How far a long run is: one line on a terminal that wipes itself out; nothing where stderr is no terminal.
import type { Text } from '../text.ts';
import type { Io } from './io.ts';

const width = 24;

/** Called with the number of things done so far; with `total` the line goes away. */
export function progressOn(io: Io, total: number, doing: Text, language: 'zh' | 'en'): (done: number) => void {
  if (!io.showsProgress || total < 2) return () => undefined;
  return (done) => {
    const filled = Math.floor((width * done) / total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    io.stderr(done >= total ? '\r\u001b[K' : `\r${doing[language]} ${bar} ${done}/${total}`);
  };
}
