import type { DrumName } from '../drums/kit.ts';
import type { InstrumentName } from '../instruments/catalogue.ts';
import type { ScaleName } from '../theory/scale.ts';
import type { Register } from '../theory/voicing.ts';

/**
 * How a mood is played, as data. Patterns are strings with one character per sixteenth note, one or two bars long;
 * each part has one list of them per energy (0 intro and breakdown, 1 verse, 2 fuller verse, 3 chorus), the seed picks
 * from the list, and the last list serves all higher energies. An empty list or pattern means the part is silent.
 */
export type Patterns = readonly (readonly string[])[];

interface PartBase {
  readonly name: string;
  /** Loudness of one note at full velocity against the other parts, dB. */
  readonly level: number;
  /** -1 left, 1 right. */
  readonly pan?: number;
  /** How far notes of different pitch are spread across the stereo image, 0-1. */
  readonly spread?: number;
  /** Sends, 0-1. */
  readonly reverb?: number;
  readonly delay?: number;
  /** Corner of the part's own high-pass and low-pass, Hz. */
  readonly lowCut?: number;
  readonly highCut?: number;
  /** Depth of the stereo chorus, 0-1; of the slow left-right tremolo, 0-1. */
  readonly chorus?: number;
  readonly tremolo?: number;
  /** How far the kick pushes the part down, 0-1. */
  readonly duck?: number;
  /** Standard deviation of the human error, ms, and how far behind (+) or ahead (-) of the beat the player sits. */
  readonly loose?: number;
  readonly behind?: number;
  /** Plays the last chord. Default: true for all but drums. */
  readonly final?: boolean;
}

interface PitchedBase extends PartBase {
  readonly instrument: InstrumentName;
}

/** Whole chords. `x` all voices, `X` accented, `o` softly, `d`/`u` strummed down or up, `-` hold, `.` rest. */
export interface ChordPart extends PitchedBase {
  readonly role: 'chords';
  readonly register: Register;
  readonly patterns: Patterns;
  /** From the first to the last voice, ms. */
  readonly strum?: number;
}

/** One chord tone at a time. `0` is the bass note in the part's lowest octave, `1`-`9` the voices from below (wrapping into the next octave), `-` hold, `.` rest. */
export interface ArpeggioPart extends PitchedBase {
  readonly role: 'arpeggio';
  readonly register: Register;
  readonly patterns: Patterns;
  /** Notes ring on until the chord changes (pedal, harp, open strings). */
  readonly ring?: boolean;
}

/** `1` root, `5` fifth, `3` third, `7` seventh, `8` octave, `a` a step into the next root, `w` a walking note, `-` hold, `.` rest. */
export interface BassPart extends PitchedBase {
  readonly role: 'bass';
  /** The root is laid at or above this MIDI note. */
  readonly floor: number;
  readonly patterns: Patterns;
}

/** Chords held from change to change. */
export interface PadPart extends PitchedBase {
  readonly role: 'pad';
  readonly register: Register;
  /** Whether it sounds, per energy, and how strongly 0-1. */
  readonly strength: readonly number[];
}

/** A tune. Two-bar rhythms: `x` a note, `-` hold, `.` rest. */
export interface MelodyPart extends PitchedBase {
  readonly role: 'melody';
  readonly range: { readonly low: number; readonly high: number };
  readonly rhythms: Patterns;
  /** Chance that a repeated phrase is ornamented or thinned. Default 0.25. */
  readonly variation?: number;
}

/** Digits 1-9 are velocities, `.` rest. */
export interface DrumPart extends PartBase {
  readonly role: 'drum';
  readonly drum: DrumName;
  readonly patterns: Patterns;
  /** Replaces the last bar before a new section. */
  readonly fills?: readonly string[];
  /** Plays only on the first beat of a section, from this energy on. */
  readonly marks?: number;
  /** Starts this many seconds before the mark: a swell. */
  readonly lead?: number;
}

export type PartStyle = ChordPart | ArpeggioPart | BassPart | PadPart | MelodyPart | DrumPart;

export interface Style {
  /** Pitch classes that suit the instruments; the seed picks one. */
  readonly tonics: readonly [number, ...number[]];
  readonly scale: ScaleName;
  /** Share of a pair of notes that the first one takes: 0.5 straight, 0.66 triplet swing. */
  readonly swing: number;
  /** Which notes swing: pairs of eighths or of sixteenths. */
  readonly swings: 'eighths' | 'sixteenths';
  /** How long the last chord needs to die away, ms. */
  readonly ringMs: number;
  /** Four bars each, `|` between bars, a space between two chords that share a bar. */
  readonly verses: readonly [string, ...string[]];
  readonly choruses: readonly [string, ...string[]];
  readonly bridges: readonly [string, ...string[]];
  /** The two bars before the last chord, and that chord. */
  readonly cadences: readonly [string, ...string[]];
  readonly final: string;
  readonly parts: readonly PartStyle[];
  readonly space: {
    /** Time in which the reverb falls by 60 dB, s. */
    readonly reverbSeconds: number;
    /** Corner of the reverb's damping, Hz: low is a warm room. */
    readonly reverbTone: number;
    readonly delayBeats: number;
    readonly delayFeedback: number;
  };
  /** Age of the recording, 0-1: wow, softened highs, saturation, faint crackle. */
  readonly tape?: number;
  /** Gentle tilt of the whole mix above 4 kHz, dB. */
  readonly air?: number;
}
