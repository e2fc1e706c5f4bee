package io.depeche.enrich.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.words.Words;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetsTest {
    private static final String STORY = "Shares of Siemens rose 2 percent on Friday, the company said.";
    private static final Widgets WIDGETS = new Widgets(Words.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAPL 172.10 +1.2%|MSFT 305.20 -0.3%|TSLA 161.20 5.5%",
                "Apple Inc. AAPL 172.10 1.2%||Tesla TSLA 161.20 5.5%",
                "AIRBUS 125,00 EUR Euronext Paris +0,4 %|TOTALENERGIES 55,00 +1,1 %",
                "AAPL 1.2 % MSFT -0.3 % TSLA 5.5 %",
                "Stocks mentioned|$AAPL|+1.20%|$MSFT",
                "In this article:|Apple Inc|Microsoft",
                "Symbols: NASDAQ:AAPL NASDAQ:MSFT",
                "Aktien in diesem Artikel|SAP|Siemens Energy",
                "Valeurs associées|AIR FRANCE -KLM 1,62 EUR",
                "Titoli citati|Enel|Eni",
                "Valores relacionados|Repsol",
                "Ações citadas|PETR4|VALE3",
            })
    void shouldHoldTheLinesOfWidgetsAndNotTheStory(String widget) {
        // given
        String lines = widget.replace('|', '\n');
        String text = STORY + "\n\n" + lines + "\n\n" + STORY;

        // when
        OccupiedUnits widgets = WIDGETS.in(text);

        // then
        assertThat(left(text, widgets)).isEqualTo(STORY + STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siemens <SIEGn.DE> 120.50 +1.2%|SAP <SAPG.DE> 110.20 -0.3%",
                "Siemens rose 1.2%|SAP fell 0.3%",
                "Operating margin 12.5%",
                "Apple 172.10 +1.2%",
                "In this article we explain what happened.",
            })
    void shouldLeaveWhatAnAgencyWrites(String lines) {
        // given
        String text = STORY + "\n\n" + lines.replace('|', '\n');

        // then
        assertThat(left(text, WIDGETS.in(text))).isEqualTo(text.replace("\n", ""));
    }

    @Test
    void shouldFindNoneInTextOfOneLine() {
        // then
        assertThat(left(STORY, WIDGETS.in(STORY))).isEqualTo(STORY);
    }

    private static String left(String text, OccupiedUnits widgets) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) != '\n' && widgets.isFree(i, i + 1))
                .mapToObj(i -> String.valueOf(text.charAt(i)))
                .collect(Collectors.joining());
    }
}
