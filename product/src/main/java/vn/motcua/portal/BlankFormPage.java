package vn.motcua.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.documents.PrintPdf;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.PrintTemplates;

/** The form of a procedure to print and write on by hand, in the case that the reader chose. Forms are in Vietnamese. */
@Controller
class BlankFormPage {
    private static final int KEPT_MAX = 200;

    private record Wanted(FormId form, String caseKey) {}

    private final OnlineServices services;
    private final Forms forms;
    private final PrintTemplates templates;
    private final PrintPdf pdf;
    private final Clock clock;
    /** A version of a form never changes. */
    private final Cache<Wanted, byte[]> printed =
            Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

    BlankFormPage(OnlineServices services, Forms forms, PrintTemplates templates, PrintPdf pdf, Clock clock) {
        this.services = services;
        this.forms = forms;
        this.templates = templates;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/thu-tuc/{code}/to-khai.pdf")
    @OpenToAll(why = "forms are public")
    ResponseEntity<byte[]> show(
            @PathVariable String code, @RequestParam(name = "truong-hop", defaultValue = "") String chosen) {
        var service = service(code);
        var wanted = new Wanted(
                new FormId(service.form().key(), service.form().version()), service.hasCase(chosen) ? chosen : "");
        var name =
                ContentDisposition.inline().filename("to-khai-" + code + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printed.get(wanted, this::print));
    }

    private OnlineService service(String code) {
        if (!ProcedureCode.isValid(code)) {
            throw new NotFound("procedure " + code);
        }
        return services.of(new ProcedureCode(code), LocalDate.now(clock))
                .orElseThrow(() -> new NotFound("form of procedure " + code));
    }

    private byte[] print(Wanted wanted) {
        var form = forms.find(wanted.form()).blank(wanted.caseKey(), Language.VI);
        return pdf.print(templates.fill("portal/blankForm", Map.of("form", form)));
    }
}
