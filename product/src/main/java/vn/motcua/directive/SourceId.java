package vn.motcua.directive;

import java.util.UUID;

/** One source of directives. */
public record SourceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
