/**
 * Answers to why and to what if: what a state did and why, and what another choice would have led
 * to.
 */
package entente.ui.cli.answer.reasons;
