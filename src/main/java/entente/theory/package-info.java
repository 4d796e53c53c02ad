/**
 * Published results as pure functions on arrays; each class one paper, tested on its tables.
 *
 * <p>Nothing here knows a simulation. Functions are deterministic to the last bit, keep no state,
 * leave their arguments alone and return NaN where a quantity is undefined; an argument outside its
 * range is an {@link IllegalArgumentException} that says where, what, and what was expected. Where
 * ties decide a count the arithmetic is exact.
 */
package entente.theory;
