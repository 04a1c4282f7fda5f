package vn.motcua.catalogue;

import java.util.UUID;

/** Which version of a procedure. */
public record ProcedureVersionId(UUID value) {}
