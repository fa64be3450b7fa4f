import { chimes, glockenspiel, kalimba, marimba, musicBox, vibraphone } from './bars.ts';
import { electricPiano } from './electric-piano.ts';
import {
  choir,
  glassPad,
  hornSection,
  lowBrass,
  shortStrings,
  stringSection,
  superSaw,
  warmPad,
} from './ensembles.ts';
import type { Instrument } from './instrument.ts';
import { feltPiano, grandPiano } from './piano.ts';
import { harp, mutedGuitar, nylonGuitar, steelGuitar, ukulele, uprightBass } from './plucked-strings.ts';
import { electricBass, roundBass, softLead, softPluck, synthBass } from './synths.ts';
import { clarinet, flute, soloStrings, whistle } from './wind.ts';

/** Every pitched instrument by name. */
export const instruments = {
  grandPiano,
  feltPiano,
  electricPiano,
  vibraphone,
  marimba,
  glockenspiel,
  musicBox,
  kalimba,
  chimes,
  nylonGuitar,
  steelGuitar,
  mutedGuitar,
  ukulele,
  harp,
  uprightBass,
  electricBass,
  roundBass,
  synthBass,
  softPluck,
  softLead,
  stringSection,
  shortStrings,
  lowBrass,
  hornSection,
  choir,
  warmPad,
  glassPad,
  superSaw,
  flute,
  whistle,
  soloStrings,
  clarinet,
} as const satisfies Record<string, Instrument>;
export type InstrumentName = keyof typeof instruments;
