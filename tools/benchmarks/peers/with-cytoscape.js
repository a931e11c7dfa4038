// SPDX-License-Identifier: GPL-3.0-or-later
// Cytoscape.js without a window, by the layout that is named: cose, which is its own, or fcose.
'use strict'
const { load, run } = require('./peer.js')

load('cytoscape').then(async cytoscape => {
  if (process.argv[4] === 'fcose') cytoscape.use(await load('cytoscape-fcose'))
  await run((names, edges, method) => new Promise(done => {
    const elements = [...names.map(id => ({ data: { id } })), ...edges.map(([source, target]) => ({ data: { source, target } }))]
    const graph = cytoscape({ headless: true, styleEnabled: true, elements, layout: { name: 'null' } })
    const layout = graph.layout({ name: method, animate: false, fit: false, randomize: true, boundingBox: { x1: 0, y1: 0, w: 1600, h: 1000 } })
    layout.one('layoutstop', () => {
      done(graph.nodes().map(node => [node.id(), node.position('x'), node.position('y')]))
      graph.destroy()  // which would draw until the end of days
    })
    layout.run()
  }))
})
