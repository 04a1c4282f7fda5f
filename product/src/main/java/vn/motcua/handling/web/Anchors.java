package vn.motcua.handling.web;

import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierRefusal.AnswersIncomplete;
import vn.motcua.dossier.DossierRefusal.CalendarLacksYear;
import vn.motcua.dossier.DossierRefusal.ExtensionImpossible;
import vn.motcua.dossier.DossierRefusal.ExtensionTooLate;
import vn.motcua.dossier.DossierRefusal.NotPaidYet;
import vn.motcua.dossier.DossierRefusal.ReasonMissing;
import vn.motcua.dossier.DossierRefusal.SecondExtension;
import vn.motcua.dossier.DossierRefusal.SecondSupplement;
import vn.motcua.dossier.DossierRefusal.TooMuchAsked;
import vn.motcua.dossier.DossierRefusal.WrongStage;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.ResultRefusal.ResultMissing;
import vn.motcua.dossier.ResultRefusal.ResultNotInForce;
import vn.motcua.dossier.ResultRefusal.SigningUnavailable;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.dossier.StepRefusal.AnswersAwaited;
import vn.motcua.dossier.StepRefusal.StepNotPossible;
import vn.motcua.dossier.StepRefusal.StepTakenByAnother;

/** To which field of an officer's page a refusal leads; to the heading where no field is to blame. */
final class Anchors {
    static final String HEADING = "ho-so";
    private static final String ITEMS = "noi-dung-bo-sung";

    private Anchors() {}

    static String receiving(DossierRefusal.OfReceiving why) {
        return switch (why) {
            case WrongStage _, NotPaidYet _, CalendarLacksYear _ -> HEADING;
        };
    }

    static String refusing(DossierRefusal.OfRefusing why) {
        return switch (why) {
            case ReasonMissing _ -> "ly-do-tu-choi";
            case WrongStage _, NotPaidYet _ -> HEADING;
        };
    }

    static String asking(DossierRefusal.OfAsking why) {
        return switch (why) {
            case ReasonMissing missing -> asking(missing.field());
            case TooMuchAsked much -> asking(much.field());
            case SecondSupplement _ -> ITEMS;
            case WrongStage _, NotPaidYet _ -> HEADING;
        };
    }

    private static String asking(String field) {
        return switch (field) {
            case "items" -> ITEMS;
            case "exception" -> "ly-do-lan-nua";
            default -> "ly-do-bo-sung";
        };
    }

    static String stopping(DossierRefusal.OfStopping why) {
        return switch (why) {
            case ReasonMissing _ -> "ly-do-dung";
            case WrongStage _ -> HEADING;
        };
    }

    static String deciding(DossierRefusal.OfDeciding why) {
        return switch (why) {
            case ReasonMissing _ -> "ly-do";
            case WrongStage _, ResultMissing _, DossierRefusal.StepsOpen _ -> HEADING;
        };
    }

    static String extending(DossierRefusal.OfExtending why) {
        return switch (why) {
            case ReasonMissing _ -> "ly-do-hen-lai";
            case SecondExtension _, ExtensionTooLate _, ExtensionImpossible _ -> "ngay-hen";
            case WrongStage _ -> HEADING;
        };
    }

    static String drafting(ResultRefusal.OfDrafting why) {
        return switch (why) {
            case WrongStage _, StepTakenByAnother _, StepNotPossible _, AnswersIncomplete _ -> HEADING;
        };
    }

    static String taking(StepRefusal.OfTaking why) {
        return switch (why) {
            case ReasonMissing _ -> "y-kien";
            case StepTakenByAnother _, StepNotPossible _, AnswersAwaited _, ResultMissing _ -> HEADING;
        };
    }

    static String signing(ResultRefusal.OfSigning why) {
        return switch (why) {
            case ReasonMissing _ -> "y-kien";
            case WrongStage _,
                    StepTakenByAnother _,
                    StepNotPossible _,
                    AnswersAwaited _,
                    ResultMissing _,
                    SigningUnavailable _ -> HEADING;
        };
    }

    static String replacing(ResultRefusal.OfReplacing why) {
        return switch (why) {
            case ReasonMissing _ -> "ly-do";
            case ResultNotInForce _, AnswersIncomplete _, StepNotPossible _, SigningUnavailable _ -> HEADING;
        };
    }

    static String revoking(ResultRefusal.OfRevoking why) {
        return switch (why) {
            case ReasonMissing _ -> "ly-do";
            case ResultNotInForce _ -> HEADING;
        };
    }
}
