package vn.motcua.packages;

import java.util.List;

/** What a module finds wrong with the part of a package that it reads, and with what other parts say of it. */
public interface PackageCheck {
    /**
     * Files it reads; a name that ends in {@code /} means all below. While one of them is no JSON or not of its shape, the check is
     * not asked.
     */
    List<String> reads();

    void check(ProcedurePackage pack, PackageFindings findings);
}
