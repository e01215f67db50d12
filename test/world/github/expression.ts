// GitHub's own expression engine over plain values, with the functions that its npm package leaves to the host.
// An unknown context or function is an error, as on GitHub.
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export type Contexts = Readonly<Record<string, Value>>;

/** What `success()` and its siblings answer at this point. */
export interface Status {
	isSuccess: boolean;
	isFailure: boolean;
	isCancelled: boolean;
}

export interface Scope {
	contexts: Contexts;
	status: Status;
}

export function evaluateExpression(expression: string, scope: Scope): Value {
	const answers: Record<string, boolean> = {
		success: scope.status.isSuccess,
		failure: scope.status.isFailure,
		cancelled: scope.status.isCancelled,
		always: true,
	};
	const functions = Object.entries(answers).map(([name, answer]) => ({
		name,
		minArgs: 0,
		maxArgs: 0,
		call: () => new data.BooleanData(answer),
	}));
	const parser = new Parser(new Lexer(expression).lex().tokens, Object.keys(scope.contexts), functions);
	const contexts = new data.Dictionary();
	for (const [key, value] of Object.entries(scope.contexts)) contexts.add(key, toData(value));
	const implementations = new Map(functions.map((definition) => [definition.name, definition]));
	return fromData(new Evaluator(parser.parse(), contexts, implementations).evaluate());
}

/** As GitHub decides an `if`. */
export function isTruthy(value: Value): boolean {
	return !(value === false || value === null || value === "" || value === 0 || Number.isNaN(value));
}

/** As GitHub writes a value into an input, a variable or an output. */
export function toText(value: Value): string {
	if (value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function toData(value: Value): data.ExpressionData {
	if (value === null) return new data.Null();
	if (typeof value === "string") return new data.StringData(value);
	if (typeof value === "number") return new data.NumberData(value);
	if (typeof value === "boolean") return new data.BooleanData(value);
	if (isList(value)) return new data.Array(...value.map(toData));
	const dictionary = new data.Dictionary();
	for (const [key, member] of Object.entries(value)) dictionary.add(key, toData(member));
	return dictionary;
}

function fromData(value: data.ExpressionData): Value {
	return JSON.parse(JSON.stringify(value, data.replacer)) as Value;
}

function isList(value: object): value is readonly Value[] {
	return Array.isArray(value);
}
