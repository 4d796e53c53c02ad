/** What a search found: the front, its hypervolume, and how robust each design is. */
package entente.analysis.search;
