import sharp from 'sharp';
import type { PersonFile } from '../telegram/person.ts';

interface Scene {
  readonly name: string;
  readonly sky: readonly [string, string];
  readonly sun: { readonly color: string; readonly x: number; readonly y: number };
  readonly hills: readonly string[];
}

/** Colours of five hours of a day. */
const scenes: readonly Scene[] = [
  {
    name: 'dawn',
    sky: ['#f7b7a3', '#5b6c9e'],
    sun: { color: '#fff1d6', x: 420, y: 620 },
    hills: ['#8f7ea6', '#5d5c86', '#34375c'],
  },
  {
    name: 'morning',
    sky: ['#d8efff', '#6bb1e6'],
    sun: { color: '#fff7c9', x: 1250, y: 300 },
    hills: ['#a9cfa4', '#6fae78', '#3b7a57'],
  },
  {
    name: 'noon',
    sky: ['#c9f0ff', '#2f8ed1'],
    sun: { color: '#ffffff', x: 800, y: 180 },
    hills: ['#f0d9a0', '#d9b266', '#a97c3f'],
  },
  {
    name: 'evening',
    sky: ['#ffcf87', '#c2476f'],
    sun: { color: '#ffe9b0', x: 1050, y: 640 },
    hills: ['#9c4a72', '#6c3263', '#3c1f4a'],
  },
  {
    name: 'night',
    sky: ['#31497d', '#0b1230'],
    sun: { color: '#f2f4ff', x: 360, y: 240 },
    hills: ['#27406b', '#182a4d', '#0c1730'],
  },
];

const width = 1600;
const height = 1067;

/** Five painted landscapes in the size of photos, for whoever has none at hand. */
export function samplePhotos(): Promise<readonly PersonFile[]> {
  return Promise.all(
    scenes.map(async (scene, index) => ({
      name: `${index + 1}-${scene.name}.jpg`,
      bytes: await sharp(Buffer.from(svg(scene)))
        .jpeg({ quality: 90 })
        .toBuffer(),
    })),
  );
}

function svg({ sky, sun, hills }: Scene): string {
  const ranges = hills.map((color, depth) => `<path fill="${color}" d="${range(depth, hills.length)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <linearGradient id="sky" x1="0" y1="1" x2="0" y2="0">
        <stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/>
      </linearGradient>
      <radialGradient id="glow"><stop offset="0" stop-color="${sun.color}"/>
        <stop offset="1" stop-color="${sun.color}" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="420" fill="url(#glow)" opacity=".55"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="80" fill="${sun.color}"/>
    ${ranges.join('\n')}
  </svg>`;
}

/** A range of hills: a few overlaid waves, higher and smoother the farther away. */
function range(depth: number, of: number): string {
  const base = height * (0.58 + (0.42 * depth) / of);
  const points = Array.from({ length: 65 }, (_, index) => {
    const x = (index / 64) * width;
    const wave =
      Math.sin(x / (260 - depth * 40) + depth * 2.1) * 60 + Math.sin(x / (97 - depth * 11) + depth) * 22;
    return `${x.toFixed(0)},${(base - wave).toFixed(0)}`;
  });
  return `M0,${height} L${points.join(' L')} L${width},${height} Z`;
}
