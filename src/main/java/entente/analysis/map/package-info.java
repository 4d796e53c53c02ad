/** Where states lie: an equal-area projection, coastlines, and the extent that a world needs. */
package entente.analysis.map;
