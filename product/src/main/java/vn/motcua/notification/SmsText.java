package vn.motcua.notification;

/**
 * How a text travels as SMS (3GPP TS 23.038, 6.2.1 and 23.040): in the GSM alphabet of seven bits when every letter is in it,
 * else in UCS-2; in one part when it fits, else in parts that each carry a head.
 *
 * @param units septets, or code units of 16 bits
 * @param parts at least 1
 */
record SmsText(boolean isGsm, int units, int parts) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes two septets: an escape before it. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;

    static SmsText of(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (BASIC.indexOf(letter) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(letter) >= 0) {
                septets += 2;
            } else {
                return ucs2(text);
            }
        }
        return new SmsText(true, septets, septets <= GSM_ALONE ? 1 : gsmParts(text));
    }

    private static SmsText ucs2(String text) {
        int parts = 1;
        if (text.length() > UCS2_ALONE) {
            int used = 0;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int size = Character.charCount(text.codePointAt(i));
                if (used + size > UCS2_PART) {
                    parts++;
                    used = 0;
                }
                used += size;
            }
        }
        return new SmsText(false, text.length(), parts);
    }

    /** An escape and its letter are never parted. */
    private static int gsmParts(String text) {
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int size = EXTENDED.indexOf(text.charAt(i)) >= 0 ? 2 : 1;
            if (used + size > GSM_PART) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return parts;
    }
}
