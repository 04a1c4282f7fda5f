package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.documents.pdf.RawPdf;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteReader;

/** Files that name addresses (document types, entities, schemas, pictures): whoever reads them asks none of these. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingOutsideIsAskedTest {
    private static final String BPMN = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t" %s>
            %s<process id="p" name="%s"/></definitions>""";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/a";
    }

    /** Ways in which XML names what is outside. */
    private List<String> heads() {
        var address = address();
        return List.of(
                "<!DOCTYPE a SYSTEM \"" + address + "\">",
                "<!DOCTYPE a PUBLIC \"-//A//B\" \"" + address + "\">",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + address + "\">]>",
                "<!DOCTYPE a [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>",
                "<?xml-stylesheet type=\"text/xsl\" href=\"" + address + "\"?>");
    }

    @Test
    void a_route_asks_nothing() {
        for (var head : heads()) {
            for (var encoding : List.of(UTF_8, UTF_16)) {
                var file = head + BPMN.formatted("", "", head.contains("ENTITY e") ? "&e;" : "a");
                assertThat(RouteReader.read(file.getBytes(encoding))).as(head).isInstanceOf(Reading.Refused.class);
            }
        }
        var schema = "xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:schemaLocation='t " + address() + "'";
        RouteReader.read(BPMN.formatted(schema, "", "a").getBytes(UTF_8));
        var imported =
                "<import importType='http://www.w3.org/2001/XMLSchema' location='" + address() + "' namespace='t'/>";
        RouteReader.read(BPMN.formatted("", imported, "a").getBytes(UTF_8));
        RouteReader.read(BPMN.formatted(
                        "xmlns:i='http://www.w3.org/2001/XInclude'", "<i:include href='" + address() + "'/>", "a")
                .getBytes(UTF_8));
        assertThat(asked).isEmpty();
    }

    @Test
    void an_upload_asks_nothing() throws IOException {
        for (var head : heads()) {
            for (var root : List.of("<svg xmlns='http://www.w3.org/2000/svg'>&e;</svg>", "<html/>", "<a>&e;</a>")) {
                for (var name : List.of("a.pdf", "a.png", "a.svg", "a.xml")) {
                    judge(name, head + root, UTF_8);
                    judge(name, "<?xml version='1.0' encoding='UTF-16'?>" + head + root, UTF_16);
                }
            }
            var xmp = head + "<x:xmpmeta xmlns:x='adobe:ns:meta/'>&e;</x:xmpmeta>";
            judgePdf(
                    RawPdf.with("/Metadata 9 0 R", "").stream(9, "/Type /Metadata /Subtype /XML", xmp.getBytes(UTF_8)));
        }
        judgePdf(RawPdf.with("", "/Annots [<</Subtype /Link /A <</S /URI /URI (" + address() + ")>> >>]"));
        judgePdf(RawPdf.plain().stream(9, "/Subtype /Image /Width 1 /Height 1 /F (" + address() + ")", new byte[1]));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_page_to_print_asks_nothing() {
        var picture = "<img alt='a' src='" + address() + "'/><svg xmlns='http://www.w3.org/2000/svg' aria-label='a'>"
                + "<image xmlns:x='http://www.w3.org/1999/xlink' x:href='" + address()
                + "' width='9' height='9'/></svg>";
        new PrintPdf()
                .print("<html><head><title>a</title><link rel='stylesheet' href='" + address()
                        + "'/><style>@import url(" + address() + "); p { background: url(" + address()
                        + ") }</style></head>"
                        + "<body><p>a</p>" + picture + "</body></html>");
        assertThat(asked).isEmpty();
    }

    private void judge(String name, String content, Charset encoding) throws IOException {
        judge(name, content.getBytes(encoding));
    }

    private void judgePdf(RawPdf pdf) throws IOException {
        judge("a.pdf", pdf.bytes());
    }

    private void judge(String name, byte[] content) throws IOException {
        var limits = UploadLimits.standard();
        var file = new FileFolder(folder)
                .receive(new ByteArrayInputStream(content), limits.sizeMax().toBytes());
        new UploadCheck(limits).judge(file, name);
    }
}
