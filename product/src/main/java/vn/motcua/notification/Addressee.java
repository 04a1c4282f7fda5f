package vn.motcua.notification;

import java.util.regex.Pattern;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;

/**
 * Who is told of a dossier, and what the words need to know of it.
 *
 * @param account the applicant's, also where a clerk typed the dossier for a person who came
 * @param reference what the applicant quotes since filing; empty where the dossier came otherwise
 * @param number what is quoted since receipt; empty before
 * @param procedure its code
 * @param service version of the online service that it was filed under
 * @param office name and address of the counter that hands the result over
 * @param call telephone of those who answer questions
 * @param phone as it was filed; empty where none was given
 * @param email as phone
 * @param agency name of the counter that has the dossier
 * @param person the applicant's name; a dash where it is not known
 */
record Addressee(
        DossierId dossier,
        AccountId account,
        String reference,
        String number,
        String procedure,
        String service,
        String office,
        String call,
        String phone,
        String email,
        String agency,
        String person) {
    /** Numbers of mobile networks (Thông tư 22/2014/TT-BTTTT and what changed it), or any with a country's code. */
    private static final Pattern TAKES_SMS = Pattern.compile("0[35789]\\d{8}|\\+\\d{8,15}");

    /** The shortest by which people know the dossier. */
    String code() {
        return !number.isEmpty() ? number : !reference.isEmpty() ? reference : procedure;
    }

    static boolean takesSms(String phone) {
        return TAKES_SMS.matcher(phone).matches();
    }

    /** Where a channel reaches the person; empty where it does not. */
    String at(NoticeChannel channel) {
        return switch (channel) {
            case SMS -> takesSms(phone) ? phone : "";
            case EMAIL -> email;
        };
    }
}
