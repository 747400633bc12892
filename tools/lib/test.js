// Runs the suites one after another, whatever becomes of each, and sums up their reports.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { countTestCases, failedTests, summary } from './junit.js';
import { removeReports, suites } from './suites.js';

const none = { passed: 0, failed: 0, skipped: 0 };

/** @returns {string[]} the names of the suites asked for */
function chosenSuites([option, names]) {
  const all = Object.keys(suites);
  if (option === undefined) return all.filter((name) => !suites[name].extra);
  if (option === '--all') return all;
  const chosen = names?.split(',') ?? [];
  if (option === '--only' && chosen.length && chosen.every((name) => name in suites)) return chosen;
  console.error(`Usage: tools/test [--all | --only SUITE,...], of the suites ${all.join(', ')}`);
  process.exit(2);
}

/** Whether each command that has run succeeded: what several suites need is built once. */
const outcomes = new Map();

/** @returns {boolean} whether the command succeeds, or did when an earlier suite ran it */
function succeeds([command, ...args]) {
  const text = [command, ...args].join(' ');
  if (!outcomes.has(text)) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    outcomes.set(text, status === 0);
  }
  return outcomes.get(text);
}

/**
 * Runs one suite. One that breaks without a failing test, or runs no test at all, counts as one failure.
 * @param {import('./suites.js').Suite} suite
 * @returns {{ counts: import('./junit.js').Counts, complaint?: string }}
 */
function runSuite({ title, steps, report, needs }) {
  console.log(`\n=== ${title} ===\n`);
  if (needs && spawnSync(needs.command).status !== 0) {
    console.log(needs.otherwise);
    return { counts: none };
  }
  const broken = steps
    .find((step) => !succeeds(step))
    ?.slice(0, 3)
    .join(' ');
  const xml = report && existsSync(report) ? readFileSync(report, 'utf8') : '';
  const counts = countTestCases(xml);
  if (counts.failed) {
    const names = failedTests(xml).map((name) => `\n  ${name}`);
    return { counts, complaint: `${title}: ${summary(counts)}${names.join('')}` };
  }

  const failed = { ...counts, failed: 1 };
  if (broken) return { counts: failed, complaint: `${title}: '${broken}' failed` };
  if (report && !counts.passed) return { counts: failed, complaint: `${title}: no test ran` };
  return { counts };
}

const chosen = chosenSuites(process.argv.slice(2));
removeReports();
mkdirSync('build/reports', { recursive: true });

const results = chosen.map((name) => runSuite(suites[name]));
const total = { ...none };
for (const { counts } of results) {
  for (const outcome of Object.keys(total)) total[outcome] += counts[outcome];
}

console.log();
for (const { complaint } of results) if (complaint) console.log(complaint);
console.log(summary(total));
process.exitCode = total.failed ? 1 : 0;
