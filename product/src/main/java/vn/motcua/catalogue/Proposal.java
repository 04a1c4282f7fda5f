package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A value proposed to an editor.
 *
 * @param rule by which it was found
 * @param words the value in words, for its reader
 * @param value null where it can be read only, and not be put in the place of what was read
 */
public record Proposal(
        ReadingRule rule, String words, @Nullable Correction value) {}
