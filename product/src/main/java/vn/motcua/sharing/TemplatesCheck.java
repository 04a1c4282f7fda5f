package vn.motcua.sharing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.template.HeldToTemplate;

/** What a package says that it is made of, it is made of. */
@Component
class TemplatesCheck implements PackageCheck {
    private final KnownTemplates templates;

    TemplatesCheck(KnownTemplates templates) {
        this.templates = templates;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, PackageLayout.PROCEDURE, PackageLayout.SERVICE);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        new HeldToTemplate(templates::find).check(pack, findings);
    }
}
