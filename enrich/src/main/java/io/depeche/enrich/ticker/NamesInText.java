package io.depeche.enrich.ticker;

import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.enrich.ticker.Evidence.OfName;
import io.depeche.enrich.ticker.name.NameForm;
import io.depeche.enrich.ticker.name.NameForm.Article;
import io.depeche.enrich.ticker.name.NameForm.Candidate;
import io.depeche.enrich.ticker.name.NameForm.Known;
import io.depeche.enrich.ticker.name.NameForm.Named;
import io.depeche.enrich.ticker.name.NameRule;
import io.depeche.enrich.ticker.resolve.AsOf;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.enrich.trail.Guard;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the names of companies and indices at places that no code occupies. */
record NamesInText(NameForm names) {

    /** @param ofKnown the rule for the name of an instrument that was found before */
    FoundInstruments read(List<ReadText> texts, FoundInstruments found, Article article, NameRule ofKnown) {
        Known known = new Known(found.known(), ofKnown);
        return found.with(texts.stream().flatMap(text -> names(text, found.occupied(text.finder()), article, known)));
    }

    private Stream<Evidence> names(ReadText text, OccupiedUnits occupied, Article article, Known known) {
        List<Candidate> free = text.names().stream()
                .filter(candidate -> isFree(candidate, text, occupied, article))
                .toList();
        return names.judge(text.finder().text(), free, article, known).stream()
                .map(named ->
                        new OfName(resolved(named, article.day()), text.at(named.start(), named.end()), named.rule()));
    }

    private static boolean isFree(Candidate name, ReadText text, OccupiedUnits occupied, Article article) {
        boolean free = occupied.isFree(name.start(), name.end());
        if (!free) {
            article.trail().leftOut(text.finder().text(), name.start(), name.end(), Guard.TAKEN);
        }
        return free;
    }

    /** A company's name means its shares, not a depositary receipt, even if the tables know only the receipt. */
    private static Resolved resolved(Named named, @Nullable LocalDate day) {
        Resolved then = AsOf.of(named.instrument(), null, day);
        if (named.instrument().isTooLateFor(day)) {
            return then.withoutCodes(
                    "no row tells since when " + then.name() + " is listed; all were made long after " + day);
        }
        return named.instrument().isReceipt() ? then.withoutIsin() : then;
    }
}
