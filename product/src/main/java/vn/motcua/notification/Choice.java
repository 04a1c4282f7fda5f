package vn.motcua.notification;

import vn.motcua.shared.Language;

/** Through which channels a person wants to be told, and in which language. The portal tells in any case. */
record Choice(boolean sms, boolean email, Language language) {
    /** Of whoever has not chosen: whoever gives an address wants to be told there (NĐ 118/2025, Đ. 17). */
    static final Choice DEFAULT = new Choice(true, true, Language.VI);

    static final Choice PORTAL_ONLY = new Choice(false, false, Language.VI);

    boolean has(NoticeChannel channel) {
        return switch (channel) {
            case SMS -> sms;
            case EMAIL -> email;
        };
    }
}
