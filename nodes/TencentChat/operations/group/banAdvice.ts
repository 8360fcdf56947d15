const planAndSwitch =
	"Bans need a plan that has them, and the switch for banning members in the console's group configuration. Most apps have them for live groups (AVChatRoom) alone: in other groups use Remove Members.";

/** What to do when Tencent refuses a ban, or to list or lift one. */
export const banAdvice: Readonly<Record<number, string>> = {
	10004: planAndSwitch,
	10007: planAndSwitch,
	10026: planAndSwitch,
	10059: planAndSwitch,
};
