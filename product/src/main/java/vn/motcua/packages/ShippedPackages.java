package vn.motcua.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The packages that come with the product: folders {@code shipped/<code>/<version>/} on the class path. A new one needs no code. */
final class ShippedPackages {
    private static final String ROOT = "vn/motcua/packages/shipped/";
    private static final Pattern PLACE = Pattern.compile(".*/" + ROOT + "([^/]+/[^/]+)/(.+[^/])$");

    private ShippedPackages() {}

    /** In the order of code and version. */
    static List<ProcedurePackage> all() {
        var folders = new TreeMap<String, Map<String, byte[]>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*")) {
                var place = PLACE.matcher(file.getURL().getPath());
                if (place.matches() && file.isReadable()) {
                    folders.computeIfAbsent(place.group(1), _ -> new HashMap<>())
                            .put(place.group(2), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var packages = new ArrayList<ProcedurePackage>();
        folders.forEach((folder, files) -> packages.add(read(folder, files)));
        return List.copyOf(packages);
    }

    private static ProcedurePackage read(String folder, Map<String, byte[]> files) {
        var read = ProcedurePackage.of(PackageFiles.of(files));
        if (!read.manifest().name().equals(folder)) {
            throw new IllegalStateException("A shipped package must lie in the folder of its code and version, but "
                    + read.manifest().name() + " lies in " + folder);
        }
        return read;
    }
}
