import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTestCases, failedTests, summary } from '../../tools/lib/junit.js';

test('passed, failed, broken and skipped cases are counted one by one', () => {
  const report = `<testsuites tests="99"><testsuite>
    <testcase name="good"/>
    <testcase name="loud"><system-out>fine</system-out></testcase>
    <testcase name="wrong"><failure message="1 is not 2"/></testcase>
    <testcase name="broken"><error>segmentation fault</error></testcase>
    <testcase name="later"><skipped/></testcase>
  </testsuite></testsuites>`;
  assert.deepEqual(countTestCases(report), { passed: 2, failed: 2, skipped: 1 });
});

test('failed and broken cases are named', () => {
  const report = `<testsuite>
    <testcase classname="a" name="good"/>
    <testcase classname="b" name="1 &lt; 2, &quot;or&quot; so"><failure message="no"/></testcase>
    <testcase name="broken" time="1"><error/></testcase>
  </testsuite>`;
  assert.deepEqual(failedTests(report), ['1 < 2, "or" so', 'broken']);
});

test('what a test prints or is called is no result', () => {
  const report = `<testsuite>
    <testcase name="a > b />"><system-out><![CDATA[<testcase><failure/>]]></system-out></testcase>
    <testcase name="c"></testcase>
  </testsuite>`;
  assert.deepEqual(countTestCases(report), { passed: 2, failed: 0, skipped: 0 });
});

test("CTest's disabled tests are skipped ones", () => {
  const report = `<testsuite>
    <testcase name="DISABLED_x" status="disabled"></testcase>
    <testcase name="y" status="run"></testcase>
    <testcase name="z" status="fail"><failure message=""/></testcase>
  </testsuite>`;
  assert.deepEqual(countTestCases(report), { passed: 1, failed: 1, skipped: 1 });
});

test('an empty report counts nothing', () => {
  assert.deepEqual(countTestCases('<testsuites/>'), { passed: 0, failed: 0, skipped: 0 });
});

test('the last line names skipped tests only when there are any', () => {
  assert.equal(summary({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed');
  assert.equal(summary({ passed: 1, failed: 2, skipped: 3 }), '1 passed, 2 failed, 3 skipped');
});
