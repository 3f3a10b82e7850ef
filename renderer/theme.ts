import {
  Card,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Table,
  Tooltip,
} from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef3fb',
  '#dbe4f3',
  '#b3c6e6',
  '#88a6da',
  '#648bcf',
  '#4d7ac9',
  '#4071c7',
  '#3160b0',
  '#28559e',
  '#19498b',
];

/** Cool greys from text to the darkest ground; the seventh is that of cards. */
const dark: MantineColorsTuple = [
  '#dfe3ea',
  '#c2c8d2',
  '#949dab',
  '#6b7482',
  '#3c434e',
  '#2f353e',
  '#272c34',
  '#1f2329',
  '#181b20',
  '#121418',
];

export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  autoContrast: true,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.625rem' }, h2: { fontSize: '1.125rem' } } },
  components: {
    Card: Card.extend({ defaultProps: { withBorder: true, padding: 'md' } }),
    Table: Table.extend({ defaultProps: { tabularNums: true, verticalSpacing: 6 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 480 } }),
  },
});

/** Quiet text and links that still have a contrast of 4.5 to 1 or more on the page and on cards. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5b6472' },
  dark: { '--mantine-color-dimmed': '#a3abb8', '--mantine-color-anchor': ink[3] },
});
