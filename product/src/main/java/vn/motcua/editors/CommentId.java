package vn.motcua.editors;

import java.util.UUID;

/** One comment. */
public record CommentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
