package vn.motcua.signing;

import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a signature looks on the paper, in the words of the signing library. */
final class SignatureLook extends SignatureImageParameters {
    private static final long serialVersionUID = 1;
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");

    private final transient Appearance.Look look;
    private final String signerAndTime;

    private SignatureLook(Appearance.Look look, String signerAndTime) {
        this.look = look;
        this.signerAndTime = signerAndTime;
    }

    /** @param pageCount of the paper, to find its last page */
    static SignatureLook of(Appearance appearance, Signer signer, int pageCount) {
        var text = "Ký bởi: " + signer.name() + "\nNgày ký: "
                + TIME.format(signer.at().atZone(signer.zone()));
        var parameters = new SignatureLook(appearance.look(), text);
        parameters.setFieldParameters(field(appearance.where(), pageCount));
        return parameters;
    }

    /** Who signs when. */
    record Signer(String name, Instant at, ZoneId zone) {}

    Appearance.Look look() {
        return look;
    }

    String signerAndTime() {
        return signerAndTime;
    }

    /** There is always something to draw. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    private static SignatureFieldParameters field(Appearance.Where where, int pageCount) {
        var field = new SignatureFieldParameters();
        switch (where) {
            case Appearance.Where.Kept(var place) -> field.setFieldId(place);
            case Appearance.Where.OnPage place -> {
                field.setPage(place.page() == 0 ? pageCount : place.page());
                field.setOriginX(place.leftMm() * POINTS_PER_MM);
                field.setOriginY(place.topMm() * POINTS_PER_MM);
                field.setWidth(place.widthMm() * POINTS_PER_MM);
                field.setHeight(place.heightMm() * POINTS_PER_MM);
            }
        }
        return field;
    }
}
