import type { Mood } from '../../timeline/draft.ts';
import type { Style } from './style.ts';
import { acoustic } from './styles/acoustic.ts';
import { ambient } from './styles/ambient.ts';
import { calm } from './styles/calm.ts';
import { cinematic } from './styles/cinematic.ts';
import { electronic } from './styles/electronic.ts';
import { happy } from './styles/happy.ts';
import { holiday } from './styles/holiday.ts';
import { jazz } from './styles/jazz.ts';
import { loFi } from './styles/lo-fi.ts';
import { romantic } from './styles/romantic.ts';
import { sad } from './styles/sad.ts';
import { upbeat } from './styles/upbeat.ts';

export const styles: Readonly<Record<Mood, Style>> = {
  'lo-fi': loFi,
  upbeat,
  happy,
  calm,
  cinematic,
  ambient,
  jazz,
  acoustic,
  electronic,
  sad,
  romantic,
  holiday,
};
