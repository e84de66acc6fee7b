#!/usr/bin/env node
const { load } = require('./load.js');

const { realIo, run } = load('./cli.cjs');
run(process.argv.slice(2), realIo()).then((exitCode) => {
  process.exitCode = exitCode;
});
