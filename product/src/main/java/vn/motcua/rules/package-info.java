/**
 * The decision tables of a procedure (bảng quyết định của thủ tục): what each is for, what it is told of a filing, what must stand
 * beside its rows, and what its answer means: a fee, a time limit, papers, who decides. The tables themselves are read and asked by the module
 * {@code decision}; this module knows no dossiers and no catalogue, and both ask it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"shared", "packages", "decision", "ui"})
package vn.motcua.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
