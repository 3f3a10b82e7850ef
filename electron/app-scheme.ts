import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, contentType, isolationHeaders } from './content-policy';
import { fileResponse } from './file-response';
import type { Grants } from './grants';
import { resourcePath } from './resource-path';

export const appOrigin = 'app://assay';

export interface AppScheme {
  /** The built page: dist/renderer. */
  readonly root: string;
  readonly grants: Grants;
  /** Working set of the window's process, in bytes; null where there is no window. */
  readonly memoryBytes: () => number | null;
}

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        corsEnabled: true,
        codeCache: true,
      },
    },
  ]);
}

/** Answers `app://assay/`: the page, `/file/<token>` and `/memory`. Nothing else can be read through it. */
export function serveAppScheme(session: Session, scheme: AppScheme): void {
  session.protocol.handle('app', async (request) => {
    const response = await answer(request, scheme);
    for (const [name, value] of Object.entries(isolationHeaders)) response.headers.set(name, value);
    return response;
  });
}

async function answer(request: Request, { root, grants, memoryBytes }: AppScheme): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  if (url.host !== 'assay') return new Response(null, { status: 404 });
  if (url.pathname === '/memory') return Response.json({ bytes: memoryBytes() });
  const [, token] = /^\/file\/([\w-]+)$/.exec(url.pathname) ?? [];
  if (token !== undefined) return fileResponse(grants, token, request.headers.get('range'));
  const file = resourcePath(root, url);
  return file === null ? new Response(null, { status: 400 }) : resourceResponse(file);
}

async function resourceResponse(file: string): Promise<Response> {
  const content = await readFile(file).catch(() => null);
  if (content === null) return new Response(null, { status: 404 });
  const extension = path.extname(file);
  const isPage = extension === '.html';
  const nonce = isPage ? randomBytes(16).toString('base64') : null;
  const body = nonce === null ? content : content.toString('utf8').replaceAll('{{style-nonce}}', nonce);
  return new Response(body, {
    headers: {
      'Content-Type': contentType(extension),
      'Content-Length': String(Buffer.byteLength(body)),
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': isPage ? 'no-store' : 'no-cache',
    },
  });
}
