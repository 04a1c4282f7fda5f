package vn.motcua.packages;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a package; past some hundreds it only counts. */
public final class PackageFindings {
    private static final int KEPT_MAX = 500;

    private final List<PackageFinding> kept = new ArrayList<>();
    private final List<PackageExample.Differing> differing = new ArrayList<>();
    private int more;

    public void add(String file, String pointer, String message) {
        if (kept.size() < KEPT_MAX) {
            kept.add(new PackageFinding(file, pointer, message));
        } else {
            more++;
        }
    }

    /** An example says something else than what follows from the package. */
    void add(PackageExample.Differing found, String message) {
        if (differing.size() < KEPT_MAX) {
            differing.add(found);
        }
        add(found.file(), found.pointer(), message);
    }

    List<PackageExample.Differing> differing() {
        return List.copyOf(differing);
    }

    /** A finding unless it holds. */
    public void require(boolean holds, String file, String pointer, String message) {
        if (!holds) {
            add(file, pointer, message);
        }
    }

    /** Also those that were only counted. */
    int size() {
        return kept.size() + more;
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** In the order in which they were found; a last one counts those that were not kept. */
    public List<PackageFinding> all() {
        if (more == 0) {
            return List.copyOf(kept);
        }
        var all = new ArrayList<>(kept);
        all.add(new PackageFinding("", "", "Còn " + more + " chỗ khác. Hãy sửa các chỗ trên rồi kiểm tra lại."));
        return List.copyOf(all);
    }

    /** Whether something was found in this file; a name that ends in {@code /} means all below. */
    public boolean touch(String file) {
        return touch(List.of(file));
    }

    /** Whether something was found in one of these files; a name that ends in {@code /} means all below. */
    boolean touch(List<String> files) {
        return kept.stream()
                .anyMatch(finding -> files.stream()
                        .anyMatch(file ->
                                file.endsWith("/") ? finding.file().startsWith(file) : file.equals(finding.file())));
    }
}
