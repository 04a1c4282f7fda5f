package vn.motcua.signing;

import eu.europa.esig.dss.pdf.PdfDict;
import eu.europa.esig.dss.pdf.PdfObject;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFilter;
import java.util.Collection;
import java.util.Set;

/**
 * What may change in a paper after it was signed: proofs may be added, and another signature with the fields that its signer
 * fills in; that signature answers for them. A note, or a field filled in by nobody who signs, is a change.
 */
final class ChangesAfterSigning extends PdfObjectModificationsFilter {
    private static final Set<String> SIGNATURES = Set.of("Sig", "DocTimeStamp");

    private boolean isSignedAgain;

    @Override
    public PdfObjectModifications filter(Collection<ObjectModification> changes) {
        isSignedAgain = changes.stream().anyMatch(change -> isSignature(change.getFinalObject()));
        return super.filter(changes);
    }

    @Override
    protected boolean isSignatureOrFormFillChange(ObjectModification change) {
        return isSignedAgain && super.isSignatureOrFormFillChange(change);
    }

    @Override
    protected boolean isAnnotationChange(ObjectModification change) {
        return false;
    }

    private static boolean isSignature(PdfObject added) {
        return added instanceof PdfDict dictionary
                && (hasType(dictionary) || dictionary.getAsDict("V") != null && hasType(dictionary.getAsDict("V")));
    }

    private static boolean hasType(PdfDict dictionary) {
        var type = dictionary.getNameValue("Type");
        return type != null && SIGNATURES.contains(type);
    }
}
