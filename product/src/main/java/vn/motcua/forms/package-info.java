/**
 * Electronic forms (tờ khai điện tử, NĐ 45/2020, TT 03/2025). A form is a JSON Schema 2020-12 file with a small UI file:
 * pages, texts in Vietnamese and English, what is filled in from the e-ID, what depends on earlier answers. Published
 * versions never change; a dossier is pinned to the version it was filled on. The module renders pages on the server,
 * reads what was posted, says in whole sentences what is missing, and lays answers out for reading and printing. It
 * keeps no answers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"shared", "packages", "ui", "identity"})
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
