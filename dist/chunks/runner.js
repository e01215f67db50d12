export { t as cutSummary, n as largestSummary, r as loadRunner, i as neutralizeLine } from "./runner2.js";
