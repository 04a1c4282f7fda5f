package motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.shared.ProcedureCode;

/**
 * Procedures of the province that the product does not bring along: folders {@code packages/<code>/<version>/} beside this class, brought
 * in as every editor brings in a package. One that is there already stays as it is.
 */
@Component
class DemoPackages {
    private static final String ROOT = "motcua/demo/packages/";
    private static final Pattern PLACE = Pattern.compile(".*/" + ROOT + "(([^/]+)/[^/]+)/(.+[^/])$");
    private static final ImportPackage.Why WHY = new ImportPackage.Why(
            "officer:vy.dm", "Thủ tục của tỉnh mẫu, có đủ tờ khai, quy trình, mức thu và mẫu kết quả", "");

    private final ImportPackage importPackage;
    private final Packages packages;
    private final DemoOrganisation organisation;

    DemoPackages(ImportPackage importPackage, Packages packages, DemoOrganisation organisation) {
        this.importPackage = importPackage;
        this.packages = packages;
        this.organisation = organisation;
    }

    void bringIn() {
        folders().forEach((folder, files) -> {
            var code = new ProcedureCode(folder.substring(0, folder.indexOf('/')));
            if (packages.newest(code).isEmpty()) {
                Intact.only("the package " + folder, () -> bringIn(code, PackageFiles.of(files)));
            }
        });
    }

    private void bringIn(ProcedureCode code, PackageFiles files) {
        switch (importPackage.importFrom(files, WHY)) {
            case ImportPackage.Outcome.Imported _, ImportPackage.Outcome.Unchanged _ ->
                organisation.decides(
                        code,
                        files.json(PackageLayout.MANIFEST).path("decision").stringValue(""));
            case ImportPackage.Outcome.Refused(var findings) ->
                throw new IllegalStateException("The package of " + code + " must be sound, but: " + findings);
        }
    }

    private static Map<String, Map<String, byte[]>> folders() {
        var folders = new TreeMap<String, Map<String, byte[]>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*")) {
                var place = PLACE.matcher(file.getURL().getPath());
                if (place.matches() && file.isReadable()) {
                    folders.computeIfAbsent(place.group(1), _ -> new HashMap<>())
                            .put(place.group(3), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }
}
