import { describeErrorCode, errorCodes, type ErrorClass } from '../../nodes/shared/errorCodes';
import { groupCodes } from '../../nodes/shared/errorCodes/groupCodes';
import { messageCodes } from '../../nodes/shared/errorCodes/messageCodes';
import { moderationCodes } from '../../nodes/shared/errorCodes/moderationCodes';
import { muteCodes } from '../../nodes/shared/errorCodes/muteCodes';
import { profileCodes } from '../../nodes/shared/errorCodes/profileCodes';
import { publicCodes } from '../../nodes/shared/errorCodes/publicCodes';
import { pushCodes } from '../../nodes/shared/errorCodes/pushCodes';

/** From Tencent's tables, by hand, with the class that the reference gives each code. */
const documented: Record<ErrorClass, number[]> = {
	retry: [
		2001, 10002, 20004, 20005, 20018, 40006, 50004, 50005, 60008, 60013, 60014, 70169, 70202, 70500,
		80003, 80005, 90992, 90994, 90995, 91000, 130009, 130010, 130011, 130012, 130014,
	],
	overLimit: [60022, 10006, 10023, 10049, 22006, 23003, 60007, 60011, 60018, 60019, 90024, 90051],
	credential: [
		10001, 70052, 70101, 20002, 60004, 60005, 60006, 60010, 60012, 60021, 70001, 70002, 70003,
		70005, 70009, 70013, 70014, 70016, 70020, 70050, 70346, 70403, 90009,
	],
	permission: [
		2002, 2004, 2015, 10007, 10009, 10014, 10016, 10017, 10026, 10036, 10037, 10038, 10041, 10058,
		10059, 10060, 10061, 10062, 10070, 11000, 20006, 20007, 20008, 20009, 20010, 20011, 20012,
		23002, 40008, 60016, 60017, 60020, 70051, 70114, 70398, 71000, 72000, 72001, 72012, 90045,
		90047,
	],
	input: [
		2003, 2016, 2481, 10003, 10004, 10005, 10008, 10011, 10012, 10018, 10020, 10021, 10045, 10046,
		10047, 10048, 10051, 10053, 10054, 20001, 40001, 40005, 40601, 40605, 40610, 60002, 60003,
		60009, 60015, 70206, 70402, 80001, 80002, 80004, 80101, 90020, 90039, 90001, 90002, 90003,
		90004, 90005, 90006, 90007, 90008, 90010, 90011, 90018, 90022, 90026, 90030, 90031, 90032,
		90033, 90034, 90040, 90043, 90044, 90054, 90055, 93000, 130001, 130002, 130003, 130004, 130005,
		130008,
	],
	notFound: [
		10013, 10024, 10025, 10044, 10050, 10052, 10071, 40003, 10010, 10015, 10019, 10030, 10031,
		10032, 10033, 10034, 10035, 20003, 20016, 20022, 20023, 20026, 23004, 70107, 90012, 90048,
		90049, 90050, 90052,
	],
	conflict: [10056, 20027, 2480, 8006, 20028, 23001],
};

const entries = Object.entries(errorCodes).map(([code, entry]) => ({
	code: Number(code),
	...entry,
}));

describe('the table of error codes', () => {
	it.each(Object.entries(documented) as Array<[ErrorClass, number[]]>)(
		'has every documented code of the class %s, and no other',
		(errorClass, codes) => {
			const inTable = entries.filter((entry) => entry.class === errorClass);
			expect(inTable.map(({ code }) => code)).toEqual([...codes].sort((a, b) => a - b));
		},
	);

	it('has each code once', () => {
		const files = [
			publicCodes,
			messageCodes,
			groupCodes,
			muteCodes,
			profileCodes,
			pushCodes,
			moderationCodes,
		].flatMap(Object.keys);
		expect(files.map(Number).sort((a, b) => a - b)).toEqual(entries.map(({ code }) => code));
	});

	it.each(entries)('says of $code what happened: $title', ({ title }) => {
		expect(title).toMatch(/^[A-Z][^\n]*[\w)@]$/);
		expect(title.length).toBeLessThanOrEqual(90);
		expect(title).not.toMatch(/\b(error|problem|fail|failed|failure|mistake|invalid)s?\b/i);
		expect(title).not.toMatch(/[“”‘’]|…/);
	});

	it.each(entries)('says of $code what to do: $advice', ({ title, advice }) => {
		expect(advice).toMatch(/^[A-Z][^\n]*\.$/);
		expect(advice.length).toBeLessThanOrEqual(260);
		expect(advice.split(/\.\s+(?=[A-Z])/).length).toBeLessThanOrEqual(2);
		expect(advice).not.toMatch(/[“”‘’]|…/);
		expect(advice).not.toContain(title);
	});

	it.each([60006, 70016, 70020])(
		'has the reader check Region and SDKAppID after %i, and promises no other region',
		(code) => {
			const advice = describeErrorCode(code)?.advice ?? '';
			expect(advice).toContain('Region');
			expect(advice).toContain('SDKAppID');
			expect(advice).not.toMatch(/another region|other region|tries/i);
		},
	);

	it.each([20001, 20003, 20026, 90003, 90008, 90012])(
		'names the fields of the form after %i',
		(code) => {
			expect(describeErrorCode(code)?.advice).toMatch(
				/Sender User ID|Recipient User ID|Message Key|Message Body/,
			);
		},
	);
});

describe('describing an error code', () => {
	it.each([
		[120000, false],
		[120001, true],
		[125000, true],
		[130000, true],
		[130001, false],
		[10099, false],
		[10100, true],
		[10200, true],
		[10201, false],
	])('%i comes from the app’s own webhook: %s', (code, fromWebhook) => {
		const ownWords = "The app's own server refused the message with a code of its own";
		expect(describeErrorCode(code)?.title === ownWords).toBe(fromWebhook);
	});

	it.each([0, 1, -1, 2, 99999, Number.NaN, 60006.5])('gives nothing for %d', (code) => {
		expect(describeErrorCode(code)).toBeUndefined();
	});
});
