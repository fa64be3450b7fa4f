import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alarmDescription, alarmList, runbookSection } from '../../infra/operations/alarm-list.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
/** Heading → text below it. */
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map(section => [section.slice(0, section.indexOf('\n')), section] as const),
);
/** What the runbook tells beside alarms. */
const others = ['Up and down'];
const alarms = Object.values(alarmList);

describe('the runbook', () => {
  test('has a section for every alarm, in the same order, and for nothing else', () => {
    expect([...sections.keys()]).toEqual([...others, ...alarms.map(({ title }) => title)]);
  });

  test.each(alarms)('says of "$title" what it means, where to look and what to do', ({ title }) => {
    const said = [...(sections.get(title) ?? '').matchAll(/^\*\*(.+?)\.\*\* \S.{20,}/gm)].map(
      ([, word]) => word,
    );
    expect(said).toEqual(['Meaning', 'Look here', 'Do this']);
  });

  test.each(alarms)('is named in the text of "$title"', alarm => {
    const anchor = runbookSection(alarm).split('#')[1];
    const anchors = [...sections.keys()].map(title => title.toLowerCase().replaceAll(' ', '-'));
    expect(anchors).toContain(anchor);
    expect(alarmDescription(alarm)).toContain(alarm.says);
  });

  test('leads nowhere that is not there', () => {
    const anchors = [...sections.keys()].map(title => `#${title.toLowerCase().replaceAll(' ', '-')}`);
    const links = [...runbook.matchAll(/\]\((#[^)]+)\)/g)].map(([, link]) => link);
    expect(links.filter(link => !anchors.includes(link ?? ''))).toEqual([]);
  });
});
