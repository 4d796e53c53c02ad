/**
 * The desktop: a world under MASON's console, with a map, an inspector for each state, sliders and
 * live charts.
 *
 * <p>The model knows nothing of it: the desktop reads snapshots and reviews, and builds a world
 * anew where something is to be different.
 */
package entente.ui.desktop;
