/** A provider of remote signing played: the API of the Cloud Signature Consortium, and its signers' telephones. */
@NullMarked
package motcua.simulators.remotesigning;

import org.jspecify.annotations.NullMarked;
