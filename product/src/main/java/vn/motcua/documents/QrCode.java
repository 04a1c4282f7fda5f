package vn.motcua.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes for printed forms and pages; they stay readable with a sixth of their area lost. */
public final class QrCode {
    private static final int QUIET_ZONE = 4;
    private static final int PIXELS_PER_SQUARE = 8;

    private QrCode() {}

    /** An SVG element without size of its own, black on white. Whoever embeds it gives the size and the text for it. */
    public static String svg(String text) {
        var squares = squares(text);
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" role="img" \
                aria-label="QR"><path fill="#ffffff" d="M0 0h%1$dv%1$dh-%1$dz"/><path fill="#000000" d="%2$s"/></svg>""".formatted(squares.getWidth(), path);
    }

    static byte[] png(String text) {
        var squares = squares(text);
        int side = squares.getWidth() * PIXELS_PER_SQUARE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, squares.get(x / PIXELS_PER_SQUARE, y / PIXELS_PER_SQUARE) ? 0 : 0xffffff);
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitMatrix squares(String text) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    QUIET_ZONE,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8");
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "The text of a QR code must fit into one, but has " + text.length() + " letters", e);
        }
    }
}
