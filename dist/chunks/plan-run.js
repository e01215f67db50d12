export { t as runPlan, n as writePlan } from "./run2.js";
