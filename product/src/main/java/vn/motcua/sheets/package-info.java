/**
 * Procedures as rows of a spreadsheet (bảng tính): written for those who live in one, and read back cell by cell with everything that does
 * not fit said at its cell. It knows columns and cells; what a row means for a procedure is {@code sharing}'s.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {"shared", "ui"})
package vn.motcua.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
