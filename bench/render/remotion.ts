import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { crossfadeMs, photoMs, photos, seconds } from './work-item.ts';

const version = '4.0.529';
const fps = 30;
const frames = (photoMs * fps) / 1000;
const step = ((photoMs - crossfadeMs) * fps) / 1000;
const mix = (crossfadeMs * fps) / 1000;

/** The packages that Remotion's own template for rendering asks for. */
export const remotionPackages = [
  ...['remotion', '@remotion/renderer', '@remotion/bundler'].map(name => `${name}@${version}`),
  'react@19',
  'react-dom@19',
];

const composition = (music: string): string => `
import { AbsoluteFill, Audio, Composition, Img, registerRoot, Sequence, staticFile, useCurrentFrame } from 'remotion';
const photos = ${JSON.stringify(photos.map(path => basename(path)))};
const Photo = ({ src, first }) => {
  const frame = useCurrentFrame();
  const scale = 1 + (0.15 * frame) / ${frames};
  const opacity = first ? 1 : Math.min(1, frame / ${mix});
  return <Img src={staticFile(src)} style={{ width: '100%', height: '100%', objectFit: 'cover', opacity, transform: 'scale(' + scale + ')' }} />;
};
const Slideshow = () => (
  <AbsoluteFill style={{ backgroundColor: 'black' }}>
    {photos.map((src, index) => (
      <Sequence key={src} from={index * ${step}} durationInFrames={${frames}}><AbsoluteFill><Photo src={src} first={index === 0} /></AbsoluteFill></Sequence>
    ))}
    <Audio src={staticFile(${JSON.stringify(basename(music))})} />
  </AbsoluteFill>
);
registerRoot(() => <Composition id="W" component={Slideshow} width={1920} height={1080} fps={${fps}} durationInFrames={${seconds * fps}} />);
`;

const renderScript = (browser: string, output: string): string => `
import { bundle } from '@remotion/bundler';
import { renderMedia, selectComposition } from '@remotion/renderer';
const serveUrl = await bundle({ entryPoint: ${JSON.stringify('./index.jsx')}, publicDir: './public' });
const browserExecutable = ${JSON.stringify(browser)};
const chromeMode = 'chrome-for-testing';
const composition = await selectComposition({ serveUrl, id: 'W', browserExecutable, chromeMode });
await renderMedia({ composition, serveUrl, codec: 'h264', crf: 20, x264Preset: 'veryfast', imageFormat: 'jpeg', outputLocation: ${JSON.stringify(output)}, browserExecutable, chromeMode, concurrency: '100%' });
`;

/** Lays a Remotion project for the work item into a folder with its packages; \`render.mjs\` in it renders. */
export async function prepareRemotion(
  folder: string,
  music: string,
  browser: string,
  output: string,
): Promise<void> {
  const assets = join(folder, 'public');
  await mkdir(assets, { recursive: true });
  for (const path of [...photos, music]) await copyFile(path, join(assets, basename(path)));
  await writeFile(join(folder, 'index.jsx'), composition(music));
  await writeFile(join(folder, 'render.mjs'), renderScript(browser, output));
}
