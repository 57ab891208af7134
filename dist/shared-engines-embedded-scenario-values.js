// build/engines/embedded/scenario/values.js
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
var Values = class {
	jar;
	given;
	captured = new Map();
	constructor(given) {
		this.given = given;
		this.jar = given.jar;
	}
	capture(name, value) {
		this.captured.set(name, value);
	}
	of(placeholder) {
		switch (placeholder.kind) {
			case "value": return this.captured.get(placeholder.name) ?? this.given.rows.get(placeholder.name);
			case "braces": return "{{";
			case "uuid": return this.uuid();
			case "int": return this.between(placeholder.least, placeholder.most);
			case "text": return Array.from({ length: placeholder.length }, () => this.letter()).join("");
			case "timestamp": return Math.floor(this.given.startedAt);
			case "iteration": return this.given.number;
		}
	}
	between(least, most) {
		return least + Math.floor(this.given.random() * (most - least + 1));
	}
	letter() {
		return alphabet[this.between(0, 61)];
	}
	uuid() {
		const hex = (digits) => Array.from({ length: digits }, () => this.between(0, 15).toString(16)).join("");
		return `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + this.between(0, 3)).toString(16)}${hex(3)}-${hex(12)}`;
	}
};
export { Values };
