// SPDX-License-Identifier: GPL-3.0-or-later
// What people write first: twenty at once, each task asked after every 5 s. See cloud_bench.cpp.
'use strict';
const pLimit = require('p-limit');
const [api, key, speed] = process.argv.slice(2);
const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function run(seconds, number) {
    const body = JSON.stringify({
        command: `ffmpeg -i https://example.com/a.mp4 -metadata simulate=${seconds} -c copy naive${number}.mp4` });
    const created = await (await fetch(`${api}/tasks`, { method: 'POST', headers, body })).json();
    for (;;) {
        await sleep(5000 / speed);
        const task = await (await fetch(`${api}/tasks/${created.task_id}`, { headers })).json();
        if (task.status === 'succeeded' || task.status === 'completed') {
            await (await fetch(task.outputs[0].url)).arrayBuffer();
            return;
        }
        if (task.status === 'failed') throw new Error(task.error);
    }
}

const limit = pLimit(20);
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((line) => line);
Promise.all(lines.map((line, number) => limit(() => run(Number(line), number)))).catch((error) => {
    console.error(String(error));
    process.exit(1);
});
