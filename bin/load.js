// Loads the command line's bundles out of dist/, each with the code that V8 compiled for it when it was built (`*.cache`): half of a
// short run would otherwise be compiling. V8 refuses a cache of another version, processor or setting and then compiles as ever; that
// neither the text nor the cache has changed since, which it does not look at, is checked here.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const folder = join(__dirname, '..', 'dist');
const cacheOf = (name) => name.replace(/^\.\/(.*)cjs$/, '$1cache');
const loaded = new Map();

/** The compiled code for a text; undefined where there is none, or not for just this text. The last four bytes are its checksum. */
function readCache(name, text) {
  try {
    const kept = readFileSync(join(folder, cacheOf(name)));
    const code = kept.subarray(0, -4);
    return kept.readUInt32LE(code.length) === crc32(code, crc32(text)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** What the bundle `name` (`./cli.cjs`) exports; any other name is a package. */
function load(name) {
  if (!name.startsWith('./')) return require(name);
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(folder, name);
  const text = readFileSync(filename);
  // The text is a function, as Node would make one of it, and nothing but ASCII.
  const script = new Script(text.latin1Slice(), { filename, cachedData: readCache(name, text) });
  const module = { exports: {} };
  loaded.set(name, { script, module, text });
  script.runInThisContext()(module.exports, load, module, filename);
  return module.exports;
}

/** For the build: the compiled code of everything loaded so far, functions that have run included, by file name. */
function compiledCode() {
  return [...loaded].map(([name, { script, text }]) => {
    const code = script.createCachedData();
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(crc32(code, crc32(text)));
    return [cacheOf(name), Buffer.concat([code, checksum])];
  });
}

module.exports = { load, compiledCode };
