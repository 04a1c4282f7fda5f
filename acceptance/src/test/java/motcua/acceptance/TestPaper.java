package motcua.acceptance;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photographed paper to attach. */
record TestPaper(String fileName) {
    FilePayload payload() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var ink = image.createGraphics();
        ink.fillRect(0, 0, 400, 300);
        ink.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(fileName, "image/png", bytes.toByteArray());
    }
}
