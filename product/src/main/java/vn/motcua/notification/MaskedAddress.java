package vn.motcua.notification;

/** An address as those see it who need not know it: {@code ***234}, {@code n***@example.vn}. */
final class MaskedAddress {
    private static final int SHOWN_DIGITS = 3;

    private MaskedAddress() {}

    static String of(NoticeChannel channel, String address) {
        return switch (channel) {
            case SMS -> "***" + address.substring(Math.max(0, address.length() - SHOWN_DIGITS));
            case EMAIL -> {
                int at = address.indexOf('@');
                yield at <= 0 ? "***" : address.charAt(0) + "***" + address.substring(at);
            }
        };
    }
}
