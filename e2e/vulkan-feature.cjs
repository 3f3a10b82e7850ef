/** Loaded by Electron before the app, after Playwright's own switches, which would win over one on the command line. */
require('electron').app.commandLine.appendSwitch('enable-features', 'Vulkan');
