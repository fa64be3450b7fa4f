import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedStandIn, serveStandIn } from '../serve-stand-in.ts';

let served: ServedStandIn;

beforeAll(async () => {
  served = await serveStandIn();
});

afterAll(async () => {
  await served.remove();
});

/** A request with headers that fetch would not let through. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<number> {
  return await new Promise((resolve, reject) => {
    const asked = request(`${served.url}${path}`, { method, headers }, response => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const newChat = JSON.stringify({ name: 'Mallory', languageCode: 'en' });

describe('foreign web pages', () => {
  it('cannot reach the server under a name of their own', async () => {
    expect(await ask('GET', '/chat/api/chats', { host: 'evil.example:8080' })).toBe(421);
    expect(await ask('GET', '/chat/api/chats', { host: '127.0.0.1.evil.example' })).toBe(421);
    expect(await ask('GET', '/chat/api/chats', { host: 'localhost:8080' })).toBe(200);
  });

  it('cannot post across origins, nor read pictures', async () => {
    const post = (headers: Record<string, string>) => ask('POST', '/chat/api/chats', headers, newChat);
    expect(await post({ origin: 'https://evil.example' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
    expect(await post({ origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await ask('GET', '/chat/api/events', { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await ask('GET', '/chat/files/photos/x', { 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await post({ origin: served.url, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('can link to the page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await ask('GET', '/', headers)).toBe(200);
    expect(await ask('GET', '/chat/api/chats', headers)).toBe(403);
  });
});

describe('files', () => {
  it('are served only from where the stand-in put them', async () => {
    expect(await ask('GET', '/chat/files/..%2f/journal.v1.jsonl', {})).toBe(404);
    expect(await ask('GET', '/chat/files/photos/..%2f..%2fjournal.v1.jsonl', {})).toBe(404);
  });
});
