/** What a sweep shows: means over its points, on a grid and factor by factor. */
package entente.analysis.sweep;
