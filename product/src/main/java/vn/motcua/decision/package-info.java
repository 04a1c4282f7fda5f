/**
 * Decision tables (bảng quyết định, DMN 1.3 and later): what a file of an editor says about fees, exemptions and the like is read
 * without trusting it, held for gaps, overlaps and rows that never count, and asked. Each answer names the row it comes from and what
 * is noted beside that row, such as the article of the law. The cells are FEEL, by an engine that is kept elsewhere; nothing of a file
 * is ever run as a program. This module knows no procedures and no dossiers: who asks says what the inputs mean.
 */
@NullMarked
@ApplicationModule(
        displayName = "Decision tables",
        allowedDependencies = {"shared", "ui"})
package vn.motcua.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
