import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Hono } from 'hono';

interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

interface Page {
  readonly html: string;
  readonly assets: ReadonlyMap<string, Asset>;
}

/** Nothing from elsewhere, nothing inline, no framing, no forms. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** `/` and its script and style, bundled in memory when the page is first asked for. */
export function chatPage(): Hono {
  const routes = new Hono();
  let page: Promise<Page> | undefined;
  const bundled = () => {
    page ??= bundle();
    return page;
  };

  routes.get('/', async c => {
    const { html } = await bundled();
    return c.html(html, 200, {
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  routes.get('/chat/assets/:name', async c => {
    const asset = (await bundled()).assets.get(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  return routes;
}

async function bundle(): Promise<Page> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../chat-page/main.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const assets = new Map<string, Asset>();
  const names = new Map<string, string>();
  for (const file of result.outputFiles) {
    const extension = file.path.split('.').at(-1) ?? '';
    const name = `${createHash('sha256').update(file.contents).digest('hex').slice(0, 16)}.${extension}`;
    assets.set(name, {
      body: new Uint8Array(file.contents),
      type: types[extension] ?? 'application/octet-stream',
    });
    names.set(extension, `/chat/assets/${name}`);
  }
  return { assets, html: document(names.get('js') ?? '', names.get('css') ?? '') };
}

function document(script: string, style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#17212b">
<title>Reelay</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body><div id="app"></div><noscript>This page needs JavaScript.</noscript></body>
</html>
`;
}
