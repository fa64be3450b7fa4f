import type { Activity } from './said.ts';

/**
 * What a tool of the backend is busy with, told from its name (nemo-contract §4.5). `thinking` for an unknown tool:
 * nothing is claimed that is not known. The first match wins: `generate_music_video` makes a video.
 */
export function activityOf(tool: string | undefined): Activity {
  const name = (tool ?? '').toLowerCase();
  return patterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'thinking';
}

const patterns: readonly (readonly [RegExp, Activity])[] = [
  [/generate_.*video|seedance/, 'generating-video'],
  [/music|audio|voice|suno|speech|tts|bgm/, 'generating-audio'],
  [/understand|analy[sz]e|inspect|describe/, 'analyzing'],
  [/edit|draft|multitrack|timeline|title|text|caption|subtitle|transition|effect/, 'editing-timeline'],
  [/generate|render/, 'generating-video'],
];
