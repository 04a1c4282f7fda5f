package vn.motcua.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a signature shows on the paper and what is seen there. Signatures must not overlap. */
public record Appearance(Where where, Look look) {
    public sealed interface Where {
        /**
         * @param page counted from 1; 0 is the last page
         * @param leftMm from the left edge of the page
         * @param topMm from the top edge of the page
         */
        record OnPage(int page, float leftMm, float topMm, float widthMm, float heightMm) implements Where {}

        /** The place of that name which {@link SignaturePlaces} kept free before anybody signed. */
        record Kept(String place) implements Where {}
    }

    public sealed interface Look {
        /**
         * "Ký bởi: … / Ngày ký: …".
         *
         * @param image PNG or JPEG to the left of the text; null shows text only
         */
        record SignerAndTime(byte @Nullable [] image) implements Look {}

        /** A picture that fills the place: a seal (con dấu), a signature by hand. PNG, transparent where paper shows. */
        record Picture(byte[] png) implements Look {}

        /** The picture kept for the key in {@link SealPictures}; signer and time where there is none. */
        record Own() implements Look {}

        /** Words that the signer adds to the paper: its number and date. */
        record Words(List<Phrase> phrases) implements Look {
            public Words {
                phrases = List.copyOf(phrases);
            }
        }
    }

    /**
     * One line of words, in the middle of its part of the place's width; smaller letters where it would not fit.
     *
     * @param from where its part begins, as a share of the width
     * @param to where its part ends
     */
    public record Phrase(String text, float from, float to, float size, boolean isItalic) {}

    /** Signer and time, on the last page. */
    public static Appearance onLastPage(float leftMm, float topMm, float widthMm, float heightMm) {
        return new Appearance(
                new Where.OnPage(0, leftMm, topMm, widthMm, heightMm), new Look.SignerAndTime((byte[]) null));
    }

    /** Signer and time, in a place kept free. */
    public static Appearance at(String place) {
        return new Appearance(new Where.Kept(place), new Look.SignerAndTime((byte[]) null));
    }

    /** An image to the left of signer and time. */
    public Appearance with(byte[] image) {
        return showing(new Look.SignerAndTime(image));
    }

    public Appearance showing(Look other) {
        return new Appearance(where, other);
    }
}
