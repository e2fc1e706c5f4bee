package io.depeche.sink.route;

import io.depeche.model.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A condition as a file writes it: every line of it must hold, and of a line one of the values. */
record When(
        List<String> language,
        List<String> provider,
        List<String> place,
        List<String> country,
        List<String> ticker,
        List<String> entity,
        List<String> subject,
        List<String> urgency,
        List<When> any,
        @Nullable When not) {
    private static final Pattern TICKER = Pattern.compile("[A-Z0-9]{4}:[^\\s:]{1,20}");
    private static final Pattern URGENCY = Pattern.compile("[1-9]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    When {
        language = Lists.orEmpty(language);
        provider = Lists.orEmpty(provider);
        place = Lists.orEmpty(place);
        country = Lists.orEmpty(country);
        ticker = Lists.orEmpty(ticker);
        entity = Lists.orEmpty(entity);
        subject = Lists.orEmpty(subject);
        urgency = Lists.orEmpty(urgency);
        any = Lists.orEmpty(any);
        country.forEach(code ->
                check(COUNTRIES.contains(code), "'" + code + "' is not an ISO 3166 code of a country, such as FR"));
        ticker.forEach(code ->
                check(TICKER.matcher(code).matches(), "'" + code + "' is not of the form MIC:ticker, such as XPAR:HO"));
        urgency.forEach(number ->
                check(URGENCY.matcher(number).matches(), "the urgency '" + number + "' is not between 1 and 9"));
    }

    private static void check(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }

    /**
     * The condition.
     *
     * @throws IllegalArgumentException when nothing is asked
     */
    Condition condition() {
        List<Condition> all = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            List<String> values = values(trait);
            if (!values.isEmpty()) {
                all.add(new Condition.OneOf(trait, Trait.folded(values.stream())));
            }
        }
        if (!any.isEmpty()) {
            all.add(new Condition.Any(any.stream().map(When::condition).toList()));
        }
        if (not != null) {
            all.add(new Condition.Not(not.condition()));
        }
        check(!all.isEmpty(), "a condition asks nothing: name a language, provider, ticker, …");
        return all.size() == 1 ? all.get(0) : new Condition.All(all);
    }

    /** What is written for a trait. */
    List<String> values(Trait trait) {
        return switch (trait) {
            case LANGUAGE -> language;
            case PROVIDER -> provider;
            case PLACE -> place;
            case COUNTRY -> country;
            case TICKER -> ticker;
            case ENTITY -> entity;
            case SUBJECT -> subject;
            case URGENCY -> urgency;
        };
    }
}
