/** The test of claims: what runs say of each, with its mechanisms on, off and reversed. */
package entente.analysis.claims;
