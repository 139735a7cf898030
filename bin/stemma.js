#!/usr/bin/env node
// Kept in plain JavaScript that a Node of ten years ago can parse, so that an old Node gets a sentence and not a stack trace.
var needed = [22, 18];
var have = process.versions.node.split('.').map(Number);
if (have[0] < needed[0] || (have[0] === needed[0] && have[1] < needed[1])) {
  console.error(
    'stemma needs Node ' +
      needed.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. Get one from https://nodejs.org, or run "npm install node@24" and then "npx stemma".',
  );
  process.exitCode = 2;
} else {
  // Compiled code is kept between runs: a second start takes half the time.
  require('module').enableCompileCache();
  var fs = require('fs');
  var path = require('path');
  var url = require('url');
  var source = path.join(__dirname, '..', 'src', 'faces', 'cli', 'main.ts');
  var built = path.join(__dirname, '..', 'dist', 'faces', 'cli', 'main.js');
  var main = fs.existsSync(source) ? source : built;
  import(url.pathToFileURL(main).href).then(function (cli) {
    return cli.main(process.argv.slice(2));
  });
}
