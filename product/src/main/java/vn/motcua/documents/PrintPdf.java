package vn.motcua.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.motcua.shared.CarriedLetters;

/**
 * Prints XHTML as PDF/A-2u, the form in which papers are kept for decades: fonts inside (only the letters used), colours
 * defined, text that can be searched and read aloud. Families: {@code Times New Roman} (drawn with Liberation Serif, which
 * has the same widths), {@code Noto Sans}, {@code Be Vietnam Pro}. Nothing is loaded from outside: images are
 * {@code data:} addresses.
 */
@Component
public class PrintPdf {
    private static final Logger LOG = LoggerFactory.getLogger(PrintPdf.class);
    private static final String PLACE_PREFIX = "place-";
    private static final Pattern PLACE = Pattern.compile(PLACE_PREFIX + ".+");
    private static final float A4_WIDTH_MM = 210;
    private static final float A4_HEIGHT_MM = 297;
    private static final List<Font> FONTS = List.of(
            new Font("Times New Roman", 400, FontStyle.NORMAL, "LiberationSerif-Regular.ttf"),
            new Font("Times New Roman", 700, FontStyle.NORMAL, "LiberationSerif-Bold.ttf"),
            new Font("Times New Roman", 400, FontStyle.ITALIC, "LiberationSerif-Italic.ttf"),
            new Font("Times New Roman", 700, FontStyle.ITALIC, "LiberationSerif-BoldItalic.ttf"),
            new Font("Be Vietnam Pro", 400, FontStyle.NORMAL, "BeVietnamPro-Regular.ttf"),
            new Font("Be Vietnam Pro", 700, FontStyle.NORMAL, "BeVietnamPro-Bold.ttf"),
            new Font("Noto Sans", 400, FontStyle.NORMAL, "NotoSans-Regular.ttf"),
            new Font("Noto Sans", 700, FontStyle.NORMAL, "NotoSans-Bold.ttf"),
            new Font("Noto Sans", 400, FontStyle.ITALIC, "NotoSans-Italic.ttf"),
            new Font("Noto Sans Symbols 2", 400, FontStyle.NORMAL, "NotoSansSymbols2-Subset.ttf"));

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();
    private final PlacedMarks marks = new PlacedMarks();
    private final List<LoadedFont> fonts;
    /** A style that says on each page that it is made up; empty where it is not. */
    private final String madeUp;

    private record Font(String family, int weight, FontStyle style, String file) {}

    private record LoadedFont(Font font, byte[] bytes) {}

    PrintPdf() {
        this(false);
    }

    /** @param isTraining whether each page says that it is made up */
    @Autowired
    PrintPdf(@Value("${motcua.training:false}") boolean isTraining) {
        madeUp = isTraining ? madeUp() : "";
        // It tells of every font and page, past the product's own settings for logs.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        fonts = FONTS.stream()
                .map(font -> new LoadedFont(font, PrintFonts.read(font.file())))
                .toList();
    }

    /**
     * @param xhtml a well-formed page with a {@code title}; the language is Vietnamese unless its root element has a {@code lang}
     * @throws IllegalArgumentException when the page is not well-formed or has no title
     */
    public byte[] print(String xhtml) {
        return printed(xhtml).pdf();
    }

    private static String madeUp() {
        try (var in = PrintPdf.class.getResourceAsStream("made-up.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String marked(String xhtml) {
        return madeUp.isEmpty() ? xhtml : xhtml.replace("</head>", madeUp + "</head>");
    }

    /**
     * A printed page and where on it something is to be put later.
     *
     * @param places the boxes of the elements whose id begins with {@code place-}, under what follows in the id
     */
    public record Printed(byte[] pdf, List<PrintedPlace> places) {
        public Printed {
            places = List.copyOf(places);
        }
    }

    /** As {@link #print}, and tells where the page leaves room. */
    public Printed printed(String xhtml) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Motcua")
                .useDefaultPageSize(A4_WIDTH_MM, A4_HEIGHT_MM, PageSizeUnits.MM)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useExternalResourceAccessControl(
                        (address, _) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, _) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useSVGDrawer(new BatikSVGDrawer())
                .useUnicodeLineBreaker(new LineBreaks())
                .addDOMMutator(this::complete)
                .withHtmlContent(marked(PrintedText.readable(xhtml)), null)
                .toStream(out);
        fonts.forEach(font -> use(font, builder));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
            var places = renderer.findPagePositionsByID(PLACE).stream()
                    .map(PrintPdf::place)
                    .toList();
            return new Printed(out.toByteArray(), places);
        } catch (IOException | XRRuntimeException e) {
            throw new IllegalArgumentException("The page to print must be well-formed XHTML, but is not", e);
        }
    }

    private static PrintedPlace place(PagePosition<Box> found) {
        return new PrintedPlace(
                found.getId().substring(PLACE_PREFIX.length()),
                found.getPageNo() + 1,
                found.getX(),
                found.getY(),
                found.getWidth(),
                found.getHeight());
    }

    private static void use(LoadedFont loaded, PdfRendererBuilder builder) {
        var font = loaded.font();
        Set<FSFontUseCase> uses = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL);
        builder.useFont(
                () -> new ByteArrayInputStream(loaded.bytes()), font.family(), font.weight(), font.style(), true, uses);
    }

    /** What PDF/A and readers aloud need and a template may leave out. */
    private void complete(Document page) {
        var html = page.getDocumentElement();
        if (html.getAttribute("lang").isBlank()) {
            html.setAttribute("lang", "vi");
        }
        if (page.getElementsByTagName("title").getLength() == 0) {
            throw new IllegalArgumentException("A page to print must have a title, but has none");
        }
        var drawings = page.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            // The printer takes the text for a drawing from "alt", as for other images.
            if (drawings.item(i) instanceof Element drawing
                    && drawing.getAttribute("alt").isBlank()) {
                drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
            }
        }
        texts(html).forEach(this::prepare);
    }

    /** All texts of the page but its rules of style, gathered before any is changed. */
    private static List<Text> texts(Node node) {
        var texts = new ArrayList<Text>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else if (!child.getNodeName().equals("style")) {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }

    private void prepare(Text text) {
        var given = text.getData();
        var printed = PrintedText.of(given);
        if (!printed.equals(given)) {
            text.setData(printed);
            var missing = CarriedLetters.missing(given);
            if (!missing.isEmpty()) {
                LOG.warn("Letters that no carried font has were printed as numbers: {}", missing);
            }
        }
        if (!text.getParentNode().getNodeName().equals("title")) {
            marks.place(text);
        }
    }
}
