/** Rules on patterns, each a number computed from runs; the page on patterns states them. */
package entente.analysis.patterns.rule;
