import fc from "fast-check";

// Properties try the same inputs on every run, so that a red run can be repeated; FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20220146) });
