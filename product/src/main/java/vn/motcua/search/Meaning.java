package vn.motcua.search;

import org.jspecify.annotations.Nullable;

/**
 * What words of everyday mean: a procedure, or words of the law.
 *
 * @param code of the procedure, or null where {@code term} says the words of the law
 */
public record Meaning(
        String phrase, @Nullable String code, @Nullable String term) {}
