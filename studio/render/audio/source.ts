import type { Stretch } from '../../music/stretch.ts';
import { cut, type Sound } from './sound.ts';

/** A sound that any stretch can be had of; whoever gets one may change it. */
export interface Source {
  readonly samples: number;
  /** @param stretch within the sound */
  read(stretch: Stretch): Promise<Sound>;
}

/** A sound that is here as a whole. */
export const sourceOf = (sound: Sound): Source => ({
  samples: sound.left.length,
  read: async stretch => cut(sound, stretch),
});
