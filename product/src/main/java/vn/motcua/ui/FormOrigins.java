package vn.motcua.ui;

import java.util.List;

/**
 * Origins other than ours that a form may end at after redirects, told by the module that leads there: a bean of this
 * type. Browsers refuse all others.
 */
public interface FormOrigins {
    /** As {@code https://id.example}. */
    List<String> origins();
}
