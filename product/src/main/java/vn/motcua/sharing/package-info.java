/**
 * What many procedures have in common is changed once (dùng chung): templates for groups of procedures (a route, a block of a form, a fee
 * table), and changes of many procedures at a time: to another field, level or template, or by spreadsheet. Who is concerned, and what
 * changes in each, is shown before anything is kept; a second person agrees to all of it by one act, and it is published from one day.
 * Each procedure keeps a package and versions of its own ({@code packages}, {@code publishing}), so a dossier stays with what it was
 * filed under.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sharing",
        allowedDependencies = {
            "shared",
            "ui",
            "api",
            "identity",
            "editors",
            "organisation",
            "packages",
            "proof",
            "catalogue",
            "publishing",
            "publishing::comparison",
            "editing",
            "editing::json",
            "designing",
            "sheets"
        })
package vn.motcua.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
