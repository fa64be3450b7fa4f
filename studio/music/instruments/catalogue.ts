import { choir, glassPad, lowBrass, shortStrings, stringSection, superSaw, warmPad } from './ensemble.ts';
import type { Instrument } from './instrument.ts';
import {
  chimes,
  electricPiano,
  feltPiano,
  glockenspiel,
  grandPiano,
  kalimba,
  marimba,
  musicBox,
  vibraphone,
} from './keys.ts';
import { harp, mutedGuitar, nylonGuitar, steelGuitar, ukulele, uprightBass } from './strings.ts';
import { electricBass, roundBass, softLead, softPluck, synthBass } from './synth.ts';
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
