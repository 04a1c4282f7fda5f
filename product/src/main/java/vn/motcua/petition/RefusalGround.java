package vn.motcua.petition;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a petition is not taken up (không tiếp nhận). The names stand in the log and stay. */
public enum RefusalGround {
    /** Answered before, and nothing new is said. */
    ANSWERED_BEFORE,
    /** Cannot be understood, also after asking, or the sender did not reply. */
    UNCLEAR,
    /** Without a name where the law needs one. */
    NO_NAME,
    /** Offends, advertises, or says nothing of the work of an agency. */
    NO_PETITION,
    /** A court, an inspection or the police has the matter. */
    ELSEWHERE;

    /** Empty for anything that is no ground. */
    public static Optional<RefusalGround> of(String name) {
        return Stream.of(values()).filter(ground -> ground.name().equals(name)).findFirst();
    }
}
