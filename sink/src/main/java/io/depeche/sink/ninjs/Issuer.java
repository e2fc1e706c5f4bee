package io.depeche.sink.ninjs;

import io.depeche.model.Article;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the organisation behind an instrument: the one that stands at the same place in the text, else the one of the
 * same name, else the one that the code follows ({@code LVMH LVMH.PA}, {@code LVMH (LVMH.PA)}).
 */
final class Issuer {
    private static final Set<Kind> ISSUED = EnumSet.of(Kind.EQUITY, Kind.BOND, Kind.OTHER);
    private static final int LONGEST_GAP = 2;
    private static final Pattern GAP = Pattern.compile("\\s?[(<\\[]?");

    private final String headline;
    private final String body;

    Issuer(Article article) {
        headline = article.headline();
        body = article.body();
    }

    Optional<EntityTag> of(InstrumentTag instrument, List<EntityTag> organisations) {
        // an index or a currency pair may bear an organisation's name, but is none of its papers
        if (!ISSUED.contains(instrument.kind())) {
            return Optional.empty();
        }
        FoldedName name = FoldedName.of(instrument.name());
        return first(organisations, organisation -> anyPair(organisation, instrument, Issuer::overlap))
                .or(() -> first(organisations, organisation -> FoldedName.of(organisation.name())
                        .equals(name)))
                .or(() -> first(organisations, organisation -> anyPair(organisation, instrument, this::follows)));
    }

    private static Optional<EntityTag> first(List<EntityTag> organisations, Predicate<EntityTag> wanted) {
        return organisations.stream().filter(wanted).findFirst();
    }

    private static boolean anyPair(
            EntityTag organisation, InstrumentTag instrument, BiPredicate<Span, Mention> related) {
        return organisation.mentions().stream()
                .anyMatch(span -> instrument.mentions().stream().anyMatch(mention -> related.test(span, mention)));
    }

    private static boolean overlap(Span span, Mention mention) {
        return span.field() == mention.field() && span.start() < mention.end() && mention.start() < span.end();
    }

    private boolean follows(Span span, Mention code) {
        int gap = code.start() - span.end();
        if (span.field() != code.field() || gap < 1 || gap > LONGEST_GAP) {
            return false;
        }
        String text = span.field() == Field.HEADLINE ? headline : body;
        return GAP.matcher(CodePoints.between(text, span.end(), code.start())).matches();
    }
}
