package vn.motcua.packages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ProcedureCode;

/** The packages there are: those that come with the product and those that were imported. */
@Component
public class Packages {
    private static final Comparator<PackageManifest> LATER =
            Comparator.comparing(PackageManifest::validFrom).thenComparingInt(PackageManifest::version);

    private final List<ProcedurePackage> shipped;
    private final Map<String, ProcedurePackage> shippedByName = new HashMap<>();
    private final @Nullable PackageStore imported;

    @Autowired
    Packages(PackageStore imported) {
        this(ShippedPackages.all(), imported);
    }

    private Packages(List<ProcedurePackage> shipped, @Nullable PackageStore imported) {
        this.shipped = shipped;
        this.imported = imported;
        shipped.forEach(pack -> pack.provides().forEach(name -> shippedByName.putIfAbsent(name, pack)));
    }

    /** Those of the product alone, without database. */
    public static Packages shippedOnly() {
        return new Packages(ShippedPackages.all(), null);
    }

    /** In the order of code and version. */
    public List<ProcedurePackage> shipped() {
        return shipped;
    }

    /** The version in force on a day. */
    public Optional<ProcedurePackage> inForce(ProcedureCode code, LocalDate day) {
        return both(shippedOf(code).filter(pack -> pack.manifest().hasBegun(day)), store -> store.inForce(code, day))
                .max(Comparator.comparing(ProcedurePackage::manifest, LATER));
    }

    public Optional<ProcedurePackage> version(ProcedureCode code, int version) {
        return shippedOf(code)
                .filter(pack -> pack.manifest().version() == version)
                .findFirst()
                .or(() -> imported == null ? Optional.empty() : imported.version(code, version));
    }

    /** The highest version, also one that begins later. */
    public Optional<ProcedurePackage> newest(ProcedureCode code) {
        return both(shippedOf(code), store -> store.newest(code))
                .max(Comparator.comparingInt(pack -> pack.manifest().version()));
    }

    /** Where a form or a template was published first, by the name that {@link ProcedurePackage#provides} gives it. */
    public Optional<ProcedurePackage> providing(String name) {
        return Optional.ofNullable(shippedByName.get(name))
                .or(() -> imported == null ? Optional.empty() : imported.providing(name));
    }

    /** All procedures that have a package, in order; one whose publication was undone may be among them. */
    public List<ProcedureCode> codes() {
        return sorted(shipped.stream().map(pack -> pack.manifest().code()), PackageStore::codes);
    }

    /** Procedures of which some version is made of this template, in order; whether the one in force is, its manifest says. */
    public List<ProcedureCode> madeOf(String template) {
        var name = ProcedurePackage.sharedName(template);
        return sorted(
                shipped.stream()
                        .filter(pack -> pack.provides().contains(name))
                        .map(pack -> pack.manifest().code()),
                store -> store.codesProviding(name));
    }

    private List<ProcedureCode> sorted(
            Stream<ProcedureCode> ofProduct, Function<PackageStore, List<ProcedureCode>> ask) {
        return Stream.concat(ofProduct, imported == null ? Stream.empty() : ask.apply(imported).stream())
                .distinct()
                .sorted(Comparator.comparing(ProcedureCode::value))
                .toList();
    }

    private Stream<ProcedurePackage> shippedOf(ProcedureCode code) {
        return shipped.stream().filter(pack -> pack.manifest().code().equals(code));
    }

    private Stream<ProcedurePackage> both(
            Stream<ProcedurePackage> ofProduct, Function<PackageStore, Optional<ProcedurePackage>> ask) {
        return imported == null ? ofProduct : Stream.concat(ofProduct, ask.apply(imported).stream());
    }
}
