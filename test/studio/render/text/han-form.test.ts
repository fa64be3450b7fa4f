import { describe, expect, it } from 'vitest';
import { hanForm } from '../../../../studio/render/text/han-form.ts';

describe('the national form of Han characters', () => {
  it.each([
    ['我们的第一次旅行', 'zh-Hans'],
    ['我們的第一次旅行', 'zh-Hant'],
    ['静かな朝', 'ja'],
    ['広島駅前', 'ja'],
    ['첫 번째 여행', 'ko'],
    ['ㄅㄆㄇ', 'zh-Hant'],
    ['中山', 'zh-Hans'],
    ['Lisbon', undefined],
  ])('of %s is %s', (text, form) => {
    expect(hanForm(text)).toBe(form);
  });
});
