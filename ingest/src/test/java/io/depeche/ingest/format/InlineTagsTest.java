package io.depeche.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.WireItem.CodedSymbol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTagsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    a <ORG idsrc="isin" value="DK0060079531">DFDS</ORG>.                  → a DFDS.                → ISIN DK0060079531 DFDS
                    <org value="DFDS.CO" idsrc="RIC">DFDS</org> rose                      → DFDS rose              → RIC DFDS.CO DFDS
                    <Org>DFDS <alt-code idsrc="XCSE" value="DFDS"/></Org> rose            → DFDS  rose             → TICKER DFDS DFDS
                    <PERSON id="4">Ana Díaz</PERSON> in <location>Quito</location>        → Ana Díaz in Quito      → ''
                    <MONEY unit="EUR">3 millions</MONEY> chez <ORG>Kettel</ORG>           → 3 millions chez Kettel → ''
                    """)
    void shouldReadTextWithoutTheTagsInIt(String written, String text, String symbol) {
        // when
        InlineTags read = InlineTags.in(written);

        // then
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.symbols().stream().map(InlineTagsTest::written).toList())
                .isEqualTo(symbol.isEmpty() ? List.of() : List.of(symbol));
    }

    private static String written(CodedSymbol code) {
        return code.type() + " " + code.symbol() + " " + code.name();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The element <org> holds a name, <num> a figure.",
                "Write <org value=\"x\"> before a name.",
                "<ORG>DFDS</ORG> rose",
                "a=\"b\" </org>",
                "5 <org"
            })
    void shouldLeaveTextAboutTagsAsItIs(String text) {
        // then
        assertThat(InlineTags.in(text)).isEqualTo(new InlineTags(text, List.of()));
    }

    @Test
    void shouldKeepEveryCodeOnce() {
        // given
        String text = "<ORG idsrc=\"isin\" value=\"A\">X</ORG> and <ORG idsrc=\"isin\" value=\"A\">X</ORG>";

        // then
        assertThat(InlineTags.in(text).symbols()).hasSize(1);
    }
}
