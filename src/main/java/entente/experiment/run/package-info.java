/** From run specification to run result, on the cores of one machine. */
package entente.experiment.run;
