/**
 * Help beside the pages (trợ giúp): topics written in {@code docs/help}, each for the pages whose addresses it names. Officers open it on the
 * page where they stand, everybody reads all of it under {@code /tro-giup}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Help",
        allowedDependencies = {"shared", "ui", "identity"})
package vn.motcua.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
