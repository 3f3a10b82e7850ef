import { app, type Session } from 'electron';
import { appOrigin } from './app-scheme';

const ownSchemes: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

/** Chromium's own traffic, none of which this app needs; must be called before the app is ready. */
export function quietChromium(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-quic',
    'dns-prefetch-disable',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Refuses every permission, every device and every request that is not the app's own. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(isPermitted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.protocol.handle('file', ({ url }) => {
    console.error(`refused request: ${url}`);
    return new Response(null, { status: 403 });
  });
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isOwn = isOwnUrl(url);
    if (!isOwn) console.error(`refused request: ${url}`);
    decide({ cancel: !isOwn });
  });
}

/** The page stays where it is: no navigation, no second window, no embedded page. */
export function confineContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return ownSchemes.has(protocol) || `${protocol}//${host}` === appOrigin;
}

function isPermitted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
