package vn.motcua.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes lines into a drawing, each letter with the first font that has it. */
final class Pen {
    private final PDDocument drawing;
    private final PDPageContentStream content;
    private final LetterRuns runs;
    private final Map<LetterRuns.Face, PDFont> fonts = new HashMap<>();

    Pen(PDDocument drawing, PDPageContentStream content, LetterRuns runs) {
        this.drawing = drawing;
        this.content = content;
        this.runs = runs;
    }

    void write(String line, float left, float baseline, float size) throws IOException {
        content.beginText();
        content.setNonStrokingColor(0f, 0f, 0f);
        content.newLineAtOffset(left, baseline);
        for (var run : runs.of(line)) {
            content.setFont(font(run.face()), size);
            content.showText(run.text());
        }
        content.endText();
    }

    float width(String line, float size) throws IOException {
        float width = 0;
        for (var run : runs.of(line)) {
            width += font(run.face()).getStringWidth(run.text()) / 1000 * size;
        }
        return width;
    }

    /** Broken at line ends and between words, so that each line fits; a word wider than a line stands alone. */
    List<String> broken(String text, float size, float widthMax) throws IOException {
        var lines = new ArrayList<String>();
        for (var given : text.split("\n", -1)) {
            var line = "";
            for (var word : given.split(" ", -1)) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (line.isEmpty() || width(longer, size) <= widthMax) {
                    line = longer;
                } else {
                    lines.add(line);
                    line = word;
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private PDFont font(LetterRuns.Face face) throws IOException {
        var known = fonts.get(face);
        if (known == null) {
            known = PDType0Font.load(drawing, new ByteArrayInputStream(face.file()), true);
            fonts.put(face, known);
        }
        return known;
    }
}
