import { parseArgs } from 'node:util';
import { type Asset, type EditRequest, edit } from './edit.ts';
import { read } from './reading/read.ts';

/**
 * `npm run understand -- "message" ["next message" …] --photos 5 [--clips 1] [--songs 1] [--portrait] [--language de]`
 * prints what each message is read as, the operations it leads to, the answer and the timeline.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    photos: { type: 'string', default: '5' },
    clips: { type: 'string', default: '0' },
    songs: { type: 'string', default: '0' },
    portrait: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    draft: { type: 'boolean', default: false },
  },
});

const [photos, clips, songs] = [Number(values.photos), Number(values.clips), Number(values.songs)];
const assets = Array.from({ length: photos + clips + songs }, (_, i): Asset => {
  const kind = i < photos ? 'image' : i < photos + clips ? 'video' : 'audio';
  const size = values.portrait ? { width: 3000, height: 4000 } : { width: 4000, height: 3000 };
  const base = { id: `a${i + 1}`, n: i + 1, kind } as const;
  if (kind === 'image') return { ...base, ...size, name: `photo_${i + 1}.jpg` };
  return { ...base, name: kind === 'video' ? `clip_${i + 1}.mp4` : `song_${i + 1}.mp3`, durationMs: 12_000 };
});

type State = Pick<EditRequest, 'draft' | 'undo' | 'redo' | 'asked' | 'idle'>;
let state: State = { draft: null, undo: [], redo: [] };
for (const text of positionals) {
  const started = performance.now();
  const answer = edit({ ...state, text, language: values.language, assets, seed: 1 });
  const took = performance.now() - started;
  const { draft, undo, redo, asked } = answer;
  state = {
    draft,
    undo,
    redo,
    ...(asked === undefined ? {} : { asked }),
    ...(answer.idle ? { idle: answer.idle } : {}),
  };
  console.log(`\n> ${text}   [${answer.language}, ${took.toFixed(1)} ms]`);
  for (const wish of read(text, values.language, assets).wishes)
    console.log('  wish     ', JSON.stringify(wish));
  for (const operation of answer.operations)
    console.log('  operation', JSON.stringify(operation).slice(0, 240));
  console.log(answer.text);
}
if (values.draft) console.log(JSON.stringify(state.draft, null, 1));
for (const track of state.draft?.t ?? []) {
  console.log(`track ${track.id} ${track.m.name}`);
  for (const segment of track.sg) console.log('  ', JSON.stringify(segment));
}
