package vn.motcua.presentation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import motcua.vietnamese.LookAlikes;
import motcua.vietnamese.LookAlikes.LookAlike;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.FilingReference;

/**
 * What people have in hand when they ask for a dossier, as they type it or a scanner does: a number on a receipt or a message,
 * the address in a QR code, the QR code of an ID card. Whether there is such a thing, and who may know, is judged by others.
 */
public sealed interface OnPaper {
    /** As it is shown again. */
    String text();

    record Numbered(DossierNumber number) implements OnPaper {
        @Override
        public String text() {
            return number.value();
        }
    }

    /** What is quoted between filing and receipt (mã nộp hồ sơ). */
    record Filing(FilingReference reference) implements OnPaper {
        @Override
        public String text() {
            return reference.toString();
        }
    }

    /** It looks like the reference of a filing, but a digit is wrong. */
    record MistypedFiling(String text) implements OnPaper {}

    /** Number of a receipt for money (số biên lai), or the code to pay by (mã thanh toán). */
    record Money(String text) implements OnPaper {}

    /** The code of an issued result, from its QR address. */
    record Result(String text) implements OnPaper {}

    /** The address of a page about one dossier; who may not see it must not learn whether it is there. */
    record Page(UUID dossier) implements OnPaper {
        @Override
        public String text() {
            return dossier.toString();
        }
    }

    /** An address that says nothing about a dossier. */
    record OtherAddress(String text) implements OnPaper {}

    /** The QR code of an ID card. */
    record Card(String text) implements OnPaper {}

    /** The number of a person, which names no dossier before everybody. */
    record Person(String text) implements OnPaper {}

    Pattern ADDRESS = Pattern.compile(
            "(?iu)\\s*(?:https?://|www\\.|/)\\S+\\s*|\\S+/(?:tra-cuu|kiem-tra|ho-so|ho-so-cua-toi|mot-cua)[/?]\\S*");
    Pattern QUOTED_IN_ADDRESS = Pattern.compile("[?&]ma=([^&#]+)");
    Pattern RESULT_IN_ADDRESS = Pattern.compile("/kiem-tra/([A-Za-z0-9_-]{22,64})(?:[/?#].*)?");
    Pattern DOSSIER_IN_ADDRESS = Pattern.compile(
            "/(?:mot-cua|ho-so|ho-so-cua-toi)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#].*)?");
    Pattern CARD = Pattern.compile("(?s)\\s*(\\d{12})\\|.*\\|.*");
    Pattern PERSON = Pattern.compile("\\d{9}|\\d{12}");
    Pattern FILING = Pattern.compile("NH[.\\-–]?\\d{4,15}[.\\-–]?\\d?");
    Pattern RECEIPT = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{2,5}){0,3}-\\d{4}-\\d{7,}");
    Pattern PAYMENT = Pattern.compile("MC[0-9A-HJKMNP-TV-Z]{9}");

    /** Empty for what is none of these: a name, a part of a number. */
    static Optional<OnPaper> read(String typed) {
        var card = CARD.matcher(typed);
        if (card.matches()) {
            return Optional.of(new Card(card.group(1)));
        }
        return ADDRESS.matcher(typed).matches() ? Optional.of(address(typed.strip())) : number(typed);
    }

    /** Letters that stand for digits in what would be a number without them. */
    static List<LookAlike> lookAlikes(String typed) {
        return LookAlikes.in(
                typed,
                mended -> number(mended)
                        .filter(paper -> !(paper instanceof MistypedFiling))
                        .isPresent());
    }

    private static Optional<OnPaper> number(String typed) {
        var number = DossierNumber.normalised(typed);
        if (DossierNumber.isValid(number)) {
            return Optional.of(new Numbered(new DossierNumber(number)));
        }
        if (PERSON.matcher(number).matches()) {
            return Optional.of(new Person(number));
        }
        if (RECEIPT.matcher(number).matches() || PAYMENT.matcher(number).matches()) {
            return Optional.of(new Money(number));
        }
        return FILING.matcher(number).matches()
                ? Optional.of(FilingReference.read(number)
                        .<OnPaper>map(Filing::new)
                        .orElseGet(() -> new MistypedFiling(number)))
                : Optional.empty();
    }

    private static OnPaper address(String address) {
        var quoted = QUOTED_IN_ADDRESS.matcher(address);
        if (quoted.find()) {
            return decoded(quoted.group(1)).flatMap(OnPaper::number).orElseGet(() -> new OtherAddress(address));
        }
        var result = RESULT_IN_ADDRESS.matcher(address);
        if (result.find()) {
            return new Result(result.group(1));
        }
        var dossier = DOSSIER_IN_ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        return dossier.find() ? new Page(UUID.fromString(dossier.group(1))) : new OtherAddress(address);
    }

    private static Optional<String> decoded(String part) {
        try {
            return Optional.of(URLDecoder.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
