package io.depeche.enrich.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.Field;
import io.depeche.model.Growth;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentFinderTest {
    private static final InstrumentFinder TAGGER = InstrumentFinder.of(StarterTables.reference(Words.shipped()));
    private static final Instant IN_2019 = Instant.parse("2019-11-27T17:18:00Z");

    static Stream<Arguments> examples() {
        return Table.load("/ticker/examples.tsv").rows().stream()
                .map(row -> Arguments.of(
                        row.find("date").orElse("-"),
                        row.get("text"),
                        row.find("instruments").orElse("")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldGiveTheInstrumentsThatItsFileStatesForEveryExample(String date, String text, String instruments) {
        assertThat(inReadingOrder(tags("", text, day(date)))).isEqualTo(instruments);
    }

    @Test
    void shouldTakeNoHeadingOrCellOfATableForTheNameBeforeACode() {
        assertThat(tags(
                        "",
                        "Name and ticker\tMarket value\tDividend yield\tIndustry\nAcme (NASDAQ: ACMQ)\nSoftware\tOther Mills (NYSE: OTMQ)",
                        IN_2019))
                .extracting(InstrumentTag::name)
                .containsExactlyInAnyOrder("Acme", "Other Mills");
    }

    @Test
    void shouldReadANameAcrossTheLineBreaksOfWrappedText() {
        String line = "The board of the company that makes most of it, Acme";
        assertThat(tags("", line + "\nFoods Inc (NYSE: ACMQ), met", IN_2019))
                .extracting(InstrumentTag::name)
                .containsExactly("Acme Foods Inc");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldMentionTheCodeOrNameAloneWhereTheSpanSays(String date, String text, String instruments) {
        // given characters beyond the basic plane before the text
        String body = "🚢🚢 " + text;
        int[] codePoints = body.codePoints().toArray();

        // when
        List<Mention> mentions = tags("", body, day(date)).stream()
                .flatMap(tag -> tag.mentions().stream())
                .toList();

        // then
        assertThat(mentions).allSatisfy(mention -> {
            assertThat(new String(codePoints, mention.start(), mention.end() - mention.start()))
                    .isEqualTo(mention.text());
            assertThat(mention.text()).doesNotContain("<", ">", "(", ")", ",", ";");
            assertThat(mention.rule()).isNotBlank();
        });
    }

    @Test
    void shouldTagAnInstrumentOnceWithAllItsMentions() {
        // when
        List<InstrumentTag> tags = tags("Apple AAPL.O gains", "Apple AAPL.O rose. Then AAPL.OQ fell.", IN_2019);

        // then
        assertThat(tags).singleElement().satisfies(tag -> assertThat(tag.mentions())
                .containsExactly(
                        new Mention(Field.HEADLINE, 0, 5, "Apple", Method.NAME, "name-before-code"),
                        new Mention(Field.HEADLINE, 6, 12, "AAPL.O", Method.RIC, "ric-suffix"),
                        new Mention(Field.BODY, 0, 5, "Apple", Method.NAME, "name-before-code"),
                        new Mention(Field.BODY, 6, 12, "AAPL.O", Method.RIC, "ric-suffix"),
                        new Mention(Field.BODY, 24, 31, "AAPL.OQ", Method.RIC, "ric-suffix")));
    }

    @Test
    void shouldNotTakeAPartOfALongerNameForTheNameOfACode() {
        // when
        List<InstrumentTag> tags = tags(
                "",
                "Airbus (AIR.PA) rose; Airbus Helicopters won. Bank (BARC.L) fell, and the World Bank lent.",
                IN_2019);

        // then
        assertThat(tags)
                .flatExtracting(InstrumentTag::mentions)
                .extracting(Mention::text)
                .containsExactlyInAnyOrder("Airbus", "AIR.PA", "BARC.L");
    }

    @Test
    void shouldGiveTodaysCodesWhereTheyDiffer() {
        assertThat(tags("", "Dassault Systèmes DAST.PA", IN_2019).get(0).current())
                .isEqualTo(new Codes("Dassault Systèmes", "FR0014003TT8", "XPAR", "DSY"));
        assertThat(tags("", "Thales TCFP.PA", IN_2019).get(0).current()).isNull();
    }

    @Test
    void shouldSayThatNothingWasListedWhenACodeIsUsedBeforeItsListing() {
        // when
        InstrumentTag tag =
                tags("", "the software firm Palantir PLTR.N said", IN_2019).get(0);

        // then
        assertThat(tag.listedAtPublication()).isEqualTo(Listed.FALSE);
        assertThat(tag.unresolved()).contains("2020-09-30");
        assertThat(tag.identifiers().mic()).isNull();
        assertThat(tag.current()).isEqualTo(new Codes("Palantir Technologies", "US69608A1088", "XNAS", "PLTR"));
    }

    @Test
    void shouldGiveNoMentionForASymbolThatOnlyTheAgencyCoded() {
        // given
        List<CodedSymbol> coded = List.of(new CodedSymbol("RIC", "TCFP.PA", null, "Thales SA"));

        // when
        List<InstrumentTag> tags = TAGGER.tag(new ArticleText("", "Rien ici.", "fr", IN_2019), coded);

        // then
        assertThat(tags).singleElement().satisfies(tag -> {
            assertThat(tag.identifiers().isin()).isEqualTo("FR0000121329");
            assertThat(tag.mentions()).isEmpty();
            assertThat(tag.relevance()).isPositive();
        });
    }

    @Test
    void shouldGiveOneTagForACodedSymbolThatTheTextHasToo() {
        // given
        List<CodedSymbol> coded =
                List.of(new CodedSymbol("RIC", "TCFP.PA", null, null), new CodedSymbol("RIC", "ACMW.PA", null, "Acme"));

        // when
        List<InstrumentTag> tags = TAGGER.tag(new ArticleText("", "Thales TCFP.PA et un autre.", "fr", IN_2019), coded);

        // then
        assertThat(tags).extracting(tag -> tag.identifiers().ric()).containsExactlyInAnyOrder("TCFP.PA", "ACMW.PA");
        assertThat(tags).extracting(tag -> tag.mentions().size()).containsExactlyInAnyOrder(2, 0);
        assertThat(tags).extracting(InstrumentTag::name).contains("Acme");
    }

    @Test
    void shouldKeepACodedSymbolOfNoKnownForm() {
        // given
        List<CodedSymbol> coded = List.of(new CodedSymbol("RIC", "strange~code", null, null));

        // when
        List<InstrumentTag> tags = TAGGER.tag(new ArticleText("", "", "fr", IN_2019), coded);

        // then
        assertThat(tags).singleElement().satisfies(tag -> {
            assertThat(tag.identifiers().ric()).isEqualTo("strange~code");
            assertThat(tag.kind()).isEqualTo(Kind.OTHER);
            assertThat(tag.unresolved()).isNotNull();
        });
    }

    @Test
    void shouldPutTheInstrumentInTheHeadlineFirst() {
        // when
        List<InstrumentTag> tags = tags("Thales TCFP.PA wins", "Airbus AIR.PA lost, Airbus AIR.PA said.", IN_2019);

        // then
        assertThat(tags).extracting(InstrumentTag::name).containsExactly("Thales", "Airbus");
    }

    @Test
    void shouldGiveTheSameWhateverTheLanguageOfTheComputer() {
        // given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            // when
            List<InstrumentTag> tags = InstrumentFinder.of(StarterTables.reference(Words.shipped()))
                    .tag(new ArticleText("", "Infineon IFXGn.DE", "de", IN_2019), List.of());

            // then
            assertThat(tags).extracting(tag -> tag.identifiers().ticker()).containsExactly("IFX");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "A.",
                "AB.PA",
                "A ",
                "Aa ",
                "of A ",
                "0#",
                "EUR=",
                "<",
                ".A",
                "A&",
                "A.a",
                "(",
                "TCFP.PA ",
                "(NYSE: IBM) ",
                "(NYSE: IBM, ",
                "Thales ",
                "US0378331005 ",
                "Thales\n",
                "Apple Inc. AAPL "
            })
    void shouldDoWorkInProportionToHostileText(String piece) {
        // when
        double growth = Growth.of(text -> tags("", text, IN_2019), piece, 50_000);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }

    @Test
    void shouldNameTheIssuerBehindAnLeiOfWhichNoInstrumentIsKnown() {
        // given
        Import entities = new Import(
                "gleif", "1", List.of(new Row.Entity("529900T8BM49AURSDO55", "Quandary Mills Inc.", "GLEIF")));
        InstrumentFinder tagger =
                InstrumentFinder.of(StarterTables.with(Words.shipped(), List.of(entities), List.of()));

        // when
        List<InstrumentTag> tags =
                tagger.tag(new ArticleText("", "The firm (LEI 529900T8BM49AURSDO55) filed.", "en", IN_2019), List.of());

        // then
        assertThat(tags).singleElement().satisfies(tag -> {
            assertThat(tag.name()).isEqualTo("Quandary Mills Inc.");
            assertThat(tag.identifiers().lei()).isEqualTo("529900T8BM49AURSDO55");
            assertThat(tag.unresolved()).isEqualTo("no row for an instrument of this issuer");
        });
    }

    @Test
    void shouldNameTheDayOfTheTablesInTheVersion() {
        assertThat(TAGGER.version()).matches("tickers-starter@\\d{4}-\\d{2}-\\d{2}");
    }

    private static List<InstrumentTag> tags(String headline, String body, @Nullable Instant published) {
        return TAGGER.tag(new ArticleText(headline, body, "en", published), List.of());
    }

    private static @Nullable Instant day(String date) {
        return date.equals("-") ? null : Instant.parse(date + "T12:00:00Z");
    }

    private static String inReadingOrder(List<InstrumentTag> tags) {
        return tags.stream()
                .sorted(Comparator.comparingInt(tag -> tag.mentions().get(0).start()))
                .map(InstrumentFinderTest::describe)
                .collect(Collectors.joining("; "));
    }

    private static String describe(InstrumentTag tag) {
        return Stream.of(
                        tag.identifiers().ric() + "=" + tag.name(),
                        tag.identifiers().mic(),
                        tag.identifiers().ticker(),
                        tag.identifiers().isin(),
                        tag.listedAtPublication().code())
                .map(part -> part == null ? "-" : part)
                .collect(Collectors.joining("/"));
    }
}
