package vn.motcua.reconciliation;

import java.util.List;

/**
 * Which columns of a bank's file mean what: by their names, without diacritics and in small letters.
 *
 * @param credit and {@code debit}, or {@code amount} with its sign
 * @param dayForms how days are written there
 */
record CsvMapping(
        String key,
        List<String> day,
        List<String> credit,
        List<String> debit,
        List<String> amount,
        List<String> bankReference,
        List<String> memo,
        List<String> dayForms) {
    CsvMapping {
        day = List.copyOf(day);
        credit = List.copyOf(credit);
        debit = List.copyOf(debit);
        amount = List.copyOf(amount);
        bankReference = List.copyOf(bankReference);
        memo = List.copyOf(memo);
        dayForms = List.copyOf(dayForms);
    }
}
