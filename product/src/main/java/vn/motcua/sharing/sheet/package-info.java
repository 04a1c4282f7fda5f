/** Spreadsheets of procedures: CSV and the sheets of XLSX, read as spreadsheets really write them. */
@NullMarked
package vn.motcua.sharing.sheet;

import org.jspecify.annotations.NullMarked;
