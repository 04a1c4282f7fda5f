package vn.motcua.packages;

import java.util.List;

/** What came of reading a folder or zip. */
public sealed interface PackageReading {
    record Read(PackageFiles files) implements PackageReading {}

    /** @param findings all of them */
    record Refused(List<PackageFinding> findings) implements PackageReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
