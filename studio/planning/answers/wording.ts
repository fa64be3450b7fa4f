import type { Draft, MotionType, TransitionType, VisualSegment } from '../../timeline/draft.ts';
import { colorNames } from '../reading/arguments.ts';
import { type AnswerTable, fill, type Value } from './answer-table.ts';

/** `Length: 17 s`, with the colon of the language. */
export const labelled = (label: string, value: string, { colon }: Pick<AnswerTable, 'colon'>): string =>
  `${label}${colon}${value}`;

export const inQuotes = (text: string, { quotes: [open, close] }: Pick<AnswerTable, 'quotes'>): string =>
  `${open}${text}${close}`;

/** `17 s`, `1:05 min`; at most one decimal. */
export function duration(ms: number, table: AnswerTable): string {
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return fill(table.seconds, { n: trimmed(tenths / 10, table) });
  const seconds = Math.round(ms / 1000);
  return fill(table.minutes, { m: Math.floor(seconds / 60), s: String(seconds % 60).padStart(2, '0') });
}

/** At most two decimals, with the point or comma of the language: `15.5`, `15,5`. */
export const trimmed = (value: number, { decimal }: Pick<AnswerTable, 'decimal'>): string =>
  String(Math.round(value * 100) / 100).replace('.', decimal);

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `9:16 (1080×1920)` */
export function format({ m: { width, height } }: Draft): string {
  const known = ['16:9', '9:16', '1:1', '4:5', '5:4', '4:3', '3:4', '3:2', '2:3', '21:9', '2:1', '1:2'];
  const ratio = known.find(name => {
    const [a = 1, b = 1] = name.split(':').map(Number);
    return Math.abs(width / height - a / b) < 0.01;
  });
  const size = `${width}×${height}`;
  return ratio === undefined ? size : `${ratio} (${size})`;
}

export function color(hex: string, { values }: AnswerTable): string {
  const name = Object.entries(colorNames).find(([, value]) => value === hex.toLowerCase())?.[0];
  const key = Object.keys(values).find(value => value === name);
  const known = Object.entries(values).find(([value]) => value === key)?.[1];
  return known ?? hex;
}

const transitionValues: readonly Value[] = [
  'crossfade',
  'fadeblack',
  'fadewhite',
  'dissolve',
  'slide',
  'wipe',
  'zoom',
  'circle',
];
const arrows: Readonly<Record<string, string>> = { left: '←', right: '→', up: '↑', down: '↓' };

export function transition(type: TransitionType, { values }: AnswerTable): string {
  const [kind = '', direction = ''] = type.split('-');
  const value = transitionValues.find(name => name === kind);
  return `${value === undefined ? type : values[value]}${arrows[direction] ? ` ${arrows[direction]}` : ''}`;
}

export function motion(type: MotionType, { values }: AnswerTable): string {
  if (type === 'none') return values.still;
  if (type === 'zoom-in' || type === 'zoom-out') return values[type];
  return `${values.pan} ${arrows[type.slice('pan-'.length)] ?? ''}`;
}

/** More photos than this are counted instead of listed. */
const longestList = 12;

/** Photos by their numbers. */
export const listed = (numbers: readonly number[]): string =>
  numbers.length > longestList ? `${numbers.slice(0, longestList).join(', ')} …` : numbers.join(', ');

export const numbersOf = (visuals: readonly VisualSegment[]): string => listed(visuals.map(({ m }) => m.n));
