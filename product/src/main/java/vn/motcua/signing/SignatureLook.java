package vn.motcua.signing;

import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignerTextPosition;
import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.motcua.documents.PrintFonts;

/** How a signature looks on the paper: "Ký bởi: … / Ngày ký: …", with the image of a seal beside it. */
final class SignatureLook {
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float FONT_SIZE = 8;
    private static final int LINE_LETTERS_MAX = 44;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");

    private final byte[] font = PrintFonts.beVietnamPro();
    private final ZoneId zone;

    SignatureLook(ZoneId zone) {
        this.zone = zone;
    }

    SignatureImageParameters of(Appearance appearance, String signer, Instant now, int pageCount) {
        var parameters = new SignatureImageParameters();
        parameters.setFieldParameters(field(appearance, pageCount));
        parameters.setTextParameters(text(signer, now));
        parameters.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        if (appearance.image() != null) {
            DSSDocument image = new InMemoryDocument(appearance.image());
            parameters.setImage(image);
        }
        return parameters;
    }

    private static SignatureFieldParameters field(Appearance appearance, int pageCount) {
        var field = new SignatureFieldParameters();
        field.setPage(appearance.page() == 0 ? pageCount : appearance.page());
        field.setOriginX(appearance.leftMm() * POINTS_PER_MM);
        field.setOriginY(appearance.topMm() * POINTS_PER_MM);
        field.setWidth(appearance.widthMm() * POINTS_PER_MM);
        field.setHeight(appearance.heightMm() * POINTS_PER_MM);
        return field;
    }

    private SignatureImageTextParameters text(String signer, Instant now) {
        var face = new DSSFileFont(new ByteArrayInputStream(font));
        face.setSize(FONT_SIZE);
        face.setEmbedFontSubset(true);
        var text = new SignatureImageTextParameters();
        text.setText(lines("Ký bởi: " + signer) + "\nNgày ký: " + TIME.format(now.atZone(zone)));
        text.setFont(face);
        text.setTextColor(Color.BLACK);
        text.setTextWrapping(TextWrapping.FONT_BASED);
        text.setSignerTextPosition(SignerTextPosition.RIGHT);
        text.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.MIDDLE);
        return text;
    }

    /** Broken between words, because the size of the letters is the same on every paper. */
    private static String lines(String text) {
        var lines = new StringBuilder();
        int length = 0;
        for (var word : text.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > LINE_LETTERS_MAX) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
