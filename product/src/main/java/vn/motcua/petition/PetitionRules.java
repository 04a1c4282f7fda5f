package vn.motcua.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.vietnamese.Letters;
import vn.motcua.petition.PetitionRefusal.Rule;

/** What may be done with a petition when. Pure: what needs other petitions or agencies is judged by who knows them. */
final class PetitionRules {
    /** So long a name or number must be for its appearing in a text to mean something. */
    private static final int TELLING = 4;

    private PetitionRules() {}

    /** Empty where nothing stands in the way. */
    static Optional<Rule> judge(Petition petition, PetitionEvent.Entry next, PetitionTerms terms) {
        var state = petition.state();
        if (!next.event().act().isPossibleAt(state.stage())) {
            return Optional.of(Rule.NOT_NOW);
        }
        return switch (next.event()) {
            case PetitionEvent.Classified(var track) -> classified(state, track);
            case PetitionEvent.LedAway(var track, var _) -> when(!track.keptApart(), Rule.ANOTHER_DOOR);
            case PetitionEvent.PassedOn passed -> when(passed.to().equals(state.agency()), Rule.SAME_AGENCY);
            case PetitionEvent.Linked(var main) ->
                when(main.equals(petition.id().value()), Rule.NO_MAIN);
            case PetitionEvent.Approved _ -> when(isBySame(state, next), Rule.OWN_DRAFT);
            case PetitionEvent.Rated _ -> when(state.verdict() != null, Rule.RATED_ALREADY);
            case PetitionEvent.Reopened _ -> reopened(state, next.at(), terms);
            case PetitionEvent.Proposed proposed -> proposed(petition, state, proposed);
            case PetitionEvent.Published _ ->
                state.publication() != Publication.PROPOSED
                        ? Optional.of(Rule.NOT_PROPOSED)
                        : when(isBySame(state, next), Rule.OWN_PROPOSAL);
            case PetitionEvent.Dropped _ -> when(state.publication() == Publication.NONE, Rule.NOT_PROPOSED);
            case PetitionEvent.Forwarded _,
                    PetitionEvent.Refused _,
                    PetitionEvent.Unlinked _,
                    PetitionEvent.Asked _,
                    PetitionEvent.Replied _,
                    PetitionEvent.Drafted _,
                    PetitionEvent.Returned _,
                    PetitionEvent.AnsweredToo _ -> Optional.empty();
        };
    }

    private static Optional<Rule> when(boolean isSo, Rule rule) {
        return isSo ? Optional.of(rule) : Optional.empty();
    }

    private static Optional<Rule> classified(PetitionState state, Track track) {
        return track.keptApart()
                ? Optional.of(Rule.ANOTHER_DOOR)
                : when(track.needsName() && !state.named(), Rule.NAME_NEEDED);
    }

    private static boolean isBySame(PetitionState state, PetitionEvent.Entry next) {
        return state.author() != null && state.author().equals(next.actor());
    }

    private static Optional<Rule> reopened(PetitionState state, Instant now, PetitionTerms terms) {
        var answeredAt = state.answeredAt();
        if (state.reopened()) {
            return Optional.of(Rule.REOPENED_ALREADY);
        }
        return when(
                answeredAt != null && now.isAfter(answeredAt.plus(Duration.ofDays(terms.reopenDays()))),
                Rule.TOO_LATE_TO_REOPEN);
    }

    private static Optional<Rule> proposed(Petition petition, PetitionState state, PetitionEvent.Proposed proposed) {
        if (!petition.filing().mayPublish()) {
            return Optional.of(Rule.SENDER_MINDS);
        }
        if (state.publication() != Publication.NONE) {
            return Optional.of(Rule.PROPOSED_ALREADY);
        }
        var words = proposed.title() + " " + proposed.question() + " " + proposed.answer();
        return when(namesSender(petition, words), Rule.NAMES_SENDER);
    }

    /** Whether a text that others read has the sender's name, telephone or e-mail address in it, in whatever writing. */
    static boolean namesSender(Petition petition, String words) {
        var sender = petition.filing().sender();
        var named = petition.log().stream().map(PetitionEvent.Entry::event).<String>mapMulti((event, take) -> {
            if (event instanceof PetitionEvent.Replied(var _, var name, var _)) {
                take.accept(name);
            }
        });
        var text = bare(words);
        return Stream.concat(Stream.of(sender.name(), sender.phone(), sender.email(), sender.address()), named)
                .map(PetitionRules::bare)
                .anyMatch(one -> one.length() >= TELLING && text.contains(one));
    }

    private static String bare(String text) {
        return Letters.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}@]+", "");
    }
}
