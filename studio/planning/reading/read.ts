import type { Asset } from '../asset.ts';
import { blankCourtesies, withoutCourtesies } from '../lexing/courtesies.ts';
import { detectLanguage, lexiconFor } from '../lexing/detect-language.ts';
import { lex } from '../lexing/lex.ts';
import type { Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { adoptTexts } from './adopt-texts.ts';
import { asksBack } from './asks-back.ts';
import { breathsOf } from './breaths-of.ts';
import { clauses } from './clauses.ts';
import { withoutCorrections } from './corrections.ts';
import { withDepartures } from './departures.ts';
import { withExceptions } from './exceptions.ts';
import { givenTimes } from './given-times.ts';
import { groupTargets } from './group-targets.ts';
import { withoutIdlePlaces } from './idle-places.ts';
import { withKept } from './kept-things.ts';
import { withLastly } from './lastly.ts';
import { leftOrGone } from './left-or-gone.ts';
import { findListItems } from './list-items.ts';
import { has, type Node, onlyMeans } from './node.ts';
import { withoutNotGone } from './not-gone.ts';
import { namesTheRest, ofTheRest } from './of-the-rest.ts';
import { onIt } from './on-it.ts';
import { withOnward } from './onward.ts';
import { withoutOwnDeeds } from './own-deeds.ts';
import { pauses } from './pauses.ts';
import { type Pointing, pointingOf } from './pointing.ts';
import { praiseOrLook } from './praise-or-look.ts';
import { preferredFigure } from './preferred-figure.ts';
import { furtherOf, readAlso, readFigureOf, readFurtherOf, withoutComplaint } from './read-also.ts';
import { readBetween } from './read-between.ts';
import { readBringBack } from './read-bring-back.ts';
import { readCanvas, readFit } from './read-canvas.ts';
import { readClipEnds } from './read-clip-ends.ts';
import { readEachSide } from './read-each-side.ts';
import { readFades } from './read-fades.ts';
import { readLevelFigure } from './read-figure.ts';
import { readFormerMusic } from './read-former-music.ts';
import { readFormerText } from './read-former-text.ts';
import { readGoesToo } from './read-goes-too.ts';
import { readImpossible } from './read-impossible.ts';
import { readInstead } from './read-instead.ts';
import { readExchange, readInsteadText } from './read-instead-text.ts';
import { readLeftOut, readNextCaption, readRemoveIt } from './read-lean.ts';
import { readMusic } from './read-music.ts';
import { readMusicDelay } from './read-music-delay.ts';
import { readNaturalColor } from './read-natural-color.ts';
import { readOrder } from './read-order.ts';
import { readPan } from './read-pan.ts';
import { readPlaceIt } from './read-place-it.ts';
import { readPutOn } from './read-put-on.ts';
import { readResized } from './read-resized.ts';
import { readRest } from './read-rest.ts';
import { readLooks, readMotion } from './read-style.ts';
import { readSwapTexts } from './read-swap-texts.ts';
import { readHistory, readQuestions, readSmallTalk } from './read-talk.ts';
import { readLooseStyle } from './read-text-style.ts';
import { readTexts } from './read-texts.ts';
import { readTime } from './read-time.ts';
import { readTransitions } from './read-transitions.ts';
import { createReader, type Reader } from './reader.ts';
import { withoutRefused } from './refused.ts';
import { withRefusedLast } from './refuses-other.ts';
import { asRejection, rejection, withoutRejection } from './rejected.ts';
import { withoutReplaced } from './replaced.ts';
import type { Trial } from './said.ts';
import type { Sentence } from './sentence.ts';
import { withSequences } from './sequences.ts';
import { removalsFirst, settle, shufflesFirst } from './settle.ts';
import { withSpared } from './spared.ts';
import { spokenBefore } from './spoken-before.ts';
import { longestSentence, standing } from './standing.ts';
import { takenBack } from './taken-back.ts';
import type { Wish } from './wish.ts';

export interface Reading {
  /** BCP 47, of the message. */
  readonly language: string;
  readonly wishes: readonly Wish[];
  /** How it points at what the last message was about, where it does not say of what it is. */
  readonly pointing?: Pointing;
}

/** Telegram's longest message, in characters; what comes after is not read. */
const longestMessage = 4096;

/** A message as wishes, in the order they were said. Pure, and quick for any text. */
export function read(message: string, language: string, assets: readonly Asset[]): Reading {
  const whole = message.slice(0, longestMessage);
  const vocabulary = detectLanguage(whole, language);
  const asked = blankCourtesies(withoutCourtesies(whole, vocabulary), vocabulary);
  const wanted = withoutComplaint(asked, vocabulary);
  const text = withoutRejection(wanted, vocabulary);
  if (text === '' && asked !== '') return { language: vocabulary.language, wishes: [rejection(asked)] };
  const leaning =
    takenBack(whole, vocabulary) ??
    takenBack(text, vocabulary) ??
    furtherOf(text, vocabulary) ??
    preferredFigure(text, vocabulary);
  if (leaning) return { language: vocabulary.language, wishes: [leaning] };
  const lexicon = lexiconFor(vocabulary);
  const input = { text, vocabulary, lexicon, assets };
  const plain = lex({ ...input, items: [] });
  const items = findListItems(text, plain, vocabulary.verbs);
  const tokens = withoutIdlePlaces(leftOrGone(items.length > 0 ? lex({ ...input, items }) : plain));
  const wishes: Wish[] = [];
  const sentences: Sentence[] = [];
  /** Sentences that asked for nothing, and long ones: said again they ask for the same, and need no second reading. */
  const known = new Set<string>();
  const alone = trials();
  let leaves = false;
  const paused = pauses(adoptTexts(tokens, text, vocabulary), text, vocabulary);
  for (const breath of breathsOf(withLastly(paused, text, vocabulary))) {
    const part = withoutOwnDeeds(breath);
    if (part.length === 0) continue;
    const said = text.slice(part[0]?.start, part.at(-1)?.end);
    if (known.has(said)) continue;
    const before = wishes.length;
    const { nodes, again } = withoutCorrections(
      withExceptions(withoutNotGone(withRefusedLast(named(withSequences(part), text, vocabulary)))),
      text,
      vocabulary,
    );
    const kept = withoutReplaced(nodes, text, vocabulary);
    const sentence: Sentence = {
      nodes: withSpared(vocabulary.verbs === 'after' ? kept : withoutRefused(kept), text, vocabulary),
      verbs: vocabulary.verbs,
      vocabulary,
      raw: text,
      again,
    };
    if (asksBack(sentence)) continue;
    sentences.push(sentence);
    for (const own of standing(sentence, alone)) readClauses(own, wishes);
    const isIdle = wishes.slice(before).every(wish => wish.do === 'unclear');
    if (isIdle || part.length > longestSentence) known.add(said);
    leaves ||= sentence.nodes.some(node => has(node, 'leave'));
  }
  if (wishes.length === 0 && leaves) wishes.push({ do: 'leave' });
  const pointing = pointingOf(sentences);
  const settled = shufflesFirst(removalsFirst(settle(givenTimes(spokenBefore(wishes)))));
  return {
    language: vocabulary.language,
    wishes: text === wanted ? settled : settled.map(asRejection(asked)),
    ...(pointing === undefined ? {} : { pointing }),
  };
}

/** What a part names: photos, those from one on, those that leave, things that are kept. */
function named(part: readonly Token[], text: string, vocabulary: Vocabulary): readonly Node[] {
  const photos = withOnward(groupTargets(part, text, vocabulary), text, vocabulary);
  return withKept(withDepartures(photos, text, vocabulary), text, vocabulary);
}

/** Reads every clause of a part. Whether nothing that says something was left over. */
function readClauses(part: Sentence, wishes: Wish[]): boolean {
  const complete = clauses(part).map(clause =>
    readSentence(
      { ...clause, nodes: praiseOrLook(clause.nodes).filter(isTelling).filter(isNoEpithet) },
      wishes,
    ),
  );
  return complete.every(all => all);
}

/** So often a message is read in part; one that would need more is no message with wishes but a long list. */
const mostTrials = 24;

/** Reads parts alone; what says the same in the same words comes to the same. */
function trials(): (part: Sentence) => Trial {
  const known = new Map<string, Trial>();
  return part => {
    const said = part.raw.slice(part.nodes[0]?.start, part.nodes.at(-1)?.end);
    const found = known.get(said);
    if (found) return found;
    const wishes: Wish[] = [];
    const complete = known.size < mostTrials && readClauses(part, wishes);
    known.set(said, { wishes, complete });
    return { wishes, complete };
  };
}

/** `show` begins a clause and says nothing more than that. */
const isTelling = (node: Node): boolean =>
  !(node.kind === 'concept' && node.concepts.every(name => name === 'show'));

/** The `efek` of `efek zoom`. */
const isNoEpithet = (node: Node, at: number, nodes: readonly Node[]): boolean => {
  const next = nodes[at + 1];
  const names = next?.kind === 'concept' && next.concepts.some(name => /^(?:motion|transition)-/u.test(name));
  return !(names && onlyMeans(node, 'effects'));
};

/** Whether every figure, photo and text in it belongs to a wish. */
function readSentence(sentence: Sentence, wishes: Wish[]): boolean {
  const reader = createReader(sentence, wishes);
  if (
    readQuestions(reader) ||
    readBringBack(reader) ||
    readFormerText(reader) ||
    readAlso(reader) ||
    readGoesToo(reader) ||
    readFigureOf(reader) ||
    readFurtherOf(reader) ||
    readLevelFigure(reader) ||
    readNextCaption(reader) ||
    readRemoveIt(reader) ||
    readPlaceIt(reader) ||
    readPutOn(reader) ||
    readSwapTexts(reader) ||
    readLeftOut(reader) ||
    readInstead(reader) ||
    readInsteadText(reader)
  )
    return false;
  const isOfTheRest = namesTheRest(sentence.nodes, wishes);
  const before = wishes.length;
  readImpossible(reader);
  readMusicDelay(reader);
  readBetween(reader);
  readExchange(reader);
  readTexts(reader);
  readFormerMusic(reader);
  readHistory(reader);
  readTransitions(reader);
  readResized(reader);
  readMusic(reader);
  readFades(reader);
  readCanvas(reader);
  readEachSide(reader);
  readPan(reader);
  readMotion(reader);
  const inColor = readNaturalColor(reader);
  readLooks(reader);
  for (const wish of inColor) reader.wish(wish);
  readFit(reader);
  readClipEnds(reader);
  readOrder(reader);
  readTime(reader);
  readLooseStyle(reader);
  readCut(reader);
  if (!reader.wished()) readSmallTalk(reader);
  readLeft(reader);
  readDislike(reader);
  readRest(reader);
  wishes.push(...onIt(wishes.splice(before), sentence));
  if (isOfTheRest) wishes.push(...wishes.splice(before).map(ofTheRest));
  return sentence.nodes.every((node, at) => !isFigure(node) || reader.isUsed(at));
}

/** What has to belong to something. */
const isFigure = (node: Node): boolean =>
  node.kind === 'number' ? node.digits : !['word', 'concept', 'separator'].includes(node.kind);

/** A new video, or just "make something of it". */
function readCut(reader: Reader): void {
  const cuts = reader.find('cut');
  const chosen = reader.nodes.flatMap((node, at) =>
    node.kind === 'target' && node.explicit && !reader.isUsed(at) && node.refs.every(ref => ref.by !== 'all')
      ? node.refs
      : [],
  );
  // `a slideshow of photos 1, 2 and 5`
  if (cuts.length > 0 && chosen.length > 0) {
    reader.use(...reader.nodes.flatMap((node, at) => (node.kind === 'target' ? [at] : [])));
    reader.wish({ do: 'only', target: { refs: chosen, except: false } });
  }
  if (cuts.length > 0) {
    reader.use(...cuts, ...reader.find('photo', 'video', 'make', 'add', 'all', 'new', 'total', 'each'));
    reader.wish({ do: 'cut' });
  }
  const auto = reader.find('auto');
  if (auto.length > 0) {
    reader.use(...auto);
    if (!reader.wished()) reader.wish({ do: 'auto' });
  }
  if (
    !reader.wished() &&
    reader.find('video').length > 0 &&
    reader.find('make', 'add', 'change', 'photo').length > 0
  ) {
    reader.use(...reader.find('video', 'make', 'add', 'photo', 'change'));
    reader.wish({ do: 'auto' });
  }
  // `video` and not a word more
  if (!reader.wished() && reader.nodes.every(node => has(node, 'video')) && reader.nodes.length > 0) {
    reader.use(...reader.nodes.keys());
    reader.wish({ do: 'auto' });
  }
  const exports = reader.find('export');
  if (exports.length === 0) return;
  reader.use(...exports);
  if (!reader.wished()) reader.wish({ do: 'export' });
}

/** `I do not like it` beside a wish says why and asks for nothing more. */
function readDislike(reader: Reader): void {
  if (reader.wished()) reader.use(...reader.find('dislike', 'praise'));
}

/** `leave the rest as it is` asks for nothing and is understood. */
function readLeft(reader: Reader): void {
  const left = reader.find('leave');
  if (left.length > 0) reader.use(...left, ...reader.find('others', 'all', 'photo', 'video', 'different'));
}
