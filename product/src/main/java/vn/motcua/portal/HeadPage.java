package vn.motcua.portal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.QrCode;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.proof.NewestHeads;

/** The newest heads of the log, to be printed and hung on the wall or given to another agency: no database reaches paper. */
@Controller
class HeadPage {
    /** Of a size that a telephone reads from paper. */
    private static final String SIZED = "<svg width=\"200\" height=\"200\" ";

    /** @param qr the head as a picture, SVG */
    record Sheet(NewestHeads.Printed head, String qr) {}

    record View(List<Sheet> sheets) {}

    private final NewestHeads heads;

    HeadPage(NewestHeads heads) {
        this.heads = heads;
    }

    @GetMapping("/quan-tri/dau-nhat-ky")
    @Requires(Permission.OPERATE)
    ModelAndView show() {
        var sheets = heads.now().stream()
                .map(head -> new Sheet(head, QrCode.svg(head.text()).replaceFirst("<svg ", SIZED)))
                .toList();
        return new ModelAndView("portal/heads", Map.of("view", new View(sheets)));
    }
}
