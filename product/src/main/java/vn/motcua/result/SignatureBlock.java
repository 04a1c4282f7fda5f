package vn.motcua.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.delegation.SignatureGround;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.presentation.PaperWords;

/**
 * What stands over a signature (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7): in whose name, in which capacity, under which decision.
 *
 * @param authority {@code TM. ỦY BAN NHÂN DÂN}; empty for none
 * @param capacity line by line, in capitals
 * @param ground the decision, where it must stand there; else empty
 */
record SignatureBlock(String authority, List<String> capacity, String ground, String name) {
    SignatureBlock {
        capacity = List.copyOf(capacity);
    }

    /** What the block is made of beside who signs, all in capitals. */
    record Words(String headInWhoseName, String office) {}

    /** As the law itself has it. */
    static SignatureBlock byLaw(PaperWords.Signer signer) {
        return new SignatureBlock(signer.authority(), signer.capacity(), "", signer.name());
    }

    /**
     * Under a decision. {@code TUQ.} and {@code TL.} stand before the head in whose name it is signed, {@code KT.} before the own head,
     * {@code TM.} before the body; under them stands who signs.
     *
     * @param own who signs, as the law itself would have it
     */
    static SignatureBlock under(SignatureGround ground, PaperWords.Signer own, Words words) {
        var lines = new ArrayList<String>();
        var authority = "";
        var signs = ground.isOwnAgency() && !words.office().isEmpty() ? List.of(words.office()) : own.capacity();
        switch (ground.style()) {
            case TUQ, TL, KT -> lines.add(ground.style().prefix() + " " + words.headInWhoseName());
            case Q -> signs = List.of(SignatureStyle.Q.prefix() + " " + signs.getFirst());
            case TM -> authority = own.authority();
            case OWN -> {}
        }
        lines.addAll(signs);
        return new SignatureBlock(
                authority,
                lines,
                Optional.ofNullable(ground.decision())
                        .map(decision -> "(Theo " + decision + ")")
                        .orElse(""),
                own.name());
    }
}
