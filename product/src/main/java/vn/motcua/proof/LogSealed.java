package vn.motcua.proof;

/** New entries have got their places, here and committed: who reads the log from above may go on. Another instance hears nothing. */
public record LogSealed() {}
