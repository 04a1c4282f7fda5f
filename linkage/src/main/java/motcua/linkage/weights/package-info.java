/** Fellegi-Sunter weights: learnt from pairs labelled by an identifier or by expectation-maximisation. */
@NullMarked
package motcua.linkage.weights;

import org.jspecify.annotations.NullMarked;
