// Compiles design/ into the product's resources. Run: npm ci && npm run build, then commit what changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';
import { NodePackageImporter, compile } from 'sass';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const resources = join(here, '../product/src/main/resources');
const target = join(resources, 'static/assets');
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const source = (name) => {
  const { version, license } = JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json')));
  return { name, version, licence: name === 'bpmn-js' ? 'bpmn.io' : license };
};

const assets = [];
function put(logical, bytes, packages, { hashed = true } = {}) {
  const sum = sha256(bytes);
  const dot = logical.lastIndexOf('.');
  const path = hashed ? `${logical.slice(0, dot)}-${sum.slice(0, 10)}${logical.slice(dot)}` : logical;
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), bytes);
  assets.push({ name: logical, path, sha256: sum, sources: packages.map(source) });
  return path;
}

rmSync(target, { recursive: true, force: true });

const from = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const LETTERS = {
  latin: from(0x20, 0x7e) + from(0xa0, 0xff) + from(0x2000, 0x206f) + 'ıŒœʻʼˆˇ˚˜€™←↑→↓−∕',
  vietnamese: 'ĂăĐđĨĩŨũƠơƯư₫' + from(0x300, 0x301) + from(0x303, 0x304) + from(0x308, 0x309) + '\u0323\u0329'
    + from(0x1ea0, 0x1ef9),
  'latin-ext': from(0x100, 0x2ff) + from(0x1d00, 0x1dbf) + from(0x1e00, 0x1eff) + from(0x20a0, 0x20c0),
};

// Letters of Ba Na, Ê Đê, Gia Rai and Cơ Ho names.
const MINORITY_LETTERS = 'ĔĕĬĭŎŏŬŭƀɃ';

const fonts = new Map();
const fontFiles = ['400', '600'].flatMap((weight) =>
  ['latin-ext', 'vietnamese', 'latin'].map((subset) => ['be-vietnam-pro', subset, weight]));
fontFiles.push(['noto-sans', 'latin-ext', '400']);
for (const [family, subset, weight] of fontFiles) {
  const file = `${family}-${subset}-${weight}-normal.woff2`;
  const published = readFileSync(join(here, 'node_modules/@fontsource', family, 'files', file));
  // All letters stay; hinting (half of each file) goes, which screens of today do without.
  const bytes = await subsetFont(published, family === 'noto-sans' ? MINORITY_LETTERS : LETTERS[subset], { targetFormat: 'woff2', noHinting: true });
  fonts.set(`fonts/${file}`, put(`fonts/${file}`, bytes, [`@fontsource/${family}`]));
}

function style(name, packages) {
  const { css } = compile(join(here, `scss/${name}.scss`), {
    style: 'compressed', loadPaths: [here], importers: [new NodePackageImporter(here)], quietDeps: true, charset: false,
  });
  if (/GDS Transport|crown|crest/i.test(css)) {
    throw new Error(`${name}.css must carry no mark of another government, but does`);
  }
  put(`${name}.css`, Buffer.from(css.replaceAll(/url\("?(fonts\/[^")]+)"?\)/g, (_, f) => `url(${fonts.get(f)})`)), packages);
}
style('motcua', ['govuk-frontend']);
style('office', ['@ministryofjustice/frontend']);
style('formdesign', []);
style('queue', []);

// The drawing of routes has a style sheet of its own: only its pages need it.
function drawingStyle() {
  const from = (path) => readFileSync(join(here, 'node_modules/bpmn-js/dist/assets', path), 'utf8');
  const font = put('fonts/bpmn.woff2', readFileSync(join(here, 'node_modules/bpmn-js/dist/assets/bpmn-font/font/bpmn.woff2')), ['bpmn-js']);
  const face = `@font-face{font-family:"bpmn";src:url(${font}) format("woff2")}`;
  const icons = from('bpmn-font/css/bpmn.css').replaceAll(/@font-face\s*\{[^}]*\}/g, '');
  const own = compile(join(here, 'scss/drawing.scss'), { style: 'compressed', charset: false }).css;
  const { code } = transformSync([face, from('diagram-js.css'), from('bpmn-js.css'), icons, own].join('\n'), { loader: 'css', minify: true });
  put('drawing.css', Buffer.from(code), ['bpmn-js']);
}
drawingStyle();

async function script(name, packages) {
  const { outputFiles } = await build({
    entryPoints: [join(here, `js/${name}.js`)], bundle: true, minify: true, format: 'esm', target: 'es2020',
    write: false, legalComments: 'none', absWorkingDir: here,
  });
  put(`${name}.js`, Buffer.from(outputFiles[0].contents), packages);
}
await script('motcua', ['govuk-frontend']);
await script('formdesign', []);
await script('drawing', ['bpmn-js', 'bpmn-moddle', 'diagram-js', 'diagram-js-direct-editing']);
await script('composing', []);
await script('criteria', []);
await script('inbox', []);
await script('queue', []);
await script('sharedmachine', []);
put('mark.svg', readFileSync(join(here, 'img/mark.svg')), []);

for (const [file, from] of [['OFL-be-vietnam-pro.txt', 'node_modules/@fontsource/be-vietnam-pro/LICENSE'],
  ['OFL-noto-sans.txt', 'node_modules/@fontsource/noto-sans/LICENSE'],
  ['MIT-govuk-frontend.txt', 'licences/MIT-govuk-frontend.txt'], ['MIT-moj-frontend.txt', 'licences/MIT-moj-frontend.txt'],
  ['bpmn-io.txt', 'node_modules/bpmn-js/LICENSE'], ['MIT-diagram-js.txt', 'node_modules/diagram-js/LICENSE']]) {
  put(`licences/${file}`, readFileSync(join(here, from)), [], { hashed: false });
}

const manifest = join(resources, 'vn/motcua/ui/assets.json');
mkdirSync(dirname(manifest), { recursive: true });
writeFileSync(manifest, JSON.stringify({ assets }, null, 2) + '\n');
