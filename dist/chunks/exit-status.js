export { t as describeThrown, n as exitStatusOf, r as exitStatuses } from "./exit-status2.js";
