package vn.motcua.editors;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place of a procedure that somebody says something about: the page of its editor below the procedure's own, and a spot on that page
 * that stays when others are added or moved ({@code thong-tin/sua?phan=giay-to#papers/passport}).
 */
public record CommentPlace(String text) {
    private static final Pattern WRITTEN = Pattern.compile(
            "[a-z][a-z0-9-]{0,60}(?:/[a-z0-9-]{1,60}){0,4}(?:\\?phan=[a-z-]{1,20})?#[^\\s\\p{Cntrl}]{1,200}");

    /** The procedure as a whole. */
    public static final CommentPlace WHOLE = new CommentPlace("sua#main");

    public CommentPlace {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("A place must be a page and a spot on it, but is " + text);
        }
    }

    /** Empty for what no editor's page wrote. */
    public static Optional<CommentPlace> read(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new CommentPlace(text)) : Optional.empty();
    }

    /** Of the editor, below the address of the procedure. */
    public String page() {
        return text.substring(0, text.indexOf('#'));
    }
}
