package io.depeche.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.depeche.enrich.clean.Cleaner;
import io.depeche.enrich.clean.Items;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.enrich.entity.ModelRecogniser;
import io.depeche.enrich.language.LanguageDetector;
import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.story.FirstRevision;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Growth;
import io.depeche.model.HostileText;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Outcome;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearTimeTest {
    private static final Enricher ENRICHER = enricher();
    private static final int LONG = 250_000;

    private static Enricher enricher() {
        Words words = Words.shipped();
        InstrumentTagger instruments = InstrumentFinder.of(StarterTables.reference(words));
        return new Enricher(
                new Cleaner(HouseStyles.load(words, Optional.empty()), words)::clean,
                LanguageDetector.load(words)::detect,
                ModelRecogniser.load(words, Optional.empty()),
                () -> instruments,
                new FirstRevision(words),
                new CompanyNames(words));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeTimeInProportionToTheText(HostileText kind) {
        // when
        double growth = Growth.of(text -> ENRICHER.apply(Items.text(text)), kind::ofLength, LONG);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }

    @ParameterizedTest
    @EnumSource
    void shouldListNoMoreThanTheBoundsOfAnyText(HostileText kind) {
        // when
        EnrichedArticle article = enriched(Items.text(kind.ofLength(LONG)));

        // then
        assertThat(article.entities().size()).isLessThanOrEqualTo(ListedTags.MOST_TAGS);
        assertThat(article.instruments().size()).isLessThanOrEqualTo(ListedTags.MOST_TAGS);
        assertThat(entityMentions(article)).isLessThanOrEqualTo(ListedTags.MOST_TAGS + ListedTags.MOST_MENTIONS);
        assertThat(instrumentMentions(article)).isLessThanOrEqualTo(ListedTags.MOST_TAGS + ListedTags.MOST_MENTIONS);
    }

    private static int entityMentions(EnrichedArticle article) {
        return article.entities().stream()
                .mapToInt(entity -> entity.mentions().size())
                .sum();
    }

    private static int instrumentMentions(EnrichedArticle article) {
        return article.instruments().stream()
                .mapToInt(tag -> tag.mentions().size())
                .sum();
    }

    @Test
    void shouldTagTheCompaniesOfATextThatNamesOneALine() {
        // when
        EnrichedArticle article = enriched(Items.text("Shares of these companies rose by three percent.\n\n"
                + HostileText.KNOWN_COMPANY_A_LINE.ofLength(LONG)));

        // then
        InstrumentTag boeing = article.instruments().stream()
                .filter(tag -> tag.name().contains("Boeing"))
                .findFirst()
                .orElseThrow();
        assertThat(boeing.mentions()).hasSize(ListedTags.MOST_OF_ONE);
        assertThat(boeing.furtherMentions()).isGreaterThan(ListedTags.MOST_OF_ONE);
    }

    @Test
    void shouldRemarkThatTagsAreNotListed() {
        // when
        EnrichedArticle article = enriched(Items.text(HostileText.NAME_AND_CODE_A_LINE.ofLength(100_000)));

        // then
        assertThat(article.article().source().lineage().remarks())
                .extracting(Remark::code)
                .contains("CLN-MANY-TAGS");
        assertThat(article.instruments().size()).isEqualTo(ListedTags.MOST_TAGS);
    }

    @Test
    void shouldRefuseAnItemBeyondTheBudgetOfWork() {
        // given
        WireItem item = Items.text("a".repeat((int) Work.BUDGET + 1));

        // when
        List<Outcome<EnrichedArticle>> outcomes = ENRICHER.apply(item);

        // then
        assertThat(outcomes)
                .extracting(outcome -> outcome.fold(kept -> "kept", skipped -> "skipped", refused -> refused.problem()
                        .code()))
                .containsExactly("CLN-TOO-COSTLY");
    }

    private static EnrichedArticle enriched(WireItem item) {
        return ENRICHER.apply(item)
                .get(0)
                .fold(
                        Outcome.Kept::value,
                        skipped -> fail(skipped.reason().message()),
                        refused -> fail(refused.problem().message()));
    }
}
