/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Counts the test cases of a JUnit report, one by one: tools differ in how they sum them up.
 * @param {string} xml
 * @returns {Counts}
 */
export function countTestCases(xml) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const testCase of testCases(xml)) counts[outcome(testCase)] += 1;
  return counts;
}

/**
 * @param {string} xml a JUnit report
 * @returns {string[]} the names of the tests that failed
 */
export function failedTests(xml) {
  return testCases(xml)
    .filter((testCase) => outcome(testCase) === 'failed')
    .map((testCase) => text(/\sname="([^"]*)"/.exec(testCase)?.[1] ?? ''));
}

/** @returns {string[]} the elements of a report, one for each test */
function testCases(xml) {
  // A test's own output may look like anything, even like a report.
  const bare = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  return bare.match(/<testcase\b(?:"[^"]*"|[^">])*?(?:\/>|>[\s\S]*?<\/testcase>)/g) ?? [];
}

const characters = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/** @returns {string} what an attribute's value says */
function text(value) {
  return value.replace(/&(\w+);/g, (entity, name) => characters[name] ?? entity);
}

/** @returns {keyof Counts} */
function outcome(testCase) {
  if (/<(?:failure|error)\b/.test(testCase)) return 'failed';
  // CTest marks a disabled test in its attributes alone.
  if (/<skipped\b|^[^>]*\bstatus="(?:notrun|disabled)"/.test(testCase)) return 'skipped';
  return 'passed';
}

/**
 * @param {Counts} counts
 * @returns {string} as in "12 passed, 0 failed, 1 skipped"; skipped ones are named when there are any
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
