/** What runs say of the years to come: where states will stand, and which pairs will be at war. */
package entente.analysis.forecast;
