package vn.motcua.editing;

import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;

/**
 * Which table who works on: each editor has one draft of each table.
 *
 * @param table name of its file without folder and ending, as {@code fee}
 */
public record DraftOf(ProcedureCode code, String table, Editor editor) {}
