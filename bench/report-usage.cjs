// Loaded into measured processes by bench/measure.js: on exit it writes what this process has used to the file that the
// environment names. A process that never exits by itself reports nothing.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.LAWGOV_USAGE_FILE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mebibytes: maxRSS / 1024 }));
});
