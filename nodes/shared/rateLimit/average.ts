/** Weight of the newest value. */
const smoothing = 0.1;

/** A smoothed average that follows what changes. */
export class Average {
	private average: number | undefined;

	/** Gives the average with this value in it. */
	add(value: number): number {
		this.average =
			this.average === undefined ? value : this.average + smoothing * (value - this.average);
		return this.average;
	}

	/** Nothing until there is a value. */
	value(): number | undefined {
		return this.average;
	}
}
