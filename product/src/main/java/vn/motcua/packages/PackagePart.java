package vn.motcua.packages;

/** A module that keeps a part of a package itself and takes it over when the package is imported, in the same transaction. */
public interface PackagePart {
    /** The package was found to be without fault; what cannot be taken all the same is refused by an exception, and nothing is kept. */
    void take(ProcedurePackage pack);
}
