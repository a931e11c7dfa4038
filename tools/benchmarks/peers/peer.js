// SPDX-License-Identifier: GPL-3.0-or-later
// What the layouts in JavaScript have in common: node FILE EDGES.tsv POSITIONS.tsv [METHOD], as bench-layout is called.
'use strict'
const fs = require('fs')

// From a folder of NODE_PATH, whether it was written for require() or for import.
async function load(name) {
  const library = await import(require.resolve(name))
  return library.default ?? library
}

// What `layOut` returns for the names of all nodes and the edges between them, a row of name, x and y for each; and says,
// as bench-layout does, what it took of all threads, reading and writing left out.
async function run(layOut) {
  const [edgesFile, positionsFile, method] = process.argv.slice(2)
  const edges = fs.readFileSync(edgesFile, 'utf8').trim().split('\n').map(line => line.split('\t'))
  const names = [...new Set(edges.flat())]
  const before = process.cpuUsage()
  const rows = await layOut(names, edges, method)
  const { user, system } = process.cpuUsage(before)
  fs.writeFileSync(positionsFile, rows.map(row => row.join('\t') + '\n').join(''))
  console.log(`of all threads ${(user + system) / 1000} ms`)
}

module.exports = { load, run }
