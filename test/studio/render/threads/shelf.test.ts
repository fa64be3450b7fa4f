import { expect, it } from 'vitest';
import { Shelf } from '../../../../studio/render/threads/shelf.ts';

const plans = [
  { first: 0, end: 10 },
  { first: 8, end: 20 },
  { first: 18, end: 30 },
];

function shelf() {
  const made: number[] = [];
  const released: number[] = [];
  return {
    made,
    released,
    shelf: new Shelf(
      plans,
      async ({ first }) => {
        made.push(first);
        return first;
      },
      thing => released.push(thing),
    ),
  };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

it('makes each thing once, however often it is lent', async () => {
  const { made, shelf: things } = shelf();
  things.expect({ first: 0, end: 9 });
  const lent = things.borrow({ first: 0, end: 9 });
  expect([...(await lent.things)]).toEqual([
    [0, 0],
    [1, 8],
  ]);
  await things.borrow({ first: 9, end: 10 }).things;
  expect(made).toEqual([0, 8]);
});

it('releases what is forgotten, but nothing that is still lent', async () => {
  const { released, shelf: things } = shelf();
  const lent = things.borrow({ first: 0, end: 5 });
  things.expect({ first: 12, end: 25 });
  await settled();
  things.keepOnly([{ first: 20, end: 30 }]);
  await settled();
  expect(released).toEqual([8]);
  lent.giveBack();
  await settled();
  expect(released).toEqual([8, 0]);
  things.keepOnly([]);
  await settled();
  expect(released).toEqual([8, 0, 18]);
});

it('releases what is given back and forgotten before it was made', async () => {
  const { released, shelf: things } = shelf();
  const lent = things.borrow({ first: 0, end: 5 });
  things.keepOnly([]);
  lent.giveBack();
  expect(released).toEqual([]);
  await settled();
  expect(released).toEqual([0]);
});

it('makes again what was forgotten, and releases both', async () => {
  const { made, released, shelf: things } = shelf();
  for (let round = 0; round < 2; round++) {
    const lent = things.borrow({ first: 0, end: 5 });
    await lent.things;
    lent.giveBack();
    things.keepOnly([]);
    await settled();
  }
  expect(made).toEqual([0, 0]);
  expect(released).toEqual([0, 0]);
});
