/** What a finished sweep says: which inputs matter and how surely, which cases lie where. */
package entente.analysis.study;
