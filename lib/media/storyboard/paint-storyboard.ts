import type { Bar, Storyboard } from '../../core/storyboard.ts';
import { type Box, type Canvas, type Color, createCanvas } from './canvas.ts';
import { type Letters, openLetters } from './letters.ts';

const width = 1024;
const margin = 32;
const gap = 16;
const inner = width - 2 * margin;
const radius = 14;
/** Under each picture: its number and when it comes. */
const captionHeight = 52;
const barHeight = 60;
/** Sizes of letters: on a phone the picture is a quarter of its width. */
const labelSize = 30;
const timeSize = 26;
/** Where more than four pictures stand in a row, their times have less room. */
const narrowTimeSize = 20;
/** Tall videos would make the picture taller than a phone: their pictures are cut. */
const tallest = 1.25;

const ground: Color = [18, 18, 26];
const panel: Color = [38, 38, 50];
const bright: Color = [245, 245, 250];
const soft: Color = [160, 160, 180];
const titleColor: Color = [255, 196, 92];
const musicColor: Color = [124, 108, 255];

/** Columns by the number of pictures: as large as they can be in at most four rows, the last one not nearly empty. */
const columnsFor = (count: number): number => {
  if (count <= 4) return count === 3 ? 3 : 2;
  if (count <= 6) return 3;
  return count <= 12 ? 4 : count <= 15 ? 5 : 6;
};

/**
 * The storyboard as a JPEG, 1024 pixels wide. `thumbnails`: a JPEG for each shot, where there is one. 24 pictures take
 * half a second of a processor.
 */
export const paintStoryboard = async (
  { shots, more, shape, texts, music, lengthMs }: Storyboard,
  thumbnails: readonly (Uint8Array | undefined)[],
): Promise<Uint8Array> => {
  const letters = await openLetters([...texts, ...music].map(({ label }) => label));
  const columns = columnsFor(shots.length);
  const tileWidth = Math.floor((inner - gap * (columns - 1)) / columns);
  const tileHeight = Math.round(tileWidth * Math.min(shape, tallest));
  const rows = Math.ceil(shots.length / columns);
  const gridHeight = rows * (tileHeight + captionHeight);
  const lanes = [...lanesOf(texts, titleColor), ...lanesOf(music, musicColor)];
  const height = margin + gridHeight + lanes.length * (barHeight + 10) + 32 + margin;
  const canvas = createCanvas(width, height, ground);

  for (const [index, shot] of shots.entries()) {
    const x = margin + (index % columns) * (tileWidth + gap);
    const y = margin + Math.floor(index / columns) * (tileHeight + captionHeight);
    const box = { x, y, width: tileWidth, height: tileHeight };
    const thumbnail = thumbnails[index];
    if (!thumbnail || !canvas.picture(box, thumbnail, radius)) canvas.fill(box, panel, radius);
    const number = `${index + 1}`;
    const isLast = index === shots.length - 1 && more > 0;
    badge(canvas, letters, isLast ? `${number} +${more}` : number, box);
    const time = `${clock(shot.startMs)} – ${clock(shot.endMs)}`;
    const size = columns > 4 ? narrowTimeSize : timeSize;
    letters.write(canvas, time, { x: x + 2, y: y + tileHeight + 34, size, color: soft, room: tileWidth });
  }

  for (const [index, lane] of lanes.entries()) {
    const y = margin + gridHeight + 8 + index * (barHeight + 10);
    canvas.fill({ x: margin, y, width: inner, height: barHeight }, panel, 10);
    for (const [place, bar] of lane.bars.entries()) {
      const nextMs = lane.bars[place + 1]?.startMs ?? lengthMs;
      drawBar(canvas, letters, bar, { y, lengthMs, color: lane.color, nextMs });
    }
  }
  const end = clock(lengthMs);
  const baseline = height - margin + 8;
  letters.write(canvas, '0:00', { x: margin, y: baseline, size: timeSize, color: soft, room: 100 });
  letters.write(canvas, end, {
    x: width - margin - letters.widthOf(end, timeSize),
    y: baseline,
    size: timeSize,
    color: soft,
    room: 100,
  });
  return canvas.toJpeg();
};

interface Lane {
  readonly color: Color;
  readonly bars: readonly Bar[];
}

/** Bars that overlap lie below each other, in at most three lanes. */
const lanesOf = (bars: readonly Bar[], color: Color): readonly Lane[] => {
  const lanes: Bar[][] = [];
  for (const bar of bars.toSorted((a, b) => a.startMs - b.startMs)) {
    const free = lanes.find(lane => (lane.at(-1)?.endMs ?? 0) <= bar.startMs);
    if (free) free.push(bar);
    else if (lanes.length < 3) lanes.push([bar]);
  }
  return lanes.map(lane => ({ color, bars: lane }));
};

const drawBar = (
  canvas: Canvas,
  letters: Letters,
  { startMs, endMs, label }: Bar,
  { y, lengthMs, color, nextMs }: { y: number; lengthMs: number; color: Color; nextMs: number },
): void => {
  const at = (ms: number) => margin + Math.round((Math.min(ms, lengthMs) / Math.max(1, lengthMs)) * inner);
  const box = { x: at(startMs), y, width: Math.max(12, at(endMs) - at(startMs)), height: barHeight };
  canvas.fill(box, color, 10);
  const long = Math.round(letters.widthOf(label, labelSize)) + 28;
  if (color === musicColor) ripples(canvas, { ...box, x: box.x + long, width: box.width - long });
  const place = { y: y + 41, size: labelSize };
  const beside = at(nextMs) - at(endMs) - 20;
  // Beside a bar that is too short for it, if there is more room.
  if (long > box.width && beside > box.width - 28)
    letters.write(canvas, label, { ...place, x: at(endMs) + 12, color, room: beside });
  else {
    const ink = color === titleColor ? ground : bright;
    letters.write(canvas, label, { ...place, x: box.x + 14, color: ink, room: box.width - 28 });
  }
};

/** A hint of a waveform, the same each time. */
const ripples = (canvas: Canvas, box: Box): void => {
  for (let x = 0; x < box.width - 12; x += 7) {
    const swing = Math.abs(Math.sin(x * 0.13) * Math.sin(x * 0.041 + 1));
    const tall = Math.round(8 + swing * 38);
    const top = box.y + Math.round((box.height - tall) / 2);
    canvas.fill({ x: box.x + x, y: top, width: 3, height: tall }, bright, 1.5, 0.3);
  }
};

const badge = (canvas: Canvas, letters: Letters, text: string, box: Box): void => {
  const badgeWidth = Math.round(letters.widthOf(text, labelSize) + 28);
  canvas.fill({ x: box.x + 10, y: box.y + 10, width: badgeWidth, height: 46 }, ground, 23, 0.78);
  letters.write(canvas, text, {
    x: box.x + 24,
    y: box.y + 44,
    size: labelSize,
    color: bright,
    room: badgeWidth,
  });
};

const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
