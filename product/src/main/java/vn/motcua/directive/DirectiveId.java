package vn.motcua.directive;

import java.util.UUID;

/** One directive. */
public record DirectiveId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
