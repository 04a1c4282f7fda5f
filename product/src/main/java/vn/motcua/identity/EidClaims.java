package vn.motcua.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the e-ID says of a person and, where the person acts for one, of an organisation (domain notes: NPSP userinfo
 * profile). Values the provider did not send are null; nothing is made up.
 *
 * @param personalNumber 12-digit personal identification number (số định danh cá nhân)
 * @param birthDate as far as the papers say it: {@code 1995-08-15}, {@code 1945-03}, or {@code 1945} of people whose ID card
 *     has the year alone
 * @param sex {@code MALE}, {@code FEMALE}
 * @param organisationNumber tax or registration number of the organisation, when the account acts for one
 */
public record EidClaims(
        String personalNumber,
        String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String nationality,
        @Nullable String residence,
        @Nullable String residenceAreaCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate idIssuedOn,
        @Nullable String organisationNumber,
        @Nullable String organisationName) {}
