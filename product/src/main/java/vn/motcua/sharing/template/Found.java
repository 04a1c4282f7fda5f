package vn.motcua.sharing.template;

import vn.motcua.ui.Said;

/** Sentences of what is found in templates and packages: findings of packages are Vietnamese. */
public final class Found {
    private Found() {}

    /** @param key last part of the message's key */
    public static String say(String key, Object... facts) {
        return Said.of("sharing.found." + key, facts).vietnamese();
    }
}
